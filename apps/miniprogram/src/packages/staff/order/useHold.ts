import { useUnload } from '@tarojs/taro';
import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { staffApi } from '../../../api/staff';
import type { Quote, QuoteInput } from '../../../api/types';
import { toast } from '../../../platform';
import { holding } from './order-input';

/** Keeps what a quote counts on while the customer pays. */
export function useHold(input: QuoteInput | undefined, askAgain: () => void) {
  const [held, setHeld] = useState<Quote>();
  const [busy, setBusy] = useState(false);

  const letGo = async ({ quoteId }: Quote) => {
    setHeld(undefined);
    askAgain();
    await release(quoteId);
  };
  useUnload(() => {
    if (held) release(held.quoteId);
  });
  const keep = async (quote: Quote) => {
    if (!input) return;
    setBusy(true);
    try {
      const kept = await staffApi.quote(holding(input, quote));
      if (kept.payableFen === quote.payableFen) setHeld(kept);
      else {
        toast('优惠有变化，已按最新价格重算');
        await letGo(kept);
      }
    } catch (error) {
      toast(tell(error));
      askAgain();
    }
    setBusy(false);
  };
  const change = async () => {
    if (held) await letGo(held);
  };
  return { held, busy, keep, change, drop: () => setHeld(undefined) };
}

async function release(quoteId: string): Promise<void> {
  try {
    await staffApi.releaseQuote(quoteId);
  } catch {
    // It is free by itself at its deadline.
  }
}
