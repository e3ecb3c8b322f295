import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { AssignTier } from './assign-tier.service.js';
import { MemberTierConsoleController } from './member-tier.console.controller.js';
import { TierConsoleController } from './tier.console.controller.js';
import { TierJobs } from './tier.jobs.js';
import { TierMemberController } from './tier.member.controller.js';
import { TierRepository } from './tier.repository.js';
import { TierService } from './tier.service.js';
import { TierBooks } from './tier-books.js';
import { TierEvaluationService } from './tier-evaluation.service.js';
import { TierHistoryRepository } from './tier-history.repository.js';
import { TierMetrics } from './tier-metrics.js';
import { TierViews } from './tier-views.js';

@Module({
  imports: [BrandModule, MemberModule],
  controllers: [MemberTierConsoleController, TierConsoleController, TierMemberController],
  providers: [
    AssignTier,
    TierBooks,
    TierEvaluationService,
    TierHistoryRepository,
    TierJobs,
    TierMetrics,
    TierRepository,
    TierService,
    TierViews,
  ],
  exports: [TierBooks, TierMetrics, TierService, TierViews],
})
export class TierModule {}
