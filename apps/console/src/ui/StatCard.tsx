import { Link } from 'react-router';

interface StatCardProps {
  label: string;
  value: string;
  note?: string;
  to?: string;
}

export function StatCard({ label, value, note, to }: StatCardProps) {
  const content = (
    <>
      <span className="stat-label">{label}</span>
      <span className="stat-value">{value}</span>
      {note && <span className="stat-note">{note}</span>}
    </>
  );
  return to ? (
    <Link className="stat-card stat-card-link" to={to}>
      {content}
    </Link>
  ) : (
    <div className="stat-card">{content}</div>
  );
}
