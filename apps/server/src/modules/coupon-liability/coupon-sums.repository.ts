/** Sums over the coupons of a range of members; reads other modules' tables by keys the member leads. */
import { Injectable } from '@nestjs/common';
import { placeholders, type Reader, readJson } from '../../platform/index.js';
import type { CouponTerms } from '../coupon/index.js';

export interface MemberRange {
  after: Buffer;
  through: Buffer;
}

/** Coupons of one version that end at one instant. */
export interface EndSum {
  templateCode: string;
  templateVersion: number;
  validUntil: Date;
  outstanding: number;
  uses: number;
  redeemed: number;
  expired: number;
  redemptions: number;
  reductionFen: number;
}

@Injectable()
export class CouponSumsRepository {
  async countCoupons(reader: Reader): Promise<number> {
    const [row] = await reader.rows<{ issued: number }>(
      'SELECT COALESCE(SUM(issued), 0) AS issued FROM coupon_stock',
    );
    return Number(row?.issued ?? 0);
  }

  /** The last of the next `size` members who have coupons; null when there is none. By the primary key. */
  async findEnd(reader: Reader, after: Buffer, size: number): Promise<Buffer | null> {
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT DISTINCT member_id FROM coupon WHERE member_id > ? ORDER BY member_id LIMIT ${size}`,
      [after],
    );
    return rows.at(-1)?.member_id ?? null;
  }

  /** A given coupon counts with who has it now; what was voided counts nowhere. */
  async sumRange(reader: Reader, { after, through }: MemberRange, now: Date): Promise<EndSum[]> {
    const open = "c.state IN ('issued', 'held', 'offered') AND c.valid_until > ?";
    const over =
      "(c.state = 'expired' OR (c.state IN ('issued', 'held', 'offered') AND c.valid_until <= ?))";
    const rows = await reader.rows<Record<keyof EndSum, never>>(
      `SELECT c.template_code AS templateCode, c.template_version AS templateVersion,
         c.valid_until AS validUntil, SUM(${open}) AS outstanding,
         SUM(IF(${open}, COALESCE(c.uses_left, 1), 0)) AS uses,
         SUM(c.state = 'redeemed') AS redeemed, SUM(${over}) AS expired,
         COALESCE(SUM(r.times), 0) AS redemptions, COALESCE(SUM(r.fen), 0) AS reductionFen
       FROM coupon c LEFT JOIN (
         SELECT member_id, coupon_id, COUNT(*) AS times, SUM(COALESCE(reduction_fen, 0)) AS fen
         FROM redemption WHERE member_id > ? AND member_id <= ? AND undone_at IS NULL
         GROUP BY member_id, coupon_id
       ) r ON r.member_id = c.member_id AND r.coupon_id = c.id
       WHERE c.member_id > ? AND c.member_id <= ?
       GROUP BY c.template_code, c.template_version, c.valid_until`,
      [now, now, now, after, through, after, through],
    );
    return rows.map((row) => ({
      ...(row as unknown as EndSum),
      ...numbersOf(row as unknown as Record<string, unknown>),
    }));
  }

  async termsOf(
    reader: Reader,
    codes: readonly string[],
  ): Promise<Map<string, Pick<CouponTerms, 'kind' | 'amountOffFen' | 'capFen'>>> {
    if (codes.length === 0) return new Map();
    const rows = await reader.rows<{ code: string; version: number; terms: unknown }>(
      `SELECT code, version, terms FROM coupon_template WHERE code IN (${placeholders(codes)})`,
      codes,
    );
    return new Map(rows.map((row) => [`${row.code} ${row.version}`, readJson(row.terms)]));
  }
}

/** Sums come as decimals. */
function numbersOf(row: Record<string, unknown>) {
  const { outstanding, uses, redeemed, expired, redemptions, reductionFen } = row;
  return {
    outstanding: Number(outstanding),
    uses: Number(uses),
    redeemed: Number(redeemed),
    expired: Number(expired),
    redemptions: Number(redemptions),
    reductionFen: Number(reductionFen),
  };
}
