import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { firstRow, type Reader, type Tx } from '../../platform/index.js';

/** How many coupons a clerk has given on a business day; the limit is the conditional UPDATE. */
@Injectable()
export class GrantQuota {
  /** False, and nothing counted, when the quota of the day is used up. */
  async take(tx: Tx, staffCode: string, day: BusinessDay, quota: number): Promise<boolean> {
    await tx.write(
      'INSERT INTO coupon_grant_day (staff_code, day, granted) VALUES (?, ?, 0) ON DUPLICATE KEY UPDATE granted = granted',
      [staffCode, day],
    );
    const changed = await tx.write(
      'UPDATE coupon_grant_day SET granted = granted + 1 WHERE staff_code = ? AND day = ? AND granted < ?',
      [staffCode, day, quota],
    );
    return changed === 1;
  }

  async granted(reader: Reader, staffCode: string, day: BusinessDay): Promise<number> {
    const row = await firstRow(
      reader.rows<{ granted: number }>(
        'SELECT granted FROM coupon_grant_day WHERE staff_code = ? AND day = ?',
        [staffCode, day],
      ),
    );
    return row?.granted ?? 0;
  }
}
