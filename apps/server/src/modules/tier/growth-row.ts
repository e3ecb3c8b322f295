import type { BusinessDay } from '@shuke/shared';
import { bytesToId } from '../../platform/index.js';
import type { GrowthEntry } from './growth-book.js';

export interface GrowthColumns {
  member_id: Buffer;
  id: Buffer;
  value: number;
  reason: string;
  source_type: GrowthEntry['source']['type'];
  source_id: string;
  order_id: Buffer | null;
  day: BusinessDay;
  occurred_at: Date;
  recorded_at: Date;
}

export const GROWTH_COLUMNS = [
  'member_id',
  'id',
  'value',
  'reason',
  'source_type',
  'source_id',
  'order_id',
  'day',
  'occurred_at',
  'recorded_at',
];

export function growthEntryOf(row: GrowthColumns): GrowthEntry {
  return {
    id: bytesToId('grw', row.id),
    value: row.value,
    reason: row.reason,
    source: { type: row.source_type, id: row.source_id },
    orderId: row.order_id && bytesToId('ord', row.order_id),
    day: row.day,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
  };
}
