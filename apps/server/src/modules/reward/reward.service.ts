import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  type FieldProblem,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import {
  type Coupon,
  type CouponTemplate,
  CouponTemplateService,
  CouponViews,
} from '../coupon/index.js';
import { StoreService } from '../store/index.js';
import type { ExchangeReceipt } from './dto/reward.dto.js';
import { RewardRepository } from './reward.repository.js';
import type { Exchange, Reward, RewardInput } from './reward.types.js';

/** What the brand offers for points. */
@Injectable()
export class RewardService {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly templates: CouponTemplateService,
    private readonly views: CouponViews,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  list(): Promise<Reward[]> {
    return this.rewards.list(this.database);
  }

  /** 404 REWARD_UNKNOWN, 422 STORE_UNKNOWN. */
  async getForPickUp(reader: Reader, code: string, storeCode: string | undefined): Promise<Reward> {
    const reward = await this.rewards.find(reader, code);
    if (!reward) throw new AppError('REWARD_UNKNOWN');
    if (storeCode !== undefined) await this.stores.get(storeCode);
    return reward;
  }

  async receipt(
    ctx: Ctx,
    exchange: Exchange,
    coupons: readonly Coupon[],
  ): Promise<ExchangeReceipt> {
    const views = await this.views.views(coupons, ctx.now);
    const { id, pointsSpent } = exchange;
    return { exchangeId: id, pointsSpent, coupon: views[0], coupons: views };
  }

  /** The rewards of a brand file, after its coupon templates; none is deleted. */
  async applyRewards(tx: Tx, _ctx: Ctx, section: readonly RewardInput[]): Promise<void> {
    const codes = section.flatMap(({ couponTemplate }) => couponTemplate ?? []);
    const templates = await this.templates.current(tx, codes);
    const errors = section.flatMap((reward, index) => faultsOf(reward, index, templates));
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
    for (const [position, reward] of section.entries()) {
      await this.rewards.save(tx, reward, position);
    }
  }
}

function faultsOf(
  reward: RewardInput,
  index: number,
  templates: ReadonlyMap<string, CouponTemplate>,
): FieldProblem[] {
  const path = `rewards[${index}]`;
  if (reward.kind !== 'coupon') {
    return [
      { path: `${path}.kind`, code: 'NOT_A_CHOICE', message: `暂不支持 ${reward.kind} 类型的兑换` },
    ];
  }
  if (templates.has(reward.couponTemplate ?? '')) return [];
  return [
    {
      path: `${path}.couponTemplate`,
      code: 'NOT_A_CHOICE',
      message: `没有券模板 ${reward.couponTemplate ?? ''}`,
    },
  ];
}
