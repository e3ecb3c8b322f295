import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MessageModule } from '../message/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { StorefrontMemberController } from './storefront.member.controller.js';
import { StorefrontService } from './storefront.service.js';

@Module({
  imports: [BrandModule, MessageModule, StoreModule, TierModule],
  controllers: [StorefrontMemberController],
  providers: [StorefrontService],
})
export class StorefrontModule {}
