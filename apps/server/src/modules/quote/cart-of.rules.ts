import type { BrandSettings } from '../brand/index.js';
import type { ShownCoupon } from '../coupon/index.js';
import type { Cart, CartCoupon, CartLine } from './cart.types.js';

/** The cart of a member of this tier; null: of somebody without a member number. */
export function cartOf(
  lines: readonly CartLine[],
  tier: { payPercent: number } | null,
  { memberPrice, couponGroups }: Pick<BrandSettings, 'memberPrice' | 'couponGroups'>,
): Cart {
  return {
    lines: [...lines].sort((one, other) => one.lineNo - other.lineNo),
    payPercent: tier?.payPercent ?? 100,
    fullPrice: memberPrice.exclude,
    groups: couponGroups,
  };
}

/** The coupons that nothing speaks against, as the rules of a cart see them. */
export function usableOf(shown: readonly ShownCoupon[]): CartCoupon[] {
  return shown.flatMap(({ coupon, refusal }) => {
    if (!coupon || refusal) return [];
    const { code, template, validUntil } = coupon;
    return [
      { code, template: `${template.code}/${template.version}`, terms: template.terms, validUntil },
    ];
  });
}
