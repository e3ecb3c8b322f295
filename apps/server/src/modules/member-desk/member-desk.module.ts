import { Module } from '@nestjs/common';
import { BenefitModule } from '../benefit/index.js';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { JoiningModule } from '../joining/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { RewardModule } from '../reward/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { MemberDeskConsoleController } from './member-desk.console.controller.js';
import { MemberDeskStaffController } from './member-desk.staff.controller.js';
import { MemberGlances } from './member-glances.js';
import { MemberLookupService } from './member-lookup.service.js';
import { MemberPageService } from './member-page.service.js';
import { MemberSearchRepository } from './member-search.repository.js';
import { MemberSearchService } from './member-search.service.js';
import { OrderFactsRepository } from './order-facts.repository.js';

/** Members as the people who look after them see them: at the counter and in the console. */
@Module({
  imports: [
    BenefitModule,
    BrandModule,
    CouponModule,
    JoiningModule,
    MemberModule,
    PointsModule,
    RewardModule,
    StoreModule,
    TierModule,
  ],
  controllers: [MemberDeskConsoleController, MemberDeskStaffController],
  providers: [
    MemberGlances,
    MemberLookupService,
    MemberPageService,
    MemberSearchRepository,
    MemberSearchService,
    OrderFactsRepository,
  ],
})
export class MemberDeskModule {}
