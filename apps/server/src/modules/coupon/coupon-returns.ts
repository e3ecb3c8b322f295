/**
 * Gives redeemed coupons back, inside the caller's transaction.
 *
 * Guarantees: what one redemption took comes back once; the UPDATE that asks for a redemption not yet
 * undone decides. Locks: the member's row (here, or by the caller for orders), then the member's
 * redemptions and coupons in the order of their ids.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  actorCaller,
  type Ctx,
  type Id,
  invariant,
  type Tx,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MemberLock } from '../member/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { endAfterReturn } from './coupon-validity.rules.js';
import { type Redemption, RedemptionRepository } from './redemption.repository.js';

@Injectable()
export class CouponReturns {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly redemptions: RedemptionRepository,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
  ) {}

  /** A whole refund gives the order's coupons back; answers their codes. The caller holds the member's row. */
  async returnOfOrder(tx: Tx, ctx: Ctx, orderId: Id<'ord'>): Promise<string[]> {
    const redemptions = await this.redemptions.lockOfOrder(tx, orderId);
    const [first] = redemptions;
    if (!first) return [];
    const ids = redemptions.map(({ couponId }) => couponId);
    const coupons = await this.coupons.listByIds(tx, first.memberId, ids);
    const { timeZone, coupons: terms } = await this.brand.settings();
    for (const coupon of await this.states.lock(tx, coupons)) {
      const end = endAfterReturn(coupon.validUntil, ctx.now, terms.returnGraceDays, timeZone);
      await this.states.giveBack(tx, coupon, end);
    }
    const undone = { at: ctx.now, by: actorCaller(ctx.actor), reason: '整单退款' };
    for (const redemption of redemptions) await this.redemptions.undo(tx, redemption, undone);
    return coupons.map(({ code }) => code);
  }

  /** Gives back what one redemption took; 409 REDEMPTION_ALREADY_UNDONE when it was before. */
  async undo(tx: Tx, ctx: Ctx, redemption: Redemption, reason: string): Promise<Coupon> {
    await this.memberLock.lock(tx, redemption.memberId);
    const undone = { at: ctx.now, by: actorCaller(ctx.actor), reason };
    if (!(await this.redemptions.undo(tx, redemption, undone))) {
      throw new AppError('REDEMPTION_ALREADY_UNDONE');
    }
    const [coupon] = await this.coupons.listByIds(tx, redemption.memberId, [redemption.couponId]);
    invariant(coupon, 'a redemption has a coupon');
    const free = await this.states.giveBack(tx, coupon, coupon.validUntil);
    invariant(free, 'a redemption that was not undone holds its coupon');
    return {
      ...coupon,
      state: coupon.state === 'redeemed' ? 'issued' : coupon.state,
      usesLeft: coupon.usesLeft === undefined ? undefined : coupon.usesLeft + 1,
      redeemedAt: undefined,
      redeemedStore: undefined,
    };
  }
}
