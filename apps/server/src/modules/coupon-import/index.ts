export { COUPON_IMPORT } from './coupon-import.kind.js';
export { CouponImportModule } from './coupon-import.module.js';
export type { CouponShape } from './coupon-import.types.js';
