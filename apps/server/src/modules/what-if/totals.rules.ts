import type { BeforeAfter, Totals } from './what-if.types.js';

export function noTotals(): Totals {
  return {
    members: 0,
    orders: 0,
    affected: 0,
    gaining: 0,
    losing: 0,
    points: [0, 0],
    byRule: {},
    byMonth: {},
    byExpiry: {},
    flows: {},
  };
}

/** Counts one order, or one rule of it, in a group. */
export function addTo(
  group: Record<string, BeforeAfter>,
  key: string,
  before: number,
  after: number,
): void {
  if (before === 0 && after === 0) return;
  const [b, a] = group[key] ?? [0, 0];
  group[key] = [b + before, a + after];
}

export interface MemberOutcome {
  points: BeforeAfter;
  tier: { from: string; to: string };
}

export function addMember(totals: Totals, { points, tier }: MemberOutcome): void {
  const [before, after] = points;
  totals.members += 1;
  totals.points = [totals.points[0] + before, totals.points[1] + after];
  if (before !== after || tier.from !== tier.to) totals.affected += 1;
  if (after > before) totals.gaining += 1;
  if (after < before) totals.losing += 1;
  const flow = `${tier.from}>${tier.to}`;
  totals.flows[flow] = (totals.flows[flow] ?? 0) + 1;
}

/** What points are worth when `per` of them pay `fen`. */
export function worthFen(points: number, { per, fen }: { per: number; fen: number }): number {
  return Math.round((points * fen) / per);
}
