/**
 * Which field of a row was changed, when its digest no longer fits. A digest tells that something
 * changed, not what; but the value that stood there is mostly to be found nearby: in the lot of the
 * entry, in other entries, in the running balance. Each field is tried with such values, and the one
 * that makes the digest fit again was it. Found nowhere: null.
 */
import { ENTRY_KINDS, ENTRY_REASONS } from '@shuke/shared';
import type { AccountRows } from './account-check.js';
import type { Allocation, Entry, Lot, Source } from './ledger.types.js';
import { pointsOf } from './lot.rules.js';
import { entryDigest, lotDigest } from './points.digest.js';
import { type AllocationColumns, allocationsByEntry, entryOf, lotOf } from './points.rows.js';

const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
/** Points wait at most so long before they are available. */
const WAITING_DAYS = 60;
/** An end may have been moved by years. */
const MOVED_DAYS = 1500;

/** The entry as it may have been, with who posted it. */
type Posted = Entry & { readonly actor: string };
type Guess = Partial<Posted>;

interface Suspect {
  readonly fields: string;
  readonly guess: Guess;
}

/** `index`: of the entry in its list. */
export function changedEntryField(rows: AccountRows, index: number): string | null {
  const { memberId, entries, account } = rows;
  const posted = postedAt(rows, index);
  const before = entries[index - 1]?.digest ?? Buffer.alloc(32);
  const stored = entries[index]?.digest;
  const digestOf = (one: Posted) => entryDigest(memberId, before, one, one.actor);
  const suspects = [...amounts(rows, index, posted), ...words(rows), ...dates(rows)];
  const found = suspects.find(({ guess }) => stored?.equals(digestOf({ ...posted, ...guess })));
  if (found) return found.fields;
  const follower = entries[index + 1];
  const real = digestOf(posted);
  const next = follower && postedAt(rows, index + 1);
  const fits = next
    ? follower.digest.equals(entryDigest(memberId, real, next, next.actor))
    : account?.entry_digest.equals(real);
  return fits ? 'digest' : null;
}

export function changedLotField(rows: AccountRows, index: number): string | null {
  const { memberId, lots, account } = rows;
  const row = lots[index];
  if (!row) return null;
  const lot = lotOf(row);
  const before = lots[index - 1]?.digest ?? Buffer.alloc(32);
  const found = lotSuspects(rows, lot).find(({ guess }) =>
    row.digest.equals(lotDigest(memberId, before, { ...lot, ...guess })),
  );
  if (found) return found.fields;
  const real = lotDigest(memberId, before, lot);
  const next = lots[index + 1];
  const fits = next
    ? next.digest.equals(lotDigest(memberId, real, lotOf(next)))
    : account?.lot_digest.equals(real);
  return fits ? 'digest' : null;
}

function postedAt({ entries, allocations }: AccountRows, index: number): Posted {
  const row = entries[index];
  if (!row) throw new RangeError(`there is no entry at ${index}`);
  const own = allocations.filter((one) => one.entry_seq === row.seq);
  return { ...entryOf(row, allocationsByEntry(own).get(row.seq) ?? []), actor: row.actor };
}

function amounts(rows: AccountRows, index: number, posted: Posted): Suspect[] {
  const earlier = rows.entries[index - 1]?.balance_after ?? 0;
  const lot = rows.lots.find(({ seq }) => seq === posted.seq);
  const points = [posted.balanceAfter - earlier, pointsOf(posted.allocations), lot?.granted ?? 0];
  return [
    ...points.map((one) => ({ fields: 'points', guess: { points: one } })),
    { fields: 'balance_after', guess: { balanceAfter: earlier + posted.points } },
    ...movedOtherwise(rows, posted).map((allocations) => ({
      fields: 'allocations',
      guess: { allocations },
    })),
  ];
}

