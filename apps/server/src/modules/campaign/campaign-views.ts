import { Injectable } from '@nestjs/common';
import {
  AppError,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  isId,
  type Page,
  type PageQuery,
  pageOf,
} from '../../platform/index.js';
import { CampaignRepository } from './campaign.repository.js';
import type { Campaign } from './campaign.types.js';
import { type CampaignBudget, CampaignBudgetRepository } from './campaign-budget.repository.js';
import { CampaignFiguresRepository } from './campaign-figures.repository.js';
import {
  type CampaignFigures,
  NO_FIGURES,
  notGrantedOf,
  progressOf,
  resultsOf,
} from './campaign-figures.rules.js';
import type { CampaignView } from './dto/campaign.dto.js';

@Injectable()
export class CampaignViews {
  constructor(
    private readonly campaigns: CampaignRepository,
    private readonly figures: CampaignFiguresRepository,
    private readonly budgets: CampaignBudgetRepository,
    private readonly database: Database,
  ) {}

  /** Newest first. */
  async list(query: PageQuery): Promise<Page<CampaignView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = instantCursor(query.cursor, 'cmp');
    const rows = await this.campaigns.list(this.database, limit + 1, after);
    const ids = rows.map(({ id }) => id);
    const figures = await this.figures.of(this.database, ids);
    const budgets = await this.budgets.of(this.database, ids);
    return pageOf(
      rows,
      limit,
      (row) => campaignView(row, figures.get(row.id) ?? NO_FIGURES, budgets.get(row.id)),
      ({ createdAt, id }) => [createdAt.getTime(), id],
    );
  }

  /** Throws 404 CAMPAIGN_UNKNOWN. */
  async get(id: string): Promise<CampaignView> {
    const campaign = isId('cmp', id) ? await this.campaigns.find(this.database, id) : null;
    if (!campaign) throw new AppError('CAMPAIGN_UNKNOWN');
    const figures = await this.figures.of(this.database, [id]);
    const budgets = await this.budgets.of(this.database, [id]);
    return campaignView(campaign, figures.get(id) ?? NO_FIGURES, budgets.get(id));
  }
}

function campaignView(
  campaign: Campaign,
  figures: CampaignFigures,
  budget: CampaignBudget | undefined,
): CampaignView {
  const { id, name, state, audience, offer, message, createdAt, launchedAt, endedAt } = campaign;
  return {
    id,
    name,
    state,
    audience,
    offer,
    message,
    createdAt,
    launchedAt,
    completedAt: state === 'completed' ? endedAt : undefined,
    cancelledAt: state === 'cancelled' ? endedAt : undefined,
    progress: progressOf(figures, state === 'cancelled'),
    results: resultsOf(figures),
    budget,
    notGranted: notGrantedOf(figures),
  };
}
