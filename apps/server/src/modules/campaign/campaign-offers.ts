/**
 * Gives a campaign's coupon, as far as the budget and the stock go.
 *
 * The campaign's row is locked by the step, so only this step uses the budget; what was issued is
 * counted by a conditional update, last, in the same unit. Whom the budget or the stock does not
 * reach is told apart, and stands among the missed grants.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, invariant, type MemberId, type Tx } from '../../platform/index.js';
import { UnaskedGrants } from '../coupon/index.js';
import type { Campaign } from './campaign.types.js';
import { CampaignBudgetRepository } from './campaign-budget.repository.js';
import { affordable } from './campaign-budget.rules.js';

export interface Given {
  soldOut: MemberId[];
  overBudget: MemberId[];
}

@Injectable()
export class CampaignOffers {
  constructor(
    private readonly grants: UnaskedGrants,
    private readonly budgets: CampaignBudgetRepository,
  ) {}

  async give(
    tx: Tx,
    ctx: Ctx,
    { id, offer }: Campaign,
    memberIds: readonly MemberId[],
  ): Promise<Given> {
    if (offer.couponTemplate === undefined || memberIds.length === 0) {
      return { soldOut: [], overBudget: [] };
    }
    const budget =
      offer.budgetFen === undefined ? undefined : (await this.budgets.of(tx, [id])).get(id);
    const covered = budget ? affordable(budget, memberIds.length) : memberIds.length;
    const templateCode = offer.couponTemplate;
    const source = { type: 'campaign', id } as const;
    const asked = { memberIds: memberIds.slice(0, covered), templateCode, source };
    const { issued, left } = await this.grants.issueMany(tx, ctx, asked);
    if (budget && issued.length > 0) {
      const isWithin = await this.budgets.use(tx, id, issued.length);
      invariant(isWithin, "a campaign's budget is used under the campaign's row only");
    }
    const overBudget = memberIds.slice(covered);
    const owed = overBudget.map((memberId) => ({ memberId, source }));
    await this.grants.miss(tx, ctx, owed, { templateCode, reason: 'OVER_BUDGET' });
    return { soldOut: left.map(({ memberId }) => memberId), overBudget };
  }
}
