/**
 * A campaign's coupons that found no stock, given later: its budget counts them as it counts the others,
 * whoever withdrew the consent since then or whose campaign was cancelled is owed nothing, and the
 * message goes out with the coupon. Locks: the campaigns in the order of their ids, before the members.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type Ctx, type Id, invariant, type MemberId, type Tx } from '../../platform/index.js';
import type { MissedGrant } from '../coupon/index.js';
import type { MemberRow } from '../member/index.js';
import {
  type Admission,
  type Regranted,
  type RegrantSource,
  RegrantSources,
} from '../regrant/index.js';
import { CampaignRepository } from './campaign.repository.js';
import { CampaignBudgetRepository } from './campaign-budget.repository.js';
import { affordable } from './campaign-budget.rules.js';
import { CampaignMemberRepository } from './campaign-member.repository.js';
import { CampaignMessages } from './campaign-messages.js';

@Injectable()
export class CampaignRegrants implements RegrantSource, OnModuleInit {
  constructor(
    private readonly sources: RegrantSources,
    private readonly campaigns: CampaignRepository,
    private readonly budgets: CampaignBudgetRepository,
    private readonly members: CampaignMemberRepository,
    private readonly messages: CampaignMessages,
  ) {}

  onModuleInit(): void {
    this.sources.register('campaign', this);
  }

  async lock(tx: Tx, missed: readonly MissedGrant[]): Promise<void> {
    await this.campaigns.lockMany(tx, campaignsOf(missed));
  }

  async admit(
    tx: Tx,
    missed: readonly MissedGrant[],
    members: ReadonlyMap<MemberId, MemberRow>,
  ): Promise<Admission> {
    const ids = campaignsOf(missed);
    const campaigns = await this.campaigns.findMany(tx, ids);
    const budgets = await this.budgets.of(tx, ids);
    const gone = missed.flatMap((one) => {
      const note = goneNote(campaigns.get(one.source.id)?.state, members.get(one.memberId));
      return note === null ? [] : [{ missed: one, note }];
    });
    const owed = missed.filter((one) => !gone.some((other) => other.missed === one));
    const admitted = ids.flatMap((id) => {
      const part = owed.filter(({ source }) => source.id === id);
      const budget = budgets.get(id);
      return budget ? part.slice(0, affordable(budget, part.length)) : part;
    });
    return { admitted, gone };
  }

  async granted(tx: Tx, ctx: Ctx, granted: readonly Regranted[]): Promise<void> {
    const ids = campaignsOf(granted.map(({ missed }) => missed));
    const campaigns = await this.campaigns.findMany(tx, ids);
    const budgets = await this.budgets.of(tx, ids);
    for (const [id, campaign] of campaigns) {
      const memberIds = granted
        .filter(({ missed }) => missed.source.id === id)
        .map(({ missed }) => missed.memberId);
      await this.members.serveLate(tx, campaign.id, memberIds, ctx.now);
      await this.messages.tell(tx, ctx, campaign, memberIds);
      if (!budgets.has(id)) continue;
      const isWithin = await this.budgets.use(tx, campaign.id, memberIds.length);
      invariant(isWithin, "a campaign's budget is used under the campaign's row only");
    }
  }
}

function campaignsOf(missed: readonly MissedGrant[]): Id<'cmp'>[] {
  return [...new Set(missed.map(({ source }) => source.id as Id<'cmp'>))].sort();
}

function goneNote(state: string | undefined, member: MemberRow | undefined): string | null {
  if (state === undefined || state === 'cancelled') return '活动已取消';
  return member?.marketingGranted ? null : '会员已撤回营销同意';
}
