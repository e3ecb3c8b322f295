import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { CouponLiabilityConsoleController } from './coupon-liability.console.controller.js';
import { CouponLiabilityJobs } from './coupon-liability.jobs.js';
import { CouponLiabilityRepository } from './coupon-liability.repository.js';
import { CouponLiabilitySnapshots } from './coupon-liability-snapshot.service.js';
import { CouponLiabilityViews } from './coupon-liability-views.service.js';
import { CouponSumsRepository } from './coupon-sums.repository.js';

@Module({
  imports: [BrandModule, CouponModule],
  controllers: [CouponLiabilityConsoleController],
  providers: [
    CouponLiabilityJobs,
    CouponLiabilityRepository,
    CouponLiabilitySnapshots,
    CouponLiabilityViews,
    CouponSumsRepository,
  ],
})
export class CouponLiabilityModule {}
