import { COUNTER_CHANNEL } from '@shuke/shared';
import { useRef, useState } from 'react';
import { ApiError, tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { OrderAnswer, OrderInput } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { newKey, toast } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { fenOf, press } from '../amount';
import { namedBy, type Served, served } from '../served-member';
import { useStoreChoice } from '../store-choice';

function orderOf(storeCode: string, paidFen: number, member: Served | undefined): OrderInput {
  return {
    channel: COUNTER_CHANNEL,
    orderNo: `${storeCode}-${newKey()}`,
    storeCode,
    ...(member && namedBy(member)),
    lines: [{ lineNo: 1, sku: 'COUNTER', quantity: 1, amountFen: paidFen, paidFen }],
    paidFen,
  };
}

export interface DoneOrder {
  paidFen: number;
  answer: OrderAnswer;
}

export function useOrder() {
  const member = served.use();
  const { store } = useStoreChoice(staffSession.useStaff());
  const [amount, setAmount] = useState('');
  const [done, setDone] = useState<DoneOrder>();
  const posting = useIntention(staffApi.order);
  // While nobody knows whether an order arrived, another press must name the same order.
  const unclear = useRef<OrderInput | undefined>(undefined);

  const submit = async () => {
    if (!store) return;
    const paidFen = fenOf(amount);
    const order =
      unclear.current?.paidFen === paidFen ? unclear.current : orderOf(store.code, paidFen, member);
    unclear.current = undefined;
    try {
      setDone({ paidFen, answer: await posting.run(order) });
    } catch (error) {
      if (error instanceof ApiError && error.mayBeRepeated) unclear.current = order;
      toast(tell(error));
    }
  };
  const pressKey = (key: string) => setAmount((before) => press(before, key));
  return { member, store, amount, pressKey, submit, busy: posting.busy, done };
}
