/**
 * The nightly look at tiers whose period has ended, and at those in their grace. Members are taken in
 * chunks: one unit locks their rows in the order of their ids, loads, decides and writes them in
 * multi-row statements. `evaluate_on` moves with the decision, so a run that was killed or run twice
 * goes on where it stood. A chunk that fails is done again member by member, so that one whose books
 * can't be written holds nobody else up.
 */
import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import {
  allOrEach,
  type Ctx,
  Database,
  type MemberId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import type { TierBook } from './tier-book.js';
import { TierBooks } from './tier-books.js';
import { type DueTier, TierHistoryRepository } from './tier-history.repository.js';
import { TierMetrics } from './tier-metrics.js';

/** A posting of one of them waits for the chunk, so it stays well under a second. */
const CHUNK = 250;

@Injectable()
export class TierEvaluationService {
  constructor(
    private readonly repository: TierHistoryRepository,
    private readonly books: TierBooks,
    private readonly metrics: TierMetrics,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Throws an AggregateError at the end when some could not be evaluated. */
  async evaluateDue(ctx: Ctx): Promise<void> {
    const today = businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
    const failures: unknown[] = [];
    let due = await this.listDue(today, null);
    while (due.length > 0) {
      const memberIds = due.map(({ memberId }) => memberId);
      failures.push(...(await allOrEach(memberIds, (some) => this.evaluate(ctx, some))));
      due = await this.listDue(today, due.at(-1) ?? null);
    }
    if (failures.length > 0) throw new AggregateError(failures, `${failures.length} not evaluated`);
  }

  /** Judges the ends that have come, of books that the caller has open; several when looks were missed. */
  async judgeEnds(tx: Tx, books: readonly TierBook[]): Promise<void> {
    const { metric } = (await this.brand.settings()).tierPolicy;
    let open = books.filter((book) => book.endQuestion !== null);
    while (open.length > 0) {
      const sums = await this.metrics.sums(tx, metric, open.flatMap(spanOf));
      open = open.filter(
        (book) => book.judgeEnd(sums.get(book.memberId) ?? 0) && book.endQuestion !== null,
      );
    }
  }

  private listDue(today: BusinessDay, after: DueTier | null): Promise<DueTier[]> {
    return this.repository.listDue(this.database, today, after, CHUNK);
  }

  private evaluate(ctx: Ctx, memberIds: readonly MemberId[]): Promise<void> {
    return this.unitOfWork.run('tier.evaluate', async (tx) => {
      const members = await this.memberLock.lockMany(tx, memberIds);
      const locked = members.map(({ id }) => id);
      const books = await this.books.openMany(tx, locked, ctx.now);
      await this.judgeEnds(tx, books);
      await this.books.save(tx, ctx, books);
    });
  }
}

function spanOf(book: TierBook) {
  const { memberId, endQuestion } = book;
  return endQuestion ? [{ memberId, ...endQuestion }] : [];
}
