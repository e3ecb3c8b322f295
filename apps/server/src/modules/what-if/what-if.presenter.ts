import type { PointsSettings } from '../brand/index.js';
import type { MonthPoints, WhatIfResult, WhatIfSummary } from './dto/what-if.dto.js';
import { worthFen } from './totals.rules.js';
import type { WhatIfRecord } from './what-if.repository.js';
import type { BeforeAfter, Totals } from './what-if.types.js';

const NEVER = 'never';
const FEN_PER_YUAN = 100;

export function summaryOf(trial: WhatIfRecord): WhatIfSummary {
  const { id, taskId, months, from, startedBy, startedAt, result } = trial;
  return { id, taskId, months, from, startedBy, startedAt, ended: result !== null };
}

export function resultOf({ result, present, tried }: WhatIfRecord): WhatIfResult | null {
  if (!result) return null;
  const { members, orders, affected, gaining, losing } = result;
  return {
    ...{ members, orders, affected, gaining, losing },
    points: beforeAfter(result.points),
    costFen: costOf(result.points, present.points, tried.points),
    ending: beforeAfter(endingOf(result)),
    byRule: Object.entries(result.byRule).map(([reason, both]) => ({
      reason,
      ...beforeAfter(both),
    })),
    byMonth: monthsOf(result.byMonth),
    byExpiry: monthsOf(result.byExpiry),
    flows: Object.entries(result.flows).map(([flow, count]) => {
      const [from = '', to = ''] = flow.split('>');
      return { from, to, members: count };
    }),
  };
}

function beforeAfter([before, after]: BeforeAfter) {
  return { before, after };
}

/** Valued as what they pay in an order; by the rules beside them where they pay nothing. */
function costOf([before, after]: BeforeAfter, present: PointsSettings, tried: PointsSettings) {
  const [old, fresh] = [present.offset ?? tried.offset, tried.offset ?? present.offset];
  if (!old || !fresh) return null;
  return {
    before: worthFen(before, { per: old.pointsPerYuan, fen: FEN_PER_YUAN }),
    after: worthFen(after, { per: fresh.pointsPerYuan, fen: FEN_PER_YUAN }),
  };
}

function endingOf({ byExpiry }: Totals): BeforeAfter {
  const ends = Object.entries(byExpiry).filter(([month]) => month !== NEVER);
  return [
    ends.reduce((sum, [, [before]]) => sum + before, 0),
    ends.reduce((sum, [, [, after]]) => sum + after, 0),
  ];
}

/** By month, those without an end last. */
function monthsOf(group: Record<string, BeforeAfter>): MonthPoints[] {
  return Object.entries(group)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([month, both]) => ({ month: month === NEVER ? null : month, ...beforeAfter(both) }));
}
