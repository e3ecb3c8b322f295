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
import { CHECK_IMPORT, type ImportParams } from './check-import.task.js';
import { GRANT_IMPORT } from './grant-import.task.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { ImportId, PointsImport } from './points-import.types.js';

@Injectable()
export class RunImport {
  constructor(
    private readonly imports: PointsImportRepository,
    private readonly tasks: Tasks,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** The file has come whole: looks at each row without granting any. 409 POINTS_IMPORT_OUT_OF_STEP, _EXPIRED. */
  check(ctx: Ctx, id: ImportId): Promise<void> {
    return this.move(ctx, id, 'check', (found) => {
      const isWhole = found.state === 'uploading' && found.columns !== null;
      return isWhole || (found.state === 'stopped' && found.step === 'check');
    });
  }

  /** Grants what was found good. 409 POINTS_IMPORT_OUT_OF_STEP, _EXPIRED. */
  run(ctx: Ctx, id: ImportId): Promise<void> {
    return this.move(ctx, id, 'grant', (found) => {
      const isGood = found.state === 'checked' && (found.findings?.valid ?? 0) > 0;
      return isGood || (found.state === 'stopped' && found.step === 'grant');
    });
  }

  private async move(
    ctx: Ctx,
    id: ImportId,
    step: 'check' | 'grant',
    mayBegin: (found: PointsImport) => boolean,
  ): Promise<void> {
    await this.unitOfWork.run(`points-import.${step}`, async (tx) => {
      const found = await this.imports.lock(tx, id);
      if (!found) throw new AppError('POINTS_IMPORT_UNKNOWN');
      if (found.state === 'expired') throw new AppError('POINTS_IMPORT_EXPIRED');
      // Pressed again while it is on its way.
      if (found.step === step && found.state !== 'stopped') return;
      if (!mayBegin(found)) throw new AppError('POINTS_IMPORT_OUT_OF_STEP');
      await this.imports.begin(tx, id, step, await this.start(tx, ctx, step, found), ctx.now);
      const { fileName, lines, findings } = found;
      const { valid = 0, members = 0, points = 0 } = findings ?? {};
      const after = step === 'check' ? { fileName, lines } : { fileName, valid, members, points };
      const action = step === 'check' ? 'points-import.check' : 'points-import.run';
      await this.audit.record(tx, ctx, { action, subject: id, after });
    });
  }

  private start(
    tx: Tx,
    ctx: Ctx,
    step: 'check' | 'grant',
    found: PointsImport,
  ): Promise<Id<'tsk'>> {
    const { id, fileName, lines, findings, granted } = found;
    const checks = step === 'check';
    return this.tasks.start<ImportParams>(tx, ctx, {
      kind: checks ? CHECK_IMPORT : GRANT_IMPORT,
      title: `${checks ? '检查' : '导入'}历史积分「${fileName}」`,
      params: { importId: id },
      total: checks ? lines - 1 : (findings?.valid ?? 0) - granted.lots,
    });
  }
}
