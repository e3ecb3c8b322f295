import { useRef, useState } from 'react';
import { ApiError, tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { OrderAnswer, OrderInput, Quote } from '../../../api/types';
import { useIntention } from '../../../api/use-intention';
import { toast } from '../../../platform';
import { staffSession } from '../../../session/staff-session';
import { served } from '../served-member';
import { useStoreChoice } from '../store-choice';
import { needsHold, orderInput } from './order-input';
import { useHold } from './useHold';
import { usePricing } from './usePricing';

export interface DoneOrder {
  order: OrderInput;
  quote: Quote | undefined;
  answer: OrderAnswer;
}

/** Enter the amount, see the price; what could be taken away is kept while the customer pays; ring. */
export function useOrder() {
  const member = served.use();
  const { store } = useStoreChoice(staffSession.useStaff());
  const pricing = usePricing(store?.code, member);
  const { lines, live } = pricing;
  const hold = useHold(pricing.input, live.ask);
  const [done, setDone] = useState<DoneOrder>();
  const posting = useIntention(staffApi.order);
  // While nobody knows whether an order arrived, another press must name the same order.
  const unclear = useRef<OrderInput | undefined>(undefined);

  const ring = async (quote: Quote | undefined) => {
    if (!store) return;
    const fresh = orderInput(store.code, lines, member, quote);
    const order = isSame(unclear.current, fresh) ? unclear.current : fresh;
    unclear.current = undefined;
    try {
      setDone({ order, quote, answer: await posting.run(order) });
      hold.drop();
    } catch (error) {
      toast(tell(error));
      if (error instanceof ApiError && error.mayBeRepeated) unclear.current = order;
      else {
        hold.drop();
        live.ask();
      }
    }
  };
  const collect = async () => {
    const quote = live.isCurrent ? live.quote : undefined;
    if (quote && needsHold(quote)) await hold.keep(quote);
    else await ring(quote);
  };
  return {
    member,
    store,
    ...pricing,
    collect,
    held: hold.held,
    change: hold.change,
    confirm: () => ring(hold.held),
    busy: posting.busy || hold.busy,
    done,
  };
}

export type Ordering = ReturnType<typeof useOrder>;

function isSame(one: OrderInput | undefined, other: OrderInput): one is OrderInput {
  return one?.paidFen === other.paidFen && one.quoteId === other.quoteId;
}
