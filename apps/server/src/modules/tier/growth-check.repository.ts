import { Injectable } from '@nestjs/common';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { CheckedEntry } from './growth-check.js';
import { GROWTH_COLUMNS, type GrowthColumns, growthEntryOf } from './growth-row.js';

interface CheckedColumns extends GrowthColumns {
  actor: string;
  digest: Buffer | null;
  paid_at: Date | null;
  order_recorded_at: Date | null;
  paid_fen: number | null;
  refunded_fen: number | null;
}

@Injectable()
export class GrowthCheckRepository {
  /** All entries of a range of members with their orders, in one statement; by the primary keys. */
  async list(reader: Reader, after: Buffer, through: Buffer): Promise<CheckedEntry[]> {
    const rows = await reader.rows<CheckedColumns>(
      `SELECT ${GROWTH_COLUMNS.map((column) => `g.${column}`).join(', ')}, g.actor, g.digest, o.paid_at,
              o.recorded_at AS order_recorded_at, o.paid_fen, o.refunded_fen
         FROM growth_entry g LEFT JOIN order_head o ON o.id = g.order_id
        WHERE g.member_id > ? AND g.member_id <= ? ORDER BY g.member_id, g.id`,
      [after, through],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      entry: growthEntryOf(row),
      ...{ actor: row.actor, digest: row.digest, order: orderOf(row) },
    }));
  }
}

function orderOf(row: CheckedColumns): CheckedEntry['order'] {
  if (!row.paid_at || !row.order_recorded_at) return null;
  return {
    paidAt: row.paid_at,
    recordedAt: row.order_recorded_at,
    paidFen: Number(row.paid_fen),
    refundedFen: Number(row.refunded_fen),
  };
}
