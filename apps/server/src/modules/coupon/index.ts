export { channelIn } from './caller-place.rules.js';
export { CartCoupons, type CartPlace, type ShownCoupon } from './cart-coupons.js';
export { isGiven, leftOf } from './centre.rules.js';
export { COUPON_ENTITIES } from './coupon.entity.js';
export { CouponModule } from './coupon.module.js';
export { templateView } from './coupon.presenter.js';
export type {
  Coupon,
  CouponCause,
  CouponScope,
  CouponTemplate,
  CouponTerms,
  Holder,
  TemplateInput,
} from './coupon.types.js';
export { CouponEndings } from './coupon-endings.repository.js';
export { CouponGiving } from './coupon-giving.js';
export { CouponGuesses, UnknownCouponCode } from './coupon-guesses.js';
export { CouponHolds, type HoldRequest, MAX_HOLD_SECONDS } from './coupon-holds.js';
export { CouponIssuer } from './coupon-issuer.js';
export type { Offer } from './coupon-offers.js';
export { CouponRedeemer, type OrderCoupon } from './coupon-redeemer.js';
export { CouponReturns } from './coupon-returns.js';
export { stateAt } from './coupon-state.rules.js';
export { validitySpan } from './coupon-validity.rules.js';
export { CouponViews } from './coupon-views.js';
export { CouponPage, CouponView, TemplateView } from './dto/coupon.dto.js';
export { TemplateRequest } from './dto/template.dto.js';
export { type MissedColumns, toMissedGrant } from './missed-grant.repository.js';
export { type MissedGrant, type MissedGrantId, type Owed, owedKey } from './missed-grant.types.js';
export { MissedGrants } from './missed-grants.js';
export { type RedemptionActivity, RedemptionFeed } from './redemption-feed.js';
export { CouponTemplateService, type TemplateOutcome } from './template.service.js';
export { type Granted, UnaskedGrants } from './unasked-grants.js';
