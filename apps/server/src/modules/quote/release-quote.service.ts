import { Injectable } from '@nestjs/common';
import { AppError, actorCaller, type Ctx, type Id, UnitOfWork } from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { QuoteRepository } from './quote.repository.js';
import { QuoteHolds } from './quote-holds.js';

/** A till that drops a cart need not wait for the deadline. */
@Injectable()
export class ReleaseQuote {
  constructor(
    private readonly quotes: QuoteRepository,
    private readonly holds: QuoteHolds,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Throws 404 QUOTE_UNKNOWN, also for others' quotes. What holds nothing any more stays as it is. */
  release(ctx: Ctx, quoteId: Id<'quo'>): Promise<void> {
    return this.unitOfWork.run('quotes.release', async (tx) => {
      const [quote] = await this.quotes.listByIds(tx, [quoteId]);
      if (!quote || quote.caller !== actorCaller(ctx.actor)) throw new AppError('QUOTE_UNKNOWN');
      if (quote.heldUntil === null) return;
      if (quote.memberId) await this.memberLock.lock(tx, quote.memberId);
      if (!(await this.quotes.letGo(tx, quoteId)) || !quote.memberId) return;
      await this.holds.letGo(tx, ctx, quoteId, quote.memberId);
    });
  }
}
