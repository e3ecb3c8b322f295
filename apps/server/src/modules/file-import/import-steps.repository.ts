import { Injectable } from '@nestjs/common';
import { bytesToId, type Id, idToBytes, type Reader, type Tx } from '../../platform/index.js';
import type { ImportId, ImportShape } from './file-import.types.js';
import { type ImportTables, sumsOf } from './import.repository.js';

/** From one step of an import to the next, and what was found and granted on the way. */
@Injectable()
export class ImportSteps {
  /** Goes on to a step that a task does; its row is locked. */
  async begin<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
    step: 'check' | 'grant',
    taskId: Id<'tsk'>,
    now: Date,
  ): Promise<void> {
    await tx.write(
      `UPDATE ${tables.imports} SET step = ?, task_id = ?, touched_at = ? WHERE id = ?`,
      [step, idToBytes(taskId), now, idToBytes(id)],
    );
  }

  async setFindings<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
    findings: S['findings'],
    now: Date,
  ): Promise<void> {
    await tx.write(
      `UPDATE ${tables.imports} SET step = 'checked', findings = ?, touched_at = ? WHERE id = ?`,
      [JSON.stringify(findings), now, idToBytes(id)],
    );
  }

  async changeFindings<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
    findings: S['findings'],
  ): Promise<void> {
    await tx.write(`UPDATE ${tables.imports} SET findings = ? WHERE id = ?`, [
      JSON.stringify(findings),
      idToBytes(id),
    ]);
  }

  async addGranted<S extends ImportShape>(
    tx: Tx,
    kind: ImportTables<S>,
    id: ImportId,
    granted: S['granted'],
    now: Date,
  ): Promise<void> {
    const sums = sumsOf(kind).map((column) => `${column} = ${column} + ?, `);
    const more = granted as Record<string, number>;
    await tx.write(
      `UPDATE ${kind.tables.imports} SET ${sums.join('')}touched_at = ? WHERE id = ?`,
      [...Object.keys(kind.granted).map((name) => more[name] ?? 0), now, idToBytes(id)],
    );
  }

  async end<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
  ): Promise<void> {
    await tx.write(`UPDATE ${tables.imports} SET step = 'done' WHERE id = ?`, [idToBytes(id)]);
  }

  /** Whose rows have not been touched since, the longest first; by the index (rows_kept, touched_at). */
  async listUntouched<S extends ImportShape>(
    reader: Reader,
    { tables }: ImportTables<S>,
    since: Date,
    limit: number,
  ): Promise<ImportId[]> {
    const rows = await reader.rows<{ id: Buffer }>(
      `SELECT id FROM ${tables.imports} WHERE rows_kept = 1 AND touched_at < ? ORDER BY touched_at LIMIT ?`,
      [since, limit],
    );
    return rows.map(({ id }) => bytesToId('imp', id));
  }

  /** Nothing more can be begun with it; what was granted stays. False when it was touched since. */
  async expire<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
    since: Date,
  ): Promise<boolean> {
    const expired = await tx.write(
      `UPDATE ${tables.imports} SET step = IF(step = 'done', 'done', 'expired')
        WHERE id = ? AND touched_at < ?`,
      [idToBytes(id), since],
    );
    return expired === 1;
  }

  async forget<S extends ImportShape>(
    tx: Tx,
    { tables }: ImportTables<S>,
    id: ImportId,
  ): Promise<void> {
    await tx.write(`UPDATE ${tables.imports} SET rows_kept = 0 WHERE id = ?`, [idToBytes(id)]);
  }
}
