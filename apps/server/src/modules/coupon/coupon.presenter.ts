import { businessDayOf, lastDayBefore } from '@shuke/shared';
import type { Coupon, CouponTemplate, TemplateVersion } from './coupon.types.js';
import { isTransferable, stateAt } from './coupon-state.rules.js';
import { validityText, worthText } from './coupon-text.rules.js';
import type { CouponView, TemplateView } from './dto/coupon.dto.js';
import type { TemplateDetail } from './dto/template.dto.js';
import type { Fates } from './template-fates.repository.js';

export function templateView(template: TemplateVersion): TemplateView {
  const { kind, amountOffFen, payPercent, capFen, thresholdFen, scope } = template.terms;
  const { priceFen, uses } = template.terms;
  return {
    code: template.code,
    name: template.name,
    kind,
    amountOffFen,
    payPercent,
    capFen,
    thresholdFen,
    priceFen,
    uses,
    description: template.description ?? worthText(template.terms),
    validityText: validityText(template.validity),
    scope,
  };
}

/** What the view of coupons must know beyond the coupon itself. */
export interface CouponSight {
  now: Date;
  zone: string;
  storeName: (code: string) => string | undefined;
}

export function couponView(coupon: Coupon, { now, zone, storeName }: CouponSight): CouponView {
  return {
    id: coupon.id,
    code: coupon.code,
    state: stateAt(coupon, now),
    template: templateView(coupon.template),
    validFrom: businessDayOf(coupon.validFrom, zone),
    validUntil: lastDayBefore(coupon.validUntil, zone),
    usesLeft: coupon.usesLeft,
    transferable: isTransferable(coupon, now),
    redeemedAt: coupon.redeemedAt,
    storeName: coupon.redeemedStore && storeName(coupon.redeemedStore),
  };
}

export function templateDetail(
  template: CouponTemplate,
  fates: Fates,
  rules: string[],
): TemplateDetail {
  const { code, version, name, description, stock, perMember, claimable, issued } = template;
  const { perMemberDay, grantable, cost, state } = template;
  return {
    ...template.terms,
    code,
    version,
    name,
    description,
    validity: template.validity,
    stock,
    perMember,
    perMemberDay,
    claimable,
    grantable,
    cost,
    state,
    issued,
    ...fates,
    spentFen: cost && cost.costFen * fates.redeemed,
    rules,
    worthText: worthText(template.terms),
    validityText: validityText(template.validity),
  };
}
