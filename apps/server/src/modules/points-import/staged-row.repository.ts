import { Injectable } from '@nestjs/common';
import type { BusinessDay, ImportColumn, ImportRejection } from '@shuke/shared';
import { bytesToId, idToBytes, placeholders, type Reader, type Tx } from '../../platform/index.js';
import type { ImportId, MemberKind, RowState, StagedRow } from './points-import.types.js';

interface StagedColumns {
  line_no: number;
  state: RowState;
  member_kind: MemberKind | null;
  member_key: Buffer | null;
  member_id: Buffer | null;
  points: number | null;
  last_day: BusinessDay | null;
  earned_on: BusinessDay | null;
  source_id: string | null;
  rejected_column: ImportColumn | null;
  rejection: ImportRejection | null;
}

const COLUMNS = [
  ...['line_no', 'state', 'member_kind', 'member_key', 'member_id', 'points', 'last_day'],
  ...['earned_on', 'source_id', 'rejected_column', 'rejection'],
];
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM points_import_row`;
const PER_INSERT = 1000;

@Injectable()
export class StagedRowRepository {
  async add(tx: Tx, id: ImportId, rows: readonly StagedRow[]): Promise<void> {
    const values = rows.map((row) => [idToBytes(id), ...valuesOf(row)]);
    for (let from = 0; from < values.length; from += PER_INSERT)
      await tx.insert(
        'points_import_row',
        ['import_id', ...COLUMNS],
        values.slice(from, from + PER_INSERT),
      );
  }

  /** By the primary key. */
  async listAfter(reader: Reader, id: ImportId, line: number, limit: number): Promise<StagedRow[]> {
    const rows = await reader.rows<StagedColumns>(
      `${SELECT} WHERE import_id = ? AND line_no > ? ORDER BY line_no LIMIT ?`,
      [idToBytes(id), line, limit],
    );
    return rows.map(rowOf);
  }

  /** What is left to grant, one member's rows together; by points_import_row_state. */
  async listValid(tx: Tx, id: ImportId, limit: number): Promise<StagedRow[]> {
    const rows = await tx.rows<StagedColumns>(
      `${SELECT} WHERE import_id = ? AND state = 'valid' ORDER BY member_id, line_no LIMIT ?`,
      [idToBytes(id), limit],
    );
    return rows.map(rowOf);
  }

  /** The first line that each number stands in; by points_import_row_source. */
  async firstLines(
    reader: Reader,
    id: ImportId,
    sourceIds: readonly string[],
  ): Promise<Map<string, number>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await reader.rows<{ source_id: string; line_no: number }>(
      `SELECT source_id, MIN(line_no) AS line_no FROM points_import_row
        WHERE import_id = ? AND source_id IN (${placeholders(sourceIds)}) GROUP BY source_id`,
      [idToBytes(id), ...sourceIds],
    );
    return new Map(rows.map((row) => [row.source_id, row.line_no]));
  }

  /** Writes the rows as they are now. */
  async change(tx: Tx, id: ImportId, rows: readonly StagedRow[]): Promise<void> {
    const values = rows.map((row) => [idToBytes(id), ...valuesOf(row)]);
    const changed = ['state', 'member_id', 'rejected_column', 'rejection'];
    await tx.upsert('points_import_row', ['import_id', ...COLUMNS], values, changed);
  }

  /** Different members of rows in a state, by points_import_row_state. */
  async countMembers(reader: Reader, id: ImportId, state: RowState): Promise<number> {
    const rows = await reader.rows<{ many: number }>(
      `SELECT COUNT(DISTINCT member_id) AS many FROM points_import_row
        WHERE import_id = ? AND state = ?`,
      [idToBytes(id), state],
    );
    return Number(rows[0]?.many ?? 0);
  }

  /** In the order of the file, by the primary key. */
  async listRejected(
    reader: Reader,
    id: ImportId,
    line: number,
    limit: number,
  ): Promise<StagedRow[]> {
    const rows = await reader.rows<StagedColumns>(
      `${SELECT} WHERE import_id = ? AND line_no > ? AND state = 'rejected' ORDER BY line_no LIMIT ?`,
      [idToBytes(id), line, limit],
    );
    return rows.map(rowOf);
  }

  async drop(tx: Tx, id: ImportId, limit: number): Promise<number> {
    return tx.write('DELETE FROM points_import_row WHERE import_id = ? ORDER BY line_no LIMIT ?', [
      idToBytes(id),
      limit,
    ]);
  }
}

function valuesOf(row: StagedRow): unknown[] {
  return [
    ...[row.lineNo, row.state, row.memberKind, row.memberKey],
    ...[row.memberId && idToBytes(row.memberId), row.points, row.lastDay, row.earnedOn],
    ...[row.sourceId, row.rejection?.column ?? null, row.rejection?.reason ?? null],
  ];
}

function rowOf(row: StagedColumns): StagedRow {
  const { rejection: reason, rejected_column: column } = row;
  return {
    lineNo: row.line_no,
    state: row.state,
    memberKind: row.member_kind,
    memberKey: row.member_key,
    memberId: row.member_id && bytesToId('mbr', row.member_id),
    points: row.points,
    lastDay: row.last_day,
    earnedOn: row.earned_on,
    sourceId: row.source_id,
    rejection: reason && { column, reason },
  };
}
