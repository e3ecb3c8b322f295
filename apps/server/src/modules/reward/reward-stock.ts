import { Injectable } from '@nestjs/common';
import { AppError, type MemberId, type Tx } from '../../platform/index.js';
import { RewardRepository } from './reward.repository.js';
import type { Reward } from './reward.types.js';

/**
 * What limits exchanges: so many per member, counted under the member's row, and so many in stock,
 * one conditional UPDATE that is the last step of an exchange because its row is everybody's.
 */
@Injectable()
export class RewardStock {
  constructor(private readonly rewards: RewardRepository) {}

  /** 422 REWARD_LIMIT_REACHED. */
  async countForMember(
    tx: Tx,
    memberId: MemberId,
    reward: Reward,
    quantity: number,
  ): Promise<void> {
    const exchanged = await this.rewards.lockCount(tx, memberId, reward.code);
    if (reward.perMember !== undefined && exchanged + quantity > reward.perMember) {
      throw new AppError('REWARD_LIMIT_REACHED', { perMember: reward.perMember, exchanged });
    }
    await this.rewards.addToCount(tx, memberId, reward.code, quantity);
  }

  /** 409 REWARD_SOLD_OUT. */
  async take(tx: Tx, rewardCode: string, quantity: number): Promise<void> {
    if (!(await this.rewards.takeStock(tx, rewardCode, quantity))) {
      throw new AppError('REWARD_SOLD_OUT');
    }
  }

  async giveBack(tx: Tx, memberId: MemberId, rewardCode: string, quantity: number): Promise<void> {
    await this.rewards.addToCount(tx, memberId, rewardCode, -quantity);
    await this.rewards.giveBackStock(tx, rewardCode, quantity);
  }
}
