import type { LeapDay, TierMetric } from '@shuke/shared';

/** What a brand may set, as in the brand file; amounts in fen, percents as whole numbers. */
export interface BrandSettings {
  name: string;
  timeZone: string;
  points: PointsSettings;
  tierPolicy: TierPolicy;
  /** Absent: no growth value is kept, unless tiers go by it. */
  growth?: GrowthSettings;
  birthday: BirthdaySettings;
  privacy: { version: string; text: string };
  welcome: { coupon?: string };
  marketing: MarketingSettings;
  coupons: CouponSettings;
  expiryNotices: ExpiryNoticeSettings;
  spendGifts: SpendGift[];
  memberPrice: MemberPriceSettings;
  /** Groups of coupons in the order of their first template in the brand file: the order of reductions. */
  couponGroups: string[];
}

export interface PointsSettings {
  rate: { points: number; perFen: number };
  availableAfterDays: number;
  expiry: 'end_of_next_year' | 'never' | `months:${number}`;
  returnGraceDays: number;
  offset?: { pointsPerYuan: number; maxSharePercent: number };
  /** Over orders' points: of one order, and of a member's business day. */
  caps?: { perOrder?: number; perMemberDay?: number };
  /** What earns nothing. */
  exclude?: { products?: string[]; categories?: string[]; stores?: string[] };
  /** Above so many points a correction needs a second person; absent: never. */
  adjustments?: { secondPersonAbove: number };
  /** Points for a friend; absent: off. */
  transfers?: { minPoints: number; maxPerDay: number };
  activities: Record<string, number>;
  /** Their order is the order of the entries, and of the caps. */
  multipliers: PointsMultiplier[];
  campaigns: PointsCampaign[];
  /** What 100 points are worth in the books; as they pay in orders, when absent. */
  valueFenPer100?: number;
  /** How many points in a hundred are thought to expire, until the brand's own history says it. */
  expectedExpiryPercent?: number;
}

export type PointsMultiplier =
  | { code: string; kind: 'birthday_month'; pointsPercent: number }
  | { code: string; kind: 'member_day'; pointsPercent: number; daysOfMonth: number[] };

/** More points for a while. What it doesn't name it doesn't ask about. */
export interface PointsCampaign {
  code: string;
  name?: string;
  /** Both days belong to it. */
  from: string;
  until: string;
  pointsPercent: number;
  stores?: string[];
  tiers?: string[];
  /** Products and categories add up; the bonus is counted from what was paid for them. */
  products?: string[];
  categories?: string[];
}

export interface TierPolicy {
  metric: TierMetric;
  window: `rolling:${number}` | 'calendar_year' | 'lifetime';
  /** Null: for ever. */
  validMonths: number | null;
  stepDown: boolean;
  graceDays: number;
  revokeOnRefund: boolean;
  /** Days before a tier's end that the member is told what is missing; 0: never. */
  noticeDays?: number;
}

/** Where the brand says nothing of it. */
export const DEFAULT_NOTICE_DAYS = 30;

/** What brings growth value. */
export interface GrowthSettings {
  /** Growth value of one yuan paid. */
  perYuan: number;
  /** By the activity's name. */
  activities: Record<string, number>;
}

export interface BirthdaySettings {
  daysBefore: number;
  leapDay: LeapDay;
  /** By tier code; a tier without a gift takes the next lower tier's. */
  gifts: Record<string, { coupon?: string; points?: number }>;
}

export interface MemberPriceSettings {
  /** Goods that have no member price. */
  exclude?: { products?: string[]; categories?: string[] };
}

export interface CouponSettings {
  /** How many coupons a clerk may give on one business day. */
  staffGrantsPerDay: number;
  /** Days for which a coupon is good that a refund gives back after its own end. */
  returnGraceDays: number;
}

/** An order of enough brings its buyer a coupon. */
export interface SpendGift {
  /** At most 24 letters. */
  code: string;
  name: string;
  /** Code of a coupon template. */
  coupon: string;
  /** What must have been paid for the lines in scope. */
  minFen: number;
  /** Both days belong to it. */
  from: string;
  until: string;
  /** True, when absent. */
  active?: boolean;
  scope?: SpendGiftScope;
}

/** What it doesn't name it doesn't ask about. */
export interface SpendGiftScope {
  stores?: string[];
  storeTags?: string[];
  channels?: string[];
  products?: string[];
  categories?: string[];
  excludeProducts?: string[];
  excludeCategories?: string[];
}

/** Days before an end that members are told of it; 0: never. */
export interface ExpiryNoticeSettings {
  pointsDays: number;
  couponDays: number;
}

/** What keeps marketing messages bearable. */
export interface MarketingSettings {
  /** Full hours of the brand's zone, `from` in the evening, `until` in the morning; null: none. */
  quietHours: { from: number; until: number } | null;
  /** Messages per member, across all campaigns and automations. */
  mostPerDay: number;
  mostPerWeek: number;
}

/** What holds for what a brand file leaves out. */
export const DEFAULT_SETTINGS: Omit<BrandSettings, 'name'> = {
  timeZone: 'Asia/Shanghai',
  points: {
    rate: { points: 1, perFen: 100 },
    availableAfterDays: 7,
    expiry: 'end_of_next_year',
    returnGraceDays: 30,
    activities: {},
    multipliers: [],
    campaigns: [],
  },
  tierPolicy: {
    metric: 'spend',
    window: 'rolling:12',
    validMonths: 12,
    stepDown: true,
    graceDays: 30,
    revokeOnRefund: true,
  },
  birthday: { daysBefore: 7, leapDay: '02-28', gifts: {} },
  privacy: {
    version: '1',
    text: '我们只收集提供会员服务所必需的信息：您的手机号用于识别会员身份，生日与昵称由您自愿填写。您可以随时查看、更正或注销。',
  },
  welcome: {},
  memberPrice: {},
  couponGroups: [],
  marketing: { quietHours: { from: 21, until: 9 }, mostPerDay: 1, mostPerWeek: 3 },
  coupons: { staffGrantsPerDay: 20, returnGraceDays: 7 },
  expiryNotices: { pointsDays: 30, couponDays: 3 },
  spendGifts: [],
};
