import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import {
  bytesToId,
  type Id,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import { growthDigest } from './growth.digest.js';
import type { GrowthEntry } from './growth-book.js';
import { GROWTH_COLUMNS, type GrowthColumns, growthEntryOf } from './growth-row.js';
import type { MetricSpan } from './tier-metrics.js';

export interface GrowthQuestion {
  /** Null: from the beginning; undefined: no day at all. */
  from: BusinessDay | null | undefined;
  /** Whatever their day. */
  orderIds: readonly string[];
  activities: readonly string[];
}

/** The growth ledger: written once, never changed. */
@Injectable()
export class GrowthRepository {
  /** What counts from a day on, and what is known of orders and activities, in one question. */
  async listOf(reader: Reader, memberId: MemberId, ask: GrowthQuestion): Promise<GrowthEntry[]> {
    const { from, orderIds, activities } = ask;
    const parts: { sql: string; params: readonly unknown[] }[] = [
      ...(from === null ? [{ sql: 'TRUE', params: [] }] : []),
      ...(from ? [{ sql: 'day >= ?', params: [from] }] : []),
      ...(orderIds.length > 0
        ? [{ sql: `order_id IN (${placeholders(orderIds)})`, params: orderIds.map(idToBytes) }]
        : []),
      ...(activities.length > 0
        ? [
            {
              sql: `(source_type = 'activity' AND source_id IN (${placeholders(activities)}))`,
              params: activities,
            },
          ]
        : []),
    ];
    if (parts.length === 0) return [];
    const rows = await reader.rows<GrowthColumns>(
      `SELECT ${GROWTH_COLUMNS.join(', ')} FROM growth_entry
       WHERE member_id = ? AND (${parts.map(({ sql }) => sql).join(' OR ')})`,
      [idToBytes(memberId), ...parts.flatMap(({ params }) => params)],
    );
    return rows.map(growthEntryOf);
  }

  /** Newest first, after the one that stands at `after`; by the index growth_entry_newest. */
  async list(
    reader: Reader,
    memberId: MemberId,
    after: { at: Date; id: Id<'grw'> } | null,
    limit: number,
  ): Promise<GrowthEntry[]> {
    const older = after ? 'AND (recorded_at < ? OR (recorded_at = ? AND id < ?))' : '';
    const rows = await reader.rows<GrowthColumns>(
      `SELECT ${GROWTH_COLUMNS.join(', ')} FROM growth_entry WHERE member_id = ? ${older}
       ORDER BY recorded_at DESC, id DESC LIMIT ${limit}`,
      [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : [])],
    );
    return rows.map(growthEntryOf);
  }

  /** One span a member, added up by the database; a range of growth_entry_day each. */
  async sums(reader: Reader, spans: readonly MetricSpan[]): Promise<Map<MemberId, number>> {
    const conditions = spans.map(
      ({ from }) => `(member_id = ? ${from ? 'AND day >= ?' : ''} AND day <= ?)`,
    );
    const rows = await reader.rows<{ member_id: Buffer; total: number }>(
      `SELECT member_id, SUM(value) AS total FROM growth_entry
       WHERE ${conditions.join(' OR ')} GROUP BY member_id`,
      spans.flatMap(({ memberId, from, until }) => [
        idToBytes(memberId),
        ...(from ? [from] : []),
        until,
      ]),
    );
    return new Map(rows.map((row) => [bytesToId('mbr', row.member_id), Number(row.total)]));
  }

  async insertEntries(
    tx: Tx,
    memberId: MemberId,
    entries: readonly GrowthEntry[],
    actor: string,
  ): Promise<void> {
    await tx.insert(
      'growth_entry',
      [...GROWTH_COLUMNS, 'actor', 'digest'],
      entries.map((entry) => [
        idToBytes(memberId),
        idToBytes(entry.id),
        entry.value,
        entry.reason,
        entry.source.type,
        entry.source.id,
        entry.orderId && idToBytes(entry.orderId),
        entry.day,
        entry.occurredAt,
        entry.recordedAt,
        actor,
        growthDigest(memberId, entry, actor),
      ]),
    );
  }
}
