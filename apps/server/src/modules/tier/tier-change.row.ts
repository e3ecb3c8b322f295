import type { BusinessDay, TierCause } from '@shuke/shared';
import type { TierChange } from './standing.rules.js';

/** A row of the history, as its table names the columns. */
export interface ChangeColumns {
  seq: number;
  from_code: string | null;
  to_code: string;
  cause: TierCause;
  metric: number;
  changed_at: Date;
  period_from: BusinessDay | null;
  valid_until: BusinessDay | null;
  reason: string | null;
}

export function changeOf(row: ChangeColumns): TierChange {
  return {
    seq: row.seq,
    fromCode: row.from_code,
    toCode: row.to_code,
    cause: row.cause,
    metric: row.metric,
    changedAt: row.changed_at,
    periodFrom: row.period_from,
    validUntil: row.valid_until,
    reason: row.reason,
  };
}
