/**
 * Lots by their number in the old system. The primary key is the promise: whoever comes first has
 * the number for ever, and everybody else reads what was granted under it.
 */
import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { bytesToId, idToBytes, placeholders, type Reader, type Tx } from '../../platform/index.js';
import type { ImportedLot, ImportId } from './points-import.types.js';

interface LotColumns {
  source_id: string;
  member_id: Buffer;
  points: number;
  last_day: BusinessDay | null;
  earned_on: BusinessDay | null;
  import_id: Buffer;
  line_no: number;
}

const COLUMNS = [
  ...['source_id', 'member_id', 'points', 'last_day', 'earned_on', 'import_id', 'line_no'],
  'granted_at',
];
const SELECT =
  'SELECT source_id, member_id, points, last_day, earned_on, import_id, line_no FROM imported_lot';

export type LotAtLine = ImportedLot & { lineNo: number };

@Injectable()
export class ImportedLotRepository {
  /** By the primary key. */
  async list(reader: Reader, sourceIds: readonly string[]): Promise<Map<string, ImportedLot>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await reader.rows<LotColumns>(
      `${SELECT} WHERE source_id IN (${placeholders(sourceIds)})`,
      sourceIds,
    );
    return new Map(rows.map((row) => [row.source_id, lotOf(row)]));
  }

  /**
   * Takes the numbers that nobody has. Gives who has each by now: null for those that were taken just
   * here. Waits for another import that is taking the same.
   */
  async claim(
    tx: Tx,
    id: ImportId,
    lots: readonly LotAtLine[],
    now: Date,
  ): Promise<Map<string, ImportedLot | null>> {
    if (lots.length === 0) return new Map();
    const tuple = `(${placeholders(COLUMNS)})`;
    await tx.write(
      `INSERT IGNORE INTO imported_lot (${COLUMNS.join(', ')}) VALUES ${lots.map(() => tuple).join(', ')}`,
      lots.flatMap((lot) => [
        ...[lot.sourceId, idToBytes(lot.memberId), lot.points, lot.lastDay, lot.earnedOn],
        ...[idToBytes(id), lot.lineNo, now],
      ]),
    );
    const rows = await tx.lock<LotColumns>(
      `${SELECT} WHERE source_id IN (${placeholders(lots)}) ORDER BY source_id FOR UPDATE`,
      lots.map(({ sourceId }) => sourceId),
    );
    const lineOf = new Map(lots.map(({ sourceId, lineNo }) => [sourceId, lineNo]));
    const own = idToBytes(id);
    const isOwn = (row: LotColumns) =>
      row.import_id.equals(own) && row.line_no === lineOf.get(row.source_id);
    return new Map(rows.map((row) => [row.source_id, isOwn(row) ? null : lotOf(row)]));
  }
}

function lotOf(row: LotColumns): ImportedLot {
  return {
    memberId: bytesToId('mbr', row.member_id),
    points: row.points,
    lastDay: row.last_day,
    earnedOn: row.earned_on,
    sourceId: row.source_id,
  };
}
