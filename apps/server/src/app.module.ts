import { type DynamicModule, Module } from '@nestjs/common';
import { ActivityModule } from './modules/activity/index.js';
import { AdjustmentModule } from './modules/adjustment/index.js';
import { AuditModule } from './modules/audit/index.js';
import { AutomationModule } from './modules/automation/index.js';
import { BenefitModule } from './modules/benefit/index.js';
import { BrandModule } from './modules/brand/index.js';
import { CampaignModule } from './modules/campaign/index.js';
import { CouponModule } from './modules/coupon/index.js';
import { CouponImportModule } from './modules/coupon-import/index.js';
import { CouponLiabilityModule } from './modules/coupon-liability/index.js';
import { CouponTransferModule } from './modules/coupon-transfer/index.js';
import { EntryCodeModule } from './modules/entry-code/index.js';
import { ExpiryNoticeModule } from './modules/expiry-notice/index.js';
import { InsightModule } from './modules/insight/index.js';
import { JoiningModule } from './modules/joining/index.js';
import { LiabilityModule } from './modules/liability/index.js';
import { MemberModule } from './modules/member/index.js';
import { MemberDeskModule } from './modules/member-desk/index.js';
import { MessageModule } from './modules/message/index.js';
import { OrderModule } from './modules/order/index.js';
import { PointsModule } from './modules/points/index.js';
import { PointsImportModule } from './modules/points-import/index.js';
import { PointsRulesModule } from './modules/points-rules/index.js';
import { PointsTransferModule } from './modules/points-transfer/index.js';
import { QuoteModule } from './modules/quote/index.js';
import { ReconcileModule } from './modules/reconcile/index.js';
import { RegrantModule } from './modules/regrant/index.js';
import { RewardModule } from './modules/reward/index.js';
import { SetupModule } from './modules/setup/index.js';
import { SpendGiftModule } from './modules/spend-gift/index.js';
import { StaffModule } from './modules/staff/index.js';
import { StoreModule } from './modules/store/index.js';
import { StorefrontModule } from './modules/storefront/index.js';
import { TierModule } from './modules/tier/index.js';
import { TierNoticeModule } from './modules/tier-notice/index.js';
import { WhatIfModule } from './modules/what-if/index.js';
import { PlatformModule, type PlatformParts } from './platform/index.js';

/** The one module graph: API, worker and command line are the same program in different roles. */
@Module({})
export class AppModule {
  static of(parts: PlatformParts): DynamicModule {
    return {
      module: AppModule,
      imports: [
        PlatformModule.of(parts),
        ActivityModule,
        AuditModule,
        BrandModule,
        StoreModule,
        StaffModule,
        TierModule,
        TierNoticeModule,
        PointsModule,
        PointsRulesModule,
        WhatIfModule,
        AdjustmentModule,
        PointsTransferModule,
        CouponImportModule,
        PointsImportModule,
        ReconcileModule,
        CouponModule,
        EntryCodeModule,
        CouponTransferModule,
        RegrantModule,
        CouponLiabilityModule,
        RewardModule,
        QuoteModule,
        OrderModule,
        MemberModule,
        InsightModule,
        JoiningModule,
        LiabilityModule,
        MessageModule,
        ExpiryNoticeModule,
        SpendGiftModule,
        AutomationModule,
        BenefitModule,
        CampaignModule,
        MemberDeskModule,
        StorefrontModule,
        SetupModule,
      ],
    };
  }
}
