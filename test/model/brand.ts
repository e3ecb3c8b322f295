/** What a brand of the model has decided; the pages of the specification call it the brand file. */
export interface ModelBrand {
  /** The day before the first one of the story, as `YYYY-MM-DDThh:mm:ssZ`. */
  startsAt: string;
  rate: { points: number; perFen: number };
  availableAfterDays: number;
  /** Months, or one of the two words. */
  expiry: number | 'never' | 'end_of_next_year';
  returnGraceDays: number;
  offset: { pointsPerYuan: number; maxSharePercent: number };
  registerPoints: number;
  multipliers: readonly ModelMultiplier[];
  campaigns: readonly ModelCampaign[];
  /** Products that earn nothing. */
  excluded: readonly string[];
  caps: { perOrder?: number; perMemberDay?: number };
  /** Month and day of the member. */
  birthday: { month: number; day: number } | null;
  metric: 'spend' | 'orders' | 'growth';
  /** What brings growth value, where tiers go by it. */
  growth: { perYuan: number; register: number };
  /** Months of the rolling window, or one of the two words. */
  window: number | 'calendar_year' | 'lifetime';
  validMonths: number | null;
  stepDown: boolean;
  graceDays: number;
  revokeOnRefund: boolean;
  /** Tiers have benefits, and big orders bring a coupon. */
  gifts: boolean;
}

export type ModelMultiplier =
  | { code: string; kind: 'birthday_month'; pointsPercent: number }
  | { code: string; kind: 'member_day'; pointsPercent: number; daysOfMonth: number[] };

/** Days inclusive, as texts. */
export interface ModelCampaign {
  code: string;
  from: string;
  until: string;
  pointsPercent: number;
  products?: string[];
  tiers?: string[];
}

export interface ModelTier {
  code: string;
  rank: number;
  enter: number;
  keep: number;
  pointsPercent: number;
}

const SPEND_TIERS: readonly ModelTier[] = [
  { code: 'BASIC', rank: 0, enter: 0, keep: 0, pointsPercent: 100 },
  { code: 'SILVER', rank: 1, enter: 100_000, keep: 80_000, pointsPercent: 120 },
  { code: 'GOLD', rank: 2, enter: 250_000, keep: 200_000, pointsPercent: 150 },
  { code: 'DIAMOND', rank: 3, enter: 600_000, keep: 500_000, pointsPercent: 175 },
];

/** By number of orders. */
const COUNTED = [
  { enter: 0, keep: 0 },
  { enter: 2, keep: 2 },
  { enter: 4, keep: 3 },
  { enter: 7, keep: 6 },
];

/** Growth value comes by the yuan. */
function inGrowth(tier: ModelTier): ModelTier {
  return { ...tier, enter: tier.enter / 100, keep: tier.keep / 100 };
}

export function tiersOf({ metric }: ModelBrand): ModelTier[] {
  if (metric === 'spend') return [...SPEND_TIERS];
  if (metric === 'growth') return SPEND_TIERS.map(inGrowth);
  return SPEND_TIERS.map((tier, index) => ({ ...tier, ...COUNTED[index] }));
}

/** A correction of more points waits for a second person. */
export const SECOND_PERSON_ABOVE = 200;

export const TRANSFERS = { minPoints: 5, maxPerDay: 300 };
