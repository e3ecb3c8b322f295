export { CouponLiabilityModule } from './coupon-liability.module.js';
