import { Injectable } from '@nestjs/common';
import {
  AppError,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  isId,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import type { PointsImportView } from './dto/points-import.dto.js';
import { PointsImportRepository } from './points-import.repository.js';
import type { ImportId, PointsImport } from './points-import.types.js';

@Injectable()
export class ImportViews {
  constructor(
    private readonly imports: PointsImportRepository,
    private readonly database: Database,
  ) {}

  async list({ limit = DEFAULT_LIMIT, cursor }: PageQuery): Promise<Page<PointsImportView>> {
    const rows = await this.imports.list(this.database, instantCursor(cursor, 'imp'), limit + 1);
    return pageOf(rows, limit, viewOf, ({ startedAt, id }) => [startedAt.getTime(), id]);
  }

  /** 404 POINTS_IMPORT_UNKNOWN. */
  async get(id: string): Promise<PointsImportView> {
    return viewOf(await this.find(id));
  }

  /** 404 POINTS_IMPORT_UNKNOWN. */
  async find(id: string): Promise<PointsImport> {
    const found = isId('imp', id) ? await this.imports.find(this.database, id as ImportId) : null;
    if (!found) throw new AppError('POINTS_IMPORT_UNKNOWN');
    return found;
  }
}

function viewOf(one: PointsImport): PointsImportView {
  const { id, fileName, membersBy, channel, state, lines, pieces, findings, granted } = one;
  const { taskId, startedBy, startedAt, touchedAt } = one;
  return {
    ...{ id, fileName, membersBy, channel, state, lines, pieces, findings, granted },
    ...{ taskId, startedBy, startedAt, touchedAt },
  };
}
