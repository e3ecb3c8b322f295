import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { AcceptCoupon } from './accept-coupon.service.js';
import { CouponTransferJobs } from './coupon-transfer.jobs.js';
import { CouponTransferMemberController } from './coupon-transfer.member.controller.js';
import { CouponTransferRepository } from './coupon-transfer.repository.js';
import { OfferCoupon } from './offer-coupon.service.js';
import { TransferOffers } from './transfer-offers.service.js';
import { TransferTokens } from './transfer-tokens.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule],
  controllers: [CouponTransferMemberController],
  providers: [
    AcceptCoupon,
    CouponTransferJobs,
    CouponTransferRepository,
    OfferCoupon,
    TransferOffers,
    TransferTokens,
  ],
})
export class CouponTransferModule {}
