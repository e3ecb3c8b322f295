import type { Id } from '../../platform/index.js';

export const CAMPAIGN_STEP = 'campaign.step';

/** One step of one campaign. Each step publishes the next; a step that was taken is not taken again. */
export interface CampaignStep {
  campaignId: Id<'cmp'>;
  step: number;
}

export function stepEvent(payload: CampaignStep, dueAt?: Date) {
  return { type: CAMPAIGN_STEP, key: payload.campaignId, payload, ...(dueAt ? { dueAt } : {}) };
}
