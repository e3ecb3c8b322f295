import { makeCouponCode } from '@shuke/shared';
import { type MemberId, newId, randomToken } from '../../platform/index.js';
import type { CouponCause, CouponTemplate } from './coupon.types.js';
import type { NewCoupon } from './coupon-state.repository.js';
import type { Span } from './coupon-validity.rules.js';

export function newCoupon(
  template: CouponTemplate,
  span: Span,
  memberId: MemberId,
  source: CouponCause,
  ordinal: number,
): NewCoupon {
  return {
    id: newId('cpn'),
    memberId,
    code: makeCouponCode(randomToken),
    state: 'issued',
    template,
    validFrom: span.from,
    validUntil: span.until,
    source,
    usesLeft: template.terms.uses,
    ordinal,
  };
}
