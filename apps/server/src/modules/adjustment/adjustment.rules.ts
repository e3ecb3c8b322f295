import { type AdjustmentState, mayDo } from '@shuke/shared';
import type { StaffActor } from '../../platform/index.js';
import type { Adjustment } from './adjustment.types.js';

/** Up to the limit one person is enough; without a limit always. */
export function needsSecondPerson(points: number, secondPersonAbove: number | undefined): boolean {
  return secondPersonAbove !== undefined && Math.abs(points) > secondPersonAbove;
}

export type Decision = Exclude<AdjustmentState, 'waiting'>;

/**
 * Why a person may not decide so: nobody answers their own request, and only who asked withdraws it.
 * Null: they may.
 */
export function decisionRefusal(
  staff: Pick<StaffActor, 'role' | 'staffCode'>,
  { requestedBy }: Pick<Adjustment, 'requestedBy'>,
  decision: Decision,
): 'FORBIDDEN' | 'SECOND_PERSON_NEEDED' | null {
  const own = requestedBy === `staff:${staff.staffCode}`;
  if (decision === 'withdrawn') return own ? null : 'FORBIDDEN';
  if (!mayDo(staff.role, 'adjustment.approve')) return 'FORBIDDEN';
  return own ? 'SECOND_PERSON_NEEDED' : null;
}
