import { Injectable } from '@nestjs/common';
import {
  AppError,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type Page,
  pageOf,
} from '../../platform/index.js';
import {
  type CouponTemplate,
  CouponTemplateService,
  leftOf,
  type MissedGrantId,
} from '../coupon/index.js';
import type {
  MissedGrantQuery,
  MissedGrantSummary,
  MissedGrantView,
  MissedSumView,
} from './dto/missed-grant.dto.js';
import { type ListedMiss, MissedListRepository, type MissedSum } from './missed-list.repository.js';

/** What people see of coupons that were not given. */
@Injectable()
export class MissedGrantViews {
  constructor(
    private readonly repository: MissedListRepository,
    private readonly templates: CouponTemplateService,
    private readonly database: Database,
  ) {}

  async list(query: MissedGrantQuery): Promise<Page<MissedGrantView>> {
    const { state = 'open', limit = DEFAULT_LIMIT, cursor, templateCode, reason, source } = query;
    const filter = { state, templateCode, reason, source };
    const after = instantCursor(cursor, 'mis');
    const rows = await this.repository.list(this.database, filter, after, limit + 1);
    const templates = await this.templatesOf(rows);
    return pageOf(
      rows,
      limit,
      (row) => viewOf(row, templates),
      ({ missedAt, id }) => [missedAt.getTime(), id],
    );
  }

  /** Throws 404 NOT_FOUND. */
  async get(id: MissedGrantId): Promise<MissedGrantView> {
    const row = await this.repository.find(this.database, id);
    if (!row) throw new AppError('NOT_FOUND');
    return viewOf(row, await this.templatesOf([row]));
  }

  async summary(): Promise<MissedGrantSummary> {
    const sums = await this.repository.sums(this.database);
    const templates = await this.templatesOf(sums);
    const open = sums.reduce((sum, { count }) => sum + count, 0);
    return { open, items: sums.flatMap((sum) => sumView(sum, templates)) };
  }

  private templatesOf(
    rows: readonly { templateCode: string }[],
  ): Promise<Map<string, CouponTemplate>> {
    const codes = [...new Set(rows.map(({ templateCode }) => templateCode))];
    return this.templates.current(this.database, codes);
  }
}

function viewOf(
  { memberId, source, ...row }: ListedMiss,
  templates: ReadonlyMap<string, CouponTemplate>,
): MissedGrantView {
  const templateName = templates.get(row.templateCode)?.name ?? row.templateCode;
  return { ...row, source: source.type, sourceId: source.id, templateName };
}

function sumView(sum: MissedSum, templates: ReadonlyMap<string, CouponTemplate>): MissedSumView[] {
  const template = templates.get(sum.templateCode);
  if (!template) return [];
  const { name: templateName, state: templateState } = template;
  return [{ ...sum, templateName, templateState, left: leftOf(template) ?? null }];
}
