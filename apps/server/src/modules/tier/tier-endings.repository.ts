import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, idToBytes, type MemberId, type Reader } from '../../platform/index.js';

/** Whose tier ends, or has ended and may still be kept; by the index member_tier_due. */
@Injectable()
export class TierEndingsRepository {
  /** Members whose next look is in a span of days and whose end in another, by member_tier_due. */
  async listEnding(
    reader: Reader,
    span: { looked: [BusinessDay, BusinessDay]; ended: [BusinessDay, BusinessDay] },
    after: MemberId | null,
    limit: number,
  ): Promise<MemberId[]> {
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT member_id FROM member_tier
       WHERE evaluate_on BETWEEN ? AND ? AND valid_until BETWEEN ? AND ?
         ${after ? 'AND member_id > ?' : ''} ORDER BY member_id LIMIT ${limit}`,
      [...span.looked, ...span.ended, ...(after ? [idToBytes(after)] : [])],
    );
    return rows.map((row) => bytesToId('mbr', row.member_id));
  }

  /** By tier: whose period is over, and whose ends before `until`; by the index member_tier_due. */
  async countEndings(
    reader: Reader,
    until: BusinessDay,
  ): Promise<{ code: string; inGrace: number; endingSoon: number }[]> {
    const rows = await reader.rows<{ code: string; in_grace: number; ending_soon: number }>(
      `SELECT tier_code AS code, SUM(valid_until < evaluate_on - INTERVAL 1 DAY) AS in_grace,
         SUM(valid_until >= evaluate_on - INTERVAL 1 DAY) AS ending_soon
       FROM member_tier WHERE evaluate_on <= ? GROUP BY tier_code`,
      [until],
    );
    return rows.map((row) => ({
      code: row.code,
      inGrace: Number(row.in_grace),
      endingSoon: Number(row.ending_soon),
    }));
  }
}
