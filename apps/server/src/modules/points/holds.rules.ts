/**
 * Points set aside for a quote or an unpaid exchange. A hold is an amount, not lots: it lowers what
 * everybody else may take, whichever lots that leaves.
 *
 * Only when a lot ends does it matter which points are held, and then they are those that its quote
 * would spend: the first in spending order. So of a lot that ends, live holds that were made before
 * its end keep that much alive; a hold made later never does.
 */
import type { Hold, Lot, Source } from './ledger.types.js';
import { pointsOf, requirePositive } from './lot.rules.js';

const LONGEST_MS = 900_000;

export class Holds {
  private standing: readonly Hold[];

  constructor(private readonly opened: readonly Hold[]) {
    this.standing = opened;
  }

  /** Those that have not been taken away. */
  all(): readonly Hold[] {
    return this.standing;
  }

  /** Points set aside in all. */
  total(): number {
    return pointsOf(this.standing);
  }

  of(source: Source): Hold | null {
    return this.standing.find((hold) => isFor(hold, source)) ?? null;
  }

  add(hold: Hold): void {
    requirePositive(hold.points);
    const spanMs = hold.until.getTime() - hold.heldAt.getTime();
    if (spanMs <= 0 || spanMs > LONGEST_MS) {
      throw new RangeError(`points are held for up to ${LONGEST_MS} ms, not for ${spanMs}`);
    }
    this.standing = [...this.standing, hold];
  }

  remove(hold: Hold): void {
    this.standing = this.standing.filter((other) => other !== hold);
  }

  /** How many points of an ended lot are kept alive; `ended`: all such lots, in spending order. */
  keptOf(lot: Lot, ended: readonly Lot[]): number {
    let used = 0;
    for (const other of ended) {
      const kept = Math.min(other.remaining, Math.max(0, this.madeBeforeEndOf(other) - used));
      if (other.seq === lot.seq) return kept;
      used += kept;
    }
    return 0;
  }

  changes() {
    const { opened, standing } = this;
    return {
      madeHolds: standing.filter((hold) => !opened.includes(hold)),
      goneHolds: opened.filter((hold) => !standing.includes(hold)),
      holdsUntil: lastDeadline(standing),
    };
  }

  private madeBeforeEndOf(lot: Lot): number {
    return pointsOf(this.standing.filter((hold) => mayKeep(hold, lot)));
  }
}

/** Whether a hold was there when the lot ended. */
export function mayKeep(hold: Hold, lot: Lot): boolean {
  return lot.expiresAt !== null && hold.heldAt < lot.expiresAt;
}

/** When the last of the holds ends; null: there are none. */
export function lastDeadline(holds: readonly Hold[]): Date | null {
  return holds.reduce<Date | null>(
    (last, { until }) => (last === null || until > last ? until : last),
    null,
  );
}

function isFor(hold: Hold, source: Source): boolean {
  return hold.source.type === source.type && hold.source.id === source.id;
}
