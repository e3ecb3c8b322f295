import type { BookDifference } from './books.repository.js';

/** What an order, refund, exchange or import says that it did to points. */
export interface Claim {
  readonly type: 'order' | 'refund' | 'exchange' | 'import';
  readonly id: string;
  readonly first: number;
  readonly second: number;
}

/** The signed sum of what the ledger holds of a source in one kind of entry. */
export interface Posted {
  readonly type: string;
  readonly id: string;
  readonly kind: string;
  readonly points: number;
}

interface Figure {
  readonly column: string;
  readonly kind: string;
  readonly of: (claim: Claim) => number;
}

const FIGURES: Record<Claim['type'], { table: string; figures: Figure[] }> = {
  order: {
    table: 'order_head',
    figures: [
      { column: 'points_earned', kind: 'earn', of: ({ first }) => first },
      { column: 'points_used', kind: 'spend', of: ({ second }) => -second },
    ],
  },
  refund: {
    table: 'refund',
    figures: [
      { column: 'points_reversed', kind: 'reverse', of: ({ first }) => -first },
      { column: 'points_returned', kind: 'return', of: ({ second }) => second },
    ],
  },
  import: {
    table: 'imported_lot',
    figures: [{ column: 'points', kind: 'earn', of: ({ first }) => first }],
  },
  exchange: {
    table: 'exchange',
    figures: [{ column: 'points_spent', kind: 'spend', of: ({ first }) => -first }],
  },
};

/** Claims that the ledger does not bear out, and entries that nobody claims. */
export function unfounded(claims: readonly Claim[], posted: readonly Posted[]): BookDifference[] {
  const entries = new Map(posted.map((one) => [keyOf(one, one.kind), one]));
  const differences: BookDifference[] = [];
  for (const claim of claims) {
    const { table, figures } = FIGURES[claim.type];
    for (const { column, kind, of } of figures) {
      const key = keyOf(claim, kind);
      const [said, found] = [of(claim), entries.get(key)?.points ?? 0];
      entries.delete(key);
      if (said === found) continue;
      const difference = `says ${said} points, its entries of kind ${kind} make ${found}`;
      differences.push({ row: `${table} ${claim.id}`, fields: column, difference });
    }
  }
  return [...differences, ...[...entries.values()].filter(isToBeClaimed).map(unclaimed)];
}

function keyOf({ type, id }: { type: string; id: string }, kind: string): string {
  return `${type} ${id} ${kind}`;
}

/** Is it of a kind that every source of its type answers for? Imported points could come once more. */
function isToBeClaimed({ type, kind, points }: Posted): boolean {
  const figures = type in FIGURES ? FIGURES[type as Claim['type']].figures : [];
  return points !== 0 && figures.some((figure) => figure.kind === kind);
}

function unclaimed({ type, id, kind, points }: Posted): BookDifference {
  const difference = `no ${type} says anything of ${points} points of kind ${kind}`;
  return { row: `point_entry of ${type} ${id}`, fields: 'source_id', difference };
}
