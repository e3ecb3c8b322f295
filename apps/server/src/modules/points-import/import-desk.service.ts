import { Injectable } from '@nestjs/common';
import type { Ctx } from '../../platform/index.js';
import type { PointsImportView } from './dto/points-import.dto.js';
import { ImportViews } from './import-views.service.js';
import { RunImport } from './run-import.service.js';
import { type ImportInput, type Piece, StageImport } from './stage-import.service.js';

/** Each act on an import and how the import stands after it. 404 POINTS_IMPORT_UNKNOWN. */
@Injectable()
export class ImportDesk {
  constructor(
    private readonly staging: StageImport,
    private readonly running: RunImport,
    private readonly views: ImportViews,
  ) {}

  get(_: Ctx, id: string): Promise<PointsImportView> {
    return this.views.get(id);
  }

  async begin(ctx: Ctx, input: ImportInput): Promise<PointsImportView> {
    return this.views.get(await this.staging.begin(ctx, input));
  }

  async addPiece(ctx: Ctx, id: string, piece: Piece): Promise<PointsImportView> {
    const found = await this.views.find(id);
    await this.staging.addPiece(ctx, found.id, piece);
    return this.views.get(id);
  }

  async check(ctx: Ctx, id: string): Promise<PointsImportView> {
    const found = await this.views.find(id);
    await this.running.check(ctx, found.id);
    return this.views.get(id);
  }

  async run(ctx: Ctx, id: string): Promise<PointsImportView> {
    const found = await this.views.find(id);
    await this.running.run(ctx, found.id);
    return this.views.get(id);
  }
}
