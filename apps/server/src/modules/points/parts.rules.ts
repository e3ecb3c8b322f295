import type { Allocation, Lot, Part } from './ledger.types.js';

/** Takings in spending order, by the ends of their lots. */
export function partsOf(takings: readonly Allocation[], lotOf: (seq: number) => Lot): Part[] {
  const parts = new Map<number | null, Part>();
  for (const { lotSeq, points } of takings) {
    const { expiresAt } = lotOf(lotSeq);
    const end = expiresAt?.getTime() ?? null;
    parts.set(end, { points: (parts.get(end)?.points ?? 0) - points, expiresAt });
  }
  return [...parts.values()];
}
