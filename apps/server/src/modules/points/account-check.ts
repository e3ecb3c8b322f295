/**
 * Does everything that is written of one member's points agree? Every entry and lot is held against
 * its digest, and the whole journal is told again from its first line: running balance and debt, what
 * is left of each lot, and what the account says at the end.
 */
import type { EntryKind } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { lastDeadline } from './holds.rules.js';
import { onceOf } from './ledger.rows.js';
import type { Allocation, Entry } from './ledger.types.js';
import { nextDue, pointsOf, remainingOf } from './lot.rules.js';
import { CHAIN_START, entryDigest, lotDigest } from './points.digest.js';
import {
  type AccountColumns,
  type AllocationColumns,
  allocationsByEntry,
  type EntryColumns,
  entryOf,
  type HoldColumns,
  holdOf,
  type LotColumns,
  lotOf,
} from './points.rows.js';

export interface AccountRows {
  memberId: MemberId;
  account: AccountColumns | null;
  /** By seq. */
  entries: EntryColumns[];
  /** By seq. */
  lots: LotColumns[];
  /** By entry and turn. */
  allocations: AllocationColumns[];
  holds: HoldColumns[];
}

/** Of each kind the sign that its points have; null: either, but not 0. */
const SIGNS: Record<EntryKind, -1 | 0 | 1 | null> = {
  earn: 1,
  spend: -1,
  return: 1,
  reverse: -1,
  expire: -1,
  settle: 0,
  transfer_out: -1,
  transfer_in: 1,
  adjust: null,
};

const BRING_LOTS: ReadonlySet<EntryKind> = new Set(['earn', 'transfer_in', 'adjust']);

/** The first thing that is wrong, in words; null when all agrees. */
export function firstDifference(rows: AccountRows): string | null {
  for (const difference of differences(rows)) return difference;
  return null;
}

function* differences(rows: AccountRows): Generator<string> {
  const { account } = rows;
  if (account === null) return yield 'there are entries, lots or allocations, but no account';
  const allocations = allocationsByEntry(rows.allocations);
  yield* entryDifferences(rows, allocations);
  yield* allocationDifferences(rows);
  yield* lotDifferences(rows);
  yield* debtDifferences(rows, allocations);
  yield* accountDifferences(rows, account);
}

function* entryDifferences(
  { memberId, entries }: AccountRows,
  allocations: Map<number, Allocation[]>,
): Generator<string> {
  let [balance, before] = [0, CHAIN_START];
  for (const [index, row] of entries.entries()) {
    const entry = entryOf(row, allocations.get(row.seq) ?? []);
    balance += entry.points;
    if (entry.seq !== index + 1) yield `entry ${index + 1} is missing`;
    if (entry.balanceAfter !== balance) {
      yield `entry ${entry.seq} says balance ${entry.balanceAfter}, the entries so far make ${balance}`;
    }
    if (!hasItsSign(entry)) {
      yield `entry ${entry.seq} of kind ${entry.kind} has ${entry.points} points`;
    }
    if ((row.undoes_type === null) !== (row.undoes_id === null)) {
      yield `entry ${entry.seq} undoes half a source`;
    }
    if (row.once !== onceOf(entry)) yield `entry ${entry.seq} may be posted twice`;
    if (!row.digest.equals(entryDigest(memberId, before, entry, row.actor))) {
      yield `entry ${entry.seq} or its allocations differ from its digest`;
    }
    before = row.digest;
  }
}

function* allocationDifferences({ entries, lots, allocations }: AccountRows): Generator<string> {
  const entrySeqs = new Set(entries.map((entry) => entry.seq));
  const lotSeqs = new Set(lots.map((lot) => lot.seq));
  let last = { entry_seq: 0, turn: -1 };
  for (const row of allocations) {
    const { entry_seq, lot_seq, turn } = row;
    const expected = entry_seq === last.entry_seq ? last.turn + 1 : 0;
    if (!entrySeqs.has(entry_seq))
      yield `an allocation belongs to entry ${entry_seq}, which is missing`;
    if (!lotSeqs.has(lot_seq)) yield `entry ${entry_seq} moves lot ${lot_seq}, which is missing`;
    if (turn !== expected) yield `entry ${entry_seq} lacks the allocation of turn ${expected}`;
    last = row;
  }
}

