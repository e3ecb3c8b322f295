/**
 * Two chains of SHA-256 digests per member, one over the entries and one over the lots. Each link
 * covers its own content and the link before it, and the account keeps the last of both, so that no
 * amount, date, source or order can change, and nothing can go missing at the end, without its showing.
 *
 * The content is text that no database can alter: whole numbers, ASCII codes, UTC milliseconds. The
 * lists of fields below are a format for ever: a new field needs a new word at the front.
 */
import { createHash } from 'node:crypto';
import type { MemberId } from '../../platform/index.js';
import type { Entry, Hold, Lot } from './ledger.types.js';

/** What the first link of a chain follows. */
export const CHAIN_START: Buffer = Buffer.alloc(32);

export function entryDigest(
  memberId: MemberId,
  before: Buffer,
  entry: Entry,
  actor: string,
): Buffer {
  return link(before, [
    'entry',
    memberId,
    entry.seq,
    entry.kind,
    entry.points,
    entry.balanceAfter,
    entry.reason,
    entry.source.type,
    entry.source.id,
    entry.undoes && [entry.undoes.type, entry.undoes.id],
    actor,
    entry.occurredAt.getTime(),
    entry.recordedAt.getTime(),
    entry.allocations.map(({ lotSeq, points }) => [lotSeq, points]),
  ]);
}

export function lotDigest(memberId: MemberId, before: Buffer, lot: Lot): Buffer {
  return link(before, [
    'lot',
    memberId,
    lot.seq,
    lot.source.type,
    lot.source.id,
    lot.grace,
    lot.granted,
    lot.availableAt.getTime(),
    lot.expiresAt?.getTime() ?? null,
  ]);
}

/** A hold goes again within minutes and is in no chain: its digest covers itself alone. */
export function holdDigest(memberId: MemberId, { source, points, heldAt, until }: Hold): Buffer {
  const times = [heldAt.getTime(), until.getTime()];
  return link(CHAIN_START, ['hold', memberId, source.type, source.id, points, ...times]);
}

function link(before: Buffer, content: unknown[]): Buffer {
  return createHash('sha256').update(before).update(JSON.stringify(content)).digest();
}
