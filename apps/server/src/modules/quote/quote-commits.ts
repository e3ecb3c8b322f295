/**
 * Takes a quote for its order, inside the order's unit.
 *
 * Guarantees: a quote is ordered once, by the UPDATE that asks for state 'open'. While it holds, it is
 * honoured as it was told; afterwards only when all of it is still free and costs the same. Locks: the
 * member's row, which the caller holds, then the quote's row, then its coupons.
 */
import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Id, type Reader, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import {
  CartCoupons,
  type CartPlace,
  type OrderCoupon,
  type ShownCoupon,
} from '../coupon/index.js';
import type { Tier } from '../tier/index.js';
import type { Refusal } from './cart.types.js';
import { cartOf } from './cart-of.rules.js';
import { QuoteRepository } from './quote.repository.js';
import type { StoredQuote } from './quote.types.js';
import { costsTheSame, newPriceOf } from './quote-commit.rules.js';
import { type Decision, decideQuote } from './quote-decision.rules.js';
import { sourceOf } from './quote-holds.js';

export interface Commitment {
  orderId: Id<'ord'>;
  paidAt: Date;
  /** A fact: it is honoured as far as it can be, and the rest is listed. */
  settled: boolean;
  /** At `paidAt`; null: an order without a member. */
  tier: Tier | null;
  /** Points that could be spent now, besides those that the quote holds. */
  spendable: number;
}

export interface Honoured {
  coupons: OrderCoupon[];
  /** In whose name points and coupons are held; absent: nothing is. */
  holder?: ReturnType<typeof sourceOf>;
  conflicts: (Refusal & { couponCode?: string })[];
}

@Injectable()
export class QuoteCommits {
  constructor(
    private readonly quotes: QuoteRepository,
    private readonly cartCoupons: CartCoupons,
    private readonly brand: BrandService,
  ) {}

  async find(reader: Reader, ids: readonly Id<'quo'>[]): Promise<Map<string, StoredQuote>> {
    const quotes = await this.quotes.listByIds(reader, ids);
    return new Map(quotes.map((quote) => [quote.id, quote]));
  }

  /** Throws 409 QUOTE_USED, and 409 QUOTE_LAPSED with the new price; for a fact they are listed. */
  async honour(tx: Tx, ctx: Ctx, quote: StoredQuote, of: Commitment): Promise<Honoured | null> {
    const now = await this.quotes.lock(tx, quote.id);
    if (now === null || !(await this.quotes.order(tx, quote.id, of.orderId))) {
      if (!of.settled) throw new AppError('QUOTE_USED');
      return null;
    }
    const holder = sourceOf(quote.id);
    const place = placeOf(ctx, quote, of);
    const codes = quote.content.taken.map(({ code }) => code);
    const shown = place ? await this.cartCoupons.lock(tx, codes, { ...place, holder }) : [];
    const isLive = now.heldUntil !== null && ctx.now < now.heldUntil;
    if (isLive) return { coupons: couponsOf(shown, quote.content.taken), holder, conflicts: [] };
    const again = await this.decide(quote, of, shown, codes);
    if (!costsTheSame(quote.content, again) && !of.settled) {
      throw new AppError(
        'QUOTE_LAPSED',
        newPriceOf(await this.newPrice(tx, quote, of, place, again)),
      );
    }
    const conflicts = [...shown.flatMap(refusedOf), ...again.priced.refused];
    return { coupons: couponsOf(shown, again.priced.taken), conflicts };
  }

  private async decide(
    { content, identified, memberId }: StoredQuote,
    { paidAt: _, tier, spendable }: Commitment,
    shown: readonly ShownCoupon[],
    codes?: readonly string[],
  ): Promise<Decision> {
    const settings = await this.brand.settings();
    return decideQuote({
      cart: cartOf(content.lines, tier, settings),
      member: memberId && (identified ? 'identified' : 'named'),
      shown,
      codes,
      pointsToUse: content.pointsToUse,
      spendable,
      offset: settings.points.offset,
    });
  }

  /** What the same question would be answered now. */
  private async newPrice(
    tx: Tx,
    quote: StoredQuote,
    of: Commitment,
    place: CartPlace | null,
    again: Decision,
  ): Promise<Decision> {
    if (!quote.content.best || !place) return again;
    return this.decide(quote, of, await this.cartCoupons.list(tx, [], place));
  }
}

function placeOf(ctx: Ctx, quote: StoredQuote, { tier, paidAt }: Commitment): CartPlace | null {
  const { memberId, storeCode, channel } = quote;
  if (!memberId || !tier) return null;
  return { memberId, tierCode: tier.code, storeCode, channel, at: paidAt, now: ctx.now };
}

function couponsOf(
  shown: readonly ShownCoupon[],
  taken: readonly { code: string; amountFen: number; reductionFen: number }[],
): OrderCoupon[] {
  return taken.flatMap(({ code, ...worth }) => {
    const coupon = shown.find((one) => one.code === code)?.coupon;
    return coupon ? [{ coupon, ...worth }] : [];
  });
}

function refusedOf({ code, refusal }: ShownCoupon) {
  return refusal ? [{ couponCode: code, ...refusal }] : [];
}
