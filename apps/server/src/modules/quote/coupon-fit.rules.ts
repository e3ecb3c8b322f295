import type { CouponTerms as Terms } from '../coupon/index.js';
import type { CartCoupon, CartLine, Refusal } from './cart.types.js';

/** Is a line in the coupon's scope? Products and categories add up, exclusions win. */
export function covers({ scope = {} }: Terms, { sku, category = '' }: CartLine): boolean {
  if (scope.excludeProducts?.includes(sku) || scope.excludeCategories?.includes(category)) {
    return false;
  }
  if (!namesGoods({ scope })) return true;
  return Boolean(scope.products?.includes(sku) || scope.categories?.includes(category));
}

/** Two coupons go together when the group of each is in the other's `combinesWith`. */
export function combine(one: CartCoupon, other: CartCoupon): boolean {
  return welcomes(one.terms, other.terms) && welcomes(other.terms, one.terms);
}

function welcomes({ combinesWith = [] }: Terms, { group }: Terms): boolean {
  return group !== undefined && combinesWith.includes(group);
}

/** A voucher that names no goods, and a pass, are redeemed by themselves; others need their goods here. */
export function goodsRefusal(terms: Terms, lines: readonly CartLine[]): Refusal | null {
  const standsAlone = terms.kind === 'pass' || (terms.kind === 'voucher' && !namesGoods(terms));
  const fits = !standsAlone && lines.some((line) => covers(terms, line));
  return fits ? null : { code: 'COUPON_WRONG_GOODS' };
}

/** Product coupons come before those of the whole order; then the groups stand in the brand's order. */
export function inOrder(coupons: readonly CartCoupon[], groups: readonly string[]): CartCoupon[] {
  return coupons
    .map((coupon) => ({ coupon, place: placeOf(coupon, groups) }))
    .sort((one, other) => comparePlaces(one.place, other.place))
    .map(({ coupon }) => coupon);
}

type Place = readonly (number | string)[];

/** A group that the brand file has not named stands last; copies stand side by side. */
function placeOf(coupon: CartCoupon, groups: readonly string[]): Place {
  const { code, template, terms, validUntil } = coupon;
  const { group = '' } = terms;
  const stage = isOfProducts(terms) ? 0 : 1;
  const position = groups.includes(group) ? groups.indexOf(group) : groups.length;
  return [stage, position, group, template, validUntil.getTime(), code];
}

function comparePlaces(one: Place, other: Place): number {
  const differs = one.findIndex((part, index) => part !== other[index]);
  if (differs < 0) return 0;
  return (one[differs] ?? 0) < (other[differs] ?? 0) ? -1 : 1;
}

function isOfProducts(terms: Terms): boolean {
  return coversOneUnit(terms) || namesGoods(terms);
}

export function coversOneUnit({ kind }: Terms): boolean {
  return kind === 'fixed_price' || kind === 'voucher';
}

function namesGoods({ scope }: Pick<Terms, 'scope'>): boolean {
  return scope?.products !== undefined || scope?.categories !== undefined;
}
