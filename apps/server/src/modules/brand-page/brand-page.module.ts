import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MessageModule } from '../message/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { BrandPageMemberController } from './brand-page.member.controller.js';

@Module({
  imports: [BrandModule, MessageModule, StoreModule, TierModule],
  controllers: [BrandPageMemberController],
})
export class BrandPageModule {}
