import { Injectable } from '@nestjs/common';
import type { Ctx, MemberId, Tx } from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { Messenger, type Plan } from '../message/index.js';
import type { Campaign } from './campaign.types.js';
import { CAMPAIGN_MESSAGE } from './campaign-checks.js';

/** Tells members of a campaign what they were given, once each. */
@Injectable()
export class CampaignMessages {
  constructor(
    private readonly templates: CouponTemplateService,
    private readonly messenger: Messenger,
  ) {}

  async tell(
    tx: Tx,
    ctx: Ctx,
    { id, offer, message }: Campaign,
    memberIds: readonly MemberId[],
  ): Promise<void> {
    const offerName = await this.offerName(tx, offer.couponTemplate);
    const { title, body } = message;
    const fields = { title, body, ...(offerName === undefined ? {} : { offerName }) };
    const plans = memberIds.map(
      (memberId): Plan => ({
        memberId,
        type: CAMPAIGN_MESSAGE,
        fields,
        dedupe: `campaign:${id}`,
        cause: id,
      }),
    );
    await this.messenger.planMany(tx, ctx, plans);
  }

  private async offerName(tx: Tx, couponTemplate: string | undefined): Promise<string | undefined> {
    if (couponTemplate === undefined) return undefined;
    return (await this.templates.current(tx, [couponTemplate])).get(couponTemplate)?.name;
  }
}
