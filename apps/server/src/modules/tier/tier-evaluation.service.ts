/**
 * The nightly look at tiers whose period has ended. Each member is a unit of its own under the
 * member's lock; `evaluate_on` moves with the decision, so a run that was killed or run twice goes on
 * where it stood.
 */
import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { type Ctx, Database, type MemberId, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { TierRepository } from './tier.repository.js';
import { TierBooks } from './tier-books.js';
import { TierMetrics } from './tier-metrics.js';

const CHUNK = 500;

@Injectable()
export class TierEvaluationService {
  constructor(
    private readonly repository: TierRepository,
    private readonly books: TierBooks,
    private readonly metrics: TierMetrics,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async evaluateDue(ctx: Ctx): Promise<void> {
    const today = businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
    for (;;) {
      const due = await this.repository.listDue(this.database, today, CHUNK, []);
      for (const memberId of due) await this.evaluate(ctx, memberId, today);
      if (due.length < CHUNK) return;
    }
  }

  private async evaluate(ctx: Ctx, memberId: MemberId, today: BusinessDay): Promise<void> {
    const { metric } = (await this.brand.settings()).tierPolicy;
    await this.unitOfWork.run('tier.evaluate', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const book = await this.books.open(tx, memberId, ctx.now);
      const { periodFrom, validUntil } = book.holding;
      if (validUntil === null || validUntil >= today) return;
      book.evaluateEnd(
        await this.metrics.metric(tx, memberId, { metric, from: periodFrom, until: today }),
      );
      await this.books.save(tx, ctx, memberId, book);
    });
  }
}
