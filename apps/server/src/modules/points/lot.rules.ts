import type { Allocation, Lot } from './ledger.types.js';

export function hasEnded(lot: Lot, now: Date): boolean {
  return lot.expiresAt !== null && lot.expiresAt <= now;
}

export function isAvailable(lot: Lot, now: Date): boolean {
  return lot.availableAt <= now && !hasEnded(lot, now);
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

/** Something that time alone does to a lot. */
export interface LotEvent {
  readonly kind: 'expire' | 'settle';
  readonly at: Date;
  readonly lot: Lot;
}

/** All that time has done to the lots up to `now`, in its order; what ends can't pay a debt any more. */
export function eventsUpTo(now: Date, lots: readonly Lot[]): LotEvent[] {
  const events: LotEvent[] = [];
  for (const lot of lots) {
    const { availableAt, expiresAt } = lot;
    if (availableAt <= now) events.push({ kind: 'settle', at: availableAt, lot });
    if (expiresAt !== null && expiresAt <= now) events.push({ kind: 'expire', at: expiresAt, lot });
  }
  return events.sort(byTime);
}

/**
 * The same for lots that came, or came back, only now. They come at one instant, so they pay in
 * spending order; what has ended before it came pays nothing, and nothing is dated before `since`.
 */
export function eventsOfArrival(now: Date, lots: readonly Lot[], since: Date): LotEvent[] {
  return eventsUpTo(now, lots)
    .filter(({ kind, lot }) => kind === 'expire' || !hasEnded(lot, now))
    .map((event) => ({ ...event, at: latest(event.at, since) }))
    .sort((one, other) => bySpendingOrder(one.lot, other.lot));
}

function byTime(one: LotEvent, other: LotEvent): number {
  if (one.at.getTime() !== other.at.getTime()) return one.at.getTime() - other.at.getTime();
  if (one.kind !== other.kind) return one.kind === 'expire' ? -1 : 1;
  return bySpendingOrder(one.lot, other.lot);
}

/** When time will next change something of these lots that must be written down; null: never. */
export function nextDue(lots: readonly Lot[], debt: number, now: Date): Date | null {
  const instants = lots.flatMap((lot) => [
    ...(lot.expiresAt === null ? [] : [lot.expiresAt]),
    ...(debt > 0 && lot.availableAt > now ? [lot.availableAt] : []),
  ]);
  return instants.reduce<Date | null>((next, at) => (next === null || at < next ? at : next), null);
}
