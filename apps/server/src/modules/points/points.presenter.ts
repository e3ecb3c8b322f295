import { lastDayBefore } from '@shuke/shared';
import type { PointsEntryView } from './dto/points.dto.js';
import type { Source } from './ledger.types.js';
import type { ListedEntry } from './points.repository.js';
import type { NamedSource } from './source-names.js';

export function entryView(
  listed: ListedEntry,
  nameOf: (source: Source) => NamedSource,
  timeZone: string,
): PointsEntryView {
  const { entry, availableAt, expiresAt } = listed;
  return {
    id: String(entry.seq),
    kind: entry.kind,
    points: entry.points,
    balanceAfter: entry.balanceAfter,
    reason: entry.reason,
    source: nameOf(entry.source),
    occurredAt: entry.occurredAt,
    ...(availableAt && { availableAt }),
    ...(expiresAt && { lastDay: lastDayBefore(expiresAt, timeZone) }),
  };
}
