/**
 * A member's points inside a unit of work: open (locks the account, loads what is open, writes down
 * what time has decided), change in memory, save. The caller holds the member's lock (MemberLock);
 * the account row, locked next, guards entries, lots and allocations.
 *
 * Safe to repeat: a recalled source that has posted gets its first result and nothing changes; one
 * that was not recalled is refused by the unique key `point_entry_once`, and the unit rolls back.
 */
import { Injectable } from '@nestjs/common';
import { AppError, actorCaller, type Ctx, type MemberId, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { LedgerRepository } from './ledger.repository.js';
import type { LedgerTerms, Source } from './ledger.types.js';
import { LedgerChangesRepository } from './ledger-changes.repository.js';
import { PointsBook } from './points-book.js';

@Injectable()
export class PointsBooks {
  constructor(
    private readonly repository: LedgerRepository,
    private readonly changes: LedgerChangesRepository,
    private readonly brand: BrandService,
  ) {}

  /** An empty account, at joining. */
  start(tx: Tx, memberId: MemberId): Promise<void> {
    return this.changes.addAccount(tx, memberId);
  }

  /** Throws 404 MEMBER_UNKNOWN. */
  async open(tx: Tx, memberId: MemberId, now: Date): Promise<PointsBook> {
    const [book] = await this.openMany(tx, [memberId], now);
    if (!book) throw new AppError('MEMBER_UNKNOWN');
    return book;
  }

  /** In a constant number of statements; who has no account is left out. */
  async openMany(tx: Tx, memberIds: readonly MemberId[], now: Date): Promise<PointsBook[]> {
    const [accounts, lots] = await Promise.all([
      this.repository.lockAccounts(tx, memberIds),
      this.repository.lockOpenLots(tx, memberIds),
    ]);
    const holding = accounts.filter(({ holdsUntil }) => holdsUntil !== null);
    const holds = await this.repository.lockHolds(
      tx,
      holding.map(({ memberId }) => memberId),
    );
    const terms = await this.terms();
    const ofMember = <T>(all: Map<MemberId, T[]>, id: MemberId) => all.get(id) ?? [];
    return accounts.map((account) => {
      const { memberId } = account;
      const [ownLots, ownHolds] = [ofMember(lots, memberId), ofMember(holds, memberId)];
      return new PointsBook(account, ownLots, terms, now, ownHolds);
    });
  }

  /**
   * Loads what sources have done, all in one question. Needed before anything of a source is undone,
   * and before a source posts that may have posted in an earlier unit.
   */
  async recall(tx: Tx, book: PointsBook, sources: readonly Source[]): Promise<void> {
    if (sources.length === 0) return;
    const { memberId } = book.opened;
    const entries = await this.repository.listEntriesOf(tx, memberId, sources);
    const seqs = new Set(entries.flatMap(({ allocations }) => allocations.map((a) => a.lotSeq)));
    const lots = await this.repository.lockLots(tx, memberId, [...seqs]);
    book.recall(sources, entries, lots);
  }

  /** Writes what was done, in a constant number of statements. A book is saved once. */
  async save(tx: Tx, ctx: Ctx, book: PointsBook): Promise<void> {
    await this.saveMany(tx, ctx, [book]);
  }

  /** The same of the books of several members. */
  async saveMany(tx: Tx, ctx: Ctx, books: readonly PointsBook[]): Promise<void> {
    const changed = books
      .map((book) => ({ opened: book.opened, changes: book.changes() }))
      .filter(({ changes: { entries, madeHolds, goneHolds } }) =>
        [entries, madeHolds, goneHolds].some(({ length }) => length > 0),
      );
    if (changed.length > 0) await this.changes.write(tx, changed, actorCaller(ctx.actor));
  }

  private async terms(): Promise<LedgerTerms> {
    const { timeZone, points } = await this.brand.settings();
    return { timeZone, returnGraceDays: points.returnGraceDays };
  }
}
