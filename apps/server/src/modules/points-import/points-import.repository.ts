import { Injectable } from '@nestjs/common';
import {
  type ImportColumn,
  type ImportMembersBy,
  isTaskOpen,
  type PointsImportState,
  type TaskState,
} from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type {
  Findings,
  Granted,
  ImportId,
  ImportStep,
  PointsImport,
} from './points-import.types.js';

interface ImportColumns {
  id: Buffer;
  file_name: string;
  members_by: ImportMembersBy;
  channel: string | null;
  step: ImportStep;
  file_columns: unknown;
  pieces: number;
  line_count: number;
  findings: unknown;
  granted_lots: number;
  granted_points: number;
  task_id: Buffer | null;
  started_by: string;
  started_at: Date;
  touched_at: Date;
  task_state: TaskState | null;
}

const COLUMNS = [
  ...['id', 'file_name', 'members_by', 'channel', 'step', 'file_columns', 'pieces', 'line_count'],
  ...['findings', 'granted_lots', 'granted_points', 'task_id', 'started_by', 'started_at'],
  'touched_at',
];
/** With how its task is: one that was cancelled or failed has stopped the import. */
const SELECT = `SELECT ${COLUMNS.map((column) => `i.${column}`).join(', ')}, t.state AS task_state
  FROM points_import i LEFT JOIN task t ON t.id = i.task_id`;

export type NewImport = Pick<
  PointsImport,
  'id' | 'fileName' | 'membersBy' | 'channel' | 'startedBy' | 'startedAt'
>;

@Injectable()
export class PointsImportRepository {
  async insert(tx: Tx, one: NewImport): Promise<void> {
    const row = [
      ...[idToBytes(one.id), one.fileName, one.membersBy, one.channel, 'upload', null, 0, 0],
      ...[null, 0, 0, null, one.startedBy, one.startedAt, one.startedAt, 1],
    ];
    await tx.insert('points_import', [...COLUMNS, 'rows_kept'], [row]);
  }

  async find(reader: Reader, id: ImportId): Promise<PointsImport | null> {
    const row = await firstRow(
      reader.rows<ImportColumns>(`${SELECT} WHERE i.id = ?`, [idToBytes(id)]),
    );
    return row && importOf(row);
  }

  /** The row's lock puts pieces and steps of one import in an order. */
  async lock(tx: Tx, id: ImportId): Promise<PointsImport | null> {
    await tx.lock('SELECT id FROM points_import WHERE id = ? FOR UPDATE', [idToBytes(id)]);
    return this.find(tx, id);
  }

  /** Newest first, by points_import_started. */
  async list(
    reader: Reader,
    after: { at: Date; id: ImportId } | null,
    limit: number,
  ): Promise<PointsImport[]> {
    const rows = await reader.rows<ImportColumns>(
      `${SELECT} ${after ? 'WHERE (i.started_at, i.id) < (?, ?)' : ''}
        ORDER BY i.started_at DESC, i.id DESC LIMIT ${limit}`,
      after ? [after.at, idToBytes(after.id)] : [],
    );
    return rows.map(importOf);
  }

  /** One more piece has come; its row is locked. */
  async addPiece(
    tx: Tx,
    id: ImportId,
    { columns, lines, now }: { columns: readonly ImportColumn[]; lines: number; now: Date },
  ): Promise<void> {
    await tx.write(
      `UPDATE points_import SET pieces = pieces + 1, line_count = line_count + ?, file_columns = ?,
              touched_at = ? WHERE id = ?`,
      [lines, JSON.stringify(columns), now, idToBytes(id)],
    );
  }

  /** Goes on to a step that a task does; its row is locked. */
  async begin(
    tx: Tx,
    id: ImportId,
    step: 'check' | 'grant',
    taskId: Id<'tsk'>,
    now: Date,
  ): Promise<void> {
    await tx.write('UPDATE points_import SET step = ?, task_id = ?, touched_at = ? WHERE id = ?', [
      step,
      idToBytes(taskId),
      now,
      idToBytes(id),
    ]);
  }

  async setFindings(tx: Tx, id: ImportId, findings: Findings, now: Date): Promise<void> {
    await tx.write(
      "UPDATE points_import SET step = 'checked', findings = ?, touched_at = ? WHERE id = ?",
      [JSON.stringify(findings), now, idToBytes(id)],
    );
  }

  async changeFindings(tx: Tx, id: ImportId, findings: Findings): Promise<void> {
    await tx.write('UPDATE points_import SET findings = ? WHERE id = ?', [
      JSON.stringify(findings),
      idToBytes(id),
    ]);
  }

  async addGranted(tx: Tx, id: ImportId, { lots, points }: Granted, now: Date): Promise<void> {
    await tx.write(
      `UPDATE points_import SET granted_lots = granted_lots + ?, granted_points = granted_points + ?,
              touched_at = ? WHERE id = ?`,
      [lots, points, now, idToBytes(id)],
    );
  }

  async end(tx: Tx, id: ImportId): Promise<void> {
    await tx.write("UPDATE points_import SET step = 'done' WHERE id = ?", [idToBytes(id)]);
  }

  /** Whose rows have not been touched since, the longest first; by points_import_touched. */
  async listUntouched(reader: Reader, since: Date, limit: number): Promise<ImportId[]> {
    const rows = await reader.rows<{ id: Buffer }>(
      'SELECT id FROM points_import WHERE rows_kept = 1 AND touched_at < ? ORDER BY touched_at LIMIT ?',
      [since, limit],
    );
    return rows.map(({ id }) => bytesToId('imp', id));
  }

  /** Nothing more can be begun with it; what was granted stays. False when it was touched since. */
  async expire(tx: Tx, id: ImportId, since: Date): Promise<boolean> {
    const expired = await tx.write(
      `UPDATE points_import SET step = IF(step = 'done', 'done', 'expired')
        WHERE id = ? AND touched_at < ?`,
      [idToBytes(id), since],
    );
    return expired === 1;
  }

  async forget(tx: Tx, id: ImportId): Promise<void> {
    await tx.write('UPDATE points_import SET rows_kept = 0 WHERE id = ?', [idToBytes(id)]);
  }
}

function importOf(row: ImportColumns): PointsImport {
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
    granted: { lots: row.granted_lots, points: row.granted_points },
    taskId: row.task_id && bytesToId('tsk', row.task_id),
    startedBy: row.started_by,
    startedAt: row.started_at,
    touchedAt: row.touched_at,
  };
}

function stateOf({ step, task_state }: ImportColumns): PointsImportState {
  if (step === 'upload') return 'uploading';
  if (step === 'checked' || step === 'done' || step === 'expired') return step;
  if (task_state === null || !isTaskOpen(task_state)) return 'stopped';
  return step === 'check' ? 'checking' : 'importing';
}
