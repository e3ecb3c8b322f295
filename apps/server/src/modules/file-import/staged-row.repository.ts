import { Injectable } from '@nestjs/common';
import type { ImportColumn, ImportRejection } from '@shuke/shared';
import { bytesToId, idToBytes, placeholders, type Reader, type Tx } from '../../platform/index.js';
import type {
  ImportId,
  ImportShape,
  MemberKind,
  RowState,
  StagedRow,
} from './file-import.types.js';
import type { ImportKind } from './import-kind.js';

interface PlaceColumns {
  line_no: number;
  state: RowState;
  member_kind: MemberKind | null;
  member_key: Buffer | null;
  member_id: Buffer | null;
  source_id: string | null;
  rejected_column: ImportColumn | null;
  rejection: ImportRejection | null;
}

type StagedColumns = PlaceColumns & Record<string, unknown>;
/** Tables and columns of a kind, as far as they are asked for here. */
type Of<S extends ImportShape> = Pick<ImportKind<S>, 'tables' | 'own'>;

const PLACE = [
  ...['line_no', 'state', 'member_kind', 'member_key', 'member_id', 'source_id'],
  ...['rejected_column', 'rejection'],
];
const PER_INSERT = 1000;

/** The names are our own constants, never text of a caller. */
@Injectable()
export class StagedRowRepository {
  async add<S extends ImportShape>(
    tx: Tx,
    kind: Of<S>,
    id: ImportId,
    rows: readonly StagedRow<S>[],
  ): Promise<void> {
    const values = rows.map((row) => [idToBytes(id), ...valuesOf(kind, row)]);
    const columns = ['import_id', ...columnsOf(kind)];
    for (let from = 0; from < values.length; from += PER_INSERT)
      await tx.insert(kind.tables.rows, columns, values.slice(from, from + PER_INSERT));
  }

  /** By the primary key. */
  listAfter<S extends ImportShape>(
    reader: Reader,
    kind: Of<S>,
    id: ImportId,
    line: number,
    limit: number,
  ): Promise<StagedRow<S>[]> {
    const rest = 'line_no > ? ORDER BY line_no LIMIT ?';
    return this.list(reader, kind, rest, [idToBytes(id), line, limit]);
  }

  /** What is left to grant, one member's rows together; by the index (import_id, state, member_id). */
  listValid<S extends ImportShape>(
    tx: Tx,
    kind: Of<S>,
    id: ImportId,
    limit: number,
  ): Promise<StagedRow<S>[]> {
    const rest = "state = 'valid' ORDER BY member_id, line_no LIMIT ?";
    return this.list(tx, kind, rest, [idToBytes(id), limit]);
  }

  /** In the order of the file, by the primary key. */
  listRejected<S extends ImportShape>(
    reader: Reader,
    kind: Of<S>,
    id: ImportId,
    line: number,
    limit: number,
  ): Promise<StagedRow<S>[]> {
    const rest = "line_no > ? AND state = 'rejected' ORDER BY line_no LIMIT ?";
    return this.list(reader, kind, rest, [idToBytes(id), line, limit]);
  }

  /** The first line that each number stands in; by the index (import_id, source_id). */
  async firstLines<S extends ImportShape>(
    reader: Reader,
    { tables }: Of<S>,
    id: ImportId,
    sourceIds: readonly string[],
  ): Promise<Map<string, number>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await reader.rows<{ source_id: string; line_no: number }>(
      `SELECT source_id, MIN(line_no) AS line_no FROM ${tables.rows}
        WHERE import_id = ? AND source_id IN (${placeholders(sourceIds)}) GROUP BY source_id`,
      [idToBytes(id), ...sourceIds],
    );
    return new Map(rows.map((row) => [row.source_id, row.line_no]));
  }

  /** Writes the rows as they are now. */
  async change<S extends ImportShape>(
    tx: Tx,
    kind: Of<S>,
    id: ImportId,
    rows: readonly StagedRow<S>[],
  ): Promise<void> {
    const values = rows.map((row) => [idToBytes(id), ...valuesOf(kind, row)]);
    const changed = ['state', 'member_id', 'rejected_column', 'rejection'];
    await tx.upsert(kind.tables.rows, ['import_id', ...columnsOf(kind)], values, changed);
  }

  /** Different members of rows in a state, by the index (import_id, state, member_id). */
  async countMembers<S extends ImportShape>(
    reader: Reader,
    { tables }: Of<S>,
    id: ImportId,
    state: RowState,
  ): Promise<number> {
    const rows = await reader.rows<{ many: number }>(
      `SELECT COUNT(DISTINCT member_id) AS many FROM ${tables.rows}
        WHERE import_id = ? AND state = ?`,
      [idToBytes(id), state],
    );
    return Number(rows[0]?.many ?? 0);
  }

  async drop<S extends ImportShape>(
    tx: Tx,
    { tables }: Of<S>,
    id: ImportId,
    limit: number,
  ): Promise<number> {
    return tx.write(`DELETE FROM ${tables.rows} WHERE import_id = ? ORDER BY line_no LIMIT ?`, [
      idToBytes(id),
      limit,
    ]);
  }

  private async list<S extends ImportShape>(
    reader: Reader,
    kind: Of<S>,
    rest: string,
    params: readonly unknown[],
  ): Promise<StagedRow<S>[]> {
    const rows = await reader.rows<StagedColumns>(
      `SELECT ${columnsOf(kind).join(', ')} FROM ${kind.tables.rows} WHERE import_id = ? AND ${rest}`,
      params,
    );
    return rows.map((row) => rowOf(kind, row));
  }
}

function columnsOf<S extends ImportShape>({ own }: Of<S>): string[] {
  return [...PLACE, ...Object.values<string>(own)];
}

function valuesOf<S extends ImportShape>({ own }: Of<S>, row: StagedRow<S>): unknown[] {
  const said = (row.own ?? {}) as Record<string, unknown>;
  return [
    ...[row.lineNo, row.state, row.memberKind, row.memberKey],
    ...[row.memberId && idToBytes(row.memberId), row.sourceId],
    ...[row.rejection?.column ?? null, row.rejection?.reason ?? null],
    ...Object.keys(own).map((name) => said[name] ?? null),
  ];
}

function rowOf<S extends ImportShape>(kind: Of<S>, row: StagedColumns): StagedRow<S> {
  const { rejection: reason, rejected_column: column } = row;
  return {
    lineNo: row.line_no,
    state: row.state,
    memberKind: row.member_kind,
    memberKey: row.member_key,
    memberId: row.member_id && bytesToId('mbr', row.member_id),
    sourceId: row.source_id,
    rejection: reason && { column, reason },
    // What could not be read names no member.
    own: row.member_kind === null ? null : ownOf<S>(kind, row),
  };
}

/** What a row says itself, out of the columns of its kind. */
export function ownOf<S extends ImportShape>(
  { own }: Pick<ImportKind<S>, 'own'>,
  row: Record<string, unknown>,
): S['own'] {
  const said = Object.entries<string>(own).map(([name, column]) => [name, row[column]]);
  return Object.fromEntries(said) as S['own'];
}
