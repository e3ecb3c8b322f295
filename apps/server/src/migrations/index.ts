import { Platform1764000000001 } from './1764000000001-platform.js';
import { Brand1764000000002 } from './1764000000002-brand.js';
import { Member1764000000003 } from './1764000000003-member.js';
import { Points1764000000004 } from './1764000000004-points.js';
import { TierHistory1764000000005 } from './1764000000005-tier-history.js';
import { Coupon1764000000006 } from './1764000000006-coupon.js';
import { Order1764000000007 } from './1764000000007-order.js';
import { Message1764000000008 } from './1764000000008-message.js';
import { Campaign1764000000009 } from './1764000000009-campaign.js';
import { SendPace1764000000010 } from './1764000000010-send-pace.js';
import { PointHolds1764000000011 } from './1764000000011-point-holds.js';
import { PointAdjustment1764000000012 } from './1764000000012-point-adjustment.js';
import { PointTransfer1764000000013 } from './1764000000013-point-transfer.js';
import { Liability1764000000015 } from './1764000000015-liability.js';
import { EarningLines1764000000018 } from './1764000000018-earning-lines.js';
import { OrderMatter1764000000019 } from './1764000000019-order-matter.js';
import { WhatIf1764000000020 } from './1764000000020-what-if.js';
import { TierPeriods1764000000022 } from './1764000000022-tier-periods.js';
import { Growth1764000000023 } from './1764000000023-growth.js';
import { Benefit1764000000024 } from './1764000000024-benefit.js';
import { CouponHold1764000000027 } from './1764000000027-coupon-hold.js';
import { CouponKinds1764000000028 } from './1764000000028-coupon-kinds.js';
import { CouponGrant1764000000029 } from './1764000000029-coupon-grant.js';
import { Task1764000000032 } from './1764000000032-task.js';
import { EntryCode1764000000033 } from './1764000000033-entry-code.js';
import { CouponTransfer1764000000034 } from './1764000000034-coupon-transfer.js';
import { CampaignBudget1764000000035 } from './1764000000035-campaign-budget.js';
import { CouponLiability1764000000036 } from './1764000000036-coupon-liability.js';
import { Quote1764000000037 } from './1764000000037-quote.js';
import { Mall1764000000041 } from './1764000000041-mall.js';
import { PointsImport1764000000042 } from './1764000000042-points-import.js';
import { MissedGrant1764000000045 } from './1764000000045-missed-grant.js';
import { ExpiryTold1764000000046 } from './1764000000046-expiry-told.js';
import { SpendGift1764000000047 } from './1764000000047-spend-gift.js';
import { GrowthDigestAndTransferKeys1764000000048 } from './1764000000048-growth-digest-and-transfer-keys.js';
import { MissedGrantSums1764000000049 } from './1764000000049-missed-grant-sums.js';
import { CouponImport1764000000050 } from './1764000000050-coupon-import.js';
import { WidePoints1764000000052 } from './1764000000052-wide-points.js';
import { MoreDigests1764000000053 } from './1764000000053-more-digests.js';

/** In the order in which they run. Forward only; safe while the version before still serves. */
export const MIGRATIONS = [
  Platform1764000000001,
  Brand1764000000002,
  Member1764000000003,
  Points1764000000004,
  TierHistory1764000000005,
  Coupon1764000000006,
  Order1764000000007,
  Message1764000000008,
  Campaign1764000000009,
  SendPace1764000000010,
  PointHolds1764000000011,
  PointAdjustment1764000000012,
  PointTransfer1764000000013,
  Liability1764000000015,
  EarningLines1764000000018,
  OrderMatter1764000000019,
  WhatIf1764000000020,
  TierPeriods1764000000022,
  Growth1764000000023,
  Benefit1764000000024,
  CouponHold1764000000027,
  CouponKinds1764000000028,
  CouponGrant1764000000029,
  Task1764000000032,
  EntryCode1764000000033,
  CouponTransfer1764000000034,
  CampaignBudget1764000000035,
  CouponLiability1764000000036,
  Quote1764000000037,
  Mall1764000000041,
  PointsImport1764000000042,
  MissedGrant1764000000045,
  ExpiryTold1764000000046,
  SpendGift1764000000047,
  GrowthDigestAndTransferKeys1764000000048,
  MissedGrantSums1764000000049,
  CouponImport1764000000050,
  WidePoints1764000000052,
  MoreDigests1764000000053,
];
