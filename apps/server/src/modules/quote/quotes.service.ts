import { Injectable } from '@nestjs/common';
import { actorCaller, type Ctx, later, newId, type Tx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { ShownCoupon } from '../coupon/index.js';
import { cartOf } from './cart-of.rules.js';
import type { CounterQuoteRequest, QuoteAnswer, QuoteRequest } from './dto/quote.dto.js';
import { answerOf } from './quote.presenter.js';
import { QuoteRepository } from './quote.repository.js';
import type { StoredQuote } from './quote.types.js';
import { type Decision, decideQuote } from './quote-decision.rules.js';
import { QuoteHolds } from './quote-holds.js';
import { type AskedQuote, QuoteIntake } from './quote-intake.js';
import { type QuoteMember, QuoteMembers } from './quote-members.js';
import { QuoteProspects } from './quote-prospects.js';

/**
 * What a cart would cost a member now. A quote that holds nothing has no effect but its own row,
 * which makes it orderable once; one that holds is decided under the member's lock, so what it tells
 * is what it keeps.
 */
@Injectable()
export class QuotesService {
  constructor(
    private readonly intake: QuoteIntake,
    private readonly members: QuoteMembers,
    private readonly prospects: QuoteProspects,
    private readonly holds: QuoteHolds,
    private readonly quotes: QuoteRepository,
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async quote(ctx: Ctx, body: QuoteRequest): Promise<QuoteAnswer> {
    const asked = await this.intake.check(ctx, body);
    return this.unitOfWork.once(ctx, 'quotes.quote', body, (tx) => this.make(tx, ctx, asked));
  }

  async quoteAtCounter(ctx: Ctx, body: CounterQuoteRequest): Promise<QuoteAnswer> {
    const asked = await this.intake.checkAtCounter(ctx, body);
    return this.unitOfWork.once(ctx, 'quotes.quote', body, (tx) => this.make(tx, ctx, asked));
  }

  private async make(tx: Tx, ctx: Ctx, asked: AskedQuote): Promise<QuoteAnswer> {
    const settings = await this.brand.settings();
    const member = await this.members.find(tx, ctx, asked);
    const decision = decideQuote({
      cart: cartOf(asked.lines, member?.tier ?? null, settings),
      member: member && (member.identified ? 'identified' : 'named'),
      shown: member?.shown ?? unknownOf(asked),
      codes: asked.codes,
      pointsToUse: asked.pointsToUse,
      spendable: member?.spendable ?? 0,
      offset: settings.points.offset,
    });
    const quote = quoteOf(ctx, asked, member, decision);
    await this.quotes.insert(tx, quote);
    if (member && quote.heldUntil) {
      await this.holds.hold(tx, ctx, {
        quoteId: quote.id,
        memberId: member.member.id,
        until: quote.heldUntil,
        points: decision.pointsToUse,
        coupons: member.shown.filter(({ code }) => takes(decision, code)),
      });
    }
    const prospects = await this.prospects.of(tx, ctx, { asked, member, decision });
    return answerOf(quote, decision, member, prospects);
  }
}

function quoteOf(
  ctx: Ctx,
  { channel, storeCode, lines, codes, holdSeconds }: AskedQuote,
  member: QuoteMember | null,
  { priced, pointsToUse }: Decision,
): StoredQuote {
  const asked = new Map(lines.map((line) => [line.lineNo, line]));
  const quoted = priced.lines.flatMap((line) => {
    const bought = asked.get(line.lineNo);
    return bought ? [{ ...bought, ...line }] : [];
  });
  const { payableFen, taken } = priced;
  return {
    id: newId('quo'),
    caller: actorCaller(ctx.actor),
    channel,
    storeCode,
    memberId: member?.member.id ?? null,
    identified: member?.identified ?? false,
    content: { lines: quoted, payableFen, taken, pointsToUse, best: codes === undefined },
    state: 'open',
    heldUntil: holdSeconds > 0 ? later(ctx.now, holdSeconds) : null,
    quotedAt: ctx.now,
  };
}

function takes({ priced }: Decision, code: string): boolean {
  return priced.taken.some((one) => one.code === code);
}

/** Codes that were named for nobody in particular. */
function unknownOf({ codes = [] }: AskedQuote): ShownCoupon[] {
  return codes.map((code) => ({ code, coupon: null, refusal: null }));
}
