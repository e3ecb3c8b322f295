import type { MatterState } from '@shuke/shared';
import { EmptyState } from '../../ui/EmptyState';

export function Empty({ state }: { state: MatterState }) {
  return state === 'open' ? (
    <EmptyState
      title="没有要处理的事"
      next="退款等不到订单、退款被拒绝、或订单的积分和券没能扣到时，会列在这里。"
    />
  ) : (
    <EmptyState title="还没有处理过的事" next="在「待处理」里处理完的事，会移到这里。" />
  );
}
