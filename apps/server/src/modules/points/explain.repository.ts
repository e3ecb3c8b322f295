/**
 * The books of one member as they stood at a place of the journal. Entries and allocations are never
 * changed, so that "up to this entry" means the same whatever is posted meanwhile: no transaction is
 * needed. All by the primary keys, which the member leads.
 */
import { Injectable } from '@nestjs/common';
import { firstRow, idToBytes, type MemberId, type Reader } from '../../platform/index.js';
import type { EarnedLot, Overdraft } from './explain.rules.js';
import type { Entry, Hold, Lot } from './ledger.types.js';
import {
  ENTRY_COLUMNS,
  type EntryColumns,
  entryOf,
  HOLD_COLUMNS,
  type HoldColumns,
  holdOf,
  LOT_COLUMNS,
  type LotColumns,
  lotOf,
} from './points.rows.js';

/** The last entry recorded up to an instant. */
export interface JournalPlace {
  seq: number;
  balance: number;
}

/** A lot that an entry took from or put back into, with what brought it in. */
export interface TouchedLot {
  lot: Lot;
  reason: string;
  occurredAt: Date;
  points: number;
}

type EarnedColumns = LotColumns & Pick<EntryColumns, 'reason' | 'occurred_at'>;

const LOT = LOT_COLUMNS.filter((column) => column !== 'remaining')
  .map((column) => `l.${column}`)
  .join(', ');

@Injectable()
export class ExplainRepository {
  /** Walks the journal backwards from its end, or from where `at` stands in it. */
  async findPlace(reader: Reader, memberId: MemberId, at: Date): Promise<JournalPlace> {
    const row = await firstRow(
      reader.rows<{ seq: number; balance_after: number }>(
        `SELECT seq, balance_after FROM point_entry
          WHERE member_id = ? AND recorded_at <= ? ORDER BY seq DESC LIMIT 1`,
        [idToBytes(memberId), at],
      ),
    );
    return { seq: row?.seq ?? 0, balance: row?.balance_after ?? 0 };
  }

  /** Lots that had points left after the entry `seq`. */
  async listLotsThen(reader: Reader, memberId: MemberId, seq: number): Promise<EarnedLot[]> {
    const member = idToBytes(memberId);
    const rows = await reader.rows<EarnedColumns>(
      `SELECT ${LOT}, CAST(l.granted AS SIGNED) + COALESCE(m.moved, 0) AS remaining,
              e.reason, e.occurred_at
         FROM point_lot l
         JOIN point_entry e ON e.member_id = l.member_id AND e.seq = l.seq
         LEFT JOIN (SELECT lot_seq, SUM(points) AS moved FROM point_allocation
                     WHERE member_id = ? AND entry_seq <= ? GROUP BY lot_seq) m ON m.lot_seq = l.seq
        WHERE l.member_id = ? AND l.seq <= ? AND CAST(l.granted AS SIGNED) + COALESCE(m.moved, 0) > 0`,
      [member, seq, member, seq],
    );
    return rows.map((row) => ({
      ...lotOf({ ...row, remaining: Number(row.remaining) }),
      reason: row.reason,
      occurredAt: row.occurred_at,
    }));
  }

  /** Holds made by `at` that nobody has spent or released since. */
  async listHolds(reader: Reader, memberId: MemberId, at: Date): Promise<Hold[]> {
    const rows = await reader.rows<HoldColumns>(
      `SELECT ${HOLD_COLUMNS.join(', ')} FROM point_hold WHERE member_id = ? AND held_at <= ?`,
      [idToBytes(memberId), at],
    );
    return rows.map(holdOf);
  }

  /** Recorded behind the entry `seq`, though they happened by `at`. */
  async listLater(reader: Reader, memberId: MemberId, seq: number, at: Date): Promise<Entry[]> {
    const rows = await reader.rows<EntryColumns>(
      `SELECT ${ENTRY_COLUMNS.join(', ')} FROM point_entry
        WHERE member_id = ? AND seq > ? AND occurred_at <= ? ORDER BY seq`,
      [idToBytes(memberId), seq, at],
    );
    return rows.map((row) => entryOf(row, []));
  }

  /** Entries up to `seq` that took more points than they found in lots. */
  async listOverdrafts(reader: Reader, memberId: MemberId, seq: number): Promise<Overdraft[]> {
    const member = idToBytes(memberId);
    const rows = await reader.rows<EntryColumns & { missing: number }>(
      `SELECT ${ENTRY_COLUMNS.map((column) => `e.${column}`).join(', ')},
              COALESCE(m.moved, 0) - e.points AS missing
         FROM point_entry e
         LEFT JOIN (SELECT entry_seq, SUM(points) AS moved FROM point_allocation
                     WHERE member_id = ? AND entry_seq <= ? GROUP BY entry_seq) m
                ON m.entry_seq = e.seq
        WHERE e.member_id = ? AND e.seq <= ? AND e.points < COALESCE(m.moved, 0)`,
      [member, seq, member, seq],
    );
    return rows.map((row) => ({ entry: entryOf(row, []), points: Number(row.missing) }));
  }

  async findEntry(reader: Reader, memberId: MemberId, seq: number): Promise<Entry | null> {
    const row = await firstRow(
      reader.rows<EntryColumns>(
        `SELECT ${ENTRY_COLUMNS.join(', ')} FROM point_entry WHERE member_id = ? AND seq = ?`,
        [idToBytes(memberId), seq],
      ),
    );
    return row && entryOf(row, []);
  }

  /** What an entry did to lots, in its own order, and the lot that it brought in itself. */
  async listTouched(reader: Reader, memberId: MemberId, seq: number): Promise<TouchedLot[]> {
    const rows = await reader.rows<EarnedColumns & { moved: number }>(
      `SELECT ${LOT}, l.remaining, e.reason, e.occurred_at, a.points AS moved
         FROM point_allocation a
         JOIN point_lot l ON l.member_id = a.member_id AND l.seq = a.lot_seq
         JOIN point_entry e ON e.member_id = a.member_id AND e.seq = a.lot_seq
        WHERE a.member_id = ? AND a.entry_seq = ? ORDER BY a.turn`,
      [idToBytes(memberId), seq],
    );
    return rows.map((row) => ({
      lot: lotOf(row),
      reason: row.reason,
      occurredAt: row.occurred_at,
      points: row.moved,
    }));
  }

  async findLot(reader: Reader, memberId: MemberId, seq: number): Promise<Lot | null> {
    const row = await firstRow(
      reader.rows<LotColumns>(
        `SELECT ${LOT_COLUMNS.join(', ')} FROM point_lot WHERE member_id = ? AND seq = ?`,
        [idToBytes(memberId), seq],
      ),
    );
    return row && lotOf(row);
  }
}
