import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { AppError, type MemberId, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { periodStart } from './mall.rules.js';
import type { Exchange, Reward } from './reward.types.js';
import { RewardStockRepository } from './reward-stock.repository.js';

/**
 * What limits exchanges: so many per member and period, counted under the member's row, and so many
 * in stock, conditional updates that are the last steps of an exchange because their rows are everybody's.
 */
@Injectable()
export class RewardStock {
  constructor(
    private readonly repository: RewardStockRepository,
    private readonly brand: BrandService,
  ) {}

  /** How many the member has exchanged and not cancelled; the caller holds the member's row. */
  lockCount(tx: Tx, memberId: MemberId, rewardCode: string): Promise<number> {
    return this.repository.lockCount(tx, memberId, rewardCode);
  }

  /** 422 REWARD_LIMIT_REACHED. */
  async checkLimits(tx: Tx, reward: Reward, exchange: Exchange, exchanged: number): Promise<void> {
    const { memberId, rewardCode, quantity } = exchange;
    const { perMember, perPeriod } = reward;
    if (perMember !== undefined && exchanged + quantity > perMember) {
      throw new AppError('REWARD_LIMIT_REACHED', { perMember, exchanged });
    }
    if (!perPeriod) return;
    const from = await this.periodOf(reward, exchange);
    const inPeriod = await this.repository.lockPeriodCount(tx, memberId, rewardCode, from);
    if (inPeriod + quantity > perPeriod.times) {
      throw new AppError('REWARD_LIMIT_REACHED', { perPeriod, exchanged: inPeriod });
    }
  }

  /** Most of a rush comes when all is gone: 409 REWARD_SOLD_OUT before anything is written or waited for. */
  refuseSoldOut({ stock, exchanged }: Reward, { quantity }: Exchange): void {
    if (stock !== undefined && exchanged + quantity > stock) throw new AppError('REWARD_SOLD_OUT');
  }

  /** Counts what was checked. */
  async countForMember(tx: Tx, reward: Reward, exchange: Exchange): Promise<void> {
    const { memberId, rewardCode, quantity } = exchange;
    const from = reward.perPeriod && (await this.periodOf(reward, exchange));
    await Promise.all([
      this.repository.addToCount(tx, memberId, rewardCode, quantity),
      from && this.repository.addToPeriod(tx, memberId, rewardCode, from, quantity),
    ]);
  }

  /** 409 REWARD_SOLD_OUT. */
  async take(tx: Tx, { rewardCode, kind, storeCode, quantity }: Exchange): Promise<void> {
    const ofStore = kind === 'gift' ? storeCode : undefined;
    const [taken, inStore] = await Promise.all([
      this.repository.take(tx, rewardCode, quantity),
      ofStore === undefined || this.repository.takeInStore(tx, rewardCode, ofStore, quantity),
    ]);
    if (!taken) throw new AppError('REWARD_SOLD_OUT');
    if (!inStore) throw new AppError('REWARD_SOLD_OUT', { storeCode });
  }

  /** `reward`: as it is now; a limit per period that it has no more is not given back. */
  async giveBack(tx: Tx, reward: Reward, exchange: Exchange): Promise<void> {
    const { memberId, rewardCode, kind, storeCode, quantity } = exchange;
    await this.repository.addToCount(tx, memberId, rewardCode, -quantity);
    if (reward.perPeriod) {
      const from = await this.periodOf(reward, exchange);
      await this.repository.addToPeriod(tx, memberId, rewardCode, from, -quantity);
    }
    await this.repository.giveBack(tx, rewardCode, quantity);
    if (kind === 'gift' && storeCode !== undefined) {
      await this.repository.giveBackInStore(tx, rewardCode, storeCode, quantity);
    }
  }

  private async periodOf({ perPeriod }: Reward, { exchangedAt }: Exchange) {
    const { timeZone } = await this.brand.settings();
    return periodStart(perPeriod?.per ?? 'day', businessDayOf(exchangedAt, timeZone));
  }
}
