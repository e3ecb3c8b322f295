import type { MissedGrantReason, TemplateState } from '@shuke/shared';

/** Why coupons of a template were not given, the most lasting reason first. */
export function missedReason(
  state: TemplateState,
  hasEnded: boolean,
): Exclude<MissedGrantReason, 'OVER_BUDGET'> {
  if (state === 'retired') return 'TEMPLATE_RETIRED';
  if (hasEnded) return 'TEMPLATE_ENDED';
  return state === 'paused' ? 'TEMPLATE_PAUSED' : 'SOLD_OUT';
}
