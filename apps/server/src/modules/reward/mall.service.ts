import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { type Ctx, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService, isGiven } from '../coupon/index.js';
import { StoreService } from '../store/index.js';
import type { RewardView } from './dto/reward.dto.js';
import { rewardView, storeViews } from './mall.presenter.js';
import { MallCallers } from './mall-callers.js';
import { RewardRepository } from './reward.repository.js';
import { RewardStockRepository } from './reward-stock.repository.js';

/** What members and visitors see of the rewards mall. */
@Injectable()
export class Mall {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly stock: RewardStockRepository,
    private readonly templates: CouponTemplateService,
    private readonly callers: MallCallers,
    private readonly stores: StoreService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx): Promise<RewardView[]> {
    const rewards = await this.rewards.list(this.database);
    const codes = rewards.flatMap(({ couponTemplate }) => couponTemplate ?? []);
    const [templates, caller, leftInStores, stores, { timeZone }] = await Promise.all([
      this.templates.current(this.database, codes),
      this.callers.of(ctx),
      this.stock.leftInStores(this.database),
      this.stores.stores(),
      this.brand.settings(),
    ]);
    const today = businessDayOf(ctx.now, timeZone);
    return rewards.map((reward) => {
      const template = templates.get(reward.couponTemplate ?? '');
      const inStores = storeViews(reward, leftInStores.get(reward.code), stores);
      const givesNothing = template !== undefined && !isGiven(template, ctx.now, timeZone);
      return rewardView(reward, { template, inStores, caller, today, givesNothing });
    });
  }
}
