/**
 * Why a balance was what it was at an instant.
 *
 * The reading: what had been recorded by then counts, and of that what time had decided by then,
 * also when it was written down only later. So the answer is what a phone showed at that instant,
 * point by point. What was reported later although it happened before is told beside it, and bridges
 * to the balance by business time, which the statement of two days speaks of.
 */
import { Ledger } from './ledger.rules.js';
import type { Account, Entry, Hold, LedgerTerms, Lot, PointsView } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';

/** A lot with what its entry says of it. */
export interface EarnedLot extends Lot {
  readonly reason: string;
  readonly occurredAt: Date;
}

/** An account as it had been recorded up to one place of its journal. */
export interface AccountThen {
  readonly account: Account;
  /** Lots that had points then. */
  readonly lots: readonly EarnedLot[];
  /** Made by then and still known: of a hold that is over nothing is kept. */
  readonly holds: readonly Hold[];
}

/** An entry that took more than there was. */
export interface Overdraft {
  readonly entry: Pick<Entry, 'seq' | 'reason' | 'source' | 'occurredAt'>;
  readonly points: number;
}

/** Entries that time had decided by an instant, in their order. */
export type Decided = Pick<Entry, 'kind' | 'points' | 'reason' | 'source' | 'occurredAt'>;

export interface Explained {
  /** What the lots hold, earliest end first as in the view, less the debt. */
  readonly balance: number;
  readonly view: PointsView;
  readonly parts: readonly EarnedLot[];
  /** Decided by then, written later or not yet. */
  readonly unwritten: readonly Decided[];
}

/** Runs the ledger's own rules up to the instant and throws away what they would write. */
export function explain(
  { account, lots, holds }: AccountThen,
  terms: LedgerTerms,
  at: Date,
): Explained {
  const then = lots.map((lot) => ({ ...lot }));
  const ledger = new Ledger(account, then, terms, at, holds);
  const { entries, account: now } = ledger.changes();
  const parts = then.filter((lot) => lot.remaining > 0);
  return { balance: now.balance, view: ledger.view(), parts, unwritten: entries };
}

/** What had been reported only after the instant, though it happened before: how many entries, how many points. */
export function reportedLater(
  later: readonly Decided[],
  unwritten: readonly Decided[],
): { entries: number; points: number } {
  const foreseen = new Map<string, number>();
  for (const entry of unwritten) {
    const key = sameness(entry);
    foreseen.set(key, (foreseen.get(key) ?? 0) + 1);
  }
  const surprises = later.filter((entry) => {
    const left = foreseen.get(sameness(entry)) ?? 0;
    if (left > 0) foreseen.set(sameness(entry), left - 1);
    return left === 0;
  });
  return { entries: surprises.length, points: pointsOf(surprises) };
}

function sameness({ kind, points, source, occurredAt }: Decided): string {
  return `${kind} ${points} ${source.type} ${source.id} ${occurredAt.getTime()}`;
}

/**
 * Which entries a debt is left from: the first owed is the first paid, so the last ones stand. Parts
 * of one that was cancelled by a return fall away in the same order.
 */
export function debtParts(overdrafts: readonly Overdraft[], debt: number): Overdraft[] {
  const parts: Overdraft[] = [];
  let left = debt;
  for (const { entry, points } of [...overdrafts].sort((a, b) => b.entry.seq - a.entry.seq)) {
    const owed = Math.min(points, left);
    if (owed > 0) parts.push({ entry, points: owed });
    left -= owed;
  }
  return parts;
}
