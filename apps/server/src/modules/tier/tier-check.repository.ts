import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, type Reader } from '../../platform/index.js';
import { type ChangeColumns, changeOf } from './tier-change.row.js';
import type { CheckedChange, CheckedLook } from './tier-check.js';

@Injectable()
export class TierCheckRepository {
  /** All changes of a range of members, by the primary key. */
  async listChanges(reader: Reader, after: Buffer, through: Buffer): Promise<CheckedChange[]> {
    const rows = await reader.rows<
      ChangeColumns & { member_id: Buffer; actor: string; digest: Buffer | null }
    >(
      `SELECT member_id, seq, from_code, to_code, cause, metric, changed_at, period_from, valid_until,
              reason, actor, digest
         FROM tier_change WHERE member_id > ? AND member_id <= ? ORDER BY member_id, seq`,
      [after, through],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      change: changeOf(row),
      actor: row.actor,
      digest: row.digest,
    }));
  }

  async listLooks(reader: Reader, after: Buffer, through: Buffer): Promise<CheckedLook[]> {
    const rows = await reader.rows<{
      member_id: Buffer;
      tier_code: string;
      valid_until: BusinessDay | null;
      evaluate_on: BusinessDay | null;
    }>(
      'SELECT member_id, tier_code, valid_until, evaluate_on FROM member_tier WHERE member_id > ? AND member_id <= ?',
      [after, through],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      tierCode: row.tier_code,
      validUntil: row.valid_until,
      evaluateOn: row.evaluate_on,
    }));
  }
}
