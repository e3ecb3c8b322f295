/**
 * Grants the rows that were found good, some at a step: what they bring, their numbers, the rows and
 * the task's cursor are one unit of work, so a worker that is killed loses and doubles nothing, and a
 * cancel stops between two steps. What is left is always "the rows that are valid", so it goes on
 * wherever it stood.
 *
 * Locks: the members in the order of their ids, the numbers of the old system (whose primary key lets
 * each be granted once for the whole brand), then what the granting itself locks. A row is judged once
 * more under these locks.
 */
import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  invariant,
  type StepOutcome,
  type TaskAtStep,
  Tasks,
  type Tx,
} from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import type { ImportParams } from './check-import.task.js';
import type { GoodRow, ImportId, ImportShape } from './file-import.types.js';
import { recountRow } from './findings.rules.js';
import { ImportRepository } from './import.repository.js';
import type { ImportWork } from './import-kind.js';
import { ImportSteps } from './import-steps.repository.js';
import { StagedRowRepository } from './staged-row.repository.js';

const ROWS_AT_A_STEP = 200;

@Injectable()
export class GrantImport {
  constructor(
    private readonly tasks: Tasks,
    private readonly imports: ImportRepository,
    private readonly steps: ImportSteps,
    private readonly rows: StagedRowRepository,
    private readonly memberLock: MemberLock,
  ) {}

  /** Once for each kind of import, while modules are made. */
  register<S extends ImportShape>(work: ImportWork<S>): void {
    this.tasks.register<ImportParams, null>(work.kind.tasks.grant, {
      step: (tx, ctx, task) => this.step(tx, ctx, work, task),
    });
  }

  private async step<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    work: ImportWork<S>,
    { params: { importId } }: TaskAtStep<ImportParams, null>,
  ): Promise<StepOutcome<null>> {
    const { kind } = work;
    const valid = await this.rows.listValid(tx, kind, importId, ROWS_AT_A_STEP);
    const rows = valid as GoodRow<S>[];
    const ids = [...new Set(rows.map(({ memberId }) => memberId))];
    const members = new Set((await this.memberLock.lockMany(tx, ids)).map(({ id }) => id));
    const verdicts = await work.grant(tx, ctx, { id: importId }, rows, members);
    const judged = rows.map((row, index) => ({ ...row, ...verdicts[index] }));
    await this.rows.change(tx, kind, importId, judged);
    await this.note(tx, ctx, work, importId, judged);
    const finished = rows.length < ROWS_AT_A_STEP;
    if (finished) await this.steps.end(tx, kind, importId);
    return { done: rows.length, cursor: null, finished, result: { importId } };
  }

  /** The import's own numbers, and what checking did not foresee. */
  private async note<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    work: ImportWork<S>,
    id: ImportId,
    judged: readonly GoodRow<S>[],
  ): Promise<void> {
    const { kind } = work;
    const granted = judged.filter(({ state }) => state === 'granted');
    await this.steps.addGranted(tx, kind, id, work.sum(granted), ctx.now);
    const others = judged.filter(({ state }) => state !== 'granted');
    if (others.length === 0) return;
    const one = await this.imports.lock(tx, kind, id);
    invariant(one?.findings, 'an import is granted after it was checked');
    for (const row of others) {
      recountRow(one.findings, row);
      work.count(one.findings, row, -1);
    }
    await this.steps.changeFindings(tx, kind, id, one.findings);
  }
}
