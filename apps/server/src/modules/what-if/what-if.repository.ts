import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { Proposal, Totals } from './what-if.types.js';

export interface WhatIfRecord {
  id: Id<'wif'>;
  taskId: Id<'tsk'>;
  months: number;
  from: Date;
  present: Proposal;
  tried: Proposal;
  /** Null until the trial has ended. */
  result: Totals | null;
  startedBy: string;
  startedAt: Date;
}

interface WhatIfColumns {
  id: Buffer;
  task_id: Buffer;
  months: number;
  from_at: Date;
  present: unknown;
  tried: unknown;
  result: unknown;
  started_by: string;
  started_at: Date;
}

export interface WhatIfPlace {
  at: Date;
  id: Id<'wif'>;
}

const COLUMNS = [
  'id',
  'task_id',
  'months',
  'from_at',
  'present',
  'tried',
  'result',
  'started_by',
  'started_at',
];

@Injectable()
export class WhatIfRepository {
  async insert(tx: Tx, trial: WhatIfRecord): Promise<void> {
    await tx.insert('what_if', COLUMNS, [
      [
        idToBytes(trial.id),
        idToBytes(trial.taskId),
        trial.months,
        trial.from,
        JSON.stringify(trial.present),
        JSON.stringify(trial.tried),
        null,
        trial.startedBy,
        trial.startedAt,
      ],
    ]);
  }

  async setResult(tx: Tx, id: string, result: Totals): Promise<void> {
    await tx.write('UPDATE what_if SET result = ? WHERE id = ?', [
      JSON.stringify(result),
      idToBytes(id),
    ]);
  }

  async find(reader: Reader, id: string): Promise<WhatIfRecord | null> {
    const row = await firstRow(
      reader.rows<WhatIfColumns>(`SELECT ${COLUMNS.join(', ')} FROM what_if WHERE id = ?`, [
        idToBytes(id),
      ]),
    );
    return row && trialOf(row);
  }

  /** Newest first, by the index what_if_started. */
  async list(reader: Reader, after: WhatIfPlace | null, limit: number): Promise<WhatIfRecord[]> {
    const older = after ? 'WHERE started_at < ? OR (started_at = ? AND id < ?)' : '';
    const place = after ? [after.at, after.at, idToBytes(after.id)] : [];
    const rows = await reader.rows<WhatIfColumns>(
      `SELECT ${COLUMNS.join(', ')} FROM what_if ${older}
        ORDER BY started_at DESC, id DESC LIMIT ${limit}`,
      place,
    );
    return rows.map(trialOf);
  }
}

function trialOf(row: WhatIfColumns): WhatIfRecord {
  return {
    id: bytesToId('wif', row.id),
    taskId: bytesToId('tsk', row.task_id),
    months: row.months,
    from: row.from_at,
    present: readJson(row.present),
    tried: readJson(row.tried),
    result: row.result === null ? null : readJson(row.result),
    startedBy: row.started_by,
    startedAt: row.started_at,
  };
}
