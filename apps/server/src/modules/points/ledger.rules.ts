/**
 * One member's points in memory: loaded once, changed by any number of operations, saved once.
 *
 * Each operation begins and ends with nothing open that time has decided (see Timeline), and none
 * takes what others hold. Pure: it knows no database and no clock.
 */
import { graceExpiry } from './expiry.rules.js';
import type { Posting } from './journal.rules.js';
import type {
  Correction,
  Earning,
  Entry,
  Lot,
  Part,
  Receiving,
  Source,
  Spending,
  SpendResult,
  Undoing,
} from './ledger.types.js';
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
import { partsOf } from './parts.rules.js';
import { type Arrival, takeHeld } from './timeline.rules.js';
import { inAll, planReturn } from './undoing.rules.js';

export class Ledger extends LedgerState {
  /**
   * Grants a lot. An order calls it once for each rule, in the order of the rules. What a recalled
   * source has earned for the same reason stands and is given again.
   */
  earn(earning: Earning): Entry {
    const before = this.history.posted('earn', earning.source, earning.reason)[0];
    if (before) return before;
    const entry = this.bring('earn', earning);
    this.timeline.arrive([this.arrivalOf(entry)], earning.occurredAt);
    return entry;
  }

  /**
   * Takes from the available lots in spending order. When less is spendable: tells how much and changes
   * nothing, unless the points may go `beyond` it into debt. A source's own hold goes with the spending,
   * and can be spent until its deadline, also out of a lot that ended while it stood.
   */
  spend(spending: Spending): SpendResult {
    return this.take('spend', spending);
  }

  /** A person's correction: above 0 a lot of its own, below 0 taken as a spending is. */
  adjust({ points, source, occurredAt, expiresAt }: Correction): SpendResult {
    const reason = 'ADJUSTMENT';
    if (points < 0) return this.take('adjust', { points: -points, reason, source, occurredAt });
    const before = this.history.posted('adjust', source)[0];
    if (before) return { done: true, entry: before };
    const terms = { availableAt: occurredAt, expiresAt };
    const entry = this.bring('adjust', { points, reason, source, occurredAt, ...terms });
    this.timeline.arrive([this.arrivalOf(entry)], occurredAt);
    return { done: true, entry };
  }

  /** Takes points out for a friend, in spending order; `giveBack` undoes it. */
  send({ points, source, occurredAt }: Omit<Spending, 'reason'>): SpendResult {
    return this.take('transfer_out', { points, reason: 'TRANSFER', source, occurredAt });
  }

  /** What was sent, by the ends of the lots it came from, the earliest first. */
  partsOf({ allocations }: Entry): Part[] {
    return partsOf(allocations, (seq) => this.journal.lot(seq));
  }

  /**
   * Brings in what a friend sent: a lot for each end, each an entry numbered in its source. A part
   * that has ended on its way expires in the same posting.
   */
  receive({ parts, source, occurredAt }: Receiving): void {
    if (this.history.posted('transfer_in', source).length > 0) return;
    const arrivals = parts.map(({ points, expiresAt }, index) => {
      const numbered = index === 0 ? source : { ...source, id: `${source.id}.${index + 1}` };
      const terms = { availableAt: occurredAt, expiresAt, occurredAt, reason: 'TRANSFER' };
      return this.arrivalOf(this.bring('transfer_in', { points, source: numbered, ...terms }));
    });
    this.timeline.arrive(arrivals, occurredAt);
  }

  /**
   * Cancels what is still owed for a spending, then puts its points back into the lots they came
   * from, the last taken first. What has no good lot to go back to becomes one of its own, good
   * through the days of grace; only an ended grace lot is refilled all the same, and ends at once.
   * Gives what this source returned, now or when it was posted first.
   */
  giveBack({ of, upTo, reason, source, occurredAt, ended }: Undoing): number {
    const before = this.history.posted('return', source);
    if (before.length > 0) return pointsOf(before);
    const due = inAll(upTo, this.history.spentBy(of)) - this.history.returnedOf(of);
    if (due <= 0) return 0;
    const [spent, returns] = [this.history.takings(of), this.history.undone('return', of)];
    const { cancelled, shares } = planReturn(spent, returns, due, this.journal.debt);
    const refills = shares.filter(
      ({ lotSeq }) => ended === 'expire' || this.isRefillable(this.journal.lot(lotSeq)),
    );
    const arrivals = refills.map(({ lotSeq: seq, points }) => this.arrivalOf({ seq, points }));
    const points = cancelled + pointsOf(refills);
    const draft = { kind: 'return', reason, source, undoes: of, occurredAt } as const;
    if (points > 0) this.timeline.post({ ...draft, points, allocations: refills });
    const graced = due - points;
    if (graced > 0) arrivals.push(this.grace({ ...draft, points: graced }));
    this.timeline.arrive(arrivals, occurredAt);
    return due;
  }

