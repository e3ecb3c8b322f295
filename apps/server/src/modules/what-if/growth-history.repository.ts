import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import {
  GROWTH_COLUMNS,
  type GrowthColumns,
  type GrowthEntry,
  growthEntryOf,
} from '../tier/index.js';

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
      `SELECT ${GROWTH_COLUMNS.join(', ')}
         FROM growth_entry
        WHERE member_id IN (${placeholders(memberIds)}) ${since ? 'AND day >= ?' : ''}
          AND recorded_at <= ?
        ORDER BY recorded_at, id`,
      [...memberIds.map(idToBytes), ...(since ? [since] : []), by],
    );
    const byMember = new Map<MemberId, GrowthEntry[]>();
    for (const row of rows) {
      const memberId = bytesToId('mbr', row.member_id);
      const ofMember = byMember.get(memberId);
      if (ofMember) ofMember.push(growthEntryOf(row));
      else byMember.set(memberId, [growthEntryOf(row)]);
    }
    return byMember;
  }
}
