/**
 * Begins the two tasks of an import: checking what has been uploaded, and granting what was found
 * good. Under the import's row: pressed twice, each begins once. One that was stopped goes on.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  type Id,
  Tasks,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import type { ImportParams } from './check-import.task.js';
import type { FileImport, ImportId, ImportShape } from './file-import.types.js';
import { ImportRepository } from './import.repository.js';
import type { ImportKind } from './import-kind.js';
import { ImportSteps } from './import-steps.repository.js';

@Injectable()
export class RunImport {
  constructor(
    private readonly imports: ImportRepository,
    private readonly steps: ImportSteps,
    private readonly tasks: Tasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The file has come whole: looks at each row without granting any. 404, 409 out of step or expired. */
  check<S extends ImportShape>(ctx: Ctx, kind: ImportKind<S>, id: ImportId): Promise<void> {
    return this.move(ctx, kind, id, 'check', (found) => {
      const isWhole = found.state === 'uploading' && found.columns !== null;
      return isWhole || (found.state === 'stopped' && found.step === 'check');
    });
  }

  /** Grants what was found good. 404, 409 out of step or expired. */
  run<S extends ImportShape>(ctx: Ctx, kind: ImportKind<S>, id: ImportId): Promise<void> {
    return this.move(ctx, kind, id, 'grant', (found) => {
      const isGood = found.state === 'checked' && (found.findings?.valid ?? 0) > 0;
      return isGood || (found.state === 'stopped' && found.step === 'grant');
    });
  }

  private async move<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: ImportId,
    step: 'check' | 'grant',
    mayBegin: (found: FileImport<S>) => boolean,
  ): Promise<void> {
    await this.unitOfWork.run(`${kind.word}.${step}`, async (tx) => {
      const found = await this.imports.lock(tx, kind, id);
      if (!found) throw new AppError(kind.errors.unknown);
      if (found.state === 'expired') throw new AppError(kind.errors.expired);
      // Pressed again while it is on its way.
      if (found.step === step && found.state !== 'stopped') return;
      if (!mayBegin(found)) throw new AppError(kind.errors.outOfStep);
      const taskId = await this.start(tx, ctx, kind, step, found);
      await this.steps.begin(tx, kind, id, step, taskId, ctx.now);
      const { fileName, lines, findings } = found;
      const seen = step === 'check' ? { lines } : findings && kind.confirmed(findings);
      const action = `${kind.word}.${step === 'check' ? 'check' : 'run'}`;
      await this.audit.record(tx, ctx, { action, subject: id, after: { fileName, ...seen } });
    });
  }

  private start<S extends ImportShape>(
    tx: Tx,
    ctx: Ctx,
    kind: ImportKind<S>,
    step: 'check' | 'grant',
    { id, fileName, lines, findings, granted }: FileImport<S>,
  ): Promise<Id<'tsk'>> {
    const checks = step === 'check';
    const [rowsGranted = 0] = Object.values(granted as Record<string, number>);
    return this.tasks.start<ImportParams>(tx, ctx, {
      kind: checks ? kind.tasks.check : kind.tasks.grant,
      title: `${checks ? '检查' : '导入'}${kind.title}「${fileName}」`,
      params: { importId: id },
      total: checks ? lines - 1 : (findings?.valid ?? 0) - rowsGranted,
    });
  }
}
