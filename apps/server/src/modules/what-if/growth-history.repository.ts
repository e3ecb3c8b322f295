import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import type { GrowthEntry } from '../tier/index.js';

interface GrowthColumns {
  member_id: Buffer;
  id: Buffer;
  value: number;
  reason: string;
  source_type: GrowthEntry['source']['type'];
  source_id: string;
  order_id: Buffer | null;
  day: BusinessDay;
  occurred_at: Date;
  recorded_at: Date;
}

@Injectable()
export class GrowthHistoryRepository {
  /** What was recorded by then and counts on a day since (null: ever), as recorded; by the primary key. */
  async list(
    reader: Reader,
    memberIds: readonly MemberId[],
    since: BusinessDay | null,
    by: Date,
  ): Promise<Map<MemberId, GrowthEntry[]>> {
    const rows = await reader.rows<GrowthColumns>(
      `SELECT member_id, id, value, reason, source_type, source_id, order_id, day, occurred_at, recorded_at
         FROM growth_entry
        WHERE member_id IN (${placeholders(memberIds)}) ${since ? 'AND day >= ?' : ''}
          AND recorded_at <= ?
        ORDER BY recorded_at, id`,
      [...memberIds.map(idToBytes), ...(since ? [since] : []), by],
    );
    const byMember = new Map<MemberId, GrowthEntry[]>();
    for (const row of rows) {
      const memberId = bytesToId('mbr', row.member_id);
      byMember.set(memberId, [...(byMember.get(memberId) ?? []), entryOf(row)]);
    }
    return byMember;
  }
}

function entryOf(row: GrowthColumns): GrowthEntry {
  return {
    id: bytesToId('grw', row.id),
    value: row.value,
    reason: row.reason,
    source: { type: row.source_type, id: row.source_id },
    orderId: row.order_id && bytesToId('ord', row.order_id),
    day: row.day,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
  };
}
