import { useRef, useState } from 'react';
import { newKey } from '../platform';
import { ApiError } from './api-error';

interface Attempt {
  content: string;
  key: string;
}

/**
 * One thing a person wants done, once. While it is unknown whether it was done (no answer, a server
 * away), trying again carries the same Idempotency-Key; a clear answer, or other content, ends the
 * intention.
 */
export function useIntention<I, R>(act: (input: I, key: string) => Promise<R>) {
  const attempt = useRef<Attempt | undefined>(undefined);
  const [busy, setBusy] = useState(false);

  const run = async (input: I): Promise<R> => {
    const content = JSON.stringify(input);
    const open = attempt.current;
    const { key } = open?.content === content ? open : { key: newKey() };
    attempt.current = { content, key };
    setBusy(true);
    try {
      const result = await act(input, key);
      attempt.current = undefined;
      return result;
    } catch (error) {
      const unclear = error instanceof ApiError && error.mayBeRepeated;
      if (!unclear) attempt.current = undefined;
      throw error;
    } finally {
      setBusy(false);
    }
  };
  return { busy, run };
}
