import type { BookDifference } from './books.repository.js';

/** What a business act says that it did to points, and when. A received transfer is the receiver's side of one. */
export interface Claim {
  readonly memberId: string;
  readonly type:
    | 'order'
    | 'refund'
    | 'exchange'
    | 'import'
    | 'adjustment'
    | 'transfer'
    | 'received';
  readonly id: string;
  readonly first: number;
  readonly second: number;
  /** Of what `first` says, and of all when there is no other time. */
  readonly at: Date | null;
  /** Of what `second` says, where that was done later. */
  readonly endedAt: Date | null;
}

/** The signed sum of what the ledger holds of a source in one kind of entry, and its earliest time. */
export interface Posted {
  readonly memberId: string;
  readonly type: string;
  readonly id: string;
  readonly kind: string;
  readonly points: number;
  readonly at: Date;
}

interface Figure {
  readonly column: string;
  readonly kind: string;
  readonly of: (claim: Claim) => number;
  /** The column that says when; null: none does. */
  readonly dated: string | null;
  readonly when: (claim: Claim) => Date | null;
}

interface Book {
  readonly table: string;
  /** How entries name the source. */
  readonly source: string;
  readonly figures: readonly Figure[];
}

const FIGURES: Record<Claim['type'], Book> = {
  order: {
    ...{ table: 'order_head', source: 'order' },
    figures: [
      first('points_earned', 'earn', 1, 'paid_at'),
      second('points_used', 'spend', -1, 'paid_at'),
    ],
  },
  refund: {
    ...{ table: 'refund', source: 'refund' },
    figures: [
      first('points_reversed', 'reverse', -1, 'refunded_at'),
      second('points_returned', 'return', 1, 'refunded_at'),
    ],
  },
  import: {
    ...{ table: 'imported_lot', source: 'import' },
    figures: [first('points', 'earn', 1, null)],
  },
  exchange: {
    ...{ table: 'exchange', source: 'exchange' },
    figures: [
      first('points_spent', 'spend', -1, 'exchanged_at'),
      ended('state, points_spent', 'return', 'cancelled_at'),
    ],
  },
  adjustment: {
    ...{ table: 'point_adjustment', source: 'adjustment' },
    figures: [
      first('points', 'adjust', 1, 'decided_at'),
      second('points', 'reverse', 1, 'decided_at'),
    ],
  },
  transfer: {
    ...{ table: 'point_transfer', source: 'transfer' },
    figures: [
      first('points', 'transfer_out', -1, 'offered_at'),
      ended('state, points', 'return', 'ended_at'),
    ],
  },
  received: {
    ...{ table: 'point_transfer', source: 'transfer' },
    figures: [first('points', 'transfer_in', 1, 'ended_at')],
  },
};

/** Claims that the ledger does not bear out, and entries that nobody claims. */
export function unfounded(claims: readonly Claim[], posted: readonly Posted[]): BookDifference[] {
  const entries = new Map(posted.map((one) => [keyOf(one, one.type, one.kind), one]));
  const differences: BookDifference[] = [];
  for (const claim of claims) {
    const { table, source, figures } = FIGURES[claim.type];
    for (const figure of figures) {
      const key = keyOf(claim, source, figure.kind);
      const difference = unborne(claim, figure, entries.get(key));
      entries.delete(key);
      if (difference) differences.push({ row: `${table} ${claim.id}`, ...difference });
    }
  }
  return [...differences, ...[...entries.values()].filter(isToBeClaimed).map(unclaimed)];
}

/** What the entries say otherwise: how many points, or when. */
function unborne(
  claim: Claim,
  { column, kind, of, dated, when }: Figure,
  entry: Posted | undefined,
): Omit<BookDifference, 'row'> | null {
  const [said, found] = [of(claim), entry?.points ?? 0];
  if (said !== found) {
    const difference = `says ${said} points, its entries of kind ${kind} make ${found}`;
    return { fields: column, difference };
  }
  const at = when(claim);
  if (!entry || dated === null || at?.getTime() === entry.at.getTime()) return null;
  const difference = `says ${at?.toISOString()}, its entries of kind ${kind} ${entry.at.toISOString()}`;
  return { fields: dated, difference };
}

function first(column: string, kind: string, sign: 1 | -1, dated: string | null): Figure {
  return { column, kind, dated, of: (claim) => sign * claim.first || 0, when: ({ at }) => at };
}

function second(column: string, kind: string, sign: 1 | -1, dated: string): Figure {
  return { column, kind, dated, of: (claim) => sign * claim.second || 0, when: ({ at }) => at };
}

/** What went back when the act came to its end. */
function ended(column: string, kind: string, dated: string): Figure {
  const when = ({ endedAt }: Claim) => endedAt;
  return { column, kind, dated, of: (claim) => claim.second, when };
}

function keyOf({ memberId, id }: Pick<Claim, 'memberId' | 'id'>, type: string, kind: string) {
  return `${memberId} ${type} ${id} ${kind}`;
}

/** Is it of a kind that every source of its type answers for? Imported points could come once more. */
function isToBeClaimed({ type, kind, points }: Posted): boolean {
  const books = Object.values(FIGURES).filter(({ source }) => source === type);
  const figures = books.flatMap((book) => book.figures);
  return points !== 0 && figures.some((figure) => figure.kind === kind);
}

function unclaimed({ type, id, kind, points }: Posted): BookDifference {
  const difference = `no ${type} says anything of ${points} points of kind ${kind}`;
  return { row: `point_entry of ${type} ${id}`, fields: 'source_id', difference };
}
