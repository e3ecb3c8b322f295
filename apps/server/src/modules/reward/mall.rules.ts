import type { Reward } from './reward.types.js';

export const MALL_REASONS = [
  'MEMBERS_ONLY',
  'LIMIT_REACHED',
  'SOLD_OUT',
  'INSUFFICIENT_POINTS',
] as const;
export type MallReason = (typeof MALL_REASONS)[number];

/** A member at the mall; null for a visitor. */
export interface MallCaller {
  availablePoints: number;
}

/** Why this caller can't exchange one of a reward now; null when they can. */
export function mallReason(
  reward: Reward,
  caller: MallCaller | null,
  seen: { left: number | undefined; exchanged: number },
): MallReason | null {
  if (!caller) return 'MEMBERS_ONLY';
  if (reward.perMember !== undefined && seen.exchanged >= reward.perMember) return 'LIMIT_REACHED';
  if (seen.left === 0) return 'SOLD_OUT';
  return caller.availablePoints < reward.points ? 'INSUFFICIENT_POINTS' : null;
}

/** How many can still be exchanged: the reward's own stock, and that of the coupon it gives. */
export function leftToExchange(
  { stock, exchanged }: Reward,
  couponsLeft: number | undefined,
): number | undefined {
  const own = stock === undefined ? undefined : Math.max(0, stock - exchanged);
  if (own === undefined || couponsLeft === undefined) return own ?? couponsLeft;
  return Math.min(own, couponsLeft);
}
