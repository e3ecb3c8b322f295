import { Injectable } from '@nestjs/common';
import { type Ctx, Database, later, UnitOfWork } from '../../platform/index.js';
import { PointsImportRepository } from './points-import.repository.js';
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
    for (let ids = await next(); ids.length > 0; ids = await next()) {
      for (const id of ids) {
        // First nothing can be begun with it any more, then its rows go.
        await this.unitOfWork.run('points-import.expire', (tx) => this.imports.expire(tx, id));
        for (let gone = CHUNK; gone === CHUNK; ) {
          gone = await this.unitOfWork.run('points-import.clear', (tx) =>
            this.rows.drop(tx, id, CHUNK),
          );
        }
        await this.unitOfWork.run('points-import.cleared', (tx) => this.imports.forget(tx, id));
      }
    }
  }
}
