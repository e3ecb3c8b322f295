import { Injectable } from '@nestjs/common';
import { addDays, businessDay, businessDayOf, startOfDay, startOfYear } from '@shuke/shared';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  pageOf,
  staffOf,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { storesInSight } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { ListedUseView, UseListQuery, UsePage, UseReportView } from './dto/benefit-use.dto.js';
import { type ListedUse, UseReportRepository } from './use-report.repository.js';

/** Whether benefits were honoured: which service was used where, by whom, how often. */
@Injectable()
export class UseReport {
  constructor(
    private readonly uses: UseReportRepository,
    private readonly stores: StoreService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx, query: UseListQuery): Promise<UsePage> {
    const { limit = DEFAULT_LIMIT } = query;
    const span = await this.spanOf(ctx, query);
    const after = instantCursor(query.cursor, 'bnu');
    const rows = await this.uses.list(this.database, { ...span, after, limit: limit + 1 });
    const names = await this.storeNames();
    const present = (row: ListedUse) => listedView(row, names.get(row.storeCode));
    return pageOf(rows, limit, present, ({ usedAt, id }) => [usedAt.getTime(), id]);
  }

  async report(ctx: Ctx, query: UseListQuery): Promise<UseReportView> {
    const rows = await this.uses.report(this.database, await this.spanOf(ctx, query));
    const names = await this.storeNames();
    return {
      items: rows.map((row) => ({ ...row, storeName: names.get(row.storeCode) ?? row.storeCode })),
    };
  }

  /** This year, unless the question says otherwise; only stores in sight. */
  private async spanOf(ctx: Ctx, { from, until }: UseListQuery) {
    const { timeZone } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const first = from === undefined ? startOfYear(today) : businessDay(from);
    const last = until === undefined || until > today ? today : businessDay(until);
    return {
      from: startOfDay(first, timeZone),
      until: startOfDay(addDays(last, 1), timeZone),
      storeCodes: storesInSight(staffOf(ctx)),
    };
  }

  private async storeNames(): Promise<Map<string, string>> {
    return new Map((await this.stores.stores()).map(({ code, name }) => [code, name]));
  }
}

function listedView(row: ListedUse, storeName: string | undefined): ListedUseView {
  const { id, memberNo, benefitName, tierCode, storeCode, usedBy, usedAt, undoneAt } = row;
  return {
    useId: id,
    memberNo,
    benefit: { code: row.benefitCode, name: benefitName },
    tierCode,
    storeCode,
    storeName: storeName ?? storeCode,
    usedBy,
    usedAt,
    undoneAt,
    undoReason: row.undoReason,
  };
}
