/**
 * Sums over one member's journal by business time, up to an entry: what is posted meanwhile changes
 * nothing. By the primary key, which the member leads.
 */
import { Injectable } from '@nestjs/common';
import {
  firstRow,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import type { Movement } from './statement.rules.js';

export interface MonthSum {
  /** Its place in the list of months that was asked for. */
  month: number;
  gained: number;
  gone: number;
}

@Injectable()
export class StatementRepository {
  /** Everything that happened before an instant, as one number. */
  async sumBefore(reader: Reader, memberId: MemberId, through: number, until: Date) {
    const row = await firstRow(
      reader.rows<{ points: number | null }>(
        `SELECT SUM(points) AS points FROM point_entry
          WHERE member_id = ? AND seq <= ? AND occurred_at < ?`,
        [idToBytes(memberId), through, until],
      ),
    );
    return row?.points ?? 0;
  }

  /** What happened within `[from, until)`, by kind and reason. */
  sumByReason(
    reader: Reader,
    memberId: MemberId,
    through: number,
    { from, until }: { from: Date; until: Date },
  ): Promise<Movement[]> {
    return reader.rows<Movement>(
      `SELECT kind, reason, SUM(points) AS points, COUNT(*) AS entries FROM point_entry
        WHERE member_id = ? AND seq <= ? AND occurred_at >= ? AND occurred_at < ?
        GROUP BY kind, reason ORDER BY kind, reason`,
      [idToBytes(memberId), through, from, until],
    );
  }

  /** The earliest thing that happened; null for a member without entries. */
  async findFirst(reader: Reader, memberId: MemberId): Promise<Date | null> {
    const row = await firstRow(
      reader.rows<{ first: Date | null }>(
        'SELECT MIN(occurred_at) AS first FROM point_entry WHERE member_id = ?',
        [idToBytes(memberId)],
      ),
    );
    return row?.first ?? null;
  }

  /** By the months that begin at these instants, the first of which is before everything. */
  sumByMonth(reader: Reader, memberId: MemberId, starts: readonly Date[]): Promise<MonthSum[]> {
    return reader.rows<MonthSum>(
      `SELECT INTERVAL(UNIX_TIMESTAMP(occurred_at), ${placeholders(starts)}) - 1 AS month,
              SUM(CASE WHEN points > 0 THEN points ELSE 0 END) AS gained,
              SUM(CASE WHEN points < 0 THEN -points ELSE 0 END) AS gone
         FROM point_entry WHERE member_id = ? GROUP BY month ORDER BY month DESC`,
      [...starts.map((start) => start.getTime() / 1000), idToBytes(memberId)],
    );
  }
}