function* lotDifferences({ memberId, entries, lots, allocations }: AccountRows): Generator<string> {
  const granting = new Map(entries.filter(bringsLot).map((entry) => [entry.seq, entry.points]));
  const left = new Map(lots.map((lot) => [lot.seq, lot.granted]));
  for (const { lot_seq, points } of allocations)
    left.set(lot_seq, (left.get(lot_seq) ?? 0) + points);
  let before = CHAIN_START;
  for (const row of lots) {
    const lot = lotOf(row);
    if (granting.get(lot.seq) !== lot.granted) yield `lot ${lot.seq} differs from its entry`;
    granting.delete(lot.seq);
    if (left.get(lot.seq) !== lot.remaining) {
      yield `lot ${lot.seq} has ${lot.remaining} remaining, its allocations leave ${left.get(lot.seq)}`;
    }
    if (lot.remaining < 0 || lot.remaining > lot.granted) {
      yield `lot ${lot.seq} has ${lot.remaining} remaining of ${lot.granted}`;
    }
    if (!row.digest.equals(lotDigest(memberId, before, lot))) {
      yield `lot ${lot.seq} differs from its digest`;
    }
    before = row.digest;
  }
  for (const seq of granting.keys()) yield `entry ${seq} brought in points, but its lot is missing`;
}

/** Debt is what the lots hold beyond the balance. */
function* debtDifferences(
  { entries }: AccountRows,
  allocations: Map<number, Allocation[]>,
): Generator<string> {
  let inLots = 0;
  for (const entry of entries) {
    inLots += pointsOf(allocations.get(entry.seq) ?? []) + (bringsLot(entry) ? entry.points : 0);
    if (inLots < entry.balance_after) yield `entry ${entry.seq} pays more debt than there was`;
  }
}

function* accountDifferences(rows: AccountRows, account: AccountColumns): Generator<string> {
  const { entries, lots } = rows;
  const [lastEntry, lastLot] = [entries.at(-1), lots.at(-1)];
  const balance = lastEntry?.balance_after ?? 0;
  const open = lots.filter((lot) => lot.remaining > 0).map(lotOf);
  const debt = remainingOf(open) - balance;
  const holds = rows.holds.map(holdOf);
  if (pointsOf(holds) > remainingOf(open)) {
    yield `holds set aside ${pointsOf(holds)} points, the lots have ${remainingOf(open)}`;
  }
  const due = lastEntry ? nextDue(open, debt, holds, lastEntry.recorded_at) : null;
  const claims: [string, unknown, unknown][] = [
    ['last entry', account.last_seq, lastEntry?.seq ?? 0],
    ['balance', account.balance, balance],
    ['debt', account.debt, debt],
    ['next due time', account.next_due_at?.toISOString(), due?.toISOString()],
    ['end of holds', account.holds_until?.toISOString(), lastDeadline(holds)?.toISOString()],
    ['last entry digest', hex(account.entry_digest), hex(lastEntry?.digest ?? CHAIN_START)],
    ['last lot digest', hex(account.lot_digest), hex(lastLot?.digest ?? CHAIN_START)],
  ];
  for (const [name, said, found] of claims) {
    if (said !== found) yield `the account says ${name} ${said}, its books say ${found}`;
  }
}

function bringsLot(entry: EntryColumns): boolean {
  if (entry.kind === 'return') return entry.reason === 'GRACE';
  return entry.points > 0 && BRING_LOTS.has(entry.kind);
}

function hasItsSign({ kind, points }: Pick<Entry, 'kind' | 'points'>): boolean {
  const sign = SIGNS[kind];
  return sign === null ? points !== 0 : Math.sign(points) === sign;
}

function hex(digest: Buffer): string {
  return digest.toString('hex');
}
