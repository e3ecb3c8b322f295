import { mulDivFloor, spreadLargestRemainder } from '@shuke/shared';

export interface OffsetSettings {
  pointsPerYuan: number;
  maxSharePercent: number;
}

const FEN_PER_YUAN = 100;

/**
 * Whether an order without a quote may have been paid with so many points: whole yuan only, and at
 * most the brand's share of what was left then, which is what was paid plus the offset itself.
 */
export function offsetAllowed(
  pointsUsed: number,
  paidFen: number,
  settings: OffsetSettings | undefined,
): boolean {
  if (pointsUsed === 0) return true;
  if (!settings || pointsUsed % settings.pointsPerYuan !== 0) return false;
  const offsetFen = offsetFenOf(pointsUsed, settings);
  return offsetFen <= mulDivFloor(paidFen + offsetFen, settings.maxSharePercent, 100);
}

/** The most points that may pay a part of what is left, and what sets the limit. */
export function largestOffset(
  leftFen: number,
  spendable: number,
  settings: OffsetSettings | undefined,
): { points: number; limit: 'points' | 'share' } {
  if (!settings) return { points: 0, limit: 'share' };
  const { pointsPerYuan, maxSharePercent } = settings;
  const byShare = mulDivFloor(mulDivFloor(leftFen, maxSharePercent, 100), 1, FEN_PER_YUAN);
  const byPoints = mulDivFloor(spendable, 1, pointsPerYuan);
  const limit = byPoints < byShare ? 'points' : 'share';
  return { points: Math.min(byShare, byPoints) * pointsPerYuan, limit };
}

/** What whole yuan of points pay. */
export function offsetFenOf(points: number, settings: OffsetSettings | undefined): number {
  return settings ? (points / settings.pointsPerYuan) * FEN_PER_YUAN : 0;
}

/**
 * The offset points of each line. An offset takes the same share of every line, so what was left of a
 * line before it stands in proportion to what was paid for it; where nothing was paid, to its price.
 * A quote knows what was left.
 */
export function offsetPointsOfLines(
  pointsUsed: number,
  lines: readonly { amountFen: number; paidFen: number; leftFen?: number }[],
): number[] {
  const somethingPaid = lines.some(({ paidFen }) => paidFen > 0);
  return spreadLargestRemainder(
    pointsUsed,
    lines.map((line) => line.leftFen ?? (somethingPaid ? line.paidFen : line.amountFen)),
  );
}
