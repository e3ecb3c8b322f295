import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Id, type Tx } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { CartCoupons, CouponRedeemer, CouponReturns } from '../coupon/index.js';
import { cartOf, priceCart, usableOf } from '../quote/index.js';
import type { MemberBook } from './member-books.service.js';
import type { OrderConflict, OrderRecord, OrderReport, RefundRecord } from './order.types.js';

export interface OrderCouponsOutcome {
  redeemed: string[];
  conflicts: OrderConflict[];
}

export interface CouponsOfOrder {
  id: Id<'ord'>;
  report: OrderReport;
  buyer: MemberBook | null;
  settings: BrandSettings;
}

const NONE: OrderCouponsOutcome = { redeemed: [], conflicts: [] };

/** The coupons of an order: redeemed with it, given back when it goes back whole. */
@Injectable()
export class OrderCoupons {
  constructor(
    private readonly cartCoupons: CartCoupons,
    private readonly redeemer: CouponRedeemer,
    private readonly returns: CouponReturns,
  ) {}

  /**
   * Throws MEMBER_CODE_REQUIRED and each refusal of a redemption, with the coupon's code; for an order
   * that is `settled` they are listed instead, and the coupon is left alone.
   */
  async redeem(tx: Tx, ctx: Ctx, of: CouponsOfOrder): Promise<OrderCouponsOutcome> {
    const { report, buyer } = of;
    const { couponCodes: codes, settled } = report;
    if (codes.length === 0) return NONE;
    if (!buyer || !report.buyer?.memberCode) {
      if (!settled) throw new AppError('MEMBER_CODE_REQUIRED');
      const code = 'MEMBER_CODE_REQUIRED' as const;
      return { redeemed: [], conflicts: codes.map((couponCode) => ({ code, couponCode })) };
    }
    return this.redeemPriced(tx, ctx, of, buyer);
  }

  async giveBack(tx: Tx, ctx: Ctx, order: OrderRecord, refund: RefundRecord): Promise<void> {
    if (!order.wholeRefund || order.couponCodes.length === 0) return;
    refund.couponsReturned = await this.returns.returnOfOrder(tx, ctx, order.id);
  }

  /** What each coupon takes off is decided by the rules of quotes, by the tier held at `paidAt`. */
  private async redeemPriced(
    tx: Tx,
    ctx: Ctx,
    { id, report, settings }: CouponsOfOrder,
    buyer: MemberBook,
  ): Promise<OrderCouponsOutcome> {
    const { orderNo, storeCode, channel, paidAt } = report;
    const tier = buyer.tiers.tierAt(paidAt);
    const shown = await this.cartCoupons.lock(tx, report.couponCodes, {
      memberId: buyer.member.id,
      tierCode: tier.code,
      storeCode,
      channel,
      at: paidAt,
      now: ctx.now,
    });
    const priced = priceCart(cartOf(report.lines, tier, settings), usableOf(shown));
    const refused = shown.flatMap(({ code, refusal }) =>
      refusal ? [{ couponCode: code, ...refusal }] : [],
    );
    const conflicts = [...refused, ...priced.refused];
    const [first] = conflicts;
    if (first && !report.settled) {
      throw new AppError(first.code, { ...first.details, couponCode: first.couponCode });
    }
    const taken = priced.taken.flatMap(({ code, amountFen, reductionFen }) => {
      const coupon = shown.find((one) => one.code === code)?.coupon;
      return coupon ? [{ coupon, amountFen, reductionFen }] : [];
    });
    const request = { orderId: id, orderNo, storeCode, channel, paidAt };
    await this.redeemer.redeemInOrder(tx, ctx, request, taken);
    return {
      redeemed: taken.map(({ coupon }) => coupon.code),
      conflicts: conflicts.map(({ code, couponCode }) => ({ code, couponCode })),
    };
  }
}
