import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../platform/index.js';
import type { ImportShape } from './file-import.types.js';
import type { ImportKind } from './import-kind.js';
import { type ImportView, ImportViews } from './import-views.service.js';
import { RunImport } from './run-import.service.js';
import { type ImportInput, type Piece, StageImport } from './stage-import.service.js';

/** Each act on an import and how the import stands after it. 404 for one that is not there. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly staging: StageImport,
    private readonly running: RunImport,
    private readonly views: ImportViews,
  ) {}

  get<S extends ImportShape>(_: Ctx, kind: ImportKind<S>, id: string): Promise<ImportView<S>> {
    return this.views.get(kind, id);
  }

  async begin<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    input: ImportInput,
  ): Promise<ImportView<S>> {
    return this.views.get(kind, await this.staging.begin(ctx, kind, input));
  }

  async addPiece<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: string,
    piece: Piece,
  ): Promise<ImportView<S>> {
    const found = await this.views.find(kind, id);
    await this.staging.addPiece(ctx, kind, found.id, piece);
    return this.views.get(kind, id);
  }

  async check<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: string,
  ): Promise<ImportView<S>> {
    const found = await this.views.find(kind, id);
    await this.running.check(ctx, kind, found.id);
    return this.views.get(kind, id);
  }

  async run<S extends ImportShape>(
    ctx: Ctx,
    kind: ImportKind<S>,
    id: string,
  ): Promise<ImportView<S>> {
    const found = await this.views.find(kind, id);
    await this.running.run(ctx, kind, found.id);
    return this.views.get(kind, id);
  }
}
