import {
  addDays,
  type BusinessDay,
  dayOf,
  partsOf,
  type RewardPeriod,
  startOfYear,
} from '@shuke/shared';
import type { Reward, RewardOffer } from './reward.types.js';

export const MALL_REASONS = [
  'MEMBERS_ONLY',
  'NOT_ON_SALE',
  'LIMIT_REACHED',
  'SOLD_OUT',
  'INSUFFICIENT_POINTS',
] as const;
export type MallReason = (typeof MALL_REASONS)[number];

/** A member at the mall; null for a visitor. */
export interface MallCaller {
  availablePoints: number;
  tierCode: string;
}

export interface SeenReward {
  left: number | undefined;
  /** By this member in all, and in the present period. */
  exchanged: number;
  inPeriod: number;
  today: BusinessDay;
  /** What it gives rests, or would be over at once. */
  givesNothing?: boolean;
}

/** Why this caller can't exchange one of a reward now; null when they can. */
export function mallReason(
  reward: Reward,
  caller: MallCaller | null,
  seen: SeenReward,
): MallReason | null {
  if (!isOnSale(reward, seen.today) || seen.givesNothing) return 'NOT_ON_SALE';
  if (!caller) return 'MEMBERS_ONLY';
  if (reward.perMember !== undefined && seen.exchanged >= reward.perMember) return 'LIMIT_REACHED';
  if (reward.perPeriod && seen.inPeriod >= reward.perPeriod.times) return 'LIMIT_REACHED';
  if (seen.left === 0) return 'SOLD_OUT';
  const points = pointsFor(reward, caller.tierCode);
  return caller.availablePoints < points ? 'INSUFFICIENT_POINTS' : null;
}

/** What one costs a member of a tier; without a price of its own a tier pays the reward's. */
export function pointsFor(
  { points, tierPoints }: Pick<Reward, 'points' | 'tierPoints'>,
  tierCode: string | undefined,
): number {
  return (tierCode === undefined ? undefined : tierPoints?.[tierCode]) ?? points;
}

export function isOnSale({ onSale = {} }: RewardOffer, today: BusinessDay): boolean {
  const { from, validUntil } = onSale;
  return (from === undefined || from <= today) && (validUntil === undefined || today <= validUntil);
}

/** First day of the period that a day lies in; weeks begin on Monday. */
export function periodStart(per: RewardPeriod, day: BusinessDay): BusinessDay {
  if (per === 'day') return day;
  if (per === 'year') return startOfYear(day);
  const { year, month } = partsOf(day);
  if (per === 'month') return dayOf(year, month, 1);
  const sinceMonday = (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
  return addDays(day, -sinceMonday);
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
