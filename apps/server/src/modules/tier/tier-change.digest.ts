/**
 * A SHA-256 digest of each change of a member's tier over its own content, so that no tier, date, metric
 * or reason of the history can change without its showing. The list of fields is a format for ever.
 */
import { createHash } from 'node:crypto';
import type { MemberId } from '../../platform/index.js';
import type { TierChange } from './standing.rules.js';

export function tierChangeDigest(memberId: MemberId, change: TierChange, actor: string): Buffer {
  const content = [
    'tier',
    memberId,
    change.seq,
    change.fromCode,
    change.toCode,
    change.cause,
    change.metric,
    change.changedAt.getTime(),
    change.periodFrom,
    change.validUntil,
    change.reason,
    actor,
  ];
  return createHash('sha256').update(JSON.stringify(content)).digest();
}
