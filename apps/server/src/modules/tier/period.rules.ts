import { addDays, addMonthsClamped, type BusinessDay } from '@shuke/shared';
import { byRank, lowest, type Tier } from './tier.rules.js';
import type { TierWindow } from './window.rules.js';

export interface PeriodPolicy {
  window: TierWindow;
  /** Null: a tier is for ever. */
  validMonths: number | null;
  stepDown: boolean;
  graceDays: number;
}

/** What a member holds now. */
export interface Holding {
  tierCode: string;
  /** First day whose purchases count for keeping the tier. */
  periodFrom: BusinessDay;
  validUntil: BusinessDay | null;
}

type Ending = Holding & { validUntil: BusinessDay };

/** The period of a tier given on `day`: counted from the next, so what gave it does not keep it. */
export function newPeriod(
  tier: Tier,
  tiers: readonly Tier[],
  day: BusinessDay,
  policy: PeriodPolicy,
): Holding {
  const forEver = policy.validMonths === null || tier.rank === lowest(tiers).rank;
  return {
    tierCode: tier.code,
    periodFrom: addDays(day, 1),
    validUntil: forEver ? null : addMonthsClamped(day, policy.validMonths ?? 0),
  };
}

/** A renewed period begins at the old end; for ever when the brand has done away with ends. */
export function renewedPeriod(holding: Ending, validMonths: number | null): Holding {
  return {
    tierCode: holding.tierCode,
    periodFrom: addDays(holding.validUntil, 1),
    validUntil: validMonths === null ? null : addMonthsClamped(holding.validUntil, validMonths),
  };
}

export function lastGraceDay(
  validUntil: BusinessDay,
  policy: Pick<PeriodPolicy, 'graceDays'>,
): BusinessDay {
  return addDays(validUntil, policy.graceDays);
}

/** The metric that keeps a tier; with a lifetime window nothing is asked. */
export function keepAsked(tier: Tier, policy: Pick<PeriodPolicy, 'window'>): number {
  return policy.window === 'lifetime' ? 0 : tier.keep;
}

/**
 * Through which day purchases are judged at an end that has come: today in the grace, the grace's last
 * day ever after, so that a look that comes late decides as one in time would have.
 */
export function judgedThrough(
  validUntil: BusinessDay,
  today: BusinessDay,
  policy: PeriodPolicy,
): BusinessDay {
  const last = lastGraceDay(validUntil, policy);
  return today < last ? today : last;
}

/** Where a member goes who did not keep their tier: one rank down, or to the highest tier whose keep is met. */
export function steppedDown(
  tiers: readonly Tier[],
  current: Tier,
  metric: number,
  stepDown: boolean,
): Tier {
  const below = byRank(tiers).filter((tier) => tier.rank < current.rank);
  const kept = stepDown ? below.at(-1) : below.findLast((tier) => metric >= tier.keep);
  return kept ?? lowest(tiers);
}

export type Evaluation =
  | { outcome: 'keeps'; evaluateOn: BusinessDay }
  | { outcome: 'renews' }
  | { outcome: 'goes_down'; on: BusinessDay };

/**
 * The end of a period: in its grace the tier stands and reaching `keep` renews it; after the grace it
 * is judged for the last time. `metric` counts from the period's first day through `judgedThrough`.
 */
export function evaluateEnd(
  { validUntil }: Ending,
  tier: Tier,
  metric: number,
  today: BusinessDay,
  policy: PeriodPolicy,
): Evaluation {
  if (today <= validUntil) return { outcome: 'keeps', evaluateOn: addDays(validUntil, 1) };
  if (metric >= keepAsked(tier, policy)) return { outcome: 'renews' };
  const last = lastGraceDay(validUntil, policy);
  return today > last
    ? { outcome: 'goes_down', on: addDays(last, 1) }
    : { outcome: 'keeps', evaluateOn: addDays(today, 1) };
}
