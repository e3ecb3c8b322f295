import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState';

export function Empty({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      title="没有这样的积分调整"
      next="补偿顾客、改正错误，或扣回违规所得，都在这里留下原因和经手人。"
      action={action}
    />
  );
}
