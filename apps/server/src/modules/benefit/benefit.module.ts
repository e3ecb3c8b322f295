import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { BenefitConsoleController } from './benefit.console.controller.js';
import { BenefitJobs } from './benefit.jobs.js';
import { BenefitMemberController } from './benefit.member.controller.js';
import { BenefitStaffController } from './benefit.staff.controller.js';
import { GiftRepository } from './gift.repository.js';
import { GiftGiver } from './gift-giver.js';
import { MemberBenefits } from './member-benefits.js';
import { MonthlyPacks } from './monthly-packs.service.js';
import { PackGiver } from './pack-giver.js';
import { ServiceUses } from './service-uses.service.js';
import { TierBenefitsEditing } from './tier-benefits.service.js';
import { UpgradeGifts } from './upgrade-gifts.service.js';
import { UseRepository } from './use.repository.js';
import { UseReportRepository } from './use-report.repository.js';
import { UseReport } from './use-report.service.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule, PointsModule, StoreModule, TierModule],
  controllers: [BenefitConsoleController, BenefitMemberController, BenefitStaffController],
  providers: [
    BenefitJobs,
    GiftGiver,
    GiftRepository,
    MemberBenefits,
    MonthlyPacks,
    PackGiver,
    ServiceUses,
    TierBenefitsEditing,
    UpgradeGifts,
    UseReport,
    UseReportRepository,
    UseRepository,
  ],
  exports: [MemberBenefits],
})
export class BenefitModule {}
