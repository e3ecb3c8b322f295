import { Injectable } from '@nestjs/common';
import { idToBytes, placeholders, type Tx } from '../../platform/index.js';
import type { Coupon } from '../coupon/index.js';

/** Coupons that come after their birthday gifts. */
@Injectable()
export class LateCouponRepository {
  /** Puts each to the gift of its member and of its source, which is the birthday's own year. */
  async put(tx: Tx, coupons: readonly Coupon[]): Promise<void> {
    if (coupons.length === 0) return;
    const cases = coupons.map(() => 'WHEN member_id = ? AND own_year = ? THEN ?').join(' ');
    await tx.write(
      `UPDATE birthday_grant SET coupon_id = CASE ${cases} ELSE coupon_id END
       WHERE member_id IN (${placeholders(coupons)})`,
      [
        ...coupons.flatMap((one) => [idToBytes(one.memberId), one.source.id, idToBytes(one.id)]),
        ...coupons.map((one) => idToBytes(one.memberId)),
      ],
    );
  }
}
