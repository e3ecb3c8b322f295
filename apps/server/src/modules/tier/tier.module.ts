import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { MemberModule } from '../member/index.js';
import { AssignTier } from './assign-tier.service.js';
import { GrowthConsoleController } from './growth.console.controller.js';
import { GrowthMemberController } from './growth.member.controller.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthBooks } from './growth-books.js';
import { GrowthCheckRepository } from './growth-check.repository.js';
import { GrowthEntries } from './growth-entries.service.js';
import { MemberTierConsoleController } from './member-tier.console.controller.js';
import { MemberTierMemberController } from './member-tier.member.controller.js';
import { TierConsoleController } from './tier.console.controller.js';
import { TierJobs } from './tier.jobs.js';
import { TierMemberController } from './tier.member.controller.js';
import { TierRepository } from './tier.repository.js';
import { TierService } from './tier.service.js';
import { TierBooks } from './tier-books.js';
import { TierCheckRepository } from './tier-check.repository.js';
import { TierConsoleLists } from './tier-console-list.js';
import { TierEndings } from './tier-endings.js';
import { TierEndingsRepository } from './tier-endings.repository.js';
import { TierEvaluationService } from './tier-evaluation.service.js';
import { TierHistoryRepository } from './tier-history.repository.js';
import { TierMetrics } from './tier-metrics.js';
import { TierPolicyConsoleController } from './tier-policy.console.controller.js';
import { TierPolicies } from './tier-policy.service.js';
import { TierReconciler } from './tier-reconciler.js';
import { TierThresholdsConsoleController } from './tier-thresholds.console.controller.js';
import { TierViews } from './tier-views.js';

@Module({
  imports: [BrandModule, MemberModule],
  controllers: [
    GrowthConsoleController,
    GrowthMemberController,
    MemberTierMemberController,
    TierPolicyConsoleController,
    MemberTierConsoleController,
    TierConsoleController,
    TierThresholdsConsoleController,
    TierMemberController,
  ],
  providers: [
    AssignTier,
    GrowthBooks,
    GrowthCheckRepository,
    GrowthEntries,
    GrowthRepository,
    TierBooks,
    TierCheckRepository,
    TierConsoleLists,
    TierEndings,
    TierEndingsRepository,
    TierPolicies,
    TierEvaluationService,
    TierHistoryRepository,
    TierJobs,
    TierMetrics,
    TierReconciler,
    TierRepository,
    TierService,
    TierViews,
  ],
  exports: [
    GrowthBooks,
    TierBooks,
    TierEndings,
    TierMetrics,
    TierReconciler,
    TierService,
    TierViews,
  ],
})
export class TierModule {}
