import type { ErrorCode, TransferState } from '@shuke/shared';
import type { Coupon } from '../coupon/index.js';
import type { CouponTransfer } from './coupon-transfer.types.js';

const OFFER_HOURS = 24;

export interface TransferRefusal {
  code: ErrorCode;
  details?: Record<string, unknown>;
}

/** An offer lapses after a day, or with its coupon. */
export function offeredUntil(coupon: Pick<Coupon, 'validUntil'>, now: Date): Date {
  const inADay = now.getTime() + OFFER_HOURS * 3_600_000;
  return new Date(Math.min(inADay, coupon.validUntil.getTime()));
}

/** The state as people see it: an offer lapses without anything being written. */
export function transferStateAt(
  { state, until }: Pick<CouponTransfer, 'state' | 'until'>,
  now: Date,
): TransferState {
  return state === 'offered' && until <= now ? 'lapsed' : state;
}

/** Why this coupon can't be given away now; null when it can. `state` is its state as of now. */
export function offerRefusal(coupon: Coupon, state: Coupon['state']): TransferRefusal | null {
  const { transferable, transferableAgain } = coupon.template.terms;
  switch (state) {
    case 'redeemed':
      return { code: 'COUPON_ALREADY_REDEEMED', details: { redeemedAt: coupon.redeemedAt } };
    case 'held':
      return { code: 'COUPON_HELD' };
    case 'offered':
    case 'transferred':
      return { code: 'COUPON_TRANSFERRED' };
    case 'expired':
      return { code: 'COUPON_EXPIRED', details: { expiredAt: coupon.validUntil } };
    case 'voided':
      return { code: 'COUPON_VOIDED' };
    case 'issued':
      if (!transferable) return { code: 'COUPON_NOT_TRANSFERABLE' };
      if (coupon.source.type === 'transfer' && !transferableAgain) {
        return { code: 'COUPON_TRANSFERRED_ONCE' };
      }
      return null;
  }
}

/** Why `memberId` can't accept this transfer now; null when they can. */
export function acceptRefusal(
  transfer: CouponTransfer,
  memberId: string,
  now: Date,
): TransferRefusal | null {
  if (transfer.from === memberId) return { code: 'COUPON_TRANSFER_OWN' };
  switch (transferStateAt(transfer, now)) {
    case 'offered':
      return null;
    case 'accepted':
      return { code: 'COUPON_TRANSFER_TAKEN' };
    case 'taken_back':
    case 'lapsed':
      return { code: 'COUPON_TRANSFER_ENDED' };
  }
}
