/**
 * Keeps coupons for a quote or an unpaid order until a deadline.
 *
 * Guarantees: a held coupon is redeemed by its holder only; a deadline that has passed sets it free
 * without anything being written, because every read and every conditional update asks for
 * "issued, or held until an instant not after now". Locks: the caller holds the member's row. Safe
 * to repeat: releasing what is not held changes nothing.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, invariant, later, type MemberId, type Tx } from '../../platform/index.js';
import type { Coupon, Holder } from './coupon.types.js';
import { CouponHoldRepository } from './coupon-hold.repository.js';

export const MAX_HOLD_SECONDS = 900;

export interface HoldRequest {
  memberId: MemberId;
  coupons: readonly Pick<Coupon, 'id'>[];
  holder: Holder;
  /** At most 900 s ahead. */
  until: Date;
}

@Injectable()
export class CouponHolds {
  constructor(private readonly holds: CouponHoldRepository) {}

  /**
   * All or none; false when one of them is not free, or not the member's: a caller that goes on must
   * throw, because the others may be marked already.
   */
  hold(tx: Tx, ctx: Ctx, { memberId, coupons, holder, until }: HoldRequest): Promise<boolean> {
    const isSoon = ctx.now < until && until <= later(ctx.now, MAX_HOLD_SECONDS);
    invariant(isSoon, 'a hold ends in the future, and within 900 seconds');
    return this.holds.hold(tx, { memberId, coupons, holder, until, now: ctx.now });
  }

  /** Frees all that the holder keeps of this member. */
  release(tx: Tx, { memberId, holder }: { memberId: MemberId; holder: Holder }): Promise<void> {
    return this.holds.release(tx, memberId, holder);
  }
}
