import { Injectable } from '@nestjs/common';
import type { CodeBatchState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  isDuplicateKey,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { BatchId, CodeBatch } from './entry-code.types.js';

interface BatchRow {
  id: Buffer;
  name: string;
  kind: CodeBatch['kind'];
  template_code: string;
  word: string | null;
  state: CodeBatchState;
  count: number;
  made: number;
  used: number;
  total_limit: number | null;
  per_member: number | null;
  valid_from: Date;
  valid_until: Date;
  task_id: Buffer | null;
  created_by: string;
  created_at: Date;
}

const COLUMNS = [
  ...['id', 'name', 'kind', 'template_code', 'word', 'state', 'count', 'made', 'used'],
  ...['total_limit', 'per_member', 'valid_from', 'valid_until', 'task_id', 'created_by'],
  'created_at',
];
const SELECT = `SELECT ${COLUMNS.join(', ')} FROM code_batch`;

@Injectable()
export class CodeBatchRepository {
  /** False when the word belongs to another batch. */
  async insert(tx: Tx, batch: CodeBatch): Promise<boolean> {
    try {
      await tx.insert('code_batch', COLUMNS, [rowOf(batch)]);
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  async setTask(tx: Tx, id: BatchId, taskId: Id<'tsk'>): Promise<void> {
    await tx.write('UPDATE code_batch SET task_id = ? WHERE id = ?', [
      idToBytes(taskId),
      idToBytes(id),
    ]);
  }

  async find(reader: Reader, id: BatchId): Promise<CodeBatch | null> {
    const row = await firstRow(reader.rows<BatchRow>(`${SELECT} WHERE id = ?`, [idToBytes(id)]));
    return row && toBatch(row);
  }

  /** By code_batch_word. */
  async findByWord(reader: Reader, word: string): Promise<CodeBatch | null> {
    const row = await firstRow(reader.rows<BatchRow>(`${SELECT} WHERE word = ?`, [word]));
    return row && toBatch(row);
  }

  /** Newest first, by code_batch_newest. */
  async list(
    reader: Reader,
    limit: number,
    after: { at: Date; id: BatchId } | null,
  ): Promise<CodeBatch[]> {
    const rows = await reader.rows<BatchRow>(
      `${SELECT} ${after ? 'WHERE (created_at, id) < (?, ?)' : ''}
       ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      after ? [after.at, idToBytes(after.id)] : [],
    );
    return rows.map(toBatch);
  }

  async countMade(tx: Tx, id: BatchId, made: number): Promise<void> {
    await tx.write('UPDATE code_batch SET made = made + ? WHERE id = ?', [made, idToBytes(id)]);
  }

  /** One use, only while the batch is active, in its time and under its limit; false otherwise. */
  async countUse(tx: Tx, id: BatchId, now: Date): Promise<boolean> {
    const counted = await tx.write(
      `UPDATE code_batch SET used = used + 1
       WHERE id = ? AND state = 'active' AND valid_from <= ? AND valid_until > ?
         AND (total_limit IS NULL OR used < total_limit)`,
      [idToBytes(id), now, now],
    );
    return counted === 1;
  }

  /** False when it is there already. */
  async move(tx: Tx, id: BatchId, from: CodeBatchState, to: CodeBatchState): Promise<boolean> {
    const moved = await tx.write('UPDATE code_batch SET state = ? WHERE id = ? AND state = ?', [
      to,
      idToBytes(id),
      from,
    ]);
    return moved === 1;
  }
}

function rowOf(batch: CodeBatch): unknown[] {
  return [
    ...[idToBytes(batch.id), batch.name, batch.kind, batch.templateCode, batch.word, batch.state],
    ...[batch.count, batch.made, batch.used, batch.totalLimit, batch.perMember],
    ...[batch.validFrom, batch.validUntil, batch.taskId && idToBytes(batch.taskId)],
    ...[batch.createdBy, batch.createdAt],
  ];
}

function toBatch(row: BatchRow): CodeBatch {
  return {
    id: bytesToId('cbt', row.id),
    name: row.name,
    kind: row.kind,
    templateCode: row.template_code,
    word: row.word,
    state: row.state,
    count: row.count,
    made: row.made,
    used: row.used,
    totalLimit: row.total_limit,
    perMember: row.per_member,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    taskId: row.task_id && bytesToId('tsk', row.task_id),
    createdBy: row.created_by,
    createdAt: row.created_at,
  };
}
