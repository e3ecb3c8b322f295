import { lastDayBefore } from '@shuke/shared';
import type { PointsEntryView } from './dto/points.dto.js';
import type { ListedEntry } from './points.repository.js';

export function entryView(listed: ListedEntry, timeZone: string): PointsEntryView {
  const { entry, availableAt, expiresAt } = listed;
  return {
    id: String(entry.seq),
    kind: entry.kind,
    points: entry.points,
    balanceAfter: entry.balanceAfter,
    reason: entry.reason,
    source: entry.source,
    occurredAt: entry.occurredAt,
    ...(availableAt && { availableAt }),
    ...(expiresAt && { lastDay: lastDayBefore(expiresAt, timeZone) }),
  };
}
