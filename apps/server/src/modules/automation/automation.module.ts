import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { MessageModule } from '../message/index.js';
import { PointsModule } from '../points/index.js';
import { RegrantModule } from '../regrant/index.js';
import { TierModule } from '../tier/index.js';
import { BirthdayConsoleController } from './birthday.console.controller.js';
import { BirthdayJobs } from './birthday.jobs.js';
import { BirthdayMemberController } from './birthday.member.controller.js';
import { BirthdayRepository } from './birthday.repository.js';
import { BirthdayAutomation } from './birthday-automation.service.js';
import { BirthdayGifts } from './birthday-gifts.service.js';
import { BirthdayGiver } from './birthday-giver.js';
import { BirthdayPage } from './birthday-page.service.js';
import { BirthdayRegrants } from './birthday-regrants.js';
import { BirthdayRun } from './birthday-run.service.js';
import { LateCouponRepository } from './late-coupon.repository.js';

@Module({
  imports: [
    BrandModule,
    CouponModule,
    MemberModule,
    MessageModule,
    PointsModule,
    RegrantModule,
    TierModule,
  ],
  controllers: [BirthdayConsoleController, BirthdayMemberController],
  providers: [
    BirthdayAutomation,
    BirthdayGifts,
    BirthdayGiver,
    BirthdayJobs,
    BirthdayPage,
    BirthdayRegrants,
    BirthdayRepository,
    BirthdayRun,
    LateCouponRepository,
  ],
})
export class AutomationModule {}
