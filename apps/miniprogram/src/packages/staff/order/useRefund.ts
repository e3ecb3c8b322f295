import { COUNTER_CHANNEL } from '@shuke/shared';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { OrderInput, RefundInput } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { confirm, toast } from '../../../platform';
import { yuan } from '../../../wording/money';

/** The whole order back; the number makes it happen once, however often it is pressed. */
export function useRefund({ orderNo, paidFen }: OrderInput) {
  const [refunded, setRefunded] = useState(false);
  const refunding = useIntention((input: RefundInput, key: string) =>
    staffApi.refund(COUNTER_CHANNEL, orderNo, input, key),
  );
  const refund = async () => {
    const sure = await confirm({
      title: '整单退款',
      content: `退还 ¥${yuan(paidFen)}，这单的积分收回，用过的券和积分退给会员。`,
      confirmText: '退款',
    });
    if (!sure) return;
    try {
      await refunding.run({ refundNo: `${orderNo}-R`, refundedFen: paidFen, whole: true });
      setRefunded(true);
    } catch (error) {
      toast(tell(error));
    }
  };
  return { refund, refunded, busy: refunding.busy };
}