/** Other allocations: what the lot lacks, another lot, the other way round, one less, or one more. */
function movedOtherwise(rows: AccountRows, { allocations }: Posted): Allocation[][] {
  const others = allocations.flatMap((one, turn) => {
    const replaced = (by: Allocation) => allocations.with(turn, by);
    const missing = missingIn(rows, one.lotSeq);
    return [
      replaced({ ...one, points: one.points + missing }),
      ...rows.lots.map(({ seq }) => replaced({ ...one, lotSeq: seq })),
      allocations.toSpliced(turn, 1),
    ];
  });
  const added = rows.lots.flatMap(({ seq }) =>
    Array.from({ length: allocations.length + 1 }, (_, turn) =>
      allocations.toSpliced(turn, 0, { lotSeq: seq, points: missingIn(rows, seq) }),
    ),
  );
  return [...others, ...swapped(allocations), ...added];
}

function swapped(allocations: readonly Allocation[]): Allocation[][] {
  return allocations.flatMap((one, i) =>
    allocations.slice(i + 1).map((other, j) => allocations.with(i, other).with(i + 1 + j, one)),
  );
}

/** How far what a lot has left is from what its allocations leave of it. */
function missingIn({ lots, allocations }: AccountRows, lotSeq: number): number {
  const lot = lots.find(({ seq }) => seq === lotSeq);
  const moved = allocations.filter((one: AllocationColumns) => one.lot_seq === lotSeq);
  return lot ? lot.remaining - lot.granted - pointsOf(moved) : 0;
}

function words(rows: AccountRows): Suspect[] {
  const { entries } = rows;
  const sources = sourcesIn(rows);
  return [
    ...ENTRY_KINDS.map((kind) => ({ fields: 'kind', guess: { kind } })),
    ...[...ENTRY_REASONS, ...entries.map((row) => row.reason)].map((reason) => ({
      fields: 'reason',
      guess: { reason },
    })),
    ...entries.map(({ actor }) => ({ fields: 'actor', guess: { actor } })),
    ...sources.map((source) => ({ fields: 'source', guess: { source } })),
    ...[null, ...sources].map((undoes) => ({ fields: 'undoes', guess: { undoes } })),
  ];
}

function dates(rows: AccountRows): Suspect[] {
  return instantsIn(rows).flatMap((at) => [
    { fields: 'occurred_at', guess: { occurredAt: at } },
    { fields: 'recorded_at', guess: { recordedAt: at } },
  ]);
}

function lotSuspects(rows: AccountRows, lot: Lot): { fields: string; guess: Partial<Lot> }[] {
  const entry = rows.entries.find(({ seq }) => seq === lot.seq);
  const waits = entry ? daysFrom(entry.occurred_at, 1) : [];
  return [
    { fields: 'granted', guess: { granted: entry?.points ?? 0 } },
    { fields: 'grace', guess: { grace: !lot.grace } },
    ...sourcesIn(rows).map((source) => ({ fields: 'source', guess: { source } })),
    ...[...instantsIn(rows), ...waits].map((availableAt) => ({
      fields: 'available_at',
      guess: { availableAt },
    })),
    ...[null, ...instantsIn(rows), ...daysAround(lot.expiresAt)].map((expiresAt) => ({
      fields: 'expires_at',
      guess: { expiresAt },
    })),
  ];
}

function sourcesIn({ entries, lots }: AccountRows): Source[] {
  const undone = entries.map((row) => entryOf(row, []).undoes);
  const own = [...entries, ...lots].map((row) => ({ type: row.source_type, id: row.source_id }));
  const all = [...own, ...undone.filter((source) => source !== null)];
  const types = [...new Set(all.map(({ type }) => type))];
  return all.flatMap(({ id }) => types.map((type) => ({ type, id })));
}

function instantsIn({ entries, lots }: AccountRows): Date[] {
  return [
    ...entries.flatMap((row) => [row.occurred_at, row.recorded_at]),
    ...lots.flatMap((row) => [
      ...daysFrom(row.available_at, -1),
      ...(row.expires_at ? [row.expires_at] : []),
    ]),
  ];
}

/** The same hour of other days: ends are moved by days, at midnight. */
function daysAround(at: Date | null): Date[] {
  if (at === null) return [];
  const hour = new Date(Math.floor(at.getTime() / HOUR_MS) * HOUR_MS);
  return [1, -1].flatMap((direction) => daysFrom(hour, direction, MOVED_DAYS));
}

function daysFrom(at: Date, direction: number, days = WAITING_DAYS): Date[] {
  return Array.from(
    { length: days },
    (_, day) => new Date(at.getTime() + direction * day * DAY_MS),
  );
}
