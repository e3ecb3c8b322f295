import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MessageModule } from '../message/index.js';
import { RewardModule } from '../reward/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { ApplyBrandService } from './apply-brand.service.js';
import { SetupRepository } from './setup.repository.js';
import { SetupSections } from './setup-sections.js';

@Module({
  imports: [BrandModule, CouponModule, MessageModule, RewardModule, StoreModule, TierModule],
  providers: [ApplyBrandService, SetupRepository, SetupSections],
  exports: [ApplyBrandService],
})
export class SetupModule {}
