/**
 * What time does to one member's points: holds end, lots end, lots that mature pay debt.
 *
 * After each step nothing that time has decided is open: of lots that ended there is only what a live
 * hold keeps, and debt stands only where everything available is held. At one instant holds end first,
 * and what they set free pays debt; then lots end; then lots that mature pay, in spending order.
 */
import type { History } from './history.rules.js';
import type { Holds } from './holds.rules.js';
import { mayKeep } from './holds.rules.js';
import type { Grant, Journal, Posting } from './journal.rules.js';
import type { Allocation, Entry, Hold, Lot } from './ledger.types.js';
import {
  bySpendingOrder,
  eventsUpTo,
  hasEnded,
  isAvailable,
  latest,
  type PointsEvent,
  remainingOf,
  takeFrom,
  wasAvailable,
} from './lot.rules.js';

/** Points that came, or came back, to a lot. */
export interface Arrival {
  readonly lot: Lot;
  readonly points: number;
}

export class Timeline {
  constructor(
    private readonly journal: Journal,
    private readonly holds: Holds,
    private readonly history: History,
    public now: Date,
  ) {}

  /** Writes what time has decided up to `now`. */
  advanceTo(now: Date): void {
    this.now = now;
    for (const event of eventsUpTo(now, this.journal.openLots(), this.holds.all())) {
      this.happen(event);
    }
  }

  post(posting: Posting, grant?: Grant): Entry {
    const entry = this.journal.post(posting, this.now, grant);
    this.history.add(entry);
    return entry;
  }

  /** Lots that anyone may take from, in spending order: none that has ended. */
  available(): Lot[] {
    const lots = this.journal.openLots().filter((lot) => isAvailable(lot, this.now));
    return lots.sort(bySpendingOrder);
  }

  /** Ended lots of which the hold keeps something, in spending order. */
  keptFor(hold: Hold): Lot[] {
    return this.endedBy(this.now).filter((lot) => mayKeep(hold, lot));
  }

  /** What may be taken: available points that are not held. */
  spendable(asOf: Date = this.now): number {
    const available = this.journal.openLots().filter((lot) => wasAvailable(lot, asOf));
    return Math.max(0, remainingOf(available) - this.holds.total());
  }

  /**
   * Lots that came only now, at one instant: they pay in spending order; points that came to a lot
   * which has ended go at once, whatever is held; and nothing is dated before `since`.
   */
  arrive(arrivals: readonly Arrival[], since: Date): void {
    const inOrder = [...arrivals].sort((one, other) => bySpendingOrder(one.lot, other.lot));
    for (const { lot, points } of inOrder) {
      const { availableAt, expiresAt } = lot;
      if (expiresAt !== null && hasEnded(lot, this.now)) {
        this.expire(lot, points, latest(expiresAt, since));
      } else if (availableAt <= this.now) {
        this.settle(lot, latest(availableAt, since), this.now);
      }
    }
  }

  /** Takes a hold away: what it sets free pays debt, and what only it kept alive ends. */
  setFree(hold: Hold, at: Date = this.now): void {
    this.holds.remove(hold);
    this.settleAll(at);
    for (const lot of this.endedBy(at)) this.end(lot, at);
  }

  private happen(event: PointsEvent): void {
    if (event.kind === 'free') this.setFree(event.hold, event.at);
    if (event.kind === 'expire') this.end(event.lot, event.at);
    if (event.kind === 'settle') this.settle(event.lot, event.at, event.at);
  }

  private end(lot: Lot, at: Date): void {
    const kept = this.holds.total() === 0 ? 0 : this.holds.keptOf(lot, this.endedBy(at));
    this.expire(lot, lot.remaining - kept, at);
  }

  private expire(lot: Lot, points: number, occurredAt: Date): void {
    const allocations = takeFrom([lot], points);
    if (allocations.length === 0) return;
    const { source } = lot;
    const draft = { kind: 'expire', reason: 'EXPIRY', source, occurredAt, allocations } as const;
    this.post({ ...draft, points: -points });
  }

  private settleAll(at: Date): void {
    if (this.journal.debt === 0) return;
    const lots = this.journal.openLots().filter((lot) => wasAvailable(lot, at));
    for (const lot of lots.sort(bySpendingOrder)) this.settle(lot, at, at);
  }

  private settle(lot: Lot, occurredAt: Date, asOf: Date): void {
    const allocations = takeFrom([lot], this.payable(asOf));
    if (allocations.length === 0) return;
    const { source } = lot;
    this.post({ kind: 'settle', points: 0, reason: 'DEBT', source, occurredAt, allocations });
  }

  /** Debt that what is not held can pay. */
  private payable(asOf: Date): number {
    const { debt } = this.journal;
    return debt === 0 || this.holds.total() === 0 ? debt : Math.min(debt, this.spendable(asOf));
  }

  /** Lots that were available and had ended by an instant, in spending order. */
  private endedBy(at: Date): Lot[] {
    const lots = this.journal
      .openLots()
      .filter((lot) => hasEnded(lot, at) && wasAvailable(lot, at));
    return lots.sort(bySpendingOrder);
  }
}

/** Takes up to `wanted`: what the hold kept of ended lots first, as spending order has it. */
export function takeHeld(
  kept: readonly Lot[],
  lots: readonly Lot[],
  held: number,
  wanted: number,
): Allocation[] {
  const takings = takeFrom(kept, Math.min(held, wanted));
  const taken = takings.reduce((sum, { points }) => sum - points, 0);
  return [...takings, ...takeFrom(lots, wanted - taken)];
}
