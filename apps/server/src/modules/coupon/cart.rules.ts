import { spreadLargestRemainder } from '@shuke/shared';
import type { Coupon, CouponTerms } from './coupon.types.js';
import {
  type Presentation,
  type Refusal,
  redemptionRefusal,
  reductionOf,
} from './redemption.rules.js';

export interface CartLine {
  sku: string;
  category?: string;
  amountFen: number;
}

export type CartConflict = Refusal & { couponCode: string };

export interface CartOutcome {
  redeemed: { coupon: Coupon; amountFen: number; reductionFen: number }[];
  conflicts: CartConflict[];
}

/** One coupon after the other, each on what those before it have left of the lines it covers. */
export function redeemInCart(
  coupons: readonly Coupon[],
  lines: readonly CartLine[],
  shown: Omit<Presentation, 'amountFen'>,
): CartOutcome {
  const outcome: CartOutcome = { redeemed: [], conflicts: [] };
  let leftFen = lines.map((line) => line.amountFen);
  for (const coupon of coupons) {
    const { terms } = coupon.template;
    const eligibleFen = lines.map((line, index) =>
      covers(terms, line) ? (leftFen[index] ?? 0) : 0,
    );
    const amountFen = eligibleFen.reduce((sum, fen) => sum + fen, 0);
    const refusal =
      goodsRefusal(terms, lines) ??
      redemptionRefusal(coupon, { ...shown, amountFen }) ??
      stackRefusal(terms, outcome);
    if (refusal) {
      outcome.conflicts.push({ couponCode: coupon.code, ...refusal });
      continue;
    }
    const reductionFen = reductionOf(terms, amountFen);
    const parts = spreadLargestRemainder(reductionFen, eligibleFen);
    leftFen = leftFen.map((fen, index) => fen - (parts[index] ?? 0));
    outcome.redeemed.push({ coupon, amountFen, reductionFen });
  }
  return outcome;
}

/** What is wrong with a code before its coupon is looked at: nobody's, or another member's. */
export function ownerConflict(
  code: string,
  found: readonly Coupon[],
  memberId: string,
): CartConflict[] {
  const coupon = found.find((candidate) => candidate.code === code);
  if (!coupon) return [{ couponCode: code, code: 'COUPON_UNKNOWN' }];
  return coupon.memberId === memberId ? [] : [{ couponCode: code, code: 'COUPON_NOT_THEIRS' }];
}

/** A voucher stands for its goods and is redeemed by itself. */
function goodsRefusal(terms: CouponTerms, lines: readonly CartLine[]): Refusal | null {
  const fits = terms.kind !== 'voucher' && lines.some((line) => covers(terms, line));
  return fits ? null : { code: 'COUPON_WRONG_GOODS' };
}

function stackRefusal(terms: CouponTerms, { redeemed }: CartOutcome): Refusal | null {
  const together = redeemed.every(({ coupon }) => combine(terms, coupon.template.terms));
  return together ? null : { code: 'COUPON_NOT_COMBINABLE' };
}

/** Two coupons go together when the group of each is in the other's `combinesWith`. */
export function combine(one: CouponTerms, other: CouponTerms): boolean {
  return welcomes(one, other) && welcomes(other, one);
}

function welcomes({ combinesWith = [] }: CouponTerms, { group }: CouponTerms): boolean {
  return group !== undefined && combinesWith.includes(group);
}

/** Is a line in the coupon's scope? Products and categories add up, exclusions win. */
export function covers({ scope = {} }: CouponTerms, { sku, category = '' }: CartLine): boolean {
  if (scope.excludeProducts?.includes(sku) || scope.excludeCategories?.includes(category)) {
    return false;
  }
  if (scope.products === undefined && scope.categories === undefined) return true;
  return Boolean(scope.products?.includes(sku) || scope.categories?.includes(category));
}
