import { mulDivFloor } from '@shuke/shared';
import type { Allocation, Entry } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';

/**
 * How many of `total` points go back in all when `part` of `whole` fen has gone back: the floor of
 * the share, exactly all of it with the last fen, and nothing when nothing was paid.
 */
export function shareOf(total: number, part: number, whole: number): number {
  return whole === 0 ? 0 : mulDivFloor(total, part, whole);
}

/** Undoings are told cumulatively, so that rounding never drifts; nobody undoes more than was done. */
export function inAll(upTo: number | 'all', done: number): number {
  if (upTo === 'all') return done;
  if (upTo <= done) return upTo;
  throw new RangeError(`can't undo ${upTo} of ${done} points`);
}

export interface ReturnPlan {
  /** Of a spending that went into debt: what is still owed for it and need not be paid any more. */
  readonly cancelled: number;
  /** What goes back to which lot. Less than the rest when later points have paid the debt. */
  readonly shares: readonly Allocation[];
}

/** How the next `due` points of a spending go back, after the returns that were made of it before. */
export function planReturn(
  spent: readonly Entry[],
  returns: readonly Entry[],
  due: number,
  debt: number,
): ReturnPlan {
  const takings = spent.flatMap(({ allocations }) => allocations);
  const owed = pointsOf(takings) - pointsOf(spent);
  const cancelledBefore = returns
    .filter(({ reason }) => reason !== 'GRACE')
    .reduce((sum, entry) => sum + entry.points - pointsOf(entry.allocations), 0);
  const cancelled = Math.min(due, debt, owed - cancelledBefore);
  const undoneBefore = pointsOf(returns) - cancelledBefore;
  return { cancelled, shares: unwind(takings, undoneBefore, due - cancelled) };
}

/**
 * Undoes takings from the last one backwards: passes over the points that were undone before, then
 * tells which lots the next `wanted` points came from.
 */
function unwind(
  takings: readonly Allocation[],
  undoneBefore: number,
  wanted: number,
): Allocation[] {
  const shares: Allocation[] = [];
  let passed = undoneBefore;
  let missing = wanted;
  for (const { lotSeq, points } of takings.toReversed()) {
    const undone = Math.min(-points, passed);
    const share = Math.min(-points - undone, missing);
    if (share > 0) shares.push({ lotSeq, points: share });
    passed -= undone;
    missing -= share;
  }
  return shares;
}
