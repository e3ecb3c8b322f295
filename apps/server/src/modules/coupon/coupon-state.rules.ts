import type { CouponState } from '@shuke/shared';
import type { Coupon, Holder } from './coupon.types.js';

type Life = Pick<Coupon, 'state' | 'hold' | 'validUntil'>;

/** Held by somebody whose deadline has not passed; a deadline that passed means free, also unwritten. */
export function isHeld({ state, hold }: Life, now: Date): boolean {
  return state === 'held' && hold !== undefined && now < hold.until;
}

/** On its way to a friend; an offer that has lapsed means free, also unwritten. */
export function isOffered({ state, hold }: Life, now: Date): boolean {
  return state === 'offered' && hold !== undefined && now < hold.until;
}

export function isHeldBy(coupon: Life, holder: Holder | undefined, now: Date): boolean {
  const by = coupon.hold?.holder;
  return isHeld(coupon, now) && by?.type === holder?.type && by?.id === holder?.id;
}

/** The state as people see it: holds lapse and ends pass, also before anything is written. */
export function stateAt(coupon: Life, now: Date): CouponState {
  const { state, validUntil } = coupon;
  if (state !== 'issued' && state !== 'held' && state !== 'offered') return state;
  if (isHeld(coupon, now)) return 'held';
  if (isOffered(coupon, now)) return 'offered';
  return validUntil <= now ? 'expired' : 'issued';
}

/** Nothing of it has been used, and nobody keeps it: it can be taken back. */
export function isUnused(coupon: Life & Pick<Coupon, 'usesLeft' | 'template'>, now: Date): boolean {
  const state = stateAt(coupon, now);
  const isWhole = coupon.usesLeft === coupon.template.terms.uses;
  return isWhole && (state === 'issued' || state === 'expired');
}

/** May its member give it to a friend now? What came from a friend goes on only where the terms say so. */
export function isTransferable(
  coupon: Life & Pick<Coupon, 'source' | 'template'>,
  now: Date,
): boolean {
  const { transferable, transferableAgain } = coupon.template.terms;
  if (!transferable || stateAt(coupon, now) !== 'issued') return false;
  return coupon.source.type !== 'transfer' || transferableAgain === true;
}
