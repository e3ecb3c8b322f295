/**
 * Holds all books against each other: every member's points against themselves, and every sum that
 * is kept against the rows it sums up. Goes through the members in ranges of their ids, holds nothing
 * up and keeps nothing in memory but what is wrong.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { PointsReconciler } from '../points/index.js';
import { GrowthReconciler } from '../tier/index.js';
import { type BookDifference, BooksRepository, type MemberRange } from './books.repository.js';
import { ClaimCounts } from './claim-counts.js';
import { ClaimsRepository } from './claims.repository.js';
import { RangesRepository } from './ranges.repository.js';

const MEMBERS_AT_ONCE = 200;

/** One kind of book and what was found of it. */
export interface BookReport {
  book: string;
  /** Rows looked at that stand for a member, a template or a reward. */
  looked: number;
  differences: BookDifference[];
}

@Injectable()
export class Reconciler {
  constructor(
    private readonly points: PointsReconciler,
    private readonly books: BooksRepository,
    private readonly claims: ClaimsRepository,
    private readonly counts: ClaimCounts,
    private readonly growth: GrowthReconciler,
    private readonly ranges: RangesRepository,
    private readonly database: Database,
  ) {}

  async reconcile(): Promise<BookReport[]> {
    return [await this.ledgers(), ...(await this.members()), ...(await this.stocks())];
  }

  private async ledgers(): Promise<BookReport> {
    const { members, differences } = await this.points.reconcile();
    return {
      book: 'points ledgers',
      looked: members,
      differences: differences.map(({ memberId, row, fields, difference }) => ({
        row: `${memberId} ${row}`,
        fields,
        difference,
      })),
    };
  }

  private async members(): Promise<BookReport[]> {
    const { books, claims, counts, database, growth } = this;
    const questions: [book: string, ask: (range: MemberRange) => Promise<BookDifference[]>][] = [
      [
        'orders, refunds, exchanges and imports against the ledger',
        (r) => claims.compare(database, r),
      ],
      ['sums of orders', (r) => books.compareOrderFacts(database, r)],
      ['sums of orders that are missing', (r) => books.findLostFacts(database, r)],
      ['counts of exchanges', (r) => books.compareExchangeCounts(database, r)],
      ['tiers', (r) => books.compareTiers(database, r)],
      ['histories of tiers', (r) => books.compareTierHistory(database, r)],
      ['growth ledgers', (r) => growth.compare(r)],
      ['counts of claims', (r) => counts.compare(r)],
    ];
    const reports = questions.map(([book]): BookReport => ({ book, looked: 0, differences: [] }));
    let range = await this.ranges.next(database, Buffer.alloc(16), MEMBERS_AT_ONCE);
    while (range !== null) {
      for (const [index, report] of reports.entries()) {
        report.looked += range.members;
        report.differences.push(...((await questions[index]?.[1](range)) ?? []));
      }
      range = await this.ranges.next(database, range.through, MEMBERS_AT_ONCE);
    }
    return reports;
  }

  private async stocks(): Promise<BookReport[]> {
    const { books, database, ranges } = this;
    return [
      {
        book: 'coupon stock',
        looked: await ranges.countTemplates(database),
        differences: await books.compareCouponStock(database),
      },
      {
        book: 'reward stock',
        looked: await ranges.countRewards(database),
        differences: await books.compareRewardStock(database),
      },
    ];
  }
}