  /**
   * Takes earned points back: from the source's own lots first, the last rule's first and pending or
   * not, then from other available lots in spending order, sparing what is held; the rest becomes
   * debt. What its own lots lost by expiry counts as taken. Gives what this source reversed, now or
   * when it was posted first.
   */
  reverse({ of, upTo, reason, source, occurredAt }: Undoing): number {
    const before = this.history.posted('reverse', source);
    if (before.length > 0) return -pointsOf(before);
    const gone = this.history.reversedOf(of) + this.history.expiredOf(of);
    const due = inAll(upTo, this.history.earnedBy(of)) - gone;
    if (due <= 0) return 0;
    const own = this.openLotsOf(of);
    const others = this.timeline.available().filter((lot) => !own.includes(lot));
    const allocations = takeSparing([...own, ...others], due, this.timeline.spendable(), this.now);
    const draft = { kind: 'reverse', reason, source, undoes: of, occurredAt } as const;
    this.timeline.post({ ...draft, points: -due, allocations });
    return due;
  }

  /** Takes back what is left of a gift's own lots, sparing what is held: never more, never into debt. */
  withdraw(undoing: Omit<Undoing, 'upTo'>): number {
    const { of } = undoing;
    const gone = this.history.reversedOf(of) + this.history.expiredOf(of);
    const left = Math.min(remainingOf(this.openLotsOf(of)), this.timeline.spendable());
    return this.reverse({ ...undoing, upTo: gone + left });
  }

  /** What is left of what a source earned, the last rule's first. */
  private openLotsOf(source: Source): Lot[] {
    const earned = new Set(this.history.posted('earn', source).map(({ seq }) => seq));
    const own = this.journal.openLots().filter(({ seq }) => earned.has(seq));
    return own.sort(byLastRule);
  }

  private take(
    kind: 'spend' | 'adjust' | 'transfer_out',
    { points, reason, source, occurredAt = this.now, beyond, hold: of }: Spending,
  ): SpendResult {
    requirePositive(points);
    const before = this.history.posted(kind, source, reason)[0];
    if (before) return { done: true, entry: before };
    const { timeline } = this;
    const hold = of ? this.holds.of(of) : null;
    const [held, kept] = hold ? [hold.points, timeline.keptFor(hold)] : [0, []];
    const balance = timeline.spendable() + held;
    if (balance < points && beyond !== 'debt') return { done: false, balance };
    const allocations = takeHeld(kept, timeline.available(), held, Math.min(points, balance));
    const draft = { kind, points: -points, reason, source, occurredAt };
    const entry = timeline.post({ ...draft, allocations });
    if (hold) timeline.setFree(hold);
    return { done: true, entry };
  }

  private bring(
    kind: 'earn' | 'adjust' | 'transfer_in',
    { points, reason, source, occurredAt, availableAt, expiresAt }: Earning,
  ): Entry {
    requirePositive(points);
    const draft = { kind, points, reason, source, occurredAt, allocations: [] };
    return this.timeline.post(draft, { grace: false, availableAt, expiresAt });
  }

  private arrivalOf({ seq, points }: Pick<Entry, 'seq' | 'points'>): Arrival {
    return { lot: this.journal.lot(seq), points };
  }

  private grace(posting: Omit<Posting, 'allocations'>): Arrival {
    const { returnGraceDays, timeZone } = this.terms;
    const expiresAt = graceExpiry(returnGraceDays, posting.occurredAt, timeZone);
    const availableAt = earliest(posting.occurredAt, this.now);
    const grant = { grace: true, availableAt, expiresAt };
    const entry = this.timeline.post({ ...posting, reason: 'GRACE', allocations: [] }, grant);
    return this.arrivalOf(entry);
  }

  private isRefillable(lot: Lot): boolean {
    return lot.grace || !hasEnded(lot, this.now);
  }
}
