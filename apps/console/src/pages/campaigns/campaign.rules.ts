import type { CampaignInput } from '../../api/types';

/** The message type of every campaign. */
export const CAMPAIGN_MESSAGE = 'campaign';

export interface CampaignValues {
  name: string;
  tiers: string[];
  birthdayMonth?: number | null;
  lastOrderWithinDays?: number | null;
  couponTemplate?: string | null;
  title: string;
  body: string;
}

export const NEW_CAMPAIGN: CampaignValues = { name: '', tiers: [], title: '', body: '' };

export const STEP_FIELDS: (keyof CampaignValues)[][] = [
  ['name'],
  ['tiers', 'birthdayMonth', 'lastOrderWithinDays'],
  ['couponTemplate', 'title', 'body'],
];

export function inputOf(values: CampaignValues): CampaignInput {
  const { tiers, birthdayMonth, lastOrderWithinDays, couponTemplate } = values;
  return {
    name: values.name.trim(),
    audience: {
      ...(tiers.length > 0 && { tiers: [...tiers].sort() }),
      ...(birthdayMonth && { birthdayMonth }),
      ...(lastOrderWithinDays && { lastOrderWithinDays }),
    },
    offer: couponTemplate ? { couponTemplate } : {},
    message: { type: CAMPAIGN_MESSAGE, title: values.title.trim(), body: values.body.trim() },
  };
}
