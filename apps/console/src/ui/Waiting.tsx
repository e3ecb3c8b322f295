import { Skeleton } from 'antd';

export function Waiting({ label, rows = 5 }: { label: string; rows?: number }) {
  return (
    <div className="waiting" role="status" aria-label={label}>
      <Skeleton active title={{ width: '30%' }} paragraph={{ rows }} />
    </div>
  );
}
