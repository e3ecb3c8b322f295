/**
 * What a brand owes in points, from sums over lots (cohorts) and entries (flows).
 *
 * The estimate: of lots that have ended, the share that expired, of what was granted and not taken
 * back, is the breakage rate (as in IFRS 15, B44–B47: in proportion to how rights were used before).
 * Of a cohort that is still open, that share of what was granted is expected to expire in the end,
 * and never more than what is left. Lots without an end don't expire. Before anything has ended, the
 * rate is the brand's own assumption, or there is none and nothing is expected.
 */
import { mulDivFloor } from '@shuke/shared';

export interface Cohort {
  /** Of the last day, `YYYY-MM`; '' for never. */
  readonly month: string;
  /** '' for points that no store gave. */
  readonly storeCode: string;
  readonly granted: number;
  /** Taken back, or paid as debt for what was. */
  readonly reversed: number;
  readonly expired: number;
  readonly remaining: number;
  /** Of the remaining, not available yet. */
  readonly pending: number;
}

/** `expired` of `granted`. */
export interface BreakageRate {
  readonly expired: number;
  readonly granted: number;
  readonly source: 'history' | 'assumption';
}

/** Cohorts summed up; `used` is what was neither taken back nor expired nor is left. */
export interface LiabilityParts {
  issued: number;
  used: number;
  reversed: number;
  expired: number;
  outstanding: number;
  pending: number;
  expected: number;
}

/** From the cohorts whose month is over in `month`; null when there is nothing to go by. */
export function breakageOf(
  cohorts: readonly Cohort[],
  month: string,
  assumedPercent: number | null,
): BreakageRate | null {
  const ended = cohorts.filter((cohort) => cohort.month !== '' && cohort.month < month);
  const expired = sumOf(ended, (cohort) => cohort.expired);
  const granted = sumOf(ended, (cohort) => cohort.granted - cohort.reversed);
  if (granted > 0) return { expired, granted, source: 'history' };
  if (assumedPercent === null) return null;
  return { expired: assumedPercent, granted: 100, source: 'assumption' };
}

/** What is expected to expire of what is left. Of an ended lot that is not written off yet: all of it. */
export function expectedOf(cohort: Cohort, rate: BreakageRate | null, month: string): number {
  if (cohort.month === '') return 0;
  if (cohort.month < month) return cohort.remaining;
  if (rate === null) return 0;
  const net = Math.max(0, cohort.granted - cohort.reversed);
  return Math.min(cohort.remaining, mulDivFloor(net, rate.expired, rate.granted));
}

/** Sums by whatever names them, so that totals, months and stores are sums of the same cells. */
export function sumCohorts(
  cohorts: readonly Cohort[],
  keyOf: (cohort: Cohort) => string,
  expected: (cohort: Cohort) => number,
): Map<string, LiabilityParts> {
  const sums = new Map<string, LiabilityParts>();
  for (const cohort of cohorts) {
    const { granted, reversed, expired, remaining, pending } = cohort;
    const sum = sums.get(keyOf(cohort)) ?? nothing();
    sum.issued += granted;
    sum.used += granted - reversed - expired - remaining;
    sum.reversed += reversed;
    sum.expired += expired;
    sum.outstanding += remaining;
    sum.pending += pending;
    sum.expected += expected(cohort);
    sums.set(keyOf(cohort), sum);
  }
  return sums;
}

export function nothing(): LiabilityParts {
  return { issued: 0, used: 0, reversed: 0, expired: 0, outstanding: 0, pending: 0, expected: 0 };
}

/** Fen that points are worth, rounded down; null when the brand has not said. */
export function worthFen(points: number, valueFenPer100: number | null): number | null {
  return valueFenPer100 === null ? null : mulDivFloor(points, valueFenPer100, 100);
}

/** What 100 points are worth: as set, else as they pay in an order; null when neither is. */
export function valueFenPer100(points: {
  valueFenPer100?: number;
  offset?: { pointsPerYuan: number };
}): number | null {
  if (points.valueFenPer100 !== undefined) return points.valueFenPer100;
  return points.offset ? mulDivFloor(10_000, 1, points.offset.pointsPerYuan) : null;
}

function sumOf<T>(items: readonly T[], numberOf: (item: T) => number): number {
  return items.reduce((sum, item) => sum + numberOf(item), 0);
}
