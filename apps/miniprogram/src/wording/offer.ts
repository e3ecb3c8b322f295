import type { CouponOffer } from '../api/types';

const closedLabels: Record<string, string> = {
  SOLD_OUT: '已领完',
  DAY_LIMIT_REACHED: '今日已领',
  LIMIT_REACHED: '已领取',
  WRONG_TIER: '等级未到',
};

/** What stands on an offer that can't be claimed. */
export function closedLabel({ why }: CouponOffer): string {
  return (why && closedLabels[why]) || '暂不可领';
}

/** A visitor may look at everything; the tap then opens the join sheet. */
export function looksOpen({ claimable, why }: CouponOffer): boolean {
  return claimable || why === 'MEMBERS_ONLY';
}
