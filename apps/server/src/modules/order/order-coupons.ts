import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Id, type Tx } from '../../platform/index.js';
import { CouponRedeemer, CouponReturns } from '../coupon/index.js';
import type { MemberBook } from './member-books.service.js';
import type { OrderConflict, OrderRecord, OrderReport, RefundRecord } from './order.types.js';

export interface OrderCouponsOutcome {
  redeemed: string[];
  conflicts: OrderConflict[];
}

const NONE: OrderCouponsOutcome = { redeemed: [], conflicts: [] };

/** The coupons of an order: redeemed with it, given back when it goes back whole. */
@Injectable()
export class OrderCoupons {
  constructor(
    private readonly redeemer: CouponRedeemer,
    private readonly returns: CouponReturns,
  ) {}

  /**
   * Throws MEMBER_CODE_REQUIRED and each refusal of a redemption, with the coupon's code; for an order
   * that is `settled` they are listed instead, and the coupon is left alone.
   */
  async redeem(
    tx: Tx,
    ctx: Ctx,
    of: { id: Id<'ord'>; report: OrderReport; buyer: MemberBook | null },
  ): Promise<OrderCouponsOutcome> {
    const { id: orderId, report, buyer } = of;
    const { couponCodes: codes, settled } = report;
    if (codes.length === 0) return NONE;
    if (!buyer || !report.buyer?.memberCode) {
      if (!settled) throw new AppError('MEMBER_CODE_REQUIRED');
      const conflicts = codes.map((couponCode) => ({
        code: 'MEMBER_CODE_REQUIRED' as const,
        couponCode,
      }));
      return { redeemed: [], conflicts };
    }
    const { orderNo, storeCode, channel, paidAt, lines } = report;
    const place = { orderNo, storeCode, channel, paidAt, lines };
    const request = { ...place, codes, orderId, memberId: buyer.member.id };
    const { redeemed, conflicts } = await this.redeemer.redeemInOrder(tx, ctx, request);
    const [first] = conflicts;
    if (first && !settled) {
      throw new AppError(first.code, { ...first.details, couponCode: first.couponCode });
    }
    return {
      redeemed: redeemed.map(({ code }) => code),
      conflicts: conflicts.map(({ code, couponCode }) => ({ code, couponCode })),
    };
  }

  async giveBack(tx: Tx, ctx: Ctx, order: OrderRecord, refund: RefundRecord): Promise<void> {
    if (!order.wholeRefund || order.couponCodes.length === 0) return;
    refund.couponsReturned = await this.returns.returnOfOrder(tx, ctx, order.id);
  }
}
