import { Injectable } from '@nestjs/common';
import { type Ctx, Database, later, UnitOfWork } from '../../platform/index.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { ImportId } from './points-import.types.js';
import { StagedRowRepository } from './staged-row.repository.js';

const KEPT_SECONDS = 30 * 86_400;
const IMPORTS_AT_ONCE = 20;
const CHUNK = 5000;

/** Rows of files go 30 days after anything was last done with them; the import's numbers stay. */
@Injectable()
export class ClearImports {
  constructor(
    private readonly imports: PointsImportRepository,
    private readonly rows: StagedRowRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  async clear(ctx: Ctx): Promise<void> {
    const since = later(ctx.now, -KEPT_SECONDS);
    const next = () => this.imports.listUntouched(this.database, since, IMPORTS_AT_ONCE);
    for (let ids = await next(); ids.length > 0; ids = await next())
      for (const id of ids) await this.clearOne(id, since);
  }

  /** First nothing can be begun with it any more, then its rows go, in chunks. */
  private async clearOne(id: ImportId, since: Date): Promise<void> {
    const { imports, rows, unitOfWork } = this;
    const expired = await unitOfWork.run('points-import.expire', (tx) =>
      imports.expire(tx, id, since),
    );
    if (!expired) return;
    for (let gone = CHUNK; gone === CHUNK; ) {
      gone = await unitOfWork.run('points-import.clear', (tx) => rows.drop(tx, id, CHUNK));
    }
    await unitOfWork.run('points-import.cleared', (tx) => imports.forget(tx, id));
  }
}
