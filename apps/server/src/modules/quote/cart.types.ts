import type { ErrorCode } from '@shuke/shared';
import type { CouponScope, CouponTerms } from '../coupon/index.js';

/** A line as the till reads it; `amountFen` is its price before any reduction. */
export interface CartLine {
  lineNo: number;
  sku: string;
  category?: string;
  /** At most three decimal places. */
  quantity: number;
  amountFen: number;
}

/** What is bought, and what the brand grants on it before coupons are looked at. */
export interface Cart {
  /** In the order of their numbers. */
  lines: readonly CartLine[];
  /** What members of this tier pay; 100 for everybody else. */
  payPercent: number;
  /** Goods that have no member price. */
  fullPrice?: Pick<CouponScope, 'products' | 'categories'>;
  /** Groups of coupons, in the order in which they reduce. */
  groups: readonly string[];
}

/** A coupon that may be used here and now, as far as it does not depend on the cart. */
export interface CartCoupon {
  code: string;
  /** Coupons of one template and version are alike but for their ends. */
  template: string;
  terms: CouponTerms;
  /** Exclusive. */
  validUntil: Date;
}

export interface Refusal {
  code: ErrorCode;
  details?: Record<string, unknown>;
}

export interface Reduction {
  kind: 'member_price' | 'coupon' | 'offset';
  /** The coupon's. */
  code?: string;
  fen: number;
}

export interface PricedLine {
  lineNo: number;
  amountFen: number;
  /** In the order in which they were taken; none of 0. */
  reductions: Reduction[];
  payableFen: number;
}

/** A coupon that reduces: what it found of the goods in its scope, and what it took off. */
export interface TakenCoupon {
  code: string;
  amountFen: number;
  reductionFen: number;
}

export interface PricedCart {
  lines: PricedLine[];
  payableFen: number;
  /** In the order in which they reduce. */
  taken: TakenCoupon[];
  refused: (Refusal & { couponCode: string })[];
}
