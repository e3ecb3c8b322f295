import type { BusinessDay, ExchangeState, RewardKind, RewardPeriod } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

/** The terms of a reward beside its price. */
export interface RewardOffer {
  /** What members of a tier pay in points, by the tier's code. */
  tierPoints?: Record<string, number>;
  /** So many for a member in each period of the brand's calendar. */
  perPeriod?: { times: number; per: RewardPeriod };
  /** Days, both inclusive. */
  onSale?: { from?: BusinessDay; validUntil?: BusinessDay };
  /** Where a gift can be picked up, and how many lie there. */
  stores?: { store: string; stock: number }[];
}

/** A reward as the brand file and the console write it. */
export interface RewardInput extends RewardOffer {
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
  /** How many are exchanged and not cancelled. */
  exchanged: number;
}

/** One exchange keeps what it cost, whatever the reward costs later. */
export interface Exchange {
  id: Id<'exc'>;
  memberId: MemberId;
  rewardCode: string;
  kind: RewardKind;
  quantity: number;
  pointsSpent: number;
  storeCode?: string;
  state: ExchangeState;
  exchangedAt: Date;
}
