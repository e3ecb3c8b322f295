import { Injectable } from '@nestjs/common';
import { type Ctx, Database, later, UnitOfWork } from '../../platform/index.js';
import type { ImportId, ImportShape } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';
import { ImportSteps } from './import-steps.repository.js';
import { StagedRowRepository } from './staged-row.repository.js';

const KEPT_SECONDS = 30 * 86_400;
const IMPORTS_AT_ONCE = 20;
const CHUNK = 5000;

/** Rows of files go 30 days after anything was last done with them; the import's numbers stay. */
@Injectable()
export class ClearImports {
  constructor(
    private readonly steps: ImportSteps,
    private readonly rows: StagedRowRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async clear<S extends ImportShape>(ctx: Ctx, kind: ImportKind<S>): Promise<void> {
    const since = later(ctx.now, -KEPT_SECONDS);
    const next = () => this.steps.listUntouched(this.database, kind, since, IMPORTS_AT_ONCE);
    for (let ids = await next(); ids.length > 0; ids = await next())
      for (const id of ids) await this.clearOne(kind, id, since);
  }

  /** First nothing can be begun with it any more, then its rows go, in chunks. */
  private async clearOne<S extends ImportShape>(
    kind: ImportKind<S>,
    id: ImportId,
    since: Date,
  ): Promise<void> {
    const { steps, rows, unitOfWork } = this;
    const expired = await unitOfWork.run(`${kind.word}.expire`, (tx) =>
      steps.expire(tx, kind, id, since),
    );
    if (!expired) return;
    for (let gone = CHUNK; gone === CHUNK; ) {
      gone = await unitOfWork.run(`${kind.word}.clear`, (tx) => rows.drop(tx, kind, id, CHUNK));
    }
    await unitOfWork.run(`${kind.word}.cleared`, (tx) => steps.forget(tx, kind, id));
  }
}
