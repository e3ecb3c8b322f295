import { useEffect, useState } from 'react';
import { staffApi } from '../../../api/staff';
import type { Quote, QuoteInput } from '../../../api/types';

/** Keys of an amount come faster than this. */
const pauseMs = 300;

interface Found {
  content: string;
  quote?: Quote;
  failure?: unknown;
}

export interface LiveQuote {
  /** The last one that came, also while the next is on its way. */
  quote: Quote | undefined;
  /** It answers what is asked now. */
  isCurrent: boolean;
  failure: unknown;
  ask: () => void;
}

/** What is asked is quoted as soon as it rests for a moment; a late answer to an old question is dropped. */
export function useQuote(input: QuoteInput | undefined): LiveQuote {
  const [found, setFound] = useState<Found>();
  const [asked, setAsked] = useState(0);
  const content = input && JSON.stringify(input);

  // biome-ignore lint/correctness/useExhaustiveDependencies: asking again is a change too.
  useEffect(() => {
    if (content === undefined) return;
    let isWanted = true;
    const ask = async () => {
      try {
        const quote = await staffApi.quote(JSON.parse(content));
        if (isWanted) setFound({ content, quote });
      } catch (failure) {
        if (isWanted) setFound({ content, failure });
      }
    };
    const timer = setTimeout(ask, pauseMs);
    return () => {
      isWanted = false;
      clearTimeout(timer);
    };
  }, [content, asked]);

  const isOfThis = content !== undefined && found?.content === content;
  const ask = () => {
    setFound(undefined);
    setAsked((before) => before + 1);
  };
  return {
    quote: content === undefined ? undefined : found?.quote,
    isCurrent: isOfThis && found?.quote !== undefined,
    failure: isOfThis ? found?.failure : undefined,
    ask,
  };
}
