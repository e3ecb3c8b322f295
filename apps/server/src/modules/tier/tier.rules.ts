import { addDays, addMonthsClamped, type BusinessDay, type TierCause } from '@shuke/shared';

/** A tier as the brand defines it; `enter` and `keep` in the unit of the brand's metric. */
export interface Tier {
  code: string;
  name: string;
  rank: number;
  enter: number;
  keep: number;
  pointsPercent: number;
  payPercent: number;
  cardFace: CardFace;
}

export interface CardFace {
  /** Colours of the card's gradient and of its text, `#rrggbb`. */
  from: string;
  to: string;
  text: string;
}

export interface PeriodPolicy {
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

/** One row of the history; the first has no `fromCode`. */
export interface TierChange {
  seq: number;
  fromCode: string | null;
  toCode: string;
  cause: TierCause;
  metric: number;
  changedAt: Date;
  validUntil: BusinessDay | null;
}

/** The highest tier whose threshold to enter is met; the lowest tier is met by everybody. */
export function highestEntered(tiers: readonly Tier[], metric: number): Tier {
  return byRank(tiers).findLast((tier) => metric >= tier.enter) ?? lowest(tiers);
}

export function lowest(tiers: readonly Tier[]): Tier {
  const [first] = byRank(tiers);
  if (!first) throw new RangeError('a brand has at least one tier');
  return first;
}

export function nextAbove(tiers: readonly Tier[], rank: number): Tier | null {
  return byRank(tiers).find((tier) => tier.rank > rank) ?? null;
}

/** The period of a tier given on `today`: counted from tomorrow, so what gave it does not keep it. */
export function newPeriod(
  tier: Tier,
  tiers: readonly Tier[],
  today: BusinessDay,
  policy: PeriodPolicy,
): Holding {
  const forEver = policy.validMonths === null || tier.rank === lowest(tiers).rank;
  return {
    tierCode: tier.code,
    periodFrom: addDays(today, 1),
    validUntil: forEver ? null : addMonthsClamped(today, policy.validMonths ?? 0),
  };
}

/** A renewed period begins at the old end. */
export function renewedPeriod(
  holding: Holding & { validUntil: BusinessDay },
  validMonths: number,
): Holding {
  return {
    tierCode: holding.tierCode,
    periodFrom: addDays(holding.validUntil, 1),
    validUntil: addMonthsClamped(holding.validUntil, validMonths),
  };
}

export function lastGraceDay(validUntil: BusinessDay, policy: PeriodPolicy): BusinessDay {
  return addDays(validUntil, policy.graceDays);
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
  | { outcome: 'goes_down' };

/**
 * The end of a period: in its grace the tier stands and reaching `keep` renews it; after the grace it
 * is judged for the last time. `metric` counts from the period's first day through `today`.
 */
export function evaluateEnd(
  holding: Holding & { validUntil: BusinessDay },
  tier: Tier,
  metric: number,
  today: BusinessDay,
  policy: PeriodPolicy,
): Evaluation {
  if (today <= holding.validUntil)
    return { outcome: 'keeps', evaluateOn: addDays(holding.validUntil, 1) };
  if (metric >= tier.keep) return { outcome: 'renews' };
  const last = lastGraceDay(holding.validUntil, policy);
  return today > last
    ? { outcome: 'goes_down' }
    : { outcome: 'keeps', evaluateOn: addDays(today, 1) };
}

/** The tier held at an instant by the history as known now; before the first row, the lowest. */
export function tierAt(tiers: readonly Tier[], history: readonly TierChange[], at: Date): Tier {
  const change = history.findLast((one) => one.changedAt <= at);
  return tiers.find((tier) => tier.code === change?.toCode) ?? lowest(tiers);
}

/**
 * Whether a refund takes the tier back: only one that an upgrade gave and nothing renewed since, and
 * only when the metric without the refunded orders is below `enter` both then and now.
 */
export function takesBack(
  tier: Tier,
  history: readonly TierChange[],
  metricThen: number,
  metricNow: number,
): boolean {
  const last = history.at(-1);
  return (
    last?.cause === 'upgrade' &&
    last.toCode === tier.code &&
    metricThen < tier.enter &&
    metricNow < tier.enter
  );
}

/**
 * The tier after taking one back: the highest whose enter is met, but not below an earlier tier that
 * would still be valid, which gets its own end again; otherwise the end of the one taken back stays.
 */
export function afterTakingBack(
  tiers: readonly Tier[],
  history: readonly TierChange[],
  metricNow: number,
  today: BusinessDay,
): { tier: Tier; validUntil: BusinessDay | null } {
  const entered = highestEntered(tiers, metricNow);
  const earlier = history
    .slice(0, -1)
    .filter((change) => change.validUntil === null || change.validUntil >= today)
    .map((change) => ({
      tier: tiers.find((tier) => tier.code === change.toCode),
      validUntil: change.validUntil,
    }))
    .filter(
      (kept): kept is { tier: Tier; validUntil: BusinessDay | null } => kept.tier !== undefined,
    )
    .sort((a, b) => b.tier.rank - a.tier.rank)[0];
  if (earlier && earlier.tier.rank >= entered.rank) return earlier;
  const taken = history.at(-1);
  return {
    tier: entered,
    validUntil: entered.rank === lowest(tiers).rank ? null : (taken?.validUntil ?? null),
  };
}

/** Whether thresholds rise with the ranks, the lowest being open to everybody. */
export function thresholdsRise(tiers: readonly Tier[]): boolean {
  const ordered = byRank(tiers);
  return ordered.every((tier, i) => {
    const below = ordered[i - 1];
    return below
      ? tier.enter > below.enter && tier.keep >= below.keep
      : tier.enter === 0 && tier.keep === 0;
  });
}

function byRank(tiers: readonly Tier[]): Tier[] {
  return [...tiers].sort((a, b) => a.rank - b.rank);
}
