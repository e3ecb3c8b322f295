import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { IMPORT_COLUMN_LABELS, IMPORT_REJECTION_LABELS } from '@shuke/shared';
import {
  AppError,
  Audit,
  actorCaller,
  type Ctx,
  Database,
  UnitOfWork,
} from '../../platform/index.js';
import { csvCell } from './csv-cell.rules.js';
import type { ImportId, ImportShape, StagedRow } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';
import { ImportViews } from './import-views.service.js';
import { StagedRowRepository } from './staged-row.repository.js';

const PER_READ = 2000;
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * The rows that were not taken in: where they stand, which column, why. It names nobody: whoever has
 * the file finds the person by the line. Who took it and when stands on each line and in the log.
 */
@Injectable()
export class RejectsFile {
  constructor(
    private readonly views: ImportViews,
    private readonly rows: StagedRowRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  /** 404, 409 before it was checked, and when its rows are gone. */
  async export<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: string,
  ): Promise<Readable> {
    const one = await this.views.find(kind, id);
    if (one.state === 'expired') throw new AppError(kind.errors.expired);
    if (one.findings === null) throw new AppError(kind.errors.outOfStep);
    const [first] = await this.rows.listAfter(this.database, kind, one.id, 0, 1);
    if (!first) throw new AppError(kind.errors.expired);
    const { rejected } = one.findings;
    await this.unitOfWork.run(`${kind.word}.rejects`, (tx) =>
      this.audit.record(tx, ctx, {
        ...{ action: `${kind.word}.rejects`, subject: one.id, after: { rejected } },
      }),
    );
    return Readable.from(this.lines(ctx, kind, one.id));
  }

  private async *lines<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: ImportId,
  ): AsyncGenerator<string> {
    const mark = `${actorCaller(ctx.actor)} ${ctx.now.toISOString()} ${ctx.requestId}`;
    yield `${BYTE_ORDER_MARK}行号,编号,列,原因,导出水印\r\n`;
    for (let line = 0; ; ) {
      const rows = await this.rows.listRejected(this.database, kind, id, line, PER_READ);
      if (rows.length === 0) return;
      yield rows.map((row) => lineOf(row, mark)).join('');
      line = rows.at(-1)?.lineNo ?? line;
    }
  }
}

function lineOf({ lineNo, sourceId, rejection }: StagedRow, mark: string): string {
  const column = rejection?.column ? IMPORT_COLUMN_LABELS[rejection.column] : '整行';
  const reason = rejection ? IMPORT_REJECTION_LABELS[rejection.reason] : '';
  return `${[String(lineNo), sourceId ?? '', column, reason, mark].map(csvCell).join(',')}\r\n`;
}
