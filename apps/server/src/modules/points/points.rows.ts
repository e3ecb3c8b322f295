import type { EntryKind, EntrySourceType } from '@shuke/shared';
import type { Account, Allocation, Entry, Hold, Lot, Source } from './ledger.types.js';

export const ACCOUNT_COLUMNS = [
  'member_id',
  'last_seq',
  'balance',
  'debt',
  'next_due_at',
  'entry_digest',
  'lot_digest',
  'holds_until',
] as const;

export const ENTRY_COLUMNS = [
  'member_id',
  'seq',
  'kind',
  'points',
  'balance_after',
  'reason',
  'source_type',
  'source_id',
  'undoes_type',
  'undoes_id',
  'once',
  'actor',
  'occurred_at',
  'recorded_at',
  'digest',
] as const;

export const LOT_COLUMNS = [
  'member_id',
  'seq',
  'source_type',
  'source_id',
  'grace',
  'granted',
  'remaining',
  'available_at',
  'expires_at',
  'digest',
] as const;

export const HOLD_COLUMNS = [
  'member_id',
  'source_type',
  'source_id',
  'points',
  'held_at',
  'held_until',
  'digest',
] as const;

export const ALLOCATION_COLUMNS = ['member_id', 'entry_seq', 'lot_seq', 'turn', 'points'] as const;

export interface AccountColumns {
  member_id: Buffer;
  last_seq: number;
  balance: number;
  debt: number;
  next_due_at: Date | null;
  entry_digest: Buffer;
  lot_digest: Buffer;
  /** When the last of the member's holds ends; null: there are none. */
  holds_until: Date | null;
}

export interface EntryColumns {
  member_id: Buffer;
  seq: number;
  kind: EntryKind;
  points: number;
  balance_after: number;
  reason: string;
  source_type: EntrySourceType;
  source_id: string;
  undoes_type: EntrySourceType | null;
  undoes_id: string | null;
  once: number | null;
  actor: string;
  occurred_at: Date;
  recorded_at: Date;
  digest: Buffer;
}

export interface LotColumns {
  member_id: Buffer;
  seq: number;
  source_type: EntrySourceType;
  source_id: string;
  grace: number;
  granted: number;
  remaining: number;
  available_at: Date;
  expires_at: Date | null;
  digest: Buffer;
}

export interface AllocationColumns {
  member_id: Buffer;
  entry_seq: number;
  lot_seq: number;
  turn: number;
  points: number;
}

export interface HoldColumns {
  member_id: Buffer;
  source_type: EntrySourceType;
  source_id: string;
  points: number;
  held_at: Date;
  held_until: Date;
  /** Null: made before holds had one. */
  digest: Buffer | null;
}

export function accountOf(row: Pick<AccountColumns, 'last_seq' | 'balance' | 'debt'>): Account {
  return { lastSeq: row.last_seq, balance: row.balance, debt: row.debt };
}

export function entryOf(row: EntryColumns, allocations: readonly Allocation[]): Entry {
  return {
    seq: row.seq,
    kind: row.kind,
    points: row.points,
    balanceAfter: row.balance_after,
    reason: row.reason,
    source: { type: row.source_type, id: row.source_id },
    undoes: undoneOf(row),
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
    allocations,
  };
}

function undoneOf(row: EntryColumns): Source | null {
  if (row.undoes_type === null || row.undoes_id === null) return null;
  return { type: row.undoes_type, id: row.undoes_id };
}

export function lotOf(row: LotColumns): Lot {
  return {
    seq: row.seq,
    source: { type: row.source_type, id: row.source_id },
    grace: row.grace === 1,
    granted: row.granted,
    remaining: row.remaining,
    availableAt: row.available_at,
    expiresAt: row.expires_at,
  };
}

export function holdOf(row: HoldColumns): Hold {
  return {
    source: { type: row.source_type, id: row.source_id },
    points: row.points,
    heldAt: row.held_at,
    until: row.held_until,
  };
}

/** In the order of their turns, by the entry they belong to. */
export function allocationsByEntry(rows: readonly AllocationColumns[]): Map<number, Allocation[]> {
  const byEntry = new Map<number, Allocation[]>();
  for (const row of [...rows].sort((one, other) => one.turn - other.turn)) {
    const allocation = { lotSeq: row.lot_seq, points: row.points };
    const allocations = byEntry.get(row.entry_seq);
    if (allocations) allocations.push(allocation);
    else byEntry.set(row.entry_seq, [allocation]);
  }
  return byEntry;
}
