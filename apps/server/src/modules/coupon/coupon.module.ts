import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { CartCoupons } from './cart-coupons.js';
import { ClaimCoupon } from './claim-coupon.service.js';
import { CouponConsoleController } from './coupon.console.controller.js';
import { CouponJobs } from './coupon.jobs.js';
import { CouponMemberController } from './coupon.member.controller.js';
import { CouponOpenController } from './coupon.open.controller.js';
import { CouponRepository } from './coupon.repository.js';
import { CouponCentre } from './coupon-centre.service.js';
import { CouponDetails } from './coupon-detail.service.js';
import { CouponEndings } from './coupon-endings.repository.js';
import { CouponExpiry } from './coupon-expiry.service.js';
import { CouponFinder } from './coupon-finder.js';
import { CouponGiving } from './coupon-giving.js';
import { CouponGuesses } from './coupon-guesses.js';
import { CouponHoldRepository } from './coupon-hold.repository.js';
import { CouponHolds } from './coupon-holds.js';
import { CouponIssuer } from './coupon-issuer.js';
import { CouponOfferRepository } from './coupon-offer.repository.js';
import { CouponOffers } from './coupon-offers.js';
import { CouponRedeemer } from './coupon-redeemer.js';
import { CouponReturns } from './coupon-returns.js';
import { CouponSettingsConsoleController } from './coupon-settings.console.controller.js';
import { CouponSettings } from './coupon-settings.service.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { CouponViews } from './coupon-views.js';
import { CouponVoiding } from './coupon-voiding.js';
import { GrantStaffController } from './grant.staff.controller.js';
import { GrantCoupon } from './grant-coupon.service.js';
import { GrantDay } from './grant-day.js';
import { GrantQuota } from './grant-quota.repository.js';
import { GrantableTemplates } from './grantable-templates.service.js';
import { IssueCoupons } from './issue-coupons.service.js';
import { MissedGrantRepository } from './missed-grant.repository.js';
import { MissedGrants } from './missed-grants.js';
import { RedeemCoupon } from './redeem-coupon.service.js';
import { RedemptionOpenController } from './redemption.open.controller.js';
import { RedemptionRepository } from './redemption.repository.js';
import { RedemptionStaffController } from './redemption.staff.controller.js';
import { RedemptionFeed } from './redemption-feed.js';
import { StockRepository } from './stock.repository.js';
import { TemplateConsoleController } from './template.console.controller.js';
import { TemplateRepository } from './template.repository.js';
import { CouponTemplateService } from './template.service.js';
import { TemplateChecks } from './template-checks.js';
import { TemplateFates } from './template-fates.repository.js';
import { TemplateStates } from './template-states.service.js';
import { TemplateViews } from './template-views.js';
import { TemplateWords } from './template-words.js';
import { UnaskedGrants } from './unasked-grants.js';
import { UndoRedemption } from './undo-redemption.service.js';
import { UnknownCodeInterceptor } from './unknown-code.interceptor.js';
import { VoidCoupon } from './void-coupon.service.js';

const FACE = [
  CouponEndings,
  CouponGiving,
  CartCoupons,
  CouponGuesses,
  CouponHolds,
  CouponIssuer,
  CouponOffers,
  CouponRedeemer,
  CouponReturns,
  CouponViews,
  RedemptionFeed,
  CouponTemplateService,
  MissedGrants,
  UnaskedGrants,
];

@Module({
  imports: [BrandModule, MemberModule, StoreModule, TierModule],
  controllers: [
    CouponConsoleController,
    CouponMemberController,
    CouponOpenController,
    CouponSettingsConsoleController,
    GrantStaffController,
    RedemptionOpenController,
    RedemptionStaffController,
    TemplateConsoleController,
  ],
  providers: [
    ...FACE,
    { provide: APP_INTERCEPTOR, useClass: UnknownCodeInterceptor },
    ClaimCoupon,
    CouponVoiding,
    GrantableTemplates,
    GrantCoupon,
    GrantDay,
    GrantQuota,
    VoidCoupon,
    CouponCentre,
    CouponDetails,
    CouponExpiry,
    CouponFinder,
    CouponHoldRepository,
    CouponJobs,
    CouponOfferRepository,
    CouponRepository,
    CouponSettings,
    CouponStateRepository,
    IssueCoupons,
    MissedGrantRepository,
    RedeemCoupon,
    RedemptionRepository,
    StockRepository,
    TemplateChecks,
    TemplateFates,
    TemplateRepository,
    TemplateStates,
    TemplateViews,
    TemplateWords,
    UndoRedemption,
  ],
  exports: FACE,
})
export class CouponModule {}
