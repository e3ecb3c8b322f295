import type { BusinessDay } from '@shuke/shared';
import { type Claims, limitReached } from './claims.rules.js';
import type { CouponTemplate } from './coupon.types.js';
import { validitySpan } from './coupon-validity.rules.js';

/** Who looks at the coupon centre. */
export interface CentreCaller {
  isMember: boolean;
  tierCode?: string;
}

export const CENTRE_REASONS = [
  'MEMBERS_ONLY',
  'WRONG_TIER',
  'LIMIT_REACHED',
  'DAY_LIMIT_REACHED',
  'SOLD_OUT',
] as const;
export type CentreReason = (typeof CENTRE_REASONS)[number];

/** Why this caller can't claim a template that is open to claims; null when they can. */
export function centreReason(
  template: CouponTemplate,
  caller: CentreCaller,
  claims: Claims,
  today: BusinessDay,
): CentreReason | null {
  if (!caller.isMember) return 'MEMBERS_ONLY';
  const { tiers } = template.terms.scope ?? {};
  if (tiers && !tiers.includes(caller.tierCode ?? '')) return 'WRONG_TIER';
  const limit = limitReached(template, claims, today);
  if (limit) return limit === 'perMember' ? 'LIMIT_REACHED' : 'DAY_LIMIT_REACHED';
  return leftOf(template) === 0 ? 'SOLD_OUT' : null;
}

/** Is a coupon of it issued now? One that rests gives none, nor one whose coupons would be over at once. */
export function isGiven({ state, validity }: CouponTemplate, now: Date, zone: string): boolean {
  return state === 'active' && now < validitySpan(validity, now, zone).until;
}

/** How many can still be issued; undefined without a limit. */
export function leftOf({ stock, issued }: CouponTemplate): number | undefined {
  return stock === undefined ? undefined : Math.max(0, stock - issued);
}
