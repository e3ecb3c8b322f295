import type { TransferState } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

export type TransferId = Id<'ctr'>;

/** A coupon that a member has offered to a friend. */
export interface CouponTransfer {
  id: TransferId;
  from: MemberId;
  couponId: Id<'cpn'>;
  to: MemberId | null;
  state: TransferState;
  /** It can be accepted before this instant. */
  until: Date;
}
