import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { TierReconciler } from '../tier/index.js';
import { type BookDifference, BooksRepository, type MemberRange } from './books.repository.js';
import { ClaimCounts } from './claim-counts.js';
import { ClaimsRepository } from './claims.repository.js';
import { OrderSumsRepository } from './order-sums.repository.js';
import { TransfersRepository } from './transfers.repository.js';

type Question = (range: MemberRange) => Promise<BookDifference[]>;

/** All that the books of a range of members are asked. */
@Injectable()
export class MemberBooks {
  constructor(
    private readonly books: BooksRepository,
    private readonly claims: ClaimsRepository,
    private readonly counts: ClaimCounts,
    private readonly orders: OrderSumsRepository,
    private readonly transfers: TransfersRepository,
    private readonly tiers: TierReconciler,
    private readonly database: Database,
  ) {}

  /** By the name of the book. */
  get questions(): [book: string, ask: Question][] {
    const { books, claims, counts, database, orders, tiers, transfers } = this;
    return [
      [
        'what orders, refunds and others did, against the ledger',
        (r) => claims.compare(database, r),
      ],
      ['orders against their lines', (r) => orders.compareLines(database, r)],
      ['refunds against their lines', (r) => orders.compareRefunds(database, r)],
      ['refunded lines', (r) => orders.compareRefundedLines(database, r)],
      ['transfers against their lots', (r) => transfers.compareParts(database, r)],
      ['days of transfers', (r) => transfers.compareDays(database, r)],
      ['sums of orders', (r) => books.compareOrderFacts(database, r)],
      ['sums of orders that are missing', (r) => books.findLostFacts(database, r)],
      ['counts of exchanges', (r) => books.compareExchangeCounts(database, r)],
      ['tiers', (r) => books.compareTiers(database, r)],
      ['histories of tiers', (r) => books.compareTierHistory(database, r)],
      ['changes of tiers', (r) => tiers.compareChanges(r)],
      ['growth ledgers', (r) => tiers.compareGrowth(r)],
      ['counts of claims', (r) => counts.compare(r)],
    ];
  }
}
