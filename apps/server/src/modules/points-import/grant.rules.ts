import type { BusinessDay } from '@shuke/shared';
import type { Rejection } from '../file-import/index.js';
import type { OldBalance, PointsFindings } from './points-import.types.js';

/** Why a row that its number allows is not granted any more; null when it is. */
export function endFault({ lastDay }: OldBalance, today: BusinessDay): Rejection | null {
  // The last good day itself is still good.
  const isOver = lastDay !== null && lastDay < today;
  return isOver ? { column: 'lastDay', reason: 'LAST_DAY_PAST' } : null;
}

/** Counts the points of a valid row by the month of their end, or takes them out again (-1). */
export function countPoints(
  findings: PointsFindings,
  { points, lastDay }: Pick<OldBalance, 'points' | 'lastDay'>,
  lots: 1 | -1,
): void {
  const { months } = findings;
  const month = lastDay?.slice(0, 'YYYY-MM'.length) ?? null;
  let found = months.find((one) => one.month === month);
  if (!found) {
    found = { month, lots: 0, points: 0 };
    months.push(found);
    // Those that never end come last.
    months.sort((one, other) => ((one.month ?? '9999') < (other.month ?? '9999') ? -1 : 1));
  }
  found.lots += lots;
  found.points += lots * points;
  findings.points += lots * points;
}
