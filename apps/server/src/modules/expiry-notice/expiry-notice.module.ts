import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { MessageModule } from '../message/index.js';
import { PointsModule } from '../points/index.js';
import { ExpiryAutomationConsoleController } from './expiry-automation.console.controller.js';
import { ExpiryAutomation } from './expiry-automation.service.js';
import { ExpiryNoticeJobs } from './expiry-notice.jobs.js';
import { ExpiryNotices } from './expiry-notices.service.js';
import { ExpirySources } from './expiry-sources.js';
import { ExpiryToldRepository } from './expiry-told.repository.js';

/** What members are told of points and coupons that end soon. */
@Module({
  imports: [BrandModule, CouponModule, MemberModule, MessageModule, PointsModule],
  controllers: [ExpiryAutomationConsoleController],
  providers: [
    ExpiryAutomation,
    ExpiryNoticeJobs,
    ExpiryNotices,
    ExpirySources,
    ExpiryToldRepository,
  ],
})
export class ExpiryNoticeModule {}
