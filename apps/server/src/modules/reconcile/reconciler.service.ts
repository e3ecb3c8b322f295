/**
 * Holds all books against each other: every member's points against themselves, and every sum that
 * is kept against the rows it sums up. Goes through the members in ranges of their ids, holds nothing
 * up and keeps nothing in memory but what is wrong.
 */
import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { PointsReconciler } from '../points/index.js';
import { type BookDifference, BooksRepository } from './books.repository.js';
import { MemberBooks } from './member-books.js';
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
    private readonly memberBooks: MemberBooks,
    private readonly books: BooksRepository,
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
    const { database } = this;
    const { questions } = this.memberBooks;
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
