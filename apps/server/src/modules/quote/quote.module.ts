import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { PointsModule } from '../points/index.js';
import { StoreModule } from '../store/index.js';
import { TierModule } from '../tier/index.js';
import { DayEarnings } from './day-earnings.js';
import { QuoteJobs } from './quote.jobs.js';
import { QuoteOpenController } from './quote.open.controller.js';
import { QuoteRepository } from './quote.repository.js';
import { QuoteStaffController } from './quote.staff.controller.js';
import { QuoteCleanup } from './quote-cleanup.service.js';
import { QuoteCommits } from './quote-commits.js';
import { QuoteHolds } from './quote-holds.js';
import { QuoteIntake } from './quote-intake.js';
import { QuoteMembers } from './quote-members.js';
import { QuoteProspects } from './quote-prospects.js';
import { QuotesService } from './quotes.service.js';
import { ReleaseQuote } from './release-quote.service.js';

const FACE = [DayEarnings, QuoteCommits];

@Module({
  imports: [BrandModule, CouponModule, MemberModule, PointsModule, StoreModule, TierModule],
  controllers: [QuoteOpenController, QuoteStaffController],
  providers: [
    ...FACE,
    QuoteCleanup,
    QuoteHolds,
    QuoteIntake,
    QuoteJobs,
    QuoteMembers,
    QuoteProspects,
    QuoteRepository,
    QuotesService,
    ReleaseQuote,
  ],
  exports: FACE,
})
export class QuoteModule {}
