import {
  addMonthsClamped,
  type Birthday,
  type BusinessDay,
  birthdaysBetween,
  dayOf,
  type LeapDay,
  mulDivFloor,
  partsOf,
  percentBonus,
} from '@shuke/shared';
import type { PointsCampaign, PointsMultiplier, PointsSettings } from '../brand/index.js';

/** What the brand says about earning on orders: `BrandSettings.points`, and where 29 February goes. */
export type EarningTerms = Pick<
  PointsSettings,
  'rate' | 'multipliers' | 'campaigns' | 'exclude' | 'caps'
> & { leapDay: LeapDay };

export interface EarningLine {
  sku: string;
  category?: string | null;
  /** After every discount, coupon and points offset. */
  paidFen: number;
}

/** An order as the earn rules see it. */
export interface EarningOrder {
  storeCode: string;
  /** The business day of `paidAt`. */
  day: BusinessDay;
  lines: readonly EarningLine[];
  /** Held at `paidAt`. */
  tier: { code: string; pointsPercent: number };
  birthday: Birthday | null;
  /** What orders of the same member and day, posted before, have earned. */
  earnedThatDay: number;
}

/** One rule's points; each becomes an entry of its own. */
export interface RuleEarning {
  reason: string;
  points: number;
}

interface Bonus {
  reason: string;
  pointsPercent: number;
  /** What the percent is of. */
  base: number;
}

/**
 * The points of an order, rule by rule: base, tier, the brand's multipliers as listed, campaigns by
 * code. Each bonus is counted from the base and added, never compounded; caps cut the last rule
 * first and the base last. A rule that gives nothing is left out.
 */
export function earningsOf(order: EarningOrder, terms: EarningTerms): RuleEarning[] {
  const eligible = order.lines.filter((line) => earns(line, order.storeCode, terms.exclude));
  const base = baseOf(eligible, terms);
  const bonuses: Bonus[] = [
    { reason: 'ORDER_TIER', pointsPercent: order.tier.pointsPercent, base },
    ...terms.multipliers.filter(holdsOn(order, terms)).map((rule) => bonusOf(rule, base)),
    ...campaignsOf(order, terms).map((campaign) => {
      return bonusOf(campaign, baseOf(eligible.filter(inScope(campaign)), terms));
    }),
  ];
  const earnings = [
    { reason: 'ORDER_BASE', points: base },
    ...bonuses.map(({ reason, pointsPercent, base: of }) => {
      return { reason, points: percentBonus(of, pointsPercent) };
    }),
  ];
  return capped(earnings, roomOf(order, terms)).filter(({ points }) => points > 0);
}

/** Whether a line earns: not excluded by product, category or store. */
export function earns(
  { sku, category }: Pick<EarningLine, 'sku' | 'category'>,
  storeCode: string,
  exclude: PointsSettings['exclude'] = {},
): boolean {
  if (exclude.stores?.includes(storeCode) || exclude.products?.includes(sku)) return false;
  return !(category && exclude.categories?.includes(category));
}

export function earnedInAll(earnings: readonly RuleEarning[]): number {
  return earnings.reduce((sum, { points }) => sum + points, 0);
}

/** The months in which the member's birthday falls this year, a lunar one on its own solar day. */
export function isBirthdayMonth(birthday: Birthday, day: BusinessDay, leapDay: LeapDay): boolean {
  const { year, month } = partsOf(day);
  const first = dayOf(year, month, 1);
  return birthdaysBetween(birthday, first, addMonthsClamped(first, 1), leapDay).length > 0;
}

/** Floored once, over all lines together. */
function baseOf(lines: readonly EarningLine[], { rate }: EarningTerms): number {
  const fen = lines.reduce((sum, { paidFen }) => sum + paidFen, 0);
  return mulDivFloor(fen, rate.points, rate.perFen);
}

function bonusOf(rule: { code: string; pointsPercent: number }, base: number): Bonus {
  return { reason: `ORDER_${rule.code}`, pointsPercent: rule.pointsPercent, base };
}

function holdsOn({ birthday, day }: EarningOrder, { leapDay }: EarningTerms) {
  return (rule: PointsMultiplier): boolean => {
    if (rule.kind === 'member_day') return rule.daysOfMonth.includes(partsOf(day).day);
    return birthday !== null && isBirthdayMonth(birthday, day, leapDay);
  };
}

function campaignsOf(order: EarningOrder, { campaigns }: EarningTerms): PointsCampaign[] {
  return campaigns
    .filter(({ from, until }) => from <= order.day && order.day <= until)
    .filter(({ stores }) => !stores || stores.includes(order.storeCode))
    .filter(({ tiers }) => !tiers || tiers.includes(order.tier.code))
    .sort((one, other) => (one.code < other.code ? -1 : 1));
}

/** Products and categories add up; a campaign that names neither counts every line that earns. */
function inScope({ products, categories }: PointsCampaign) {
  return ({ sku, category }: EarningLine): boolean => {
    if (!products && !categories) return true;
    return Boolean(products?.includes(sku) || (category && categories?.includes(category)));
  };
}

function roomOf({ earnedThatDay }: EarningOrder, { caps = {} }: EarningTerms): number {
  const { perOrder = Number.POSITIVE_INFINITY, perMemberDay } = caps;
  if (perMemberDay === undefined) return perOrder;
  return Math.min(perOrder, Math.max(0, perMemberDay - earnedThatDay));
}

function capped(earnings: readonly RuleEarning[], room: number): RuleEarning[] {
  let left = room;
  return earnings.map(({ reason, points }) => {
    const kept = Math.min(points, left);
    left -= kept;
    return { reason, points: kept };
  });
}
