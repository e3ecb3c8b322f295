import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { MemberSet } from '../message/index.js';
import { audienceSet } from './audience-sql.js';
import type { CampaignAudience } from './campaign.types.js';
import { CampaignMemberRepository } from './campaign-member.repository.js';

/** Audiences in the brand's days. */
@Injectable()
export class Audiences {
  constructor(
    private readonly brand: BrandService,
    private readonly members: CampaignMemberRepository,
  ) {}

  /** Everybody who is meant, also those who may not be told. */
  async meant(audience: CampaignAudience, at: Date): Promise<MemberSet> {
    return this.setOf(audience, at, false);
  }

  /** Those of them who agreed to marketing. */
  async consented(audience: CampaignAudience, at: Date): Promise<MemberSet> {
    return this.setOf(audience, at, true);
  }

  /** Nobody of them could be told. */
  async isEmpty(tx: Tx, audience: CampaignAudience, at: Date): Promise<boolean> {
    return this.members.isEmpty(tx, await this.consented(audience, at));
  }

  private async setOf(
    audience: CampaignAudience,
    at: Date,
    consented: boolean,
  ): Promise<MemberSet> {
    const { timeZone, birthday } = await this.brand.settings();
    return audienceSet(audience, { at, timeZone, leapDay: birthday.leapDay }, consented);
  }
}
