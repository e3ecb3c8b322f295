import { ADJUSTMENT_ENTITIES } from './modules/adjustment/adjustment.entity.js';
import { AUTOMATION_ENTITIES } from './modules/automation/automation.entity.js';
import { BENEFIT_ENTITIES } from './modules/benefit/benefit.entity.js';
import { BRAND_ENTITIES } from './modules/brand/brand.entity.js';
import { CAMPAIGN_ENTITIES } from './modules/campaign/campaign.entity.js';
import { COUPON_ENTITIES } from './modules/coupon/coupon.entity.js';
import { COUPON_IMPORT_ENTITIES } from './modules/coupon-import/coupon-import.entity.js';
import { COUPON_LIABILITY_ENTITIES } from './modules/coupon-liability/coupon-liability.entity.js';
import { COUPON_TRANSFER_ENTITIES } from './modules/coupon-transfer/coupon-transfer.entity.js';
import { ENTRY_CODE_ENTITIES } from './modules/entry-code/entry-code.entity.js';
import { EXPIRY_NOTICE_ENTITIES } from './modules/expiry-notice/expiry-notice.entity.js';
import { LIABILITY_ENTITIES } from './modules/liability/liability.entity.js';
import { MEMBER_ENTITIES } from './modules/member/member.entity.js';
import { MESSAGE_ENTITIES } from './modules/message/message.entity.js';
import { ORDER_ENTITIES } from './modules/order/order.entity.js';
import { POINTS_ENTITIES } from './modules/points/points.entity.js';
import { POINTS_IMPORT_ENTITIES } from './modules/points-import/points-import.entity.js';
import { POINTS_TRANSFER_ENTITIES } from './modules/points-transfer/transfer.entity.js';
import { QUOTE_ENTITIES } from './modules/quote/quote.entity.js';
import { REWARD_ENTITIES } from './modules/reward/reward.entity.js';
import { SPEND_GIFT_ENTITIES } from './modules/spend-gift/spend-gift.entity.js';
import { STAFF_ENTITIES } from './modules/staff/staff.entity.js';
import { STORE_ENTITIES } from './modules/store/store.entity.js';
import { TIER_ENTITIES } from './modules/tier/tier.entity.js';
import { WHAT_IF_ENTITIES } from './modules/what-if/what-if.entity.js';
import { PLATFORM_ENTITIES } from './platform/platform.entity.js';

/** Every table of the program; a test compares them with the migrated schema. */
export const ENTITIES = [
  ...PLATFORM_ENTITIES,
  ...BRAND_ENTITIES,
  ...STORE_ENTITIES,
  ...STAFF_ENTITIES,
  ...MEMBER_ENTITIES,
  ...TIER_ENTITIES,
  ...POINTS_ENTITIES,
  ...ADJUSTMENT_ENTITIES,
  ...POINTS_TRANSFER_ENTITIES,
  ...COUPON_IMPORT_ENTITIES,
  ...POINTS_IMPORT_ENTITIES,
  ...COUPON_ENTITIES,
  ...ENTRY_CODE_ENTITIES,
  ...COUPON_TRANSFER_ENTITIES,
  ...COUPON_LIABILITY_ENTITIES,
  ...REWARD_ENTITIES,
  ...QUOTE_ENTITIES,
  ...ORDER_ENTITIES,
  ...WHAT_IF_ENTITIES,
  ...LIABILITY_ENTITIES,
  ...MESSAGE_ENTITIES,
  ...EXPIRY_NOTICE_ENTITIES,
  ...SPEND_GIFT_ENTITIES,
  ...CAMPAIGN_ENTITIES,
  ...AUTOMATION_ENTITIES,
  ...BENEFIT_ENTITIES,
];
