import { Injectable } from '@nestjs/common';
import {
  Audit,
  actorCaller,
  type Ctx,
  Database,
  type Id,
  newId,
  UnitOfWork,
} from '../../platform/index.js';
import { Reach } from '../message/index.js';
import { Audiences } from './audiences.js';
import { CampaignRepository } from './campaign.repository.js';
import type { CampaignAudience, CampaignInput, CampaignOffer } from './campaign.types.js';
import { CAMPAIGN_MESSAGE, CampaignChecks } from './campaign-checks.js';
import type { CampaignPreview } from './dto/campaign.dto.js';

interface PreviewInput {
  audience: CampaignAudience;
  offer?: CampaignOffer;
}

/** Writing a campaign: whom it would reach, and the draft. */
@Injectable()
export class CampaignDrafts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly campaigns: CampaignRepository,
    private readonly checks: CampaignChecks,
    private readonly audiences: Audiences,
    private readonly reach: Reach,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  /** With an offer, also the most that it can cost. */
  async preview(ctx: Ctx, asked: PreviewInput): Promise<CampaignPreview> {
    const { audience, offer } = asked;
    await this.checks.refuseFaultyAudience(audience);
    const meant = await this.audiences.meant(audience, ctx.now);
    const { members, consented, ...reach } = await this.reach.of(
      this.database,
      meant,
      CAMPAIGN_MESSAGE,
    );
    const cost = offer && (await this.checks.unitCost(offer));
    return {
      members,
      consented,
      reach,
      cost: cost ? { ...cost, mostFen: cost.unitFen * consented } : undefined,
    };
  }

  /** 400 with the field that names what does not exist, or that the message can't carry. */
  async create(ctx: Ctx, input: CampaignInput): Promise<Id<'cmp'>> {
    await this.checks.refuseFaulty(input);
    return this.unitOfWork.once(ctx, 'campaign.create', input, async (tx) => {
      const id = newId('cmp');
      await this.campaigns.insertDraft(tx, {
        id,
        ...input,
        state: 'draft',
        members: 0,
        step: 0,
        createdAt: ctx.now,
        createdBy: actorCaller(ctx.actor),
      });
      await this.audit.record(tx, ctx, { action: 'campaign.create', subject: id, after: input });
      return id;
    });
  }
}
