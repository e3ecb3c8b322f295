export { CouponTransferModule } from './coupon-transfer.module.js';
