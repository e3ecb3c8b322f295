import type { ExchangeState, RewardKind } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

/** A reward as the brand file writes it. */
export interface RewardInput {
  code: string;
  name: string;
  description?: string;
  kind: RewardKind;
  /** What a reward of kind `coupon` gives. */
  couponTemplate?: string;
  points: number;
  stock?: number;
  perMember?: number;
}

export interface Reward extends RewardInput {
  couponTemplate: string;
  /** How many are exchanged and not cancelled. */
  exchanged: number;
}

/** One exchange keeps what it cost, whatever the reward costs later. */
export interface Exchange {
  id: Id<'exc'>;
  memberId: MemberId;
  rewardCode: string;
  quantity: number;
  pointsSpent: number;
  storeCode?: string;
  state: Extract<ExchangeState, 'issued' | 'cancelled'>;
  exchangedAt: Date;
}
