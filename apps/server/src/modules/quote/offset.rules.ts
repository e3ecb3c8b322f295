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
  const offsetFen = (pointsUsed / settings.pointsPerYuan) * FEN_PER_YUAN;
  return offsetFen <= mulDivFloor(paidFen + offsetFen, settings.maxSharePercent, 100);
}

/**
 * The offset points of each line. An offset takes the same share of every line, so what was left of a
 * line before it stands in proportion to what was paid for it; where nothing was paid, to its price.
 */
export function offsetPointsOfLines(
  pointsUsed: number,
  lines: readonly { amountFen: number; paidFen: number }[],
): number[] {
  if (pointsUsed === 0) return lines.map(() => 0);
  const somethingPaid = lines.some(({ paidFen }) => paidFen > 0);
  return spreadLargestRemainder(
    pointsUsed,
    lines.map((line) => (somethingPaid ? line.paidFen : line.amountFen)),
  );
}
