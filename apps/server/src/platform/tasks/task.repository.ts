import { Injectable } from '@nestjs/common';
import { TASK_OPEN_STATES } from '@shuke/shared';
import { firstRow, placeholders, type Reader, type Tx } from '../database/reader.js';
import { idToBytes } from '../ids.js';
import type { NewTask, TaskId, TaskRecord } from './task.types.js';

const COLUMNS = `id, kind, title, state, params, step_cursor, done, total, per_second, result, failure,
  started_by, created_at, started_at, progressed_at, ended_at, dismissed_at, attempts`;
const OPEN = `state IN (${TASK_OPEN_STATES.map((state) => `'${state}'`).join(', ')})`;

export interface TaskSearch {
  /** Null: everybody's. */
  startedBy: string | null;
  /** The last one shown before. */
  after: { at: Date; id: TaskId } | null;
  limit: number;
}

@Injectable()
export class TaskRepository {
  async insert(tx: Tx, id: TaskId, task: NewTask, startedBy: string, now: Date): Promise<void> {
    await tx.insert(
      'task',
      [
        ...['id', 'kind', 'title', 'state', 'params', 'done', 'total', 'started_by'],
        ...['created_at', 'due_at', 'attempts'],
      ],
      [
        [
          ...[idToBytes(id), task.kind, task.title, 'waiting', JSON.stringify(task.params)],
          ...[0, task.total, startedBy, now, now, 0],
        ],
      ],
    );
  }

  /** Leases the open task of these kinds that has been due the longest; true when there was one. By task_due. */
  async lease(tx: Tx, kinds: readonly string[], token: Buffer, now: Date, until: Date) {
    const leased = await tx.write(
      `UPDATE task SET state = 'running', lease_token = ?, due_at = ?, started_at = COALESCE(started_at, ?)
       WHERE ${OPEN} AND due_at <= ? AND kind IN (${placeholders(kinds)}) ORDER BY due_at LIMIT 1`,
      [token, until, now, now, ...kinds],
    );
    return leased === 1;
  }

  /** By task_lease. */
  findLeased(reader: Reader, token: Buffer): Promise<TaskRecord | null> {
    return firstRow(
      reader.rows<TaskRecord>(`SELECT ${COLUMNS} FROM task WHERE lease_token = ?`, [token]),
    );
  }

  /** Writes down a step, only while the lease holds and nobody has cancelled; false otherwise. */
  async progress(
    tx: Tx,
    task: TaskRecord,
    token: Buffer,
    now: Date,
    leasedUntil: Date,
  ): Promise<boolean> {
    const ended = task.state !== 'running';
    const written = await tx.write(
      `UPDATE task SET done = ?, total = ?, step_cursor = ?, per_second = ?, state = ?, result = ?,
         progressed_at = ?, due_at = ?, ended_at = ?, lease_token = ?, attempts = 0
       WHERE id = ? AND lease_token = ? AND state = 'running'`,
      [
        ...[task.done, task.total, task.step_cursor, task.per_second, task.state],
        ...[task.result && JSON.stringify(task.result), now, leasedUntil, ended ? now : null],
        ...[ended ? null : token, task.id, token],
      ],
    );
    return written === 1;
  }

  /** Gives the lease back: to the next in the line, or to wait after a failed try. */
  async handBack(tx: Tx, id: Buffer, token: Buffer, dueAt: Date, attempts: number): Promise<void> {
    await tx.write(
      `UPDATE task SET state = 'waiting', lease_token = NULL, due_at = ?, attempts = ?
       WHERE id = ? AND lease_token = ? AND state = 'running'`,
      [dueAt, attempts, id, token],
    );
  }

  async fail(tx: Tx, id: Buffer, token: Buffer, failure: string, now: Date): Promise<void> {
    await tx.write(
      `UPDATE task SET state = 'failed', failure = ?, lease_token = NULL, ended_at = ?
       WHERE id = ? AND lease_token = ? AND state = 'running'`,
      [failure, now, id, token],
    );
  }

  /** False when it has ended already. */
  async cancel(tx: Tx, id: TaskId, now: Date): Promise<boolean> {
    const cancelled = await tx.write(
      `UPDATE task SET state = 'cancelled', lease_token = NULL, ended_at = ? WHERE id = ? AND ${OPEN}`,
      [now, idToBytes(id)],
    );
    return cancelled === 1;
  }

  async dismiss(tx: Tx, id: TaskId, now: Date): Promise<boolean> {
    const dismissed = await tx.write(
      'UPDATE task SET dismissed_at = ? WHERE id = ? AND ended_at IS NOT NULL',
      [now, idToBytes(id)],
    );
    return dismissed === 1;
  }

  find(reader: Reader, id: TaskId): Promise<TaskRecord | null> {
    return firstRow(
      reader.rows<TaskRecord>(`SELECT ${COLUMNS} FROM task WHERE id = ?`, [idToBytes(id)]),
    );
  }

  /** Newest first; of one person by task_own, of everybody by task_newest. */
  list(reader: Reader, { startedBy, after, limit }: TaskSearch): Promise<TaskRecord[]> {
    const where = [
      ...(startedBy === null ? [] : ['started_by = ?']),
      ...(after ? ['(created_at, id) < (?, ?)'] : []),
    ];
    return reader.rows<TaskRecord>(
      `SELECT ${COLUMNS} FROM task ${where.length ? `WHERE ${where.join(' AND ')}` : ''}
       ORDER BY created_at DESC, id DESC LIMIT ${limit}`,
      [
        ...(startedBy === null ? [] : [startedBy]),
        ...(after ? [after.at, idToBytes(after.id)] : []),
      ],
    );
  }

  /** What one person has not put away, of those begun since; by task_own. */
  listInTray(reader: Reader, startedBy: string, since: Date): Promise<TaskRecord[]> {
    return reader.rows<TaskRecord>(
      `SELECT ${COLUMNS} FROM task
       WHERE started_by = ? AND created_at >= ? AND dismissed_at IS NULL
       ORDER BY created_at DESC, id DESC LIMIT 20`,
      [startedBy, since],
    );
  }

  async addOutput(tx: Tx, id: TaskId, seq: number, chunk: string, now: Date): Promise<void> {
    await tx.insert(
      'task_output',
      ['task_id', 'seq', 'chunk', 'written_at'],
      [[idToBytes(id), seq, chunk, now]],
    );
  }

  /** The next few pieces after `seq`, by the primary key. */
  output(reader: Reader, id: TaskId, seq: number): Promise<{ seq: number; chunk: string }[]> {
    return reader.rows(
      'SELECT seq, chunk FROM task_output WHERE task_id = ? AND seq > ? ORDER BY seq LIMIT 8',
      [idToBytes(id), seq],
    );
  }
}
