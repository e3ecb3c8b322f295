/**
 * A SHA-256 digest of each entry of the growth ledger over its own content, so that no amount, date,
 * reason or source can change without its showing. The list of fields is a format for ever.
 */
import { createHash } from 'node:crypto';
import type { MemberId } from '../../platform/index.js';
import type { GrowthEntry } from './growth-book.js';

export function growthDigest(memberId: MemberId, entry: GrowthEntry, actor: string): Buffer {
  const content = [
    'growth',
    memberId,
    entry.id,
    entry.value,
    entry.reason,
    entry.source.type,
    entry.source.id,
    entry.orderId,
    entry.day,
    entry.occurredAt.getTime(),
    entry.recordedAt.getTime(),
    actor,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
