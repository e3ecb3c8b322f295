import type { Allocation, Hold, Lot } from './ledger.types.js';

export function hasEnded(lot: Lot, now: Date): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= now;
}

export function isAvailable(lot: Lot, now: Date): boolean {
  return lot.availableAt <= now && !hasEnded(lot, now);
}

/** Whether a lot had become available by an instant, with or without having ended since. */
export function wasAvailable({ availableAt, expiresAt }: Lot, at: Date): boolean {
  return availableAt <= at && (expiresAt === null || availableAt < expiresAt);
}

export function earliest(one: Date, other: Date): Date {
  return one.getTime() <= other.getTime() ? one : other;
}

export function latest(one: Date, other: Date): Date {
  return one.getTime() >= other.getTime() ? one : other;
}

export function remainingOf(lots: readonly Lot[]): number {
  return lots.reduce((sum, lot) => sum + lot.remaining, 0);
}

export function pointsOf(lines: readonly { readonly points: number }[]): number {
  return lines.reduce((sum, line) => sum + line.points, 0);
}

export function requirePositive(points: number): void {
  if (Number.isSafeInteger(points) && points > 0) return;
  throw new RangeError(`an entry needs a whole number of points above 0, got ${points}`);
}

/** Earliest end first, never-ending last; among equals the oldest entry. */
export function bySpendingOrder(one: Lot, other: Lot): number {
  return endOf(one) === endOf(other) ? one.seq - other.seq : endOf(one) - endOf(other);
}

function endOf(lot: Lot): number {
  return lot.expiresAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
}

/** An order's last bonus first, its base last: the reverse of how they were granted. */
export function byLastRule(one: Lot, other: Lot): number {
  return other.seq - one.seq;
}

/** Takes up to `wanted` points out of the lots, in the order given. */
export function takeFrom(lots: readonly Lot[], wanted: number): Allocation[] {
  const takings: Allocation[] = [];
  let missing = wanted;
  for (const lot of lots) {
    const taken = Math.min(lot.remaining, missing);
    if (taken > 0) takings.push({ lotSeq: lot.seq, points: -taken });
    missing -= taken;
  }
  return takings;
}

/** The same, but of points that are available only as many as may be taken. */
export function takeSparing(
  lots: readonly Lot[],
  wanted: number,
  spendable: number,
  now: Date,
): Allocation[] {
  const takings: Allocation[] = [];
  let [missing, free] = [wanted, spendable];
  for (const lot of lots) {
    const isFree = lot.availableAt > now;
    const taken = Math.min(lot.remaining, missing, isFree ? missing : free);
    if (taken > 0) takings.push({ lotSeq: lot.seq, points: -taken });
    missing -= taken;
    if (!isFree) free -= taken;
  }
  return takings;
}

/** Something that time alone does: a hold ends, a lot ends, a lot matures and pays debt. */
export type PointsEvent =
  | { readonly kind: 'free'; readonly at: Date; readonly hold: Hold }
  | { readonly kind: 'expire' | 'settle'; readonly at: Date; readonly lot: Lot };

const TURN_AT_ONE_INSTANT: Record<PointsEvent['kind'], number> = { free: 0, expire: 1, settle: 2 };

/** All that time has done up to `now`, in its order; what ends can't pay a debt any more. */
export function eventsUpTo(now: Date, lots: readonly Lot[], holds: readonly Hold[]): PointsEvent[] {
  const events: PointsEvent[] = [];
  for (const hold of holds) {
    if (hold.until <= now) events.push({ kind: 'free', at: hold.until, hold });
  }
  for (const lot of lots) {
    const { availableAt, expiresAt } = lot;
    if (availableAt <= now) events.push({ kind: 'settle', at: availableAt, lot });
    if (expiresAt !== null && expiresAt <= now) events.push({ kind: 'expire', at: expiresAt, lot });
  }
  return events.sort(byTime);
}

function byTime(one: PointsEvent, other: PointsEvent): number {
  if (one.at.getTime() !== other.at.getTime()) return one.at.getTime() - other.at.getTime();
  const turns = TURN_AT_ONE_INSTANT[one.kind] - TURN_AT_ONE_INSTANT[other.kind];
  if (turns !== 0 || one.kind === 'free' || other.kind === 'free') return turns;
  return bySpendingOrder(one.lot, other.lot);
}

/** When time will next change something that must be written down; null: never. */
export function nextDue(
  lots: readonly Lot[],
  debt: number,
  holds: readonly Hold[],
  now: Date,
): Date | null {
  const instants = lots.flatMap((lot) => [
    ...(lot.expiresAt === null ? [] : [lot.expiresAt]),
    ...(debt > 0 && lot.availableAt > now ? [lot.availableAt] : []),
  ]);
  for (const { until } of holds) instants.push(until);
  return instants.reduce<Date | null>((next, at) => (next === null || at < next ? at : next), null);
}
