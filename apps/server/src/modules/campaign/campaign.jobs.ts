import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Outbox } from '../../platform/index.js';
import { CampaignRunner } from './campaign-runner.service.js';
import { CAMPAIGN_STEP, type CampaignStep } from './campaign-step.js';

@Injectable()
export class CampaignJobs implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly runner: CampaignRunner,
  ) {}

  onModuleInit(): void {
    this.outbox.on<CampaignStep>(CAMPAIGN_STEP, 'campaign.runner', (ctx, step) =>
      this.runner.take(ctx, step),
    );
  }
}
