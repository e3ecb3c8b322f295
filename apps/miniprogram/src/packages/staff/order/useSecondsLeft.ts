import { useEffect, useState } from 'react';
import { now } from '../../../platform';

/** Whole seconds until an instant, counted down to 0; 0 for none. */
export function useSecondsLeft(until: string | undefined): number {
  const left = () =>
    until === undefined
      ? 0
      : Math.max(0, Math.ceil((new Date(until).getTime() - now().getTime()) / 1000));
  const [seconds, setSeconds] = useState(left);
  // biome-ignore lint/correctness/useExhaustiveDependencies: `left` is made anew at each drawing.
  useEffect(() => {
    const timer = setInterval(() => setSeconds(left()), 1000);
    return () => clearInterval(timer);
  }, [until]);
  return seconds;
}
