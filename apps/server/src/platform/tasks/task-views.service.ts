import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { isTaskOpen, mayDo } from '@shuke/shared';
import { AppError } from '../app-error.js';
import { Audit } from '../audit/audit.js';
import { later } from '../clock.js';
import { actorCaller, type Ctx, staffOf } from '../context.js';
import { Database } from '../database/database.js';
import { readJson } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { DEFAULT_LIMIT, instantCursor, pageOf } from '../http/page.js';
import { bytesToId, isId } from '../ids.js';
import { secondsLeft } from './pace.rules.js';
import type { TaskPage, TaskQuery, TaskTray, TaskView } from './task.dto.js';
import { TaskRepository } from './task.repository.js';
import type { TaskId, TaskRecord } from './task.types.js';

const TRAY_SECONDS = 7 * 86_400;

/** Tasks as people see and stop them: their own, and everybody's with the permission. */
@Injectable()
export class TaskViews {
  constructor(
    private readonly repository: TaskRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async list(
    ctx: Ctx,
    { of = 'own', limit = DEFAULT_LIMIT, cursor }: TaskQuery,
  ): Promise<TaskPage> {
    if (of === 'everyone' && !mayDo(staffOf(ctx).role, 'task.read'))
      throw new AppError('FORBIDDEN');
    const rows = await this.repository.list(this.database, {
      startedBy: of === 'own' ? actorCaller(ctx.actor) : null,
      after: instantCursor(cursor, 'tsk'),
      limit: limit + 1,
    });
    const keyOf = (row: TaskRecord) => [row.created_at.getTime(), bytesToId('tsk', row.id)];
    return pageOf(rows, limit, (row) => viewOf(ctx, row), keyOf);
  }

  async tray(ctx: Ctx): Promise<TaskTray> {
    const since = later(ctx.now, -TRAY_SECONDS);
    const rows = await this.repository.listInTray(this.database, actorCaller(ctx.actor), since);
    return { items: rows.map((row) => viewOf(ctx, row)) };
  }

  async get(ctx: Ctx, id: string): Promise<TaskView> {
    return viewOf(ctx, await this.getRow(ctx, id));
  }

  /** Holds at once; what was done until then stays. Once ended: 409 TASK_ALREADY_ENDED. */
  async cancel(ctx: Ctx, id: string): Promise<TaskView> {
    const row = await this.getRow(ctx, id);
    if (!mayCancel(ctx, row)) throw new AppError('FORBIDDEN');
    const taskId = bytesToId('tsk', row.id);
    await this.unitOfWork.run('task.cancel', async (tx) => {
      if (!(await this.repository.cancel(tx, taskId, ctx.now)))
        throw new AppError('TASK_ALREADY_ENDED');
      await this.audit.record(tx, ctx, { action: 'task.cancel', subject: taskId });
    });
    return this.get(ctx, id);
  }

  /** Takes an ended one of one's own out of the tray. */
  async dismiss(ctx: Ctx, id: string): Promise<void> {
    const row = await this.getOwn(ctx, id);
    await this.unitOfWork.run('task.dismiss', async (tx) => {
      if (!(await this.repository.dismiss(tx, bytesToId('tsk', row.id), ctx.now)))
        throw new AppError('TASK_NOT_ENDED');
    });
  }

  /** The file of an ended task of one's own, piece by piece as it is read. */
  async output(ctx: Ctx, id: string): Promise<Readable> {
    const row = await this.getOwn(ctx, id);
    if (row.state !== 'done') throw new AppError('TASK_NOT_ENDED');
    const taskId = bytesToId('tsk', row.id);
    const [first] = await this.repository.output(this.database, taskId, -1);
    if (!first) throw new AppError('NOT_FOUND');
    await this.unitOfWork.run('task.download', (tx) =>
      this.audit.record(tx, ctx, { action: 'task.download', subject: taskId }),
    );
    return Readable.from(this.chunks(taskId));
  }

  private async *chunks(id: TaskId): AsyncGenerator<string> {
    for (let seq = -1; ; ) {
      const rows = await this.repository.output(this.database, id, seq);
      for (const { chunk } of rows) yield chunk;
      const last = rows.at(-1);
      if (!last) return;
      seq = last.seq;
    }
  }

  private async getRow(ctx: Ctx, id: string): Promise<TaskRecord> {
    const row = isId('tsk', id) ? await this.repository.find(this.database, id as TaskId) : null;
    if (!row || !(isOwn(ctx, row) || mayDo(staffOf(ctx).role, 'task.read')))
      throw new AppError('TASK_UNKNOWN');
    return row;
  }

  private async getOwn(ctx: Ctx, id: string): Promise<TaskRecord> {
    const row = await this.getRow(ctx, id);
    if (!isOwn(ctx, row)) throw new AppError('FORBIDDEN');
    return row;
  }
}

function isOwn(ctx: Ctx, row: TaskRecord): boolean {
  return row.started_by === actorCaller(ctx.actor);
}

function mayCancel(ctx: Ctx, row: TaskRecord): boolean {
  return isOwn(ctx, row) || mayDo(staffOf(ctx).role, 'task.cancel');
}

function viewOf(ctx: Ctx, row: TaskRecord): TaskView {
  const open = isTaskOpen(row.state);
  return {
    id: bytesToId('tsk', row.id),
    kind: row.kind,
    title: row.title,
    state: row.state,
    done: row.done,
    total: row.total,
    perSecond: row.per_second === null ? null : Math.round(row.per_second * 10) / 10,
    secondsLeft: open ? secondsLeft(row.done, row.total, row.per_second) : null,
    result: row.result === null ? null : readJson(row.result),
    failure: row.failure,
    startedBy: row.started_by,
    cancellable: open && mayCancel(ctx, row),
    createdAt: row.created_at,
    endedAt: row.ended_at,
  };
}
