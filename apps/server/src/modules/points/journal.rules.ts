/**
 * One member's lots, balance and debt in memory, and the entries to be written.
 *
 * `post` is the only way to change them, and keeps Σ entries = Σ remaining − debt true by
 * construction: what an entry moves in the lots beyond its own points is debt made or debt paid.
 */
import type { Account, Entry, LedgerChanges, Lot } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';

/** An entry before it has its place; without `undoes` it undoes nothing. */
export type Posting = Omit<Entry, 'seq' | 'balanceAfter' | 'recordedAt' | 'undoes'> &
  Partial<Pick<Entry, 'undoes'>>;

/** What a positive entry says of the lot that it brings in. */
export type Grant = Pick<Lot, 'grace' | 'availableAt' | 'expiresAt'>;

export type JournalChanges = Pick<
  LedgerChanges,
  'opened' | 'account' | 'entries' | 'grantedLots' | 'changedLots'
>;

export class Journal {
  private readonly planned: Entry[] = [];
  private readonly lots = new Map<number, Lot>();
  private account: Account;

  constructor(private readonly opened: Account) {
    this.account = opened;
  }

  get debt(): number {
    return this.account.debt;
  }

  /** Takes in lots as read. One that is here already may have changed since, and stays as it is. */
  adopt(lots: readonly Lot[]): void {
    for (const lot of lots) if (!this.lots.has(lot.seq)) this.lots.set(lot.seq, lot);
  }

  lot(seq: number): Lot {
    const lot = this.lots.get(seq);
    if (lot) return lot;
    throw new RangeError(`lot ${seq} is not loaded`);
  }

  openLots(): Lot[] {
    return this.allLots().filter((lot) => lot.remaining > 0);
  }

  /** Appends an entry, and with `grant` the lot that it brings in. */
  post(posting: Posting, recordedAt: Date, grant?: Grant): Entry {
    const { points, allocations } = posting;
    const { lastSeq, balance, debt } = this.account;
    const moved = pointsOf(allocations) + (grant ? points : 0);
    const seq = lastSeq + 1;
    const entry = { undoes: null, ...posting, seq, balanceAfter: balance + points, recordedAt };
    this.account = { lastSeq: seq, balance: balance + points, debt: debt + moved - points };
    for (const allocation of allocations)
      this.lot(allocation.lotSeq).remaining += allocation.points;
    if (grant) this.lots.set(seq, lotOf(entry, grant));
    this.planned.push(entry);
    return entry;
  }

  changes(): JournalChanges {
    const { opened, account, planned: entries } = this;
    const isNew = (lot: Lot) => lot.seq > opened.lastSeq;
    const touched = new Set(entries.flatMap(({ allocations }) => allocations.map((a) => a.lotSeq)));
    return {
      opened,
      account,
      entries,
      grantedLots: this.allLots().filter(isNew),
      changedLots: this.allLots().filter((lot) => !isNew(lot) && touched.has(lot.seq)),
    };
  }

  private allLots(): Lot[] {
    return Array.from(this.lots.values());
  }
}

function lotOf({ seq, source, points }: Entry, grant: Grant): Lot {
  return { seq, source, granted: points, remaining: points, ...grant };
}
