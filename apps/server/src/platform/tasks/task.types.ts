import type { TaskState } from '@shuke/shared';
import type { Ctx } from '../context.js';
import type { Tx } from '../database/reader.js';
import type { Id } from '../ids.js';

export type TaskId = Id<'tsk'>;

/** A task as its next step finds it. */
export interface TaskAtStep<Params = unknown, Cursor = unknown> {
  id: TaskId;
  params: Params;
  /** What the step before gave; null for the first one. */
  cursor: Cursor | null;
  done: number;
  total: number | null;
  /** Who began it, as `actorCaller` says it. */
  startedBy: string;
}

export interface StepOutcome<Cursor = unknown> {
  /** How much this step did; it is added to what the steps before did. */
  done: number;
  cursor: Cursor;
  finished: boolean;
  /** When the whole is known better than at the start. */
  total?: number;
  /** What people are told and led to at the end; no personal data. */
  result?: object;
}

/**
 * One bounded piece of the work, at most 5,000 rows and about a second, inside the unit of work in
 * which its cursor is committed. It may be tried again from the same cursor.
 */
export type Step<Params, Cursor> = (
  tx: Tx,
  ctx: Ctx,
  task: TaskAtStep<Params, Cursor>,
) => Promise<StepOutcome<Cursor>>;

export interface TaskKind<Params, Cursor> {
  step: Step<Params, Cursor>;
}

export interface NewTask<Params extends object = object> {
  kind: string;
  /** In the words of the screen: `生成兑换码「春日」`. No personal data. */
  title: string;
  params: Params;
  /** How much there is to do; null when nobody knows yet. */
  total: number | null;
}

/** A task's row. */
export interface TaskRecord {
  id: Buffer;
  kind: string;
  title: string;
  state: TaskState;
  params: unknown;
  step_cursor: unknown;
  done: number;
  total: number | null;
  per_second: number | null;
  result: unknown;
  failure: string | null;
  started_by: string;
  created_at: Date;
  started_at: Date | null;
  progressed_at: Date | null;
  ended_at: Date | null;
  dismissed_at: Date | null;
  attempts: number;
}
