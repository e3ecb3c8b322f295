import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState';

export function Empty({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      title="还没有券模板"
      next="先建一个模板，再把它放进领券中心，或在营销活动里发给会员。"
      action={action}
    />
  );
}
