import { useState } from 'react';
import { fenOf, press } from '../amount';
import type { Served } from '../served-member';
import { bestChoice, type Goods, linesOf, quoteInput, sumFen } from './order-input';
import { useQuote } from './useQuote';

/** The cart as it is entered, what is chosen, and the price that follows. */
export function usePricing(storeCode: string | undefined, member: Served | undefined) {
  const [amount, setAmount] = useState('');
  const [goods, setGoods] = useState<Goods[]>([]);
  const [choice, setChoice] = useState(bestChoice);
  const lines = linesOf(goods, fenOf(amount));
  const amountFen = sumFen(lines);
  const input =
    storeCode && member && amountFen > 0 ? quoteInput(storeCode, lines, member, choice) : undefined;
  const live = useQuote(input);

  /** Coupons chosen for one cart need not be the best for another. */
  const chooseAnew = () => setChoice(({ withPoints }) => ({ ...bestChoice, withPoints }));
  const pressKey = (key: string) => {
    setAmount((before) => press(before, key));
    chooseAnew();
  };
  const addGoods = (one: Goods) => {
    setGoods((before) => [...before, one]);
    chooseAnew();
  };
  const dropGoods = (index: number) => {
    setGoods((before) => before.filter((_, at) => at !== index));
    chooseAnew();
  };
  return {
    amount,
    amountFen,
    pressKey,
    goods,
    addGoods,
    dropGoods,
    lines,
    choice,
    setChoice,
    input,
    live,
    /** A price is on its way. */
    isPricing: input !== undefined && !live.isCurrent && live.failure === undefined,
  };
}
