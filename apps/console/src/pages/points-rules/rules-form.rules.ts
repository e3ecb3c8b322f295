import type { PointsCampaign, PointsMultiplier, PointsRules } from '../../api/types';

/** The rules as people write them: yuan instead of fen, times instead of percents. */
export interface RulesValues {
  yuan: number;
  points: number;
  availableAfterDays: number;
  expiry: 'end_of_next_year' | 'never' | 'months';
  expiryMonths: number;
  returnGraceDays: number;
  paysWithPoints: boolean;
  pointsPerYuan: number;
  maxSharePercent: number;
  perOrder?: number | null;
  perMemberDay?: number | null;
  products: string[];
  categories: string[];
  stores: string[];
  secondPersonAbove?: number | null;
  allowsTransfers: boolean;
  minPoints: number;
  maxPerDay: number;
  register?: number | null;
  completeProfile?: number | null;
  multipliers: Partial<MultiplierValues>[];
  campaigns: Partial<CampaignValues>[];
}

export interface MultiplierValues {
  code: string;
  kind: PointsMultiplier['kind'];
  times: number;
  daysOfMonth: number[];
}

export interface CampaignValues {
  code: string;
  name: string;
  from: string;
  until: string;
  times: number;
  stores: string[];
  tiers: string[];
  products: string[];
  categories: string[];
}

const MONTHS = 'months:';
const YEAR_MONTHS = 12;
const USUAL_TRANSFERS = { minPoints: 10, maxPerDay: 1000 };
const USUAL_OFFSET = { pointsPerYuan: 100, maxSharePercent: 50 };

export function valuesOf(rules: PointsRules): RulesValues {
  const { rate, expiry, offset, caps = {}, exclude = {}, activities, transfers } = rules;
  const months = expiry.startsWith(MONTHS) ? Number(expiry.slice(MONTHS.length)) : null;
  return {
    yuan: rate.perFen / 100,
    points: rate.points,
    availableAfterDays: rules.availableAfterDays,
    expiry: months === null ? (expiry as 'never' | 'end_of_next_year') : 'months',
    expiryMonths: months ?? YEAR_MONTHS,
    returnGraceDays: rules.returnGraceDays,
    paysWithPoints: offset !== undefined,
    ...USUAL_OFFSET,
    ...offset,
    perOrder: caps.perOrder,
    perMemberDay: caps.perMemberDay,
    products: exclude.products ?? [],
    categories: exclude.categories ?? [],
    stores: exclude.stores ?? [],
    secondPersonAbove: rules.adjustments?.secondPersonAbove,
    allowsTransfers: transfers !== undefined,
    ...USUAL_TRANSFERS,
    ...transfers,
    register: activities.register,
    completeProfile: activities.completeProfile,
    multipliers: rules.multipliers.map(({ pointsPercent, ...rest }) => ({
      ...rest,
      times: pointsPercent / 100,
    })),
    campaigns: rules.campaigns.map(({ pointsPercent, ...rest }) => ({
      ...rest,
      times: pointsPercent / 100,
    })),
  };
}

/** Activities that the form doesn't show keep what they give. */
export function rulesOf(values: RulesValues, before: PointsRules): PointsRules {
  const { yuan, points, availableAfterDays, returnGraceDays } = values;
  return {
    rate: { points, perFen: Math.round(yuan * 100) },
    availableAfterDays,
    expiry: values.expiry === 'months' ? `${MONTHS}${values.expiryMonths}` : values.expiry,
    returnGraceDays,
    offset: values.paysWithPoints
      ? { pointsPerYuan: values.pointsPerYuan, maxSharePercent: values.maxSharePercent }
      : undefined,
    caps: filled({ perOrder: values.perOrder, perMemberDay: values.perMemberDay }),
    exclude: filled({
      products: some(values.products),
      categories: some(values.categories),
      stores: some(values.stores),
    }),
    adjustments: filled({ secondPersonAbove: values.secondPersonAbove }) as Limit,
    transfers: values.allowsTransfers
      ? { minPoints: values.minPoints, maxPerDay: values.maxPerDay }
      : undefined,
    activities: numbers({
      ...before.activities,
      register: values.register,
      completeProfile: values.completeProfile,
    }),
    multipliers: values.multipliers.map(multiplierOf),
    campaigns: values.campaigns.map(campaignOf),
  };
}

type Limit = PointsRules['adjustments'];

function multiplierOf(values: Partial<MultiplierValues> | undefined): PointsMultiplier {
  const { code = '', kind = 'birthday_month', times = 0, daysOfMonth } = values ?? {};
  return {
    code,
    kind,
    pointsPercent: Math.round(times * 100),
    ...(kind === 'member_day' && { daysOfMonth: some(daysOfMonth) }),
  };
}

function campaignOf(values: Partial<CampaignValues> | undefined): PointsCampaign {
  const { code = '', name, from = '', until = '', times = 0 } = values ?? {};
  return {
    code,
    from,
    until,
    pointsPercent: Math.round(times * 100),
    name: name?.trim() || undefined,
    stores: some(values?.stores),
    tiers: some(values?.tiers),
    products: some(values?.products),
    categories: some(values?.categories),
  };
}

function some<T>(items: T[] | undefined): T[] | undefined {
  return items && items.length > 0 ? items : undefined;
}

function filled<T extends object>(part: T) {
  const entries = Object.entries(part).filter(([, value]) => value !== undefined && value !== null);
  return entries.length > 0
    ? (Object.fromEntries(entries) as { [K in keyof T]?: NonNullable<T[K]> })
    : undefined;
}

function numbers(points: Record<string, number | null | undefined>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(points).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
}
