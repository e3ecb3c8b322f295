import { addDays, type BusinessDay, businessDayOf, type TierCause } from '@shuke/shared';
import type { Holding } from './period.rules.js';
import { highestEntered, lowest, type Tier } from './tier.rules.js';

/** One row of the history; the first has no `fromCode`. */
export interface TierChange {
  seq: number;
  fromCode: string | null;
  toCode: string;
  cause: TierCause;
  metric: number;
  changedAt: Date;
  /** First day that counts for keeping it; null in rows older than this column. */
  periodFrom: BusinessDay | null;
  validUntil: BusinessDay | null;
  /** Why a person did it; null for what the rules did. */
  reason: string | null;
}

/** A change that a member stands on. */
export interface Stand extends TierChange {
  /** When the metric reached it; null for what no metric gave, or a renewal has confirmed. */
  reachedAt: Date | null;
}

/** The metric as refunds have left it: in the present window, and in the one of an earlier instant. */
export interface Measure {
  now: number;
  at(reachedAt: Date): number;
  /** Whether refunds have taken something of what counted then. */
  isLessenedAt(reachedAt: Date): boolean;
}

/** The tier held at an instant by the history as known now; before the first row, the lowest. */
export function tierAt(tiers: readonly Tier[], history: readonly TierChange[], at: Date): Tier {
  const change = history.findLast((one) => one.changedAt <= at);
  return tiers.find((tier) => tier.code === change?.toCode) ?? lowest(tiers);
}

/**
 * The changes that a member stands on, the present tier's last: what was given over a tier that still
 * runs stands on it, a renewal takes the place of what it renews, and going down leaves what is higher.
 * What holds again after a tier by hand, or after one that was lost, stands as it stood before.
 * A lower tier that a refund left of an upgrade was reached with that upgrade.
 */
export function standing(tiers: readonly Tier[], history: readonly TierChange[]): Stand[] {
  const ranks = new Map(tiers.map(({ code, rank }) => [code, rank]));
  const rankOf = ({ toCode }: TierChange) => ranks.get(toCode) ?? -1;
  const stack: Stand[] = [];
  for (const change of history) {
    const taken = stack.at(-1);
    if (change.cause === 'renew') stack.pop();
    // Before what is higher goes, with all above it: a tier by hand that has ended may lie far below.
    const back = givenBack(stack, change);
    if (change.cause === 'downgrade' || change.cause === 'refund')
      while (stack.some((below) => rankOf(below) > rankOf(change))) stack.pop();
    stack.push(back ?? { ...change, reachedAt: reachedAt(change, taken) });
  }
  return stack;
}

/** The upgrades that refunds took back, by their numbers. */
export function takenBack(tiers: readonly Tier[], history: readonly TierChange[]): Set<number> {
  const taken = new Set<number>();
  history.forEach((change, index) => {
    if (change.cause !== 'refund') return;
    const after = new Set(standing(tiers, history.slice(0, index + 1)).map(({ seq }) => seq));
    for (const { seq, cause } of standing(tiers, history.slice(0, index)))
      if (cause === 'upgrade' && !after.has(seq)) taken.add(seq);
  });
  return taken;
}

/** The holding that a change gave. */
export function holdingOf(change: TierChange, timeZone: string): Holding {
  const { toCode, periodFrom, validUntil, changedAt } = change;
  return {
    tierCode: toCode,
    periodFrom: periodFrom ?? addDays(businessDayOf(changedAt, timeZone), 1),
    validUntil,
  };
}

/**
 * Whether refunds took the ground from an upgrade: without them `enter` was not met then, nor is it
 * now. A threshold that was raised since takes nothing from who came in by the lower one.
 */
export function hasFallen(tiers: readonly Tier[], stand: Stand, measure: Measure): boolean {
  const tier = tiers.find(({ code }) => code === stand.toCode);
  if (stand.reachedAt === null || !tier || !measure.isLessenedAt(stand.reachedAt)) return false;
  return measure.now < tier.enter && measure.at(stand.reachedAt) < tier.enter;
}

/** What holds a member who loses the last of these: the highest earlier tier still valid on `day`, of equals the latest. */
export function earlierTier(
  tiers: readonly Tier[],
  stood: readonly Stand[],
  day: BusinessDay,
): { tier: Tier; change: TierChange } | null {
  const valid = stood
    .slice(0, -1)
    .filter(({ validUntil }) => validUntil === null || validUntil >= day)
    .flatMap((change) => {
      const tier = tiers.find(({ code }) => code === change.toCode);
      return tier ? [{ tier, change }] : [];
    });
  return valid.reverse().sort((one, other) => other.tier.rank - one.tier.rank)[0] ?? null;
}

/**
 * The holding after an upgrade, the last of `stood`, was taken back: the highest tier whose enter is
 * met, with the end of the one taken back; or an earlier tier that is not lower, with its own period.
 */
export function afterTakingBack(
  tiers: readonly Tier[],
  stood: readonly Stand[],
  measure: Measure,
  { today, timeZone }: { today: BusinessDay; timeZone: string },
): Holding {
  const entered = highestEntered(tiers, measure.now);
  // What the refunds took the ground from as well, while it was stood over, holds nobody.
  const firm = stood.filter((stand, i) => {
    return i === stood.length - 1 || !hasFallen(tiers, stand, measure);
  });
  const earlier = earlierTier(tiers, firm, today);
  if (earlier && earlier.tier.rank >= entered.rank) return holdingOf(earlier.change, timeZone);
  const isLowest = entered.rank === lowest(tiers).rank;
  return {
    tierCode: entered.code,
    periodFrom: addDays(today, 1),
    validUntil: isLowest ? null : (stood.at(-1)?.validUntil ?? null),
  };
}

function reachedAt(change: TierChange, taken: Stand | undefined): Date | null {
  if (change.cause === 'upgrade') return change.changedAt;
  return change.cause === 'refund' ? (taken?.reachedAt ?? null) : null;
}

/** What stood below and holds again, as it was: a refund can still take it. It is lifted out of the stack. */
function givenBack(stack: Stand[], { cause, toCode, validUntil }: TierChange): Stand | undefined {
  if (cause !== 'renew' && cause !== 'downgrade' && cause !== 'refund') return undefined;
  const index = stack.findLastIndex(
    (below) => below.toCode === toCode && below.validUntil === validUntil,
  );
  return index < 0 ? undefined : stack.splice(index, 1)[0];
}
