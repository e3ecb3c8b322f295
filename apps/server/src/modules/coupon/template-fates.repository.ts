import { Injectable } from '@nestjs/common';
import type { CouponState } from '@shuke/shared';
import { placeholders, type Reader } from '../../platform/index.js';

/** What has become of the coupons of a template. */
export interface Fates {
  redeemed: number;
  expired: number;
  voided: number;
}

export const NO_FATES: Fates = { redeemed: 0, expired: 0, voided: 0 };

@Injectable()
export class TemplateFates {
  /** Counted by the index over template and state alone; ends of today are written by the nightly job. */
  async count(reader: Reader, codes: readonly string[]): Promise<Map<string, Fates>> {
    const fates = new Map<string, Fates>();
    if (codes.length === 0) return fates;
    const rows = await reader.rows<{ template_code: string; state: CouponState; coupons: number }>(
      `SELECT template_code, state, COUNT(*) AS coupons FROM coupon
       WHERE template_code IN (${placeholders(codes)}) AND state IN ('redeemed', 'expired', 'voided')
       GROUP BY template_code, state`,
      codes,
    );
    for (const { template_code, state, coupons } of rows) {
      const before = fates.get(template_code) ?? NO_FATES;
      fates.set(template_code, { ...before, [state]: Number(coupons) });
    }
    return fates;
  }
}
