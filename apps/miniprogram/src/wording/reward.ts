import type { Reward } from '../api/types';
import { grouped } from './money';

const closedLabels: Record<string, string> = {
  SOLD_OUT: '已兑完',
  LIMIT_REACHED: '已达上限',
  INSUFFICIENT_POINTS: '积分不足',
  WRONG_TIER: '等级未到',
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
