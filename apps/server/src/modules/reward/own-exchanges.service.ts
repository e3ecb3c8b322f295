import { Injectable } from '@nestjs/common';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import { CouponViews } from '../coupon/index.js';
import { memberIdOf } from '../member/index.js';
import { StoreService } from '../store/index.js';
import type { ExchangeView } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import { exchangeView } from './mall.presenter.js';

@Injectable()
export class OwnExchanges {
  constructor(
    private readonly exchanges: ExchangeRepository,
    private readonly coupons: CouponViews,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /** The member's own exchanges, newest first. */
  async list(ctx: Ctx, query: PageQuery): Promise<Page<ExchangeView>> {
    const memberId = memberIdOf(ctx);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = instantCursor(query.cursor, 'exc');
    const rows = await this.exchanges.list(this.database, memberId, limit + 1, after);
    const ids = rows.map(({ id }) => id);
    const given = { type: 'exchange', ids } as const;
    const [coupons, stores] = await Promise.all([
      this.coupons.bySource(this.database, memberId, given, ctx.now),
      this.stores.stores(),
    ]);
    return pageOf(
      rows,
      limit,
      (row) => exchangeView(row, coupons.get(row.id) ?? [], stores),
      ({ id, exchangedAt }) => [exchangedAt.getTime(), id],
    );
  }
}
