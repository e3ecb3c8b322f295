import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';
import { type ClaimCount, type ClaimedCoupon, claimDifferences } from './claim-counts.rules.js';

interface ClaimRow {
  member_id: Buffer;
  template_code: string;
  /** Null: of the count. */
  issued_at: Date | null;
  claims: number;
  claim_day: BusinessDay | null;
  day_claims: number;
}

/** How often members claimed, against the coupons that came of it. Reads other modules' tables, and only reads. */
@Injectable()
export class ClaimCountsRepository {
  /** By coupon_source and the primary key of coupon_claim, both of which the member leads. */
  async compare(
    reader: Reader,
    { after, through }: MemberRange,
    timeZone: string,
  ): Promise<BookDifference[]> {
    const rows = await reader.rows<ClaimRow>(
      `SELECT member_id, source_id AS template_code, issued_at, 0 AS claims, NULL AS claim_day,
              0 AS day_claims
         FROM coupon WHERE member_id > ? AND member_id <= ? AND source_type = 'claim'
        UNION ALL
       SELECT member_id, template_code, NULL, claims, claim_day, day_claims
         FROM coupon_claim WHERE member_id > ? AND member_id <= ?`,
      [after, through, after, through],
    );
    const coupons: ClaimedCoupon[] = [];
    const counts: ClaimCount[] = [];
    for (const row of rows) {
      const of = `${bytesToId('mbr', row.member_id)} coupon_claim ${row.template_code}`;
      if (row.issued_at) coupons.push({ of, issuedAt: row.issued_at });
      else counts.push({ of, claims: row.claims, day: row.claim_day, dayClaims: row.day_claims });
    }
    return claimDifferences(coupons, counts, timeZone);
  }
}
