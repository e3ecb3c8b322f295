import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService, CouponViews } from '../coupon/index.js';
import { memberIdOf } from '../member/index.js';
import { type PointsView, PointsViews } from '../points/index.js';
import { StoreService } from '../store/index.js';
import { TierViews } from '../tier/index.js';
import type { ExchangeView, RewardView } from './dto/reward.dto.js';
import { ExchangeRepository } from './exchange.repository.js';
import { type Caller, exchangeView, rewardView, storeViews } from './mall.presenter.js';
import { RewardRepository } from './reward.repository.js';
import { RewardStockRepository } from './reward-stock.repository.js';

/** What members and visitors see of the rewards mall. */
@Injectable()
export class Mall {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly stock: RewardStockRepository,
    private readonly exchanges: ExchangeRepository,
    private readonly templates: CouponTemplateService,
    private readonly coupons: CouponViews,
    private readonly points: PointsViews,
    private readonly tiers: TierViews,
    private readonly stores: StoreService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx): Promise<RewardView[]> {
    const rewards = await this.rewards.list(this.database);
    const codes = rewards.flatMap(({ couponTemplate }) => couponTemplate ?? []);
    const [templates, caller, leftInStores, stores, { timeZone }] = await Promise.all([
      this.templates.current(this.database, codes),
      this.callerOf(ctx),
      this.stock.leftInStores(this.database),
      this.stores.stores(),
      this.brand.settings(),
    ]);
    const today = businessDayOf(ctx.now, timeZone);
    return rewards.map((reward) => {
      const template = templates.get(reward.couponTemplate ?? '');
      const inStores = storeViews(reward, leftInStores.get(reward.code), stores);
      return rewardView(reward, { template, inStores, caller, today });
    });
  }

  /** The member's own exchanges, newest first. */
  async exchangesOf(ctx: Ctx, query: PageQuery): Promise<Page<ExchangeView>> {
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

  private async callerOf({ actor, now }: Ctx): Promise<Caller | null> {
    if (actor.kind !== 'member') return null;
    const { memberId } = actor;
    const [balance, tier, counts, periods] = await Promise.all([
      this.points.of(this.database, memberId, now),
      this.tiers.of(this.database, memberId, now),
      this.stock.countsOf(this.database, memberId),
      this.stock.periodCountsOf(this.database, memberId),
    ]);
    return { availablePoints: spendable(balance), tierCode: tier.code, counts, periods };
  }
}

function spendable({ available, held }: PointsView): number {
  return Math.max(0, available - held);
}
