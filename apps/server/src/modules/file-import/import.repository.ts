import { Injectable } from '@nestjs/common';
import {
  type ImportColumn,
  type ImportMembersBy,
  type ImportState,
  isTaskOpen,
  type TaskState,
} from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { FileImport, ImportId, ImportShape, ImportStep } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';

interface ImportColumns extends Record<string, unknown> {
  id: Buffer;
  file_name: string;
  members_by: ImportMembersBy;
  channel: string | null;
  step: ImportStep;
  file_columns: unknown;
  pieces: number;
  line_count: number;
  findings: unknown;
  task_id: Buffer | null;
  started_by: string;
  started_at: Date;
  touched_at: Date;
  task_state: TaskState | null;
}

const COLUMNS = [
  ...['id', 'file_name', 'members_by', 'channel', 'step', 'file_columns', 'pieces', 'line_count'],
  ...['findings', 'task_id', 'started_by', 'started_at', 'touched_at'],
];

/** Tables and columns of a kind, as far as they are asked for here. */
export type ImportTables<S extends ImportShape> = Pick<ImportKind<S>, 'tables' | 'granted'>;

export type NewImport = Pick<
  FileImport,
  'id' | 'fileName' | 'membersBy' | 'channel' | 'startedBy' | 'startedAt'
>;

/** The names are our own constants, never text of a caller. */
@Injectable()
export class ImportRepository {
  async insert<S extends ImportShape>(
    tx: Tx,
    kind: ImportTables<S>,
    one: NewImport,
  ): Promise<void> {
    const row = [
      ...[idToBytes(one.id), one.fileName, one.membersBy, one.channel, 'upload', null, 0, 0],
      ...[null, null, one.startedBy, one.startedAt, one.startedAt, 1],
      ...sumsOf(kind).map(() => 0),
    ];
    await tx.insert(kind.tables.imports, [...COLUMNS, 'rows_kept', ...sumsOf(kind)], [row]);
  }

  async find<S extends ImportShape>(
    reader: Reader,
    kind: ImportTables<S>,
    id: ImportId,
  ): Promise<FileImport<S> | null> {
    const row = await firstRow(
      reader.rows<ImportColumns>(`${select(kind)} WHERE i.id = ?`, [idToBytes(id)]),
    );
    return row && importOf(kind, row);
  }

  /** The row's lock puts pieces and steps of one import in an order. */
  async lock<S extends ImportShape>(
    tx: Tx,
    kind: ImportTables<S>,
    id: ImportId,
  ): Promise<FileImport<S> | null> {
    const { imports } = kind.tables;
    await tx.lock(`SELECT id FROM ${imports} WHERE id = ? FOR UPDATE`, [idToBytes(id)]);
    return this.find(tx, kind, id);
  }

  /** Newest first, by the index (started_at, id). */
  async list<S extends ImportShape>(
    reader: Reader,
    kind: ImportTables<S>,
    after: { at: Date; id: ImportId } | null,
    limit: number,
  ): Promise<FileImport<S>[]> {
    const rows = await reader.rows<ImportColumns>(
      `${select(kind)} ${after ? 'WHERE (i.started_at, i.id) < (?, ?)' : ''}
        ORDER BY i.started_at DESC, i.id DESC LIMIT ${limit}`,
      after ? [after.at, idToBytes(after.id)] : [],
    );
    return rows.map((row) => importOf(kind, row));
  }

  /** One more piece has come; its row is locked. */
  async addPiece<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
    { columns, lines, now }: { columns: readonly ImportColumn[]; lines: number; now: Date },
  ): Promise<void> {
    await tx.write(
      `UPDATE ${tables.imports} SET pieces = pieces + 1, line_count = line_count + ?, file_columns = ?,
              touched_at = ? WHERE id = ?`,
      [lines, JSON.stringify(columns), now, idToBytes(id)],
    );
  }
}

/** The columns that count what was granted. */
export function sumsOf<S extends ImportShape>({ granted }: ImportTables<S>): string[] {
  return Object.values<string>(granted);
}

/** With how its task is: one that was cancelled or failed has stopped the import. */
function select<S extends ImportShape>(kind: ImportTables<S>): string {
  const columns = [...COLUMNS, ...sumsOf(kind)].map((column) => `i.${column}`);
  return `SELECT ${columns.join(', ')}, t.state AS task_state
    FROM ${kind.tables.imports} i LEFT JOIN task t ON t.id = i.task_id`;
}

function importOf<S extends ImportShape>(kind: ImportTables<S>, row: ImportColumns): FileImport<S> {
  const sums = Object.entries<string>(kind.granted).map(([name, column]) => [name, row[column]]);
  return {
    id: bytesToId('imp', row.id),
    fileName: row.file_name,
    membersBy: row.members_by,
    channel: row.channel,
    step: row.step,
    state: stateOf(row),
    columns: row.file_columns === null ? null : readJson(row.file_columns),
    pieces: row.pieces,
    lines: row.line_count,
    findings: row.findings === null ? null : readJson(row.findings),
    granted: Object.fromEntries(sums) as S['granted'],
    taskId: row.task_id && bytesToId('tsk', row.task_id),
    startedBy: row.started_by,
    startedAt: row.started_at,
    touchedAt: row.touched_at,
  };
}

function stateOf({ step, task_state }: ImportColumns): ImportState {
  if (step === 'upload') return 'uploading';
  if (step === 'checked' || step === 'done' || step === 'expired') return step;
  if (task_state === null || !isTaskOpen(task_state)) return 'stopped';
  return step === 'check' ? 'checking' : 'importing';
}
