import { mulDivFloor, percentBonus } from '@shuke/shared';

/** Brand file, `points.rate`: so many points for so many fen. */
export interface PointsRate {
  readonly points: number;
  readonly perFen: number;
}

/** Points that one rule gives, under the reason that the member reads. */
export interface RulePoints {
  readonly reason: string;
  readonly points: number;
}

/**
 * What an order earns, in the order of the rules: the base over the whole order, then what the tier
 * held at `paidAt` adds to it. Bonuses are added, never compounded; what gives nothing is left out.
 */
export function orderPoints(
  eligibleFen: number,
  rate: PointsRate,
  tierPercent: number,
): RulePoints[] {
  const base = mulDivFloor(eligibleFen, rate.points, rate.perFen);
  const earned = [
    { reason: 'ORDER_BASE', points: base },
    { reason: 'ORDER_TIER', points: percentBonus(base, tierPercent) },
  ];
  return earned.filter(({ points }) => points > 0);
}

/**
 * How many of `total` points go back in all when `part` of `whole` fen has gone back: the floor of
 * the share, exactly all of it with the last fen, and nothing when nothing was paid.
 */
export function shareOf(total: number, part: number, whole: number): number {
  return whole === 0 ? 0 : mulDivFloor(total, part, whole);
}
