/**
 * Starting and stopping. The campaign's row is the lock: a launch, a cancel and the steps of the run
 * come one after the other, so a cancelled campaign begins no further step, and a campaign is
 * launched once. What was given before a cancel stays good.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Audit,
  type Ctx,
  type Id,
  isId,
  Outbox,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { Deliveries } from '../message/index.js';
import { Audiences } from './audiences.js';
import { CampaignRepository } from './campaign.repository.js';
import type { Campaign } from './campaign.types.js';
import { CampaignBudgets } from './campaign-budgets.js';
import { stepEvent } from './campaign-step.js';

@Injectable()
export class CampaignLaunch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly budgets: CampaignBudgets,
    private readonly audiences: Audiences,
    private readonly deliveries: Deliveries,
    private readonly outbox: Outbox,
    private readonly audit: Audit,
  ) {}

  /** 404 CAMPAIGN_UNKNOWN, 409 CAMPAIGN_NOT_DRAFT, 422 CAMPAIGN_AUDIENCE_EMPTY, CAMPAIGN_COST_UNKNOWN. */
  launch(ctx: Ctx, id: string): Promise<Id<'cmp'>> {
    return this.unitOfWork.once(ctx, 'campaign.launch', { id }, async (tx) => {
      const campaign = await this.lock(tx, id);
      if (campaign.state !== 'draft') throw new AppError('CAMPAIGN_NOT_DRAFT');
      if (await this.audiences.isEmpty(tx, campaign.audience, ctx.now))
        throw new AppError('CAMPAIGN_AUDIENCE_EMPTY');
      await this.budgets.set(tx, campaign);
      await this.campaigns.start(tx, campaign.id, ctx.now);
      await this.record(tx, ctx, 'campaign.launch', campaign, 'running');
      await this.outbox.publish(tx, ctx, stepEvent({ campaignId: campaign.id, step: 1 }));
      return campaign.id;
    });
  }

  /** 404 CAMPAIGN_UNKNOWN, 409 CAMPAIGN_ALREADY_ENDED. */
  cancel(ctx: Ctx, id: string): Promise<Id<'cmp'>> {
    return this.unitOfWork.once(ctx, 'campaign.cancel', { id }, async (tx) => {
      const campaign = await this.lock(tx, id);
      if (campaign.endedAt) throw new AppError('CAMPAIGN_ALREADY_ENDED');
      await this.campaigns.end(tx, campaign.id, 'cancelled', ctx.now);
      await this.deliveries.cancelPlanned(tx, campaign.id);
      await this.record(tx, ctx, 'campaign.cancel', campaign, 'cancelled');
      return campaign.id;
    });
  }

  private async lock(tx: Tx, id: string): Promise<Campaign> {
    const campaign = isId('cmp', id) ? await this.campaigns.lock(tx, id) : null;
    if (!campaign) throw new AppError('CAMPAIGN_UNKNOWN');
    return campaign;
  }

  private async record(
    tx: Tx,
    ctx: Ctx,
    action: string,
    { id, state }: Campaign,
    newState: Campaign['state'],
  ): Promise<void> {
    const change = { action, subject: id, before: { state }, after: { state: newState } };
    await this.audit.record(tx, ctx, change);
  }
}
