import type { ReactNode } from 'react';
import { EmptyState } from '../../ui/EmptyState';

export function Empty({ action }: { action: ReactNode }) {
  return (
    <EmptyState
      title="还没有营销活动"
      next="从一小群会员开始：选好人群，就能看到有多少人收得到。"
      action={action}
    />
  );
}
