/**
 * A run, in steps that the outbox leads from one to the next:
 *
 *   snapshot (5,000 members a step) → serve (200 a step: offer, then message) → wait for the senders
 *   → completed
 *
 * Guarantees: the campaign's row counts the steps; a step's event does something only while its
 * number is the present one, and moves it on in the same transaction, so a repeated or doubled event
 * changes nothing and a killed process leaves the step to whoever leases the event next. A cancel
 * waits for the step under way and ends the chain. Locks: the campaign, its members' rows in the
 * order of their ids, the coupon's stock.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, later, Outbox, type Tx, UnitOfWork } from '../../platform/index.js';
import { Deliveries } from '../message/index.js';
import { Audiences } from './audiences.js';
import { CampaignRepository } from './campaign.repository.js';
import type { Campaign } from './campaign.types.js';
import { CampaignMemberRepository } from './campaign-member.repository.js';
import { CampaignServer } from './campaign-server.js';
import { type CampaignStep, stepEvent } from './campaign-step.js';

const SNAPSHOT_CHUNK = 5000;
const SERVE_CHUNK = 200;
/** How often a run looks whether the senders are done; quiet hours can make it a night. */
const SENDING_CHECK_SECONDS = 10;

type Progress = { next: 'at_once' | 'later' | 'done'; campaign: Campaign };

@Injectable()
export class CampaignRunner {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly members: CampaignMemberRepository,
    private readonly audiences: Audiences,
    private readonly server: CampaignServer,
    private readonly deliveries: Deliveries,
    private readonly outbox: Outbox,
  ) {}

  async take(ctx: Ctx, { campaignId, step }: CampaignStep): Promise<void> {
    await this.unitOfWork.run('campaign.step', async (tx) => {
      const campaign = await this.campaigns.lock(tx, campaignId);
      if (campaign?.state !== 'running' || campaign.step !== step) return;
      const progress = await this.progress(tx, ctx, campaign);
      await this.campaigns.advance(tx, { ...progress.campaign, step: step + 1 });
      if (progress.next === 'done') {
        await this.campaigns.end(tx, campaignId, 'completed', ctx.now);
        return;
      }
      const dueAt = progress.next === 'later' ? later(ctx.now, SENDING_CHECK_SECONDS) : undefined;
      await this.outbox.publish(tx, ctx, stepEvent({ campaignId, step: step + 1 }, dueAt));
    });
  }

  private async progress(tx: Tx, ctx: Ctx, campaign: Campaign): Promise<Progress> {
    if (!campaign.snapshotAt) {
      return { next: 'at_once', campaign: await this.snapshot(tx, ctx, campaign) };
    }
    const waiting = await this.members.listWaiting(tx, campaign.id, SERVE_CHUNK);
    if (waiting.length > 0) {
      await this.server.serve(tx, ctx, campaign, waiting);
      return { next: 'at_once', campaign };
    }
    const { planned } = await this.deliveries.countsOf(tx, campaign.id);
    return { next: planned > 0 ? 'later' : 'done', campaign };
  }

  /** The audience as of the launch, whenever this step comes. */
  private async snapshot(tx: Tx, ctx: Ctx, campaign: Campaign): Promise<Campaign> {
    const at = campaign.launchedAt ?? ctx.now;
    const audience = await this.audiences.consented(campaign.audience, at);
    const taken = await this.members.snapshot(tx, campaign.id, audience, SNAPSHOT_CHUNK);
    return {
      ...campaign,
      members: campaign.members + taken,
      snapshotAt: taken < SNAPSHOT_CHUNK ? ctx.now : undefined,
    };
  }
}
