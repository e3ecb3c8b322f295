/**
 * Does everything that is written of one member's points agree? Every entry and lot is held against
 * its digest, and the whole journal is told again from its first line: running balance and debt, what
 * is left of each lot, and what the account says at the end.
 */
import type { EntryKind } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import { changedEntryField } from './changed-field.js';
import { holdDifferences } from './hold-check.js';
import { lastDeadline } from './holds.rules.js';
import { onceOf } from './ledger.rows.js';
import type { Allocation, Entry } from './ledger.types.js';
import { nextDue, pointsOf, remainingOf } from './lot.rules.js';
import { bringsLot, lotDifferences } from './lot-check.js';
import { CHAIN_START, entryDigest } from './points.digest.js';
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

/** A row that differs from what the other rows say of it. */
export interface Difference {
  /** Table and place in the member's books: `point_entry 3`, `point_allocation 3→1`. */
  readonly row: string;
  /** The column, or the columns that can't be told apart; `row` for one that is missing. */
  readonly fields: string;
  readonly difference: string;
}

/** The first thing that is wrong; null when all agrees. */
export function firstDifference(rows: AccountRows): Difference | null {
  for (const difference of differences(rows)) return difference;
  return null;
}

function* differences(rows: AccountRows): Generator<Difference> {
  const { account } = rows;
  if (account === null) {
    const difference = 'there are entries, lots or allocations, but no account';
    return yield { row: 'point_account', fields: 'row', difference };
  }
  const allocations = allocationsByEntry(rows.allocations);
  yield* allocationDifferences(rows);
  yield* entryDifferences(rows, allocations);
  yield* lotDifferences(rows);
  yield* debtDifferences(rows, allocations);
  yield* holdDifferences(rows);
  yield* accountDifferences(rows, account);
}

function* entryDifferences(
  rows: AccountRows,
  allocations: Map<number, Allocation[]>,
): Generator<Difference> {
  const { memberId, entries } = rows;
  let [balance, before] = [0, CHAIN_START];
  for (const [index, row] of entries.entries()) {
    const entry = entryOf(row, allocations.get(row.seq) ?? []);
    balance += entry.points;
    const at = (fields: string, difference: string) => entryDifference(entry, fields, difference);
    const fits = row.digest.equals(entryDigest(memberId, before, entry, row.actor));
    const changed = (otherwise: string) =>
      (fits ? null : changedEntryField(rows, index)) ?? otherwise;
    if (entry.seq !== index + 1) {
      const [missing, difference] = [index + 1, `entry ${index + 1} is missing`];
      yield { row: `point_entry ${missing}`, fields: 'row', difference };
    }
    if (entry.balanceAfter !== balance) {
      const found = `entry ${entry.seq} says balance ${entry.balanceAfter}, the entries so far make ${balance}`;
      yield at(changed('points, balance_after'), found);
    }
    if (!hasItsSign(entry)) {
      yield at('kind', `entry ${entry.seq} of kind ${entry.kind} has ${entry.points} points`);
    }
    if ((row.undoes_type === null) !== (row.undoes_id === null)) {
      yield at('undoes', `entry ${entry.seq} undoes half a source`);
    }
    if (row.once !== onceOf(entry)) {
      yield at(changed('once'), `entry ${entry.seq} may be posted twice`);
    }
    if (!fits) {
      const fields = changed('kind, reason, source, actor, dates');
      yield at(fields, `entry ${entry.seq} or its allocations differ from its digest`);
    }
    before = row.digest;
  }
}

function entryDifference({ seq }: Entry, fields: string, difference: string): Difference {
  return {
    row: `${fields === 'allocations' ? 'point_allocation' : 'point_entry'} ${seq}`,
    fields,
    difference,
  };
}

function* allocationDifferences({
  entries,
  lots,
  allocations,
}: AccountRows): Generator<Difference> {
  const entrySeqs = new Set(entries.map((entry) => entry.seq));
  const lotSeqs = new Set(lots.map((lot) => lot.seq));
  let last = { entry_seq: 0, turn: -1 };
  for (const row of allocations) {
    const { entry_seq, lot_seq, turn } = row;
    const at = (fields: string, difference: string) => ({
      row: `point_allocation ${entry_seq}→${lot_seq}`,
      fields,
      difference,
    });
    const expected = entry_seq === last.entry_seq ? last.turn + 1 : 0;
    if (!entrySeqs.has(entry_seq)) {
      yield at('entry_seq', `an allocation belongs to entry ${entry_seq}, which is missing`);
    }
    if (!lotSeqs.has(lot_seq)) {
      yield at('lot_seq', `entry ${entry_seq} moves lot ${lot_seq}, which is missing`);
    }
    if (turn !== expected) {
      yield at('turn', `entry ${entry_seq} lacks the allocation of turn ${expected}`);
    }
    last = row;
  }
}

/** Debt is what the lots hold beyond the balance. */
function* debtDifferences(
  { entries }: AccountRows,
  allocations: Map<number, Allocation[]>,
): Generator<Difference> {
  let inLots = 0;
  for (const entry of entries) {
    inLots += pointsOf(allocations.get(entry.seq) ?? []) + (bringsLot(entry) ? entry.points : 0);
    if (inLots >= entry.balance_after) continue;
    const difference = `entry ${entry.seq} pays more debt than there was`;
    yield { row: `point_entry ${entry.seq}`, fields: 'allocations', difference };
  }
}

function* accountDifferences(rows: AccountRows, account: AccountColumns): Generator<Difference> {
  const { entries, lots } = rows;
  const [lastEntry, lastLot] = [entries.at(-1), lots.at(-1)];
  const balance = lastEntry?.balance_after ?? 0;
  const open = lots.filter((lot) => lot.remaining > 0).map(lotOf);
  const debt = remainingOf(open) - balance;
  const holds = rows.holds.map(holdOf);
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
    if (said === found) continue;
    const difference = `the account says ${name} ${said}, its books say ${found}`;
    yield { row: 'point_account', fields: name, difference };
  }
}

function hasItsSign({ kind, points }: Pick<Entry, 'kind' | 'points'>): boolean {
  const sign = SIGNS[kind];
  return sign === null ? points !== 0 : Math.sign(points) === sign;
}

function hex(digest: Buffer): string {
  return digest.toString('hex');
}
