import type { BusinessDay } from '@shuke/shared';
import type { CouponTemplate } from './coupon.types.js';

/** How often a member has claimed a template, in all and on the day of the last claim. */
export interface Claims {
  claims: number;
  day: string | null;
  dayClaims: number;
}

export const NO_CLAIMS: Claims = { claims: 0, day: null, dayClaims: 0 };

export function claimsToday({ day, dayClaims }: Claims, today: BusinessDay): number {
  return day === today ? dayClaims : 0;
}

/** One claim more. */
export function counted(before: Claims, today: BusinessDay): Claims {
  return {
    claims: before.claims + 1,
    day: today,
    dayClaims: claimsToday(before, today) + 1,
  };
}

export type ClaimLimit = 'perMember' | 'perMemberDay';

/** Which limit keeps a member from claiming once more today; null when none. */
export function limitReached(
  { perMember, perMemberDay }: Pick<CouponTemplate, 'perMember' | 'perMemberDay'>,
  claims: Claims,
  today: BusinessDay,
): ClaimLimit | null {
  if (perMember !== undefined && claims.claims >= perMember) return 'perMember';
  const isFullDay = perMemberDay !== undefined && claimsToday(claims, today) >= perMemberDay;
  return isFullDay ? 'perMemberDay' : null;
}
