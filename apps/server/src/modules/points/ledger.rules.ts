/**
 * One member's points in memory: loaded once, changed by any number of operations, saved once.
 *
 * After each operation nothing that time has decided is open: lots that ended are empty, and debt
 * stands only where no lot is available. Pure: it knows no database and no clock.
 */
import { graceExpiry } from './expiry.rules.js';
import { History } from './history.rules.js';
import { type Grant, Journal, type Posting } from './journal.rules.js';
import type {
  Account,
  Earning,
  Entry,
  LedgerChanges,
  LedgerTerms,
  Lot,
  PointsView,
  Source,
  Spending,
  SpendResult,
  Undoing,
} from './ledger.types.js';
import {
  byLastRule,
  bySpendingOrder,
  earliest,
  eventsOfArrival,
  eventsUpTo,
  hasEnded,
  isAvailable,
  type LotEvent,
  nextDue,
  pointsOf,
  remainingOf,
  requirePositive,
  takeFrom,
} from './lot.rules.js';
import { inAll, planReturn } from './undoing.rules.js';
import { viewOf } from './view.rules.js';

export class Ledger {
  readonly history = new History();
  private readonly journal: Journal;

  constructor(
    account: Account,
    openLots: readonly Lot[],
    private readonly terms: LedgerTerms,
    private now: Date,
  ) {
    this.journal = new Journal(account);
    this.journal.adopt(openLots);
    this.advanceTo(now);
  }

  /** Writes what time has decided up to `now`: lots that matured pay debt, lots that ended expire. */
  advanceTo(now: Date): void {
    this.now = now;
    this.happen(eventsUpTo(now, this.journal.openLots()));
  }

  /** Makes known what the journal holds about sources, and the lots that those entries touched. */
  recall(sources: readonly Source[], entries: readonly Entry[], lots: readonly Lot[]): void {
    this.history.recall(sources, entries);
    this.journal.adopt(lots);
  }

  /**
   * Grants a lot. An order calls it once for each rule, in the order of the rules. What a recalled
   * source has earned for the same reason stands and is given again.
   */
  earn({ points, reason, source, occurredAt, availableAt, expiresAt }: Earning): Entry {
    requirePositive(points);
    const before = this.history.posted('earn', source, reason)[0];
    if (before) return before;
    const draft = { kind: 'earn', points, reason, source, occurredAt, allocations: [] } as const;
    const entry = this.post(draft, { grace: false, availableAt, expiresAt });
    this.happen(eventsOfArrival(this.now, [this.journal.lot(entry.seq)], occurredAt));
    return entry;
  }

  /**
   * Takes from the available lots in spending order. When they hold too little: tells the balance and
   * changes nothing, unless the points may go `beyond` it into debt.
   */
  spend({ points, reason, source, occurredAt = this.now, beyond }: Spending): SpendResult {
    requirePositive(points);
    const before = this.history.posted('spend', source, reason)[0];
    if (before) return { done: true, entry: before };
    const available = this.available();
    const balance = remainingOf(available);
    if (balance < points && beyond !== 'debt') return { done: false, balance };
    const allocations = takeFrom(available, points);
    const draft = { kind: 'spend', points: -points, reason, source, occurredAt } as const;
    return { done: true, entry: this.post({ ...draft, allocations }) };
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
    const lots = refills.map(({ lotSeq }) => this.journal.lot(lotSeq));
    const points = cancelled + pointsOf(refills);
    const draft = { kind: 'return', reason, source, undoes: of, occurredAt } as const;
    if (points > 0) this.post({ ...draft, points, allocations: refills });
    if (points < due) lots.push(this.grace({ ...draft, points: due - points }));
    this.happen(eventsOfArrival(this.now, lots, occurredAt));
    return due;
  }

  /**
   * Takes earned points back: from the source's own lots first, the last rule's first and pending or
   * not, then from other available lots in spending order; the rest becomes debt. What its own lots
   * lost by expiry counts as taken. Gives what this source reversed, now or when it was posted first.
   */
  reverse({ of, upTo, reason, source, occurredAt }: Undoing): number {
    const before = this.history.posted('reverse', source);
    if (before.length > 0) return -pointsOf(before);
    const gone = this.history.reversedOf(of) + this.history.expiredOf(of);
    const due = inAll(upTo, this.history.earnedBy(of)) - gone;
    if (due <= 0) return 0;
    const earned = new Set(this.history.posted('earn', of).map(({ seq }) => seq));
    const own = this.journal.openLots().filter(({ seq }) => earned.has(seq));
    const others = this.available().filter(({ seq }) => !earned.has(seq));
    const allocations = takeFrom([...own.sort(byLastRule), ...others], due);
    const draft = { kind: 'reverse', reason, source, undoes: of, occurredAt } as const;
    this.post({ ...draft, points: -due, allocations });
    return due;
  }

  view(): PointsView {
    const { journal, now, terms } = this;
    return viewOf(journal.openLots(), journal.debt, now, terms.timeZone);
  }

  changes(): LedgerChanges {
    const { journal, now } = this;
    return { ...journal.changes(), nextDueAt: nextDue(journal.openLots(), journal.debt, now) };
  }

  private happen(events: readonly LotEvent[]): void {
    for (const { kind, lot, at } of events) this[kind](lot, at);
  }

  private expire(lot: Lot, occurredAt: Date): void {
    const allocations = takeFrom([lot], lot.remaining);
    if (allocations.length === 0) return;
    const { source, remaining } = lot;
    const draft = { kind: 'expire', reason: 'EXPIRY', source, occurredAt } as const;
    this.post({ ...draft, points: -remaining, allocations });
  }

  private settle(lot: Lot, occurredAt: Date): void {
    const allocations = takeFrom([lot], this.journal.debt);
    if (allocations.length === 0) return;
    const { source } = lot;
    this.post({ kind: 'settle', points: 0, reason: 'DEBT', source, occurredAt, allocations });
  }

  private grace(posting: Omit<Posting, 'allocations'>): Lot {
    const { returnGraceDays, timeZone } = this.terms;
    const expiresAt = graceExpiry(returnGraceDays, posting.occurredAt, timeZone);
    const availableAt = earliest(posting.occurredAt, this.now);
    const grant = { grace: true, availableAt, expiresAt };
    const entry = this.post({ ...posting, reason: 'GRACE', allocations: [] }, grant);
    return this.journal.lot(entry.seq);
  }

  private isRefillable(lot: Lot): boolean {
    return lot.grace || !hasEnded(lot, this.now);
  }

  private available(): Lot[] {
    const lots = this.journal.openLots().filter((lot) => isAvailable(lot, this.now));
    return lots.sort(bySpendingOrder);
  }

  private post(posting: Posting, grant?: Grant): Entry {
    const entry = this.journal.post(posting, this.now, grant);
    this.history.add(entry);
    return entry;
  }
}
