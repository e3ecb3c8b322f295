import {
  type BusinessDay,
  businessDayOf,
  type CouponKind,
  type ErrorCode,
  minuteOfDay,
  percentReduction,
} from '@shuke/shared';
import type { Coupon, CouponScope, CouponTerms, Holder } from './coupon.types.js';
import { isHeld, isHeldBy, isOffered } from './coupon-state.rules.js';

/** Where, when, by whom and for how much a coupon is presented. */
export interface Presentation {
  /** The instant whose calendar counts: of an order, when it was paid. */
  at: Date;
  /** The instant as of which holds are live. */
  now: Date;
  /** The quote or order in whose name it is presented. */
  holder?: Holder;
  zone: string;
  /** The member who showed a member code, when one was shown. */
  memberId?: string;
  /** The member's tier; needed only where the terms name tiers. */
  tierCode?: string;
  storeCode: string;
  storeTags?: readonly string[];
  channel: string;
  /** What the eligible goods cost before this coupon. */
  amountFen?: number;
}

export interface Refusal {
  code: ErrorCode;
  details?: Record<string, unknown>;
}

/** Why this coupon can't be redeemed now, the most telling reason first; null when it can. */
export function redemptionRefusal(coupon: Coupon, shown: Presentation): Refusal | null {
  return presenceRefusal(coupon, shown) ?? amountRefusal(coupon.template.terms, shown);
}

/**
 * Why it can't be used here and now, whatever is bought. A live hold of the presenter's own is a
 * promise: it was judged when it was made, and only the amount may change.
 */
export function presenceRefusal(coupon: Coupon, shown: Presentation): Refusal | null {
  const { terms } = coupon.template;
  if (isHeldBy(coupon, shown.holder, shown.now)) return ownerRefusal(coupon, shown);
  return (
    ownerRefusal(coupon, shown) ??
    stateRefusal(coupon, shown) ??
    timeRefusal(coupon, shown) ??
    placeRefusal(terms, shown) ??
    calendarRefusal(terms, shown)
  );
}

function ownerRefusal(coupon: Coupon, { memberId }: Presentation): Refusal | null {
  if (memberId === undefined || memberId === coupon.memberId) return null;
  return { code: 'COUPON_NOT_THEIRS' };
}

/** Why it can't be taken from its member: it is used, gone, or kept by somebody. */
export function voidRefusal(coupon: Coupon, now: Date): Refusal | null {
  return stateRefusal(coupon, { now });
}

function stateRefusal(coupon: Coupon, { now }: Pick<Presentation, 'now'>): Refusal | null {
  switch (coupon.state) {
    case 'issued':
    // Written down by the nightly look; whether it had ended when it was used, the time tells.
    case 'expired':
      return null;
    case 'redeemed':
      return {
        code: 'COUPON_ALREADY_REDEEMED',
        details: { redeemedAt: coupon.redeemedAt, storeCode: coupon.redeemedStore },
      };
    case 'held':
      return isHeld(coupon, now)
        ? { code: 'COUPON_HELD', details: { heldUntil: coupon.hold?.until } }
        : null;
    case 'offered':
      return isOffered(coupon, now)
        ? { code: 'COUPON_TRANSFERRED', details: { offeredUntil: coupon.hold?.until } }
        : null;
    case 'transferred':
      return { code: 'COUPON_TRANSFERRED' };
    case 'voided':
      return { code: 'COUPON_VOIDED' };
  }
}

function timeRefusal(coupon: Coupon, { at }: Presentation): Refusal | null {
  if (at < coupon.validFrom) {
    return { code: 'COUPON_NOT_YET_VALID', details: { validFrom: coupon.validFrom } };
  }
  if (at >= coupon.validUntil) {
    return { code: 'COUPON_EXPIRED', details: { expiredAt: coupon.validUntil } };
  }
  return null;
}

