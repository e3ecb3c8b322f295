/**
 * The state of one member's points in memory: journal, holds, what is known of sources, and the time
 * it is. What operations need in common; the operations themselves are in Ledger.
 */
import { History } from './history.rules.js';
import { Holds } from './holds.rules.js';
import { Journal } from './journal.rules.js';
import type {
  Account,
  Entry,
  Hold,
  Holding,
  HoldResult,
  LedgerChanges,
  LedgerTerms,
  Lot,
  PointsView,
  Source,
} from './ledger.types.js';
import { nextDue } from './lot.rules.js';
import { Timeline } from './timeline.rules.js';
import { viewOf } from './view.rules.js';

export abstract class LedgerState {
  readonly history = new History();
  protected readonly journal: Journal;
  protected readonly holds: Holds;
  protected readonly timeline: Timeline;

  constructor(
    account: Account,
    openLots: readonly Lot[],
    protected readonly terms: LedgerTerms,
    now: Date,
    holds: readonly Hold[] = [],
  ) {
    this.journal = new Journal(account);
    this.journal.adopt(openLots);
    this.holds = new Holds(holds);
    this.timeline = new Timeline(this.journal, this.holds, this.history, now);
    this.advanceTo(now);
  }

  /** Writes what time has decided up to `now`: holds end, matured lots pay debt, ended lots expire. */
  advanceTo(now: Date): void {
    this.timeline.advanceTo(now);
  }

  /** Makes known what the journal holds about sources, and the lots that those entries touched. */
  recall(sources: readonly Source[], entries: readonly Entry[], lots: readonly Lot[]): void {
    this.history.recall(sources, entries);
    this.journal.adopt(lots);
  }

  /**
   * Sets an amount aside, so that nobody else can take it. When less than that is spendable: tells
   * what is, and changes nothing. A source that holds already has its hold.
   */
  hold({ points, source, until }: Holding): HoldResult {
    if (this.holds.of(source)) return { done: true };
    const balance = this.timeline.spendable();
    const hold = { points, source, until, heldAt: this.now };
    if (balance < points) return { done: false, balance };
    this.holds.add(hold);
    return { done: true };
  }

  /** Ends a hold before its deadline; nothing when there is none. */
  release(source: Source): void {
    const hold = this.holds.of(source);
    if (hold) this.timeline.setFree(hold);
  }

  view(): PointsView {
    const { journal, holds, now, terms } = this;
    return viewOf(journal.openLots(), journal.debt, holds.total(), now, terms.timeZone);
  }

  changes(): LedgerChanges {
    const { journal, holds, now } = this;
    const nextDueAt = nextDue(journal.openLots(), journal.debt, holds.all(), now);
    return { ...journal.changes(), ...holds.changes(), nextDueAt };
  }

  protected get now(): Date {
    return this.timeline.now;
  }
}
