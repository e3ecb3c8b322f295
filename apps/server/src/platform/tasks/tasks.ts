/**
 * Long work that people watch: generating codes, trying a change of rules, taking in old balances.
 *
 * A task is a row. A worker leases it by token and does step after step; each step's effect, cursor
 * and progress are one unit of work that ends with a conditional update of the task (its lease, and
 * that it still runs). So a killed worker loses and doubles nothing, a process that lost its lease
 * writes nothing, and a cancel holds at once: the step in flight is rolled back.
 *
 * waiting → running → done | failed | cancelled; a task that is handed on, or tried again, waits.
 */
import { Injectable } from '@nestjs/common';
import { invariant } from '../app-error.js';
import { Clock } from '../clock.js';
import { actorCaller, type Ctx } from '../context.js';
import type { Tx } from '../database/reader.js';
import { newId } from '../ids.js';
import { TaskRepository } from './task.repository.js';
import type { NewTask, TaskId, TaskKind } from './task.types.js';

@Injectable()
export class Tasks {
  private readonly kinds = new Map<string, TaskKind<unknown, unknown>>();

  constructor(
    private readonly repository: TaskRepository,
    private readonly clock: Clock,
  ) {}

  /** To be called while modules are made (`onModuleInit`), once a kind. */
  register<Params extends object, Cursor>(kind: string, work: TaskKind<Params, Cursor>): void {
    this.kinds.set(kind, work as TaskKind<unknown, unknown>);
  }

  names(): string[] {
    return [...this.kinds.keys()];
  }

  kind(name: string): TaskKind<unknown, unknown> {
    const kind = this.kinds.get(name);
    invariant(kind, `no kind of task named ${name}`);
    return kind;
  }

  /** Begins a task in the transaction of its cause; a worker takes it within a second of the commit. */
  async start<Params extends object>(tx: Tx, ctx: Ctx, task: NewTask<Params>): Promise<TaskId> {
    this.kind(task.kind);
    const id = newId('tsk');
    await this.repository.insert(tx, id, task, actorCaller(ctx.actor), ctx.now);
    return id;
  }

  /**
   * A piece of the task's file, in a step: `seq` rises from 0. The file is what
   * `GET /tasks/{id}/output` gives, kept for a week.
   */
  async addOutput(tx: Tx, id: TaskId, seq: number, chunk: string): Promise<void> {
    await this.repository.addOutput(tx, id, seq, chunk, this.clock.now());
  }
}
