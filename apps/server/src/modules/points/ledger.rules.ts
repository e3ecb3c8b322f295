/**
 * One member's points in memory: loaded once, changed by any number of operations, saved once.
 *
 * Each operation begins and ends with nothing open that time has decided (see Timeline), and none
 * takes what others hold. Pure: it knows no database and no clock.
 */
import { graceExpiry } from './expiry.rules.js';
import type { Posting } from './journal.rules.js';
import type { Earning, Entry, Lot, Spending, SpendResult, Undoing } from './ledger.types.js';
import { LedgerState } from './ledger-state.rules.js';
import {
  byLastRule,
  earliest,
  hasEnded,
  pointsOf,
  remainingOf,
  requirePositive,
  takeSparing,
} from './lot.rules.js';
import { takeHeld } from './timeline.rules.js';
import { inAll, planReturn } from './undoing.rules.js';

export class Ledger extends LedgerState {
  /**
   * Grants a lot. An order calls it once for each rule, in the order of the rules. What a recalled
   * source has earned for the same reason stands and is given again.
   */
  earn({ points, reason, source, occurredAt, availableAt, expiresAt }: Earning): Entry {
    requirePositive(points);
    const before = this.history.posted('earn', source, reason)[0];
    if (before) return before;
    const draft = { kind: 'earn', points, reason, source, occurredAt, allocations: [] } as const;
    const entry = this.timeline.post(draft, { grace: false, availableAt, expiresAt });
    this.timeline.arrive([{ lot: this.journal.lot(entry.seq), points }], occurredAt);
    return entry;
  }

  /**
   * Takes from the available lots in spending order. When less is spendable: tells how much is and
   * changes nothing, unless the points may go `beyond` it into debt. A source's own hold can be spent
   * until its deadline, also out of a lot that ended while it stood; it is gone with the spending.
   */
  spend({
    points,
    reason,
    source,
    occurredAt = this.now,
    beyond,
    hold: of,
  }: Spending): SpendResult {
    requirePositive(points);
    const before = this.history.posted('spend', source, reason)[0];
    if (before) return { done: true, entry: before };
    const { timeline } = this;
    const hold = of ? this.holds.of(of) : null;
    const [held, kept] = hold ? [hold.points, timeline.keptFor(hold)] : [0, []];
    const balance = timeline.spendable() + held;
    if (balance < points && beyond !== 'debt') return { done: false, balance };
    const allocations = takeHeld(kept, timeline.available(), held, Math.min(points, balance));
    const draft = { kind: 'spend', points: -points, reason, source, occurredAt } as const;
    const entry = timeline.post({ ...draft, allocations });
    if (hold) timeline.setFree(hold);
    return { done: true, entry };
  }

  /**
   * Cancels what is still owed for a spending, then puts its points back into the lots they came
   * from, the last taken first. What has no good lot to go back to becomes one of its own, good
   * through the days of grace; only an ended grace lot is refilled all the same, and ends at once.
   * Gives what this source returned, now or when it was posted first.
   */
  giveBack({ of, upTo, reason, source, occurredAt }: Undoing): number {
    const before = this.history.posted('return', source);
    if (before.length > 0) return pointsOf(before);
    const due = inAll(upTo, this.history.spentBy(of)) - this.history.returnedOf(of);
    if (due <= 0) return 0;
    const [spent, returns] = [this.history.posted('spend', of), this.history.undone('return', of)];
    const { cancelled, shares } = planReturn(spent, returns, due, this.journal.debt);
    const refills = shares.filter(({ lotSeq }) => this.isRefillable(this.journal.lot(lotSeq)));
    const arrivals = refills.map(({ lotSeq, points }) => ({
      lot: this.journal.lot(lotSeq),
      points,
    }));
    const points = cancelled + pointsOf(refills);
    const draft = { kind: 'return', reason, source, undoes: of, occurredAt } as const;
    if (points > 0) this.timeline.post({ ...draft, points, allocations: refills });
    const graced = due - points;
    if (graced > 0)
      arrivals.push({ lot: this.grace({ ...draft, points: graced }), points: graced });
    this.timeline.arrive(arrivals, occurredAt);
    return due;
  }

  /**
   * Takes earned points back: from the source's own lots first, the last rule's first and pending or
   * not, then from other available lots in spending order, sparing what is held; the rest becomes
   * debt. What its own lots lost by expiry counts as taken. Gives what this source reversed, now or when it was posted first.
   */
  reverse({ of, upTo, reason, source, occurredAt }: Undoing): number {
    const before = this.history.posted('reverse', source);
    if (before.length > 0) return -pointsOf(before);
    const gone = this.history.reversedOf(of) + this.history.expiredOf(of);
    const due = inAll(upTo, this.history.earnedBy(of)) - gone;
    if (due <= 0) return 0;
    const earned = new Set(this.history.posted('earn', of).map(({ seq }) => seq));
    const own = this.journal.openLots().filter(({ seq }) => earned.has(seq));
    const others = this.timeline.available().filter(({ seq }) => !earned.has(seq));
    const lots = [...own.sort(byLastRule), ...others];
    const allocations = takeSparing(lots, due, this.timeline.spendable(), this.now);
    const draft = { kind: 'reverse', reason, source, undoes: of, occurredAt } as const;
    this.timeline.post({ ...draft, points: -due, allocations });
    return due;
  }

  /** Takes back what is left of a gift's own lots, sparing what is held: never more, never into debt. */
  withdraw(undoing: Omit<Undoing, 'upTo'>): number {
    const { of } = undoing;
    const earned = new Set(this.history.posted('earn', of).map(({ seq }) => seq));
    const own = remainingOf(this.journal.openLots().filter(({ seq }) => earned.has(seq)));
    const gone = this.history.reversedOf(of) + this.history.expiredOf(of);
    const left = Math.min(own, this.timeline.spendable());
    return this.reverse({ ...undoing, upTo: gone + left });
  }

  private grace(posting: Omit<Posting, 'allocations'>): Lot {
    const { returnGraceDays, timeZone } = this.terms;
    const expiresAt = graceExpiry(returnGraceDays, posting.occurredAt, timeZone);
    const availableAt = earliest(posting.occurredAt, this.now);
    const grant = { grace: true, availableAt, expiresAt };
    const entry = this.timeline.post({ ...posting, reason: 'GRACE', allocations: [] }, grant);
    return this.journal.lot(entry.seq);
  }

  private isRefillable(lot: Lot): boolean {
    return lot.grace || !hasEnded(lot, this.now);
  }
}
