import type { AdjustmentInput, AdjustmentTrial } from '../../api/types';

export interface AdjustmentValues {
  memberNo?: string;
  kind: 'give' | 'take' | 'fraud';
  points?: number | null;
  orderId?: string;
  reason?: string;
}

/** What can be tried on by now; null while something is missing. */
export function trialOf({
  memberNo,
  kind,
  points,
  orderId,
}: AdjustmentValues): AdjustmentTrial | null {
  if (!memberNo || !/^\d{10}$/.test(memberNo)) return null;
  if (kind === 'fraud') return orderId?.startsWith('ord_') ? { memberNo, orderId } : null;
  return points ? { memberNo, points: kind === 'take' ? -points : points } : null;
}

export function inputOf(values: AdjustmentValues): AdjustmentInput {
  const trial = trialOf(values) ?? { memberNo: values.memberNo ?? '', points: 0 };
  return { ...trial, reason: values.reason?.trim() ?? '' };
}
