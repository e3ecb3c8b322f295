/**
 * What was granted by its number in the old system. The primary key is the promise: whoever comes
 * first has the number for ever, and everybody else reads what was granted under it.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, placeholders, type Reader, type Tx } from '../../platform/index.js';
import type { GoodRow, ImportId, ImportShape, Numbered } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';
import { ownOf } from './staged-row.repository.js';

interface NumberColumns extends Record<string, unknown> {
  source_id: string;
  member_id: Buffer;
  import_id: Buffer;
  line_no: number;
}

/** Tables and columns of a kind, as far as they are asked for here. */
type Of<S extends ImportShape> = Pick<ImportKind<S>, 'tables' | 'own'>;

@Injectable()
export class ImportedNumbers {
  /** By the primary key. */
  async list<S extends ImportShape>(
    reader: Reader,
    kind: Of<S>,
    sourceIds: readonly string[],
  ): Promise<Map<string, Numbered<S>>> {
    if (sourceIds.length === 0) return new Map();
    const rows = await reader.rows<NumberColumns>(
      `${select(kind)} WHERE source_id IN (${placeholders(sourceIds)})`,
      sourceIds,
    );
    return new Map(rows.map((row) => [row.source_id, numberedOf(kind, row)]));
  }

  /**
   * Takes the numbers that nobody has. Gives who has each by now: null for those that were taken just
   * here. Waits for another import that is taking the same.
   */
  async claim<S extends ImportShape>(
    tx: Tx,
    kind: Of<S>,
    id: ImportId,
    rows: readonly GoodRow<S>[],
    now: Date,
  ): Promise<Map<string, Numbered<S> | null>> {
    if (rows.length === 0) return new Map();
    const inOrder = [...rows].sort((one, other) => (one.sourceId < other.sourceId ? -1 : 1));
    const columns = [...columnsOf(kind), 'granted_at'];
    const tuple = `(${placeholders(columns)})`;
    await tx.write(
      `INSERT IGNORE INTO ${kind.tables.numbers} (${columns.join(', ')})
       VALUES ${inOrder.map(() => tuple).join(', ')}`,
      inOrder.flatMap((row) => [...valuesOf(kind, id, row), now]),
    );
    const taken = await tx.lock<NumberColumns>(
      `${select(kind)} WHERE source_id IN (${placeholders(inOrder)}) ORDER BY source_id FOR UPDATE`,
      inOrder.map(({ sourceId }) => sourceId),
    );
    const lineOf = new Map(rows.map(({ sourceId, lineNo }) => [sourceId, lineNo]));
    const own = idToBytes(id);
    const isOwn = (row: NumberColumns) =>
      row.import_id.equals(own) && row.line_no === lineOf.get(row.source_id);
    return new Map(taken.map((row) => [row.source_id, isOwn(row) ? null : numberedOf(kind, row)]));
  }
}

function columnsOf<S extends ImportShape>({ own }: Of<S>): string[] {
  return ['source_id', 'member_id', ...Object.values<string>(own), 'import_id', 'line_no'];
}

function select<S extends ImportShape>(kind: Of<S>): string {
  return `SELECT ${columnsOf(kind).join(', ')} FROM ${kind.tables.numbers}`;
}

function valuesOf<S extends ImportShape>(
  { own }: Of<S>,
  id: ImportId,
  { sourceId, memberId, lineNo, own: said }: GoodRow<S>,
): unknown[] {
  const values = Object.keys(own).map((name) => (said as Record<string, unknown>)[name] ?? null);
  return [sourceId, idToBytes(memberId), ...values, idToBytes(id), lineNo];
}

function numberedOf<S extends ImportShape>(kind: Of<S>, row: NumberColumns): Numbered<S> {
  return { memberId: bytesToId('mbr', row.member_id), own: ownOf<S>(kind, row) };
}
