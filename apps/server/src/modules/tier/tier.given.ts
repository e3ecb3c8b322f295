/** Tiers and histories for the specs of this module. */
import { businessDay } from '@shuke/shared';
import type { TierChange } from './standing.rules.js';
import type { Tier } from './tier.rules.js';
import { NO_BENEFITS } from './tier-benefits.js';
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
