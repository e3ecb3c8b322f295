import type { TransferId } from './coupon-transfer.types.js';

/** A coupon has left its giver; the receiver's is issued by whoever comes first. */
export const COUPON_HANDED_OVER = 'coupon.handed-over';

export interface CouponHandedOver {
  transferId: TransferId;
}
