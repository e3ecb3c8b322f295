import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { AppError, type Ctx, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type Coupon, CouponViews } from '../coupon/index.js';
import { StoreService } from '../store/index.js';
import { TierBooks } from '../tier/index.js';
import type { ExchangeReceipt } from './dto/reward.dto.js';
import { isOnSale, pointsFor } from './mall.rules.js';
import { RewardRepository } from './reward.repository.js';
import type { Exchange, Reward } from './reward.types.js';

/** A reward as one member meets it in one exchange. */
@Injectable()
export class RewardOffers {
  constructor(
    private readonly rewards: RewardRepository,
    private readonly views: CouponViews,
    private readonly stores: StoreService,
    private readonly tierBooks: TierBooks,
    private readonly brand: BrandService,
  ) {}

  /** Throws 404 REWARD_UNKNOWN. */
  async get(reader: Reader, code: string): Promise<Reward> {
    const reward = await this.rewards.find(reader, code);
    if (!reward) throw new AppError('REWARD_UNKNOWN');
    return reward;
  }

  /** 404 REWARD_UNKNOWN, 422 STORE_UNKNOWN, REWARD_NOT_ON_SALE, REWARD_STORE_NEEDED, REWARD_NOT_IN_STORE. */
  async getOnSale(
    reader: Reader,
    { now }: Ctx,
    code: string,
    storeCode: string | undefined,
  ): Promise<Reward> {
    const reward = await this.get(reader, code);
    if (storeCode !== undefined) await this.stores.get(storeCode);
    const { timeZone } = await this.brand.settings();
    if (!isOnSale(reward, businessDayOf(now, timeZone))) throw new AppError('REWARD_NOT_ON_SALE');
    if (reward.kind !== 'gift') return reward;
    if (storeCode === undefined) throw new AppError('REWARD_STORE_NEEDED');
    const isThere = reward.stores?.some(({ store }) => store === storeCode);
    if (!isThere) throw new AppError('REWARD_NOT_IN_STORE');
    return reward;
  }

  /** What one costs this member; the tier is asked only when a price depends on it. */
  async pointsFor(tx: Tx, { now }: Ctx, reward: Reward, memberId: MemberId): Promise<number> {
    if (!reward.tierPoints) return reward.points;
    const book = await this.tierBooks.open(tx, memberId, now);
    return pointsFor(reward, book.current.code);
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
}
