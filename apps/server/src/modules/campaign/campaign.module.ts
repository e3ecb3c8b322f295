import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { MemberModule } from '../member/index.js';
import { MessageModule } from '../message/index.js';
import { RegrantModule } from '../regrant/index.js';
import { TierModule } from '../tier/index.js';
import { Audiences } from './audiences.js';
import { CampaignConsoleController } from './campaign.console.controller.js';
import { CampaignJobs } from './campaign.jobs.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignBudgetRepository } from './campaign-budget.repository.js';
import { CampaignBudgets } from './campaign-budgets.js';
import { CampaignChecks } from './campaign-checks.js';
import { CampaignDrafts } from './campaign-drafts.service.js';
import { CampaignFiguresRepository } from './campaign-figures.repository.js';
import { CampaignLaunch } from './campaign-launch.service.js';
import { CampaignMemberRepository } from './campaign-member.repository.js';
import { CampaignMessages } from './campaign-messages.js';
import { CampaignOffers } from './campaign-offers.js';
import { CampaignRegrants } from './campaign-regrants.js';
import { CampaignRunner } from './campaign-runner.service.js';
import { CampaignServer } from './campaign-server.js';
import { CampaignViews } from './campaign-views.js';

@Module({
  imports: [BrandModule, CouponModule, MemberModule, MessageModule, RegrantModule, TierModule],
  controllers: [CampaignConsoleController],
  providers: [
    Audiences,
    CampaignBudgetRepository,
    CampaignBudgets,
    CampaignChecks,
    CampaignDrafts,
    CampaignFiguresRepository,
    CampaignJobs,
    CampaignLaunch,
    CampaignMemberRepository,
    CampaignMessages,
    CampaignOffers,
    CampaignRegrants,
    CampaignRepository,
    CampaignRunner,
    CampaignServer,
    CampaignViews,
  ],
})
export class CampaignModule {}
