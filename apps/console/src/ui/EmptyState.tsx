import type { ReactNode } from 'react';

/** Nothing here yet, and what to do about it. */
export function EmptyState({
  title,
  next,
  action,
}: {
  title: string;
  next: string;
  action?: ReactNode;
}) {
  return (
    <div className="empty-state">
      <svg viewBox="0 0 96 64" aria-hidden="true" className="empty-mark">
        <path d="M8 58h80" />
        <path d="M48 58V30M48 40c-14 0-21-8-21-23 16 0 21 9 21 23Zm0-11c0-13 8-20 21-20 0 15-8 20-21 20Z" />
      </svg>
      <h2>{title}</h2>
      <p>{next}</p>
      {action}
    </div>
  );
}
