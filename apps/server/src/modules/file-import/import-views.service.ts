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
import type { FileImport, ImportId, ImportShape } from './file-import.types.js';
import { ImportRepository } from './import.repository.js';
import type { ImportKind } from './import-kind.js';

/** An import as people see it. */
export type ImportView<S extends ImportShape> = Omit<FileImport<S>, 'step' | 'columns'>;

@Injectable()
export class ImportViews {
  constructor(
    private readonly imports: ImportRepository,
    private readonly database: Database,
  ) {}

  async list<S extends ImportShape>(
    kind: ImportKind<S>,
    { limit = DEFAULT_LIMIT, cursor }: PageQuery,
  ): Promise<Page<ImportView<S>>> {
    const after = instantCursor(cursor, 'imp');
    const rows = await this.imports.list(this.database, kind, after, limit + 1);
    return pageOf(rows, limit, viewOf<S>, ({ startedAt, id }) => [startedAt.getTime(), id]);
  }

  /** 404 for one that is not there. */
  async get<S extends ImportShape>(kind: ImportKind<S>, id: string): Promise<ImportView<S>> {
    return viewOf(await this.find(kind, id));
  }

  /** 404 for one that is not there. */
  async find<S extends ImportShape>(kind: ImportKind<S>, id: string): Promise<FileImport<S>> {
    const found = isId('imp', id)
      ? await this.imports.find(this.database, kind, id as ImportId)
      : null;
    if (!found) throw new AppError(kind.errors.unknown);
    return found;
  }
}

function viewOf<S extends ImportShape>(one: FileImport<S>): ImportView<S> {
  const { step: _, columns: __, ...view } = one;
  return view;
}
