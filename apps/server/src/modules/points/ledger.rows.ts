import { idToBytes, type MemberId } from '../../platform/index.js';
import type { Entry, Hold, LedgerChanges, Lot } from './ledger.types.js';
import { entryDigest, holdDigest, lotDigest } from './points.digest.js';
import type { OpenedAccount } from './points-book.js';

export type Row = unknown[];

/** New rows of one table, and the last link of the chain that they continue. */
export interface ChainedRows {
  readonly rows: Row[];
  readonly lastDigest: Buffer;
}

/** In the order of ENTRY_COLUMNS. */
export function entryRows(
  opened: OpenedAccount,
  entries: readonly Entry[],
  actor: string,
): ChainedRows {
  const { memberId } = opened;
  const member = idToBytes(memberId);
  let lastDigest = opened.entryDigest;
  const rows = entries.map((entry) => {
    lastDigest = entryDigest(memberId, lastDigest, entry, actor);
    return [
      member,
      entry.seq,
      entry.kind,
      entry.points,
      entry.balanceAfter,
      entry.reason,
      entry.source.type,
      entry.source.id,
      entry.undoes?.type ?? null,
      entry.undoes?.id ?? null,
      onceOf(entry),
      actor,
      entry.occurredAt,
      entry.recordedAt,
      lastDigest,
    ];
  });
  return { rows, lastDigest };
}

/** 1 for what a source may post only once; null, which collides with nothing, for what time does. */
export function onceOf(entry: Pick<Entry, 'kind'>): 1 | null {
  return entry.kind === 'expire' || entry.kind === 'settle' ? null : 1;
}

/** In the order of LOT_COLUMNS. */
export function lotRows(opened: OpenedAccount, lots: readonly Lot[]): ChainedRows {
  const { memberId } = opened;
  const member = idToBytes(memberId);
  let lastDigest = opened.lotDigest;
  const rows = lots.map((lot) => {
    lastDigest = lotDigest(memberId, lastDigest, lot);
    return [
      member,
      lot.seq,
      lot.source.type,
      lot.source.id,
      lot.grace ? 1 : 0,
      lot.granted,
      lot.remaining,
      lot.availableAt,
      lot.expiresAt,
      lastDigest,
    ];
  });
  return { rows, lastDigest };
}

/** In the order of ALLOCATION_COLUMNS. */
export function allocationRows(opened: OpenedAccount, { entries }: LedgerChanges): Row[] {
  const member = idToBytes(opened.memberId);
  return entries.flatMap(({ seq, allocations }) =>
    allocations.map(({ lotSeq, points }, turn) => [member, seq, lotSeq, turn, points]),
  );
}

/** In the order of HOLD_COLUMNS. */
export function holdRows(memberId: MemberId, holds: readonly Hold[]): Row[] {
  const member = idToBytes(memberId);
  return holds.map((hold) => [
    member,
    hold.source.type,
    hold.source.id,
    hold.points,
    hold.heldAt,
    hold.until,
    holdDigest(memberId, hold),
  ]);
}
