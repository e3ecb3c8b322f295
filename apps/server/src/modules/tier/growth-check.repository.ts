import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, type Reader } from '../../platform/index.js';
import type { GrowthEntry } from './growth-book.js';
import type { CheckedEntry } from './growth-check.js';

interface CheckedColumns {
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
      `SELECT g.member_id, g.id, g.value, g.reason, g.source_type, g.source_id, g.order_id, g.day,
              g.occurred_at, g.recorded_at, g.actor, g.digest, o.paid_at,
              o.recorded_at AS order_recorded_at, o.paid_fen, o.refunded_fen
         FROM growth_entry g LEFT JOIN order_head o ON o.id = g.order_id
        WHERE g.member_id > ? AND g.member_id <= ? ORDER BY g.member_id, g.id`,
      [after, through],
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      entry: {
        id: bytesToId('grw', row.id),
        ...{ value: row.value, reason: row.reason, day: row.day },
        source: { type: row.source_type, id: row.source_id },
        orderId: row.order_id && bytesToId('ord', row.order_id),
        ...{ occurredAt: row.occurred_at, recordedAt: row.recorded_at },
      },
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
