import { REWARD_PERIOD_LABELS } from '@shuke/shared';
import type { Reward } from '../api/types';
import { dottedDay } from './day';
import { grouped } from './money';

const closedLabels: Record<string, string> = {
  SOLD_OUT: '已兑完',
  LIMIT_REACHED: '已达上限',
  INSUFFICIENT_POINTS: '积分不足',
  NOT_ON_SALE: '暂不能兑',
};

/** What stands on a reward that can't be exchanged now; undefined when a tap makes sense. */
export function closedReward(reward: Reward, available: number | undefined): string | undefined {
  const { exchangeable, why, points } = reward;
  if (exchangeable || why === 'MEMBERS_ONLY') return undefined;
  if (why === 'INSUFFICIENT_POINTS' && available !== undefined) {
    return `还差 ${grouped(points - available)}`;
  }
  return (why && closedLabels[why]) || '暂不可兑';
}

const fewLeft = 99;

/** What limits a reward, in a line: how many are left, how often, until when. */
export function rewardLimits({ left, perMember, perPeriod, onSale }: Reward): string {
  return [
    left !== undefined && left <= fewLeft ? `仅剩 ${left} 份` : '',
    perMember ? `每人限 ${perMember}` : '',
    perPeriod ? `${REWARD_PERIOD_LABELS[perPeriod.per]}限 ${perPeriod.times}` : '',
    onSaleText(onSale),
  ]
    .filter(Boolean)
    .join(' · ');
}

function onSaleText({ from, validUntil }: NonNullable<Reward['onSale']> = {}): string {
  if (validUntil) return `${dottedDay(validUntil)} 止`;
  return from ? `${dottedDay(from)} 起` : '';
}

/** How one comes by what was exchanged. */
export const pickUpNotes: Record<Reward['kind'], string> = {
  coupon: '券已放进券包，到店出示即可使用。',
  gift: '到所选门店出示会员码，向店员领取。',
  service: '到店出示会员码，由店员为您安排。',
};
