import { type BusinessDay, businessDay } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { TierChange } from './standing.rules.js';
import { JOINED, noon, POLICY, TERMS } from './tier.given.js';
import { TierBook } from './tier-book.js';
import type { TierTerms } from './tier-book.types.js';

/** A member who holds what the last change gave, on the noon of a day. */
export function bookOn(
  day: string,
  changes: readonly TierChange[],
  terms: Partial<TierTerms['policy']> = {},
): TierBook {
  const history = changes.map((one, index) => ({ ...one, seq: index + 1 }));
  const last = history.at(-1) ?? JOINED;
  const periodFrom = last.periodFrom ?? nextDay(last.changedAt);
  const { toCode: tierCode, validUntil } = last;
  return new TierBook(
    {
      memberId: 'mbr_test' as MemberId,
      holding: { tierCode, periodFrom, validUntil },
      evaluateOn: null,
      history,
    },
    { ...TERMS, policy: { ...POLICY, ...terms } },
    noon(day),
  );
}

function nextDay(at: Date): BusinessDay {
  return businessDay(new Date(+at + 86_400_000).toISOString().slice(0, 10));
}
