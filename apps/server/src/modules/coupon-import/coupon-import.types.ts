import type { BusinessDay } from '@shuke/shared';
import type { Findings } from '../file-import/index.js';

/** What a coupon of another system is here. */
export interface OldCoupon {
  templateCode: string;
  /** The last good day; null: as the template says. */
  lastDay: BusinessDay | null;
}

/** What a file asks of one template. */
export interface TemplateCount {
  templateCode: string;
  /** As it was called when the file had been checked. */
  templateName: string;
  coupons: number;
  /** In stock when the file had been checked; null: no limit. */
  left: number | null;
}

export interface CouponFindings extends Findings {
  templates: TemplateCount[];
}

/** An import of coupons. */
export interface CouponShape {
  own: OldCoupon;
  findings: CouponFindings;
  granted: { coupons: number };
}
