import type { ErrorCode } from '@shuke/shared';
import type { ShownCoupon } from '../coupon/index.js';
import { bestCombination } from './best-combination.rules.js';
import type { Cart, CartCoupon, PricedCart } from './cart.types.js';
import { usableOf } from './cart-of.rules.js';
import { largestOffset, type OffsetSettings, offsetFenOf } from './offset.rules.js';
import { priceCart, withOffset } from './pricing.rules.js';

/** What is asked of a cart. */
export interface Question {
  cart: Cart;
  /** Only one who was identified by a member code may spend coupons and points; null: nobody. */
  member: 'identified' | 'named' | null;
  /** The member's coupons and those named. */
  shown: readonly ShownCoupon[];
  /** Undefined: the best for the member. */
  codes?: readonly string[];
  pointsToUse: number;
  /** What the member could spend now. */
  spendable: number;
  offset?: OffsetSettings;
}

export interface CouponVerdict {
  code: string;
  /** Alone in this cart. */
  usable: boolean;
  why?: ErrorCode;
}

export interface Decision {
  priced: PricedCart;
  coupons: CouponVerdict[];
  pointsToUse: number;
  /** The most that could be used. */
  mostPoints: number;
  offsetFen: number;
  /** Why fewer points are used than were asked for. */
  why?: ErrorCode;
}

export function decideQuote(question: Question): Decision {
  const { cart, member, shown, codes, spendable, offset } = question;
  const identified = member === 'identified';
  const usable = identified ? usableOf(shown) : [];
  const chosen = codes ? named(codes, usable) : bestCombination(cart, usable);
  const priced = priceCart(cart, chosen);
  const most = largestOffset(priced.payableFen, identified ? spendable : 0, offset);
  const points = pointsWithin(question, most);
  const offsetFen = offsetFenOf(points.pointsToUse, offset);
  const coupons = identified
    ? verdictsOf(cart, shown, codes ? priced : null)
    : shown.map(forbidden);
  return {
    priced: withOffset(priced, offsetFen),
    coupons,
    ...points,
    mostPoints: most.points,
    offsetFen,
  };
}

function named(codes: readonly string[], usable: readonly CartCoupon[]): CartCoupon[] {
  return codes.flatMap((code) => usable.filter((coupon) => coupon.code === code));
}

/** Lowered to whole yuan and to what is allowed, and why. */
function pointsWithin(
  { pointsToUse: asked, member, offset }: Question,
  most: ReturnType<typeof largestOffset>,
): { pointsToUse: number; why?: ErrorCode } {
  if (member !== 'identified') {
    const isTold = asked > 0 || member === 'named';
    return { pointsToUse: 0, ...(isTold ? { why: 'MEMBER_CODE_REQUIRED' } : {}) };
  }
  const whole = asked - (asked % (offset?.pointsPerYuan ?? 1));
  const pointsToUse = Math.min(whole, most.points);
  if (pointsToUse === asked) return { pointsToUse };
  const why =
    whole > most.points && most.limit === 'points' ? 'INSUFFICIENT_POINTS' : 'OFFSET_NOT_ALLOWED';
  return { pointsToUse, why };
}

/** Coupons alike are judged once. What was named and is not taken is told why. */
function verdictsOf(
  cart: Cart,
  shown: readonly ShownCoupon[],
  priced: PricedCart | null,
): CouponVerdict[] {
  const alone = new Map<string, ErrorCode | undefined>();
  return shown.map((one) => {
    const [coupon] = usableOf([one]);
    if (!coupon)
      return { code: one.code, usable: false, why: one.refusal?.code ?? 'COUPON_UNKNOWN' };
    if (!alone.has(coupon.template)) {
      alone.set(coupon.template, priceCart(cart, [coupon]).refused[0]?.code);
    }
    const why = alone.get(coupon.template);
    if (why) return { code: one.code, usable: false, why };
    const together = priced?.refused.find(({ couponCode }) => couponCode === one.code)?.code;
    return { code: one.code, usable: true, ...(together ? { why: together } : {}) };
  });
}

function forbidden({ code }: ShownCoupon): CouponVerdict {
  return { code, usable: false, why: 'MEMBER_CODE_REQUIRED' };
}
