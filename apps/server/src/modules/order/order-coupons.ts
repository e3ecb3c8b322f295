import { Injectable } from '@nestjs/common';
import type { ErrorCode } from '@shuke/shared';
import { AppError, type Ctx, type Id, type Tx } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { CartCoupons, CouponRedeemer, CouponReturns, UnknownCouponCode } from '../coupon/index.js';
import {
  cartOf,
  type Honoured,
  priceCart,
  QuoteCommits,
  type StoredQuote,
  usableOf,
} from '../quote/index.js';
import type { MemberBook } from './member-books.service.js';
import type { OrderConflict, OrderRecord, OrderReport, RefundRecord } from './order.types.js';

export interface OrderCouponsOutcome {
  redeemed: string[];
  conflicts: OrderConflict[];
  /** The member proved themselves, to the till or to the quote: points may be spent. */
  identified: boolean;
  /** The quote that is honoured, and in whose name points are held. */
  quoted?: Pick<Honoured, 'holder'>;
}

export interface CouponsOfOrder {
  id: Id<'ord'>;
  report: OrderReport;
  buyer: MemberBook | null;
  settings: BrandSettings;
}

/** The coupons of an order, by its quote or as they are named: redeemed with it, given back when it goes back whole. */
@Injectable()
export class OrderCoupons {
  constructor(
    private readonly cartCoupons: CartCoupons,
    private readonly redeemer: CouponRedeemer,
    private readonly returns: CouponReturns,
    private readonly quotes: QuoteCommits,
  ) {}

  /**
   * Throws MEMBER_CODE_REQUIRED, the refusals of quotes, and each refusal of a redemption, with the
   * coupon's code; for an order that is `settled` they are listed instead, and the coupon is left alone.
   */
  async redeem(tx: Tx, ctx: Ctx, of: CouponsOfOrder): Promise<OrderCouponsOutcome> {
    const { quote, settled } = of.report;
    if (!quote) return this.redeemNamed(tx, ctx, of);
    if ('stored' in quote) return this.honour(tx, ctx, of, quote.stored);
    if (!settled) throw quote.refusal;
    const named = await this.redeemNamed(tx, ctx, of);
    return { ...named, conflicts: [{ code: quote.refusal.code }, ...named.conflicts] };
  }

  async giveBack(tx: Tx, ctx: Ctx, order: OrderRecord, refund: RefundRecord): Promise<void> {
    if (!order.wholeRefund || order.couponCodes.length === 0) return;
    refund.couponsReturned = await this.returns.returnOfOrder(tx, ctx, order.id);
  }

  private async honour(
    tx: Tx,
    ctx: Ctx,
    { id, report, buyer }: CouponsOfOrder,
    stored: StoredQuote,
  ): Promise<OrderCouponsOutcome> {
    const { paidAt, settled } = report;
    const { available = 0, held = 0 } = buyer?.ledger.view() ?? {};
    const honoured = await this.quotes.honour(tx, ctx, stored, {
      orderId: id,
      paidAt,
      settled,
      tier: buyer?.tiers.tierAt(paidAt) ?? null,
      spendable: Math.max(0, available - held),
    });
    if (!honoured) return { redeemed: [], conflicts: [{ code: 'QUOTE_USED' }], identified: false };
    const { coupons, conflicts, holder } = honoured;
    await this.redeemer.redeemInOrder(tx, ctx, { ...placeOf(id, report), holder }, coupons);
    return {
      redeemed: coupons.map(({ coupon }) => coupon.code),
      conflicts: conflicts.map(({ code, couponCode }) => ({ code, couponCode })),
      identified: stored.identified,
      quoted: { holder },
    };
  }

  private async redeemNamed(tx: Tx, ctx: Ctx, of: CouponsOfOrder): Promise<OrderCouponsOutcome> {
    const { report, buyer } = of;
    const { couponCodes: codes, settled } = report;
    const identified = Boolean(buyer && report.buyer?.memberCode);
    if (codes.length === 0) return { redeemed: [], conflicts: [], identified };
    if (buyer && identified) return this.redeemPriced(tx, ctx, of, buyer);
    const code = 'MEMBER_CODE_REQUIRED' as const;
    if (!settled) throw new AppError(code);
    const conflicts = codes.map((couponCode) => ({ code, couponCode }));
    return { redeemed: [], conflicts, identified };
  }

  /** What each coupon takes off is decided by the rules of quotes, by the tier held at `paidAt`. */
  private async redeemPriced(
    tx: Tx,
    ctx: Ctx,
    { id, report, settings }: CouponsOfOrder,
    buyer: MemberBook,
  ): Promise<OrderCouponsOutcome> {
    const { storeCode, channel, paidAt: at } = report;
    const tier = buyer.tiers.tierAt(at);
    const member = { memberId: buyer.member.id, tierCode: tier.code };
    const place = { ...member, storeCode, channel, at, now: ctx.now };
    const shown = await this.cartCoupons.lock(tx, report.couponCodes, place);
    const priced = priceCart(cartOf(report.lines, tier, settings), usableOf(shown));
    const refused = shown.flatMap(({ code, refusal }) =>
      refusal ? [{ couponCode: code, ...refusal }] : [],
    );
    const conflicts = [...refused, ...priced.refused];
    const [first] = conflicts;
    if (first && !report.settled) {
      throw refusalOf(first.code, { ...first.details, couponCode: first.couponCode });
    }
    const taken = priced.taken.flatMap(({ code, amountFen, reductionFen }) => {
      const coupon = shown.find((one) => one.code === code)?.coupon;
      return coupon ? [{ coupon, amountFen, reductionFen }] : [];
    });
    await this.redeemer.redeemInOrder(tx, ctx, placeOf(id, report), taken);
    return {
      redeemed: taken.map(({ coupon }) => coupon.code),
      conflicts: conflicts.map(({ code, couponCode }) => ({ code, couponCode })),
      identified: true,
    };
  }
}

function refusalOf(code: ErrorCode, details: Record<string, unknown>): AppError {
  return code === 'COUPON_UNKNOWN' ? new UnknownCouponCode(details) : new AppError(code, details);
}

function placeOf(orderId: Id<'ord'>, { orderNo, storeCode, channel, paidAt }: OrderReport) {
  return { orderId, orderNo, storeCode, channel, paidAt };
}
