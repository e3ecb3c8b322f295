import { actorCaller, type Ctx, newId } from '../../platform/index.js';
import type { Coupon } from './coupon.types.js';
import type { Redemption } from './redemption.repository.js';

/** Where and by which way a coupon is redeemed. */
export interface Place {
  storeCode: string;
  channel: string;
  orderNo?: string;
}

export function newRedemption(
  ctx: Ctx,
  coupon: Coupon,
  place: Place,
  redeemedAt: Date,
): Redemption {
  return {
    id: newId('rdm'),
    memberId: coupon.memberId,
    couponId: coupon.id,
    storeCode: place.storeCode,
    channel: place.channel,
    redeemedBy: actorCaller(ctx.actor),
    orderNo: place.orderNo,
    redeemedAt,
  };
}
