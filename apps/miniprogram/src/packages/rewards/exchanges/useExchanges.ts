import { useCallback, useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { ExchangeRecord } from '../../../api/types';
import { confirm, toast } from '../../../platform';
import { useResource } from '../../../ui';
import { grouped } from '../../../wording/money';

export function useExchanges() {
  const load = useCallback(async () => (await memberApi.exchanges()).items, []);
  const resource = useResource(load);
  const [cancelling, setCancelling] = useState<string>();

  const cancel = async ({ id, points, kind }: ExchangeRecord) => {
    const sure = await confirm({
      title: '取消兑换',
      content: `${kind === 'coupon' ? '券会收回，' : ''}${grouped(points)} 积分退回您的账户。`,
      confirmText: '取消兑换',
    });
    if (!sure) return;
    setCancelling(id);
    try {
      await memberApi.cancelExchange(id);
      toast('已取消，积分已退回');
    } catch (error) {
      toast(tell(error));
    }
    setCancelling(undefined);
    await resource.reload();
  };
  return { resource, cancel, cancelling };
}
