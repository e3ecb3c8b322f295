import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { StoreModule } from '../store/index.js';
import { SpendGiftConsoleController } from './spend-gift.console.controller.js';
import { SpendGiftJobs } from './spend-gift.jobs.js';
import { SpendGiftRepository } from './spend-gift.repository.js';
import { SpendGiftEditing } from './spend-gift-editing.service.js';
import { SpendGifts } from './spend-gifts.js';

/** Spend and get: orders of enough bring their buyers coupons. */
@Module({
  imports: [BrandModule, CouponModule, MemberModule, StoreModule],
  controllers: [SpendGiftConsoleController],
  providers: [SpendGiftEditing, SpendGiftJobs, SpendGiftRepository, SpendGifts],
})
export class SpendGiftModule {}
