import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { AcceptCoupon } from './accept-coupon.service.js';
import { CouponTransferConsoleController } from './coupon-transfer.console.controller.js';
import { CouponTransferJobs } from './coupon-transfer.jobs.js';
import { CouponTransferMemberController } from './coupon-transfer.member.controller.js';
import { CouponTransferRepository } from './coupon-transfer.repository.js';
import { CouponTransferLogRepository } from './coupon-transfer-log.repository.js';
import { CouponTransferLog } from './coupon-transfer-log.service.js';
import { OfferCoupon } from './offer-coupon.service.js';
import { TransferOffers } from './transfer-offers.service.js';
import { TransferTokens } from './transfer-tokens.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule],
  controllers: [CouponTransferConsoleController, CouponTransferMemberController],
  providers: [
    AcceptCoupon,
    CouponTransferJobs,
    CouponTransferLog,
    CouponTransferLogRepository,
    CouponTransferRepository,
    OfferCoupon,
    TransferOffers,
    TransferTokens,
  ],
})
export class CouponTransferModule {}
