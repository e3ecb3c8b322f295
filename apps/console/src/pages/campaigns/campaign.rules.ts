import type { CampaignInput } from '../../api/types';

/** The message type of every campaign. */
export const CAMPAIGN_MESSAGE = 'campaign';

export interface CampaignValues {
  name: string;
  tiers: string[];
  birthdayMonth?: number | null;
  lastOrderWithinDays?: number | null;
  couponTemplate?: string | null;
  budgetYuan?: number | null;
  title: string;
  body: string;
}

export const NEW_CAMPAIGN: CampaignValues = { name: '', tiers: [], title: '', body: '' };

export const STEP_FIELDS: (keyof CampaignValues)[][] = [
  ['name'],
  ['tiers', 'birthdayMonth', 'lastOrderWithinDays'],
  ['couponTemplate', 'budgetYuan', 'title', 'body'],
];

/** A budget goes with a coupon. */
function offerOf({ couponTemplate, budgetYuan }: CampaignValues): CampaignInput['offer'] {
  if (!couponTemplate) return {};
  return { couponTemplate, ...(budgetYuan && { budgetFen: Math.round(budgetYuan * 100) }) };
}

export function inputOf(values: CampaignValues): CampaignInput {
  const { tiers, birthdayMonth, lastOrderWithinDays } = values;
  return {
    name: values.name.trim(),
    audience: {
      ...(tiers.length > 0 && { tiers: [...tiers].sort() }),
      ...(birthdayMonth && { birthdayMonth }),
      ...(lastOrderWithinDays && { lastOrderWithinDays }),
    },
    offer: offerOf(values),
    message: { type: CAMPAIGN_MESSAGE, title: values.title.trim(), body: values.body.trim() },
  };
}