function placeRefusal({ scope = {} }: CouponTerms, shown: Presentation): Refusal | null {
  if (!isOneOfStores(scope, shown)) return { code: 'COUPON_WRONG_STORE' };
  if (outside(scope.channels, shown.channel)) return { code: 'COUPON_WRONG_CHANNEL' };
  if (outside(scope.tiers, shown.tierCode)) return { code: 'COUPON_WRONG_TIER' };
  return null;
}

/** Stores and tags add up; neither named means every store. */
function isOneOfStores({ stores, storeTags }: CouponScope, shown: Presentation): boolean {
  if (stores === undefined && storeTags === undefined) return true;
  const { storeCode, storeTags: tags = [] } = shown;
  return Boolean(stores?.includes(storeCode) || storeTags?.some((tag) => tags.includes(tag)));
}

function outside(list: readonly string[] | undefined, item: string | undefined): boolean {
  return list !== undefined && (item === undefined || !list.includes(item));
}

function calendarRefusal(terms: CouponTerms, { at, zone }: Presentation): Refusal | null {
  const day = businessDayOf(at, zone);
  const minute = minuteOfDay(at, zone);
  const good =
    !(terms.blackout ?? []).some((range) => range.from <= day && day <= range.until) &&
    (terms.weekdays === undefined || terms.weekdays.includes(isoWeekday(day))) &&
    (terms.hours === undefined ||
      terms.hours.some(
        (range) => minuteOf(range.from) <= minute && minute < minuteOf(range.until),
      ));
  return good ? null : { code: 'COUPON_BLACKOUT' };
}

/** 1 is Monday, 7 is Sunday. */
function isoWeekday(day: BusinessDay): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

function minuteOf(clock: string): number {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return hours * 60 + minutes;
}

function amountRefusal(terms: CouponTerms, { amountFen }: Presentation): Refusal | null {
  if (!needsAmount(terms.kind)) return null;
  if (amountFen === undefined) return { code: 'COUPON_AMOUNT_NEEDED' };
  const thresholdFen = terms.thresholdFen ?? 0;
  if (amountFen >= thresholdFen) return null;
  return { code: 'COUPON_THRESHOLD_NOT_MET', details: { thresholdFen, amountFen } };
}

/** A voucher and a pass stand for goods or a service: no amount is asked. */
export function needsAmount(kind: CouponKind): boolean {
  return kind !== 'voucher' && kind !== 'pass';
}

/**
 * What the coupon takes off an eligible amount: never more than the amount itself. Of a fixed price
 * the amount is that of the one unit it covers.
 */
export function reductionOf(terms: CouponTerms, amountFen: number): number {
  if (terms.kind === 'fixed_price') return Math.max(0, amountFen - (terms.priceFen ?? amountFen));
  if (terms.kind === 'amount_off') return Math.min(terms.amountOffFen ?? 0, amountFen);
  if (terms.kind !== 'percent_off') return 0;
  const reduction = percentReduction(amountFen, terms.payPercent ?? 100);
  return Math.min(reduction, terms.capFen ?? reduction);
}

export const OWN_UNDO_MINUTES = 10;
export const STORE_UNDO_HOURS = 24;

/** Who asks for an undo, as far as it matters. */
export interface UndoClaim {
  isOwn: boolean;
  mayUndoStore: boolean;
  now: Date;
}

/** A clerk takes back their own within minutes, a manager of the store anyone's within a day. */
export function undoRefusal(redeemedAt: Date, claim: UndoClaim): Refusal | null {
  const ageMinutes = (claim.now.getTime() - redeemedAt.getTime()) / 60_000;
  if (claim.mayUndoStore) {
    return ageMinutes <= STORE_UNDO_HOURS * 60 ? null : { code: 'REDEMPTION_UNDO_TOO_LATE' };
  }
  if (!claim.isOwn) return { code: 'FORBIDDEN' };
  return ageMinutes <= OWN_UNDO_MINUTES ? null : { code: 'REDEMPTION_UNDO_TOO_LATE' };
}
