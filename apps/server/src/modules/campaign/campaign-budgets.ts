import { Injectable } from '@nestjs/common';
import { AppError, type Tx } from '../../platform/index.js';
import type { Campaign } from './campaign.types.js';
import { CampaignBudgetRepository } from './campaign-budget.repository.js';
import { CampaignChecks } from './campaign-checks.js';

/** What a campaign may give away, fixed at its launch: a later change of the template costs nothing. */
@Injectable()
export class CampaignBudgets {
  constructor(
    private readonly budgets: CampaignBudgetRepository,
    private readonly checks: CampaignChecks,
  ) {}

  /** 422 CAMPAIGN_COST_UNKNOWN when the template has lost its cost since the draft. */
  async set(tx: Tx, { id, offer }: Campaign): Promise<void> {
    if (offer.budgetFen === undefined) return;
    const cost = await this.checks.unitCost(offer, tx);
    if (!cost) throw new AppError('CAMPAIGN_COST_UNKNOWN');
    await this.budgets.begin(tx, id, cost.unitFen, offer.budgetFen);
  }
}
