import type { RewardConsoleItem, RewardRequest } from './dto/reward.dto.js';
import type { Reward, RewardInput } from './reward.types.js';

export function rewardItem({ tierPoints, ...reward }: Reward): RewardConsoleItem {
  if (!tierPoints) return reward;
  const prices = Object.entries(tierPoints).map(([tier, points]) => ({ tier, points }));
  return { ...reward, tierPoints: prices };
}

export function rewardInput(code: string, { tierPoints, ...body }: RewardRequest): RewardInput {
  if (!tierPoints?.length) return { ...body, code };
  const prices = tierPoints.map(({ tier, points }) => [tier, points] as const);
  return { ...body, code, tierPoints: Object.fromEntries(prices) };
}
