/** Tiers and histories for the specs of this module. */
import { type BusinessDay, businessDay } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { TierChange } from './standing.rules.js';
import type { Tier } from './tier.rules.js';
import { NO_BENEFITS } from './tier-benefits.js';
import { TierBook } from './tier-book.js';
import type { TierTerms } from './tier-book.types.js';

const FACE = { from: '#000000', to: '#000000', text: '#ffffff' };

function tier(code: string, rank: number, enter: number, keep: number): Tier {
  return {
    code,
    name: code,
    rank,
    enter,
    keep,
    pointsPercent: 100,
    payPercent: 100,
    cardFace: FACE,
    benefits: NO_BENEFITS,
  };
}

export const BASIC = tier('BASIC', 0, 0, 0);
export const SILVER = tier('SILVER', 1, 100_000, 80_000);
export const GOLD = tier('GOLD', 2, 500_000, 400_000);
/** In no order. */
export const TIERS = [GOLD, BASIC, SILVER];

export const POLICY = {
  window: 'rolling:12',
  validMonths: 12,
  stepDown: true,
  graceDays: 30,
  revokeOnRefund: true,
} as const;

export const TERMS: TierTerms = { tiers: TIERS, policy: POLICY, timeZone: 'Asia/Shanghai' };

/** Noon of a day in the brand's zone. */
export function noon(day: string): Date {
  return new Date(`${day}T04:00:00Z`);
}

export function change(
  toCode: string,
  cause: TierChange['cause'],
  day: string,
  validUntil: string | null,
  more: Partial<TierChange> = {},
): TierChange {
  return {
    seq: 1,
    fromCode: null,
    toCode,
    cause,
    metric: 0,
    changedAt: noon(day),
    periodFrom: null,
    validUntil: validUntil === null ? null : businessDay(validUntil),
    reason: null,
    ...more,
  };
}

export const JOINED = change('BASIC', 'join', '2025-01-01', null);

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
