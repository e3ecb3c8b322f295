/**
 * A coupon on its way from one member to another.
 *
 * Guarantees: the giver's row is the one that decides. It is offered until a deadline, after which
 * it is free without anything being written, as with holds; it is handed over only while it is
 * still offered by that very transfer and before the deadline. So a coupon is either the giver's or
 * handed over, never both. The receiver gets one of their own, once per transfer by the unique key
 * coupon_source. The caller holds the row of the member whose coupon it writes.
 */
import { Injectable } from '@nestjs/common';
import { makeCouponCode } from '@shuke/shared';
import {
  type Ctx,
  type MemberId,
  newId,
  type Reader,
  randomToken,
  type Tx,
} from '../../platform/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon, CouponCause } from './coupon.types.js';
import { CouponOfferRepository } from './coupon-offer.repository.js';
import { CouponStateRepository, type NewCoupon } from './coupon-state.repository.js';

@Injectable()
export class CouponGiving {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly offers: CouponOfferRepository,
  ) {}

  /** One coupon of a member as it is now, locked; null when it is not theirs. */
  async lock(tx: Tx, memberId: MemberId, couponId: string): Promise<Coupon | null> {
    const found = await this.coupons.listByIds(tx, memberId, [couponId]);
    const [coupon] = await this.states.lock(tx, found);
    return coupon ?? null;
  }

  /** As it is known, unlocked. */
  async find(reader: Reader, memberId: MemberId, couponId: string): Promise<Coupon | null> {
    return (await this.coupons.listByIds(reader, memberId, [couponId]))[0] ?? null;
  }

  /** False when it is not free. */
  offer(tx: Tx, ctx: Ctx, coupon: Coupon, to: { transferId: string; until: Date }) {
    return this.offers.offer(tx, coupon, { ...to, now: ctx.now });
  }

  /** Back to the giver; false when this transfer does not offer it any more. */
  takeBack(tx: Tx, coupon: Coupon, transferId: string): Promise<boolean> {
    return this.offers.takeBack(tx, coupon, transferId);
  }

  /** Away from the giver for good; false when this transfer does not offer it any more, or too late. */
  handOver(tx: Tx, ctx: Ctx, coupon: Coupon, transferId: string): Promise<boolean> {
    return this.offers.handOver(tx, coupon, transferId, ctx.now);
  }

  /** The receiver's own: same version, same end, same uses. Its stock was taken when it was first issued. */
  async receive(
    tx: Tx,
    ctx: Ctx,
    to: { memberId: MemberId; given: Coupon; source: CouponCause },
  ): Promise<Coupon | null> {
    const { memberId, given, source } = to;
    const coupon: NewCoupon = {
      ...{ id: newId('cpn'), memberId, code: makeCouponCode(randomToken), state: 'issued' },
      ...{ template: given.template, validFrom: given.validFrom, validUntil: given.validUntil },
      ...{ usesLeft: given.usesLeft, source, ordinal: 1 },
    };
    if (await this.states.insertIssued(tx, [coupon], ctx.now)) return coupon;
    return this.received(tx, memberId, source);
  }

  async received(tx: Tx, memberId: MemberId, { type, id }: CouponCause): Promise<Coupon | null> {
    return (await this.coupons.listBySources(tx, memberId, type, [id]))[0] ?? null;
  }
}
