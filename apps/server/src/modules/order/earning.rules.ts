import { mulDivFloor, percentBonus } from '@shuke/shared';

/** What the earn rules look at. */
export interface EarningOrder {
  /** What was paid for lines that earn, after every reduction. */
  eligibleFen: number;
  rate: { points: number; perFen: number };
  /** Of the tier held at `paidAt`. */
  tierPointsPercent: number;
}

export interface Earning {
  reason: string;
  points: number;
}

type BonusRule = (order: EarningOrder, base: number) => Earning;

/** Each bonus is counted from the base and added, never compounded; the order is the order of the entries. */
const BONUS_RULES: readonly BonusRule[] = [tierBonus];

/** The points of an order, rule by rule: base first. A rule that gives nothing is left out. */
export function earningsOf(order: EarningOrder): Earning[] {
  const base = mulDivFloor(order.eligibleFen, order.rate.points, order.rate.perFen);
  const bonuses = BONUS_RULES.map((rule) => rule(order, base));
  return [{ reason: 'ORDER_BASE', points: base }, ...bonuses].filter(({ points }) => points > 0);
}

export function pointsOf(earnings: readonly Earning[]): number {
  return earnings.reduce((sum, { points }) => sum + points, 0);
}

function tierBonus(order: EarningOrder, base: number): Earning {
  return { reason: 'ORDER_TIER', points: percentBonus(base, order.tierPointsPercent) };
}
