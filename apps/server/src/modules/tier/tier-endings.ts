import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { type Ctx, Database, type MemberId, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { keepAsked, lastGraceDay } from './period.rules.js';
import { TierBooks } from './tier-books.js';
import { TierEndingsRepository } from './tier-endings.repository.js';
import { TierMetrics } from './tier-metrics.js';

/** A tier that ends, or has ended and may still be kept. */
export interface TierInDanger {
  memberId: MemberId;
  tierName: string;
  validUntil: BusinessDay;
  /** In the unit of the brand's metric; above 0. */
  missing: number;
  /** Through which day it may still be kept. */
  lastDay: BusinessDay;
}

/** Spans of days, both ends inclusive. */
export interface EndingSpan {
  /** Of the nightly job's next look. */
  looked: [BusinessDay, BusinessDay];
  /** Of the tier's last day. */
  ended: [BusinessDay, BusinessDay];
}

/** Who is about to lose a tier, for those who tell them. */
@Injectable()
export class TierEndings {
  constructor(
    private readonly repository: TierEndingsRepository,
    private readonly books: TierBooks,
    private readonly metrics: TierMetrics,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  list(span: EndingSpan, after: MemberId | null, limit: number): Promise<MemberId[]> {
    return this.repository.listEnding(this.database, span, after, limit);
  }

  /** What these members, whose locks the caller holds, miss to keep what ends in the span. */
  async inDanger(
    tx: Tx,
    { now }: Ctx,
    memberIds: readonly MemberId[],
    [from, until]: EndingSpan['ended'],
  ): Promise<TierInDanger[]> {
    const { tierPolicy, timeZone } = await this.brand.settings();
    const today = businessDayOf(now, timeZone);
    const books = await this.books.openMany(tx, memberIds, now);
    const spans = books.map(({ memberId, holding }) => ({
      memberId,
      from: holding.periodFrom,
      until: today,
    }));
    const sums = await this.metrics.sums(tx, tierPolicy.metric, spans);
    return books.flatMap((book) => {
      const { validUntil } = book.holding;
      const sum = sums.get(book.memberId) ?? 0;
      const missing = keepAsked(book.current, tierPolicy) - sum;
      if (validUntil === null || validUntil < from || validUntil > until || missing <= 0) return [];
      const lastDay = today <= validUntil ? validUntil : lastGraceDay(validUntil, tierPolicy);
      const { memberId, current } = book;
      return [{ memberId, tierName: current.name, validUntil, missing, lastDay }];
    });
  }
}
