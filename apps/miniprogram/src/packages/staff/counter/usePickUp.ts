import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { WaitingExchange } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { confirm, toast } from '../../../platform';
import { type Served, served } from '../served-member';

/** Hands over what waits for the member at the counter, in the clerk's store. */
export function usePickUp(store: { code: string } | undefined, member: Served | undefined) {
  const pickingUp = useIntention(
    ({ id, storeCode }: { id: string; storeCode: string }, key: string) =>
      staffApi.pickUp(id, storeCode, key),
  );
  return async ({ id, rewardName, kind }: WaitingExchange) => {
    if (!store || !member || pickingUp.busy) return;
    const sure = await confirm({
      title: kind === 'gift' ? '交付礼品' : '完成服务',
      content: `「${rewardName}」确认后不能再取消。`,
      confirmText: '确认',
    });
    if (!sure) return;
    try {
      await pickingUp.run({ id, storeCode: store.code });
      const waiting = member.glance.waiting.filter((exchange) => exchange.id !== id);
      served.set({ ...member, glance: { ...member.glance, waiting } });
      toast('已记录');
    } catch (error) {
      toast(tell(error));
    }
  };
}
