import { Injectable } from '@nestjs/common';
import type { Ctx, MemberId, Tx } from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import type { Campaign, MemberOutcome } from './campaign.types.js';
import { CampaignMemberRepository } from './campaign-member.repository.js';
import { CampaignMessages } from './campaign-messages.js';
import { CampaignOffers } from './campaign-offers.js';

/**
 * Serves a chunk of a campaign's members: the offer first, then the message that tells of it, in one
 * transaction. Who withdrew the consent since the launch gets neither; whom the budget or the
 * stock doesn't reach gets no message about a coupon that isn't there, and is counted as failed.
 */
@Injectable()
export class CampaignServer {
  constructor(
    private readonly memberLock: MemberLock,
    private readonly offers: CampaignOffers,
    private readonly messages: CampaignMessages,
    private readonly members: CampaignMemberRepository,
  ) {}

  async serve(tx: Tx, ctx: Ctx, campaign: Campaign, memberIds: readonly MemberId[]): Promise<void> {
    const locked = await this.memberLock.lockMany(tx, memberIds);
    const willing = locked.filter((one) => one.marketingGranted).map(({ id }) => id);
    const { soldOut, overBudget } = await this.offers.give(tx, ctx, campaign, willing);
    const without = new Set([...soldOut, ...overBudget]);
    const served = willing.filter((id) => !without.has(id));
    await this.messages.tell(tx, ctx, campaign, served);
    const unwilling = memberIds.filter((id) => !willing.includes(id));
    type Outcome = Exclude<MemberOutcome, 'waiting'>;
    const settle = (ids: readonly MemberId[], state: Outcome) =>
      this.members.settle(tx, campaign.id, ids, { state, at: ctx.now });
    await settle(served, 'served');
    await settle(soldOut, 'sold_out');
    await settle(overBudget, 'over_budget');
    await settle(unwilling, 'no_consent');
  }
}
