/**
 * Runs tasks in a process with the role `worker` or `all`, one at a time. A lease lasts a minute
 * and is renewed by each step; after a few seconds the task goes back to the end of the line, so
 * that a short one does not wait for a long one. An error is tried again from the last cursor, a
 * bounded number of times; a refusal of a business rule ends the task at once with its sentence.
 */
import { Injectable } from '@nestjs/common';
import { ERRORS } from '@shuke/shared';
import { AppError } from '../app-error.js';
import { Clock, later } from '../clock.js';
import { systemCtx } from '../context.js';
import { Database } from '../database/database.js';
import { readJson, type Tx } from '../database/reader.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { bytesToId, randomToken } from '../ids.js';
import { Log } from '../logging.js';
import { Metrics } from '../metrics.js';
import { paceAfter, retryAfterSeconds } from './pace.rules.js';
import { TaskRepository } from './task.repository.js';
import type { StepOutcome, TaskAtStep, TaskRecord } from './task.types.js';
import { Tasks } from './tasks.js';

const LEASE_SECONDS = 60;
const SLICE_SECONDS = 5;

interface Lease {
  task: TaskRecord;
  token: Buffer;
  /** When the step before ended, or the lease began. */
  since: Date;
  handOnAt: Date;
}

class LeaseLost extends Error {}

@Injectable()
export class TaskRunner {
  private lease: Lease | null = null;

  constructor(
    private readonly tasks: Tasks,
    private readonly repository: TaskRepository,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
    private readonly log: Log,
    private readonly metrics: Metrics,
  ) {}

  /** Takes a task if none is at hand, and does one step of it; false when there is nothing to do. */
  async work(): Promise<boolean> {
    this.lease ??= await this.take();
    if (!this.lease) return false;
    const lease = this.lease;
    try {
      this.lease = await this.step(lease);
    } catch (error) {
      this.lease = null;
      if (!(error instanceof LeaseLost)) await this.setBack(lease, error);
    }
    return true;
  }

  /** Before the process ends: another one goes on at once. */
  async release(): Promise<void> {
    if (this.lease) await this.handBack(this.lease, this.clock.now(), this.lease.task.attempts);
    this.lease = null;
  }

  private async take(): Promise<Lease | null> {
    const kinds = this.tasks.names();
    if (!kinds.length) return null;
    const [now, token] = [this.clock.now(), randomToken(16)];
    const leased = await this.unitOfWork.run('task.lease', (tx) =>
      this.repository.lease(tx, kinds, token, now, later(now, LEASE_SECONDS)),
    );
    const task = leased ? await this.repository.findLeased(this.database, token) : null;
    return task && { task, token, since: now, handOnAt: later(now, SLICE_SECONDS) };
  }

  /** One step and its cursor in one unit; gives the lease that is left, or null. */
  private async step(lease: Lease): Promise<Lease | null> {
    const task = await this.unitOfWork.run(`task.${lease.task.kind}`, (tx) =>
      this.stepAndCursor(tx, lease),
    );
    const since = this.clock.now();
    if (task.state === 'done') {
      this.metrics.endedTask(task.kind, 'done');
      return null;
    }
    if (since < lease.handOnAt) return { ...lease, task, since };
    await this.handBack(lease, since, 0);
    return null;
  }

  private async stepAndCursor(tx: Tx, { task, token, since }: Lease): Promise<TaskRecord> {
    const ctx = systemCtx(`task:${task.kind}`, bytesToId('tsk', task.id), this.clock.now());
    const outcome = await this.tasks.kind(task.kind).step(tx, ctx, atStep(task));
    const now = this.clock.now();
    const after = recordAfter(task, outcome, (now.getTime() - since.getTime()) / 1000);
    if (!(await this.repository.progress(tx, after, token, now, later(now, LEASE_SECONDS))))
      throw new LeaseLost();
    return after;
  }

  private async handBack({ task, token }: Lease, dueAt: Date, attempts: number): Promise<void> {
    await this.unitOfWork.run('task.handBack', (tx) =>
      this.repository.handBack(tx, task.id, token, dueAt, attempts),
    );
  }

  private async setBack(lease: Lease, error: unknown): Promise<void> {
    const { task, token } = lease;
    const taskId = bytesToId('tsk', task.id);
    this.log.failure('task step failed', error, { taskId, kind: task.kind });
    const attempts = task.attempts + 1;
    const wait = isFinal(error) ? null : retryAfterSeconds(attempts);
    if (wait !== null) return this.handBack(lease, later(this.clock.now(), wait), attempts);
    this.metrics.endedTask(task.kind, 'failed');
    await this.unitOfWork.run('task.fail', (tx) =>
      this.repository.fail(tx, task.id, token, sentenceFor(error), this.clock.now()),
    );
  }
}

function atStep(task: TaskRecord): TaskAtStep {
  return {
    id: bytesToId('tsk', task.id),
    params: readJson(task.params),
    cursor: task.step_cursor === null ? null : readJson(task.step_cursor),
    done: task.done,
    total: task.total,
    startedBy: task.started_by,
  };
}

function recordAfter(task: TaskRecord, outcome: StepOutcome, seconds: number): TaskRecord {
  const done = task.done + outcome.done;
  return {
    ...task,
    done,
    total: outcome.finished ? done : (outcome.total ?? task.total),
    step_cursor: JSON.stringify(outcome.cursor ?? null),
    per_second: paceAfter(task.per_second, outcome.done, seconds),
    state: outcome.finished ? 'done' : 'running',
    result: outcome.result ?? null,
    attempts: 0,
  };
}

/** A rule's no stays a no; what is away comes back. */
function isFinal(error: unknown): boolean {
  return error instanceof AppError && error.status < 500;
}

/** Made of words of ours only: a text from elsewhere could hold a phone. */
function sentenceFor(error: unknown): string {
  if (error instanceof AppError) return ERRORS[error.code].staff;
  return '出了意外，试了几次都没有成功。已经做完的部分都算数，请联系技术人员。';
}
