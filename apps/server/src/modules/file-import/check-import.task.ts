/**
 * Looks at the staged rows, some at a step, and writes down what would become of each. Nothing is
 * granted. What was found travels in the task's cursor and is kept at the end.
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
import {
  type FileImport,
  type ImportId,
  type ImportShape,
  isReadable,
  type StagedRow,
} from './file-import.types.js';
import { countRow } from './findings.rules.js';
import { ImportRepository } from './import.repository.js';
import type { ImportWork } from './import-kind.js';
import { ImportMembers } from './import-members.js';
import { ImportSteps } from './import-steps.repository.js';
import { StagedRowRepository } from './staged-row.repository.js';

const ROWS_AT_A_STEP = 2000;

export interface ImportParams {
  importId: ImportId;
}

interface Cursor<S extends ImportShape> {
  line: number;
  findings: S['findings'];
}

@Injectable()
export class CheckImport {
  constructor(
    private readonly tasks: Tasks,
    private readonly imports: ImportRepository,
    private readonly steps: ImportSteps,
    private readonly rows: StagedRowRepository,
    private readonly members: ImportMembers,
  ) {}

  /** Once for each kind of import, while modules are made. */
  register<S extends ImportShape>(work: ImportWork<S>): void {
    this.tasks.register<ImportParams, Cursor<S>>(work.kind.tasks.check, {
      step: (tx, ctx, task) => this.step(tx, ctx, work, task),
    });
  }

  private async step<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    work: ImportWork<S>,
    { params: { importId }, cursor }: TaskAtStep<ImportParams, Cursor<S>>,
  ): Promise<StepOutcome<Cursor<S>>> {
    const { kind } = work;
    const one = await this.imports.find(tx, kind, importId);
    invariant(one, 'an import has its row before its task begins');
    const { line, findings } = cursor ?? { line: 0, findings: work.noFindings() };
    const rows = await this.rows.listAfter(tx, kind, importId, line, ROWS_AT_A_STEP);
    const judged = await this.judge(tx, ctx, work, one, rows);
    for (const row of judged) {
      countRow(findings, row);
      if (row.state === 'valid' && isReadable(row)) work.count(findings, row, 1);
    }
    await this.rows.change(tx, kind, importId, judged.filter(isReadable));
    const finished = rows.length < ROWS_AT_A_STEP;
    if (finished) {
      findings.members = await this.rows.countMembers(tx, kind, importId, 'valid');
      await work.conclude?.(tx, findings);
      await this.steps.setFindings(tx, kind, importId, findings, ctx.now);
    }
    const { valid, rejected } = findings;
    return {
      done: rows.length,
      cursor: { line: rows.at(-1)?.lineNo ?? line, findings },
      finished,
      ...(finished ? { result: { importId, valid, rejected } } : {}),
    };
  }

  private async judge<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    work: ImportWork<S>,
    { id, channel }: FileImport<S>,
    rows: readonly StagedRow<S>[],
  ): Promise<StagedRow<S>[]> {
    const readable = rows.filter(isReadable);
    const sourceIds = readable.map(({ sourceId }) => sourceId);
    const firstLines = await this.rows.firstLines(tx, work.kind, id, sourceIds);
    const memberOf = await this.members.find(tx, channel, readable);
    const candidates = readable.map((row) => ({
      ...row,
      memberId: memberOf(row),
      isFirst: firstLines.get(row.sourceId) === row.lineNo,
    }));
    const verdicts = await work.look(tx, ctx, candidates);
    const judged = new Map(
      candidates.map(({ isFirst: _, ...row }, index) => [
        row.lineNo,
        { ...row, ...verdicts[index] },
      ]),
    );
    return rows.map((row) => judged.get(row.lineNo) ?? row);
  }
}
