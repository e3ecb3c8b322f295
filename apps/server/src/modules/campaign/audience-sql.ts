import {
  addDays,
  type BirthdayDate,
  birthdaysOn,
  businessDayOf,
  dayOf,
  daysInMonth,
  type LeapDay,
  partsOf,
  startOfDay,
} from '@shuke/shared';
import { placeholders } from '../../platform/index.js';
import type { MemberSet } from '../message/index.js';
import type { CampaignAudience } from './campaign.types.js';

/** When and where an audience is asked for. */
export interface AudienceMoment {
  at: Date;
  timeZone: string;
  leapDay: LeapDay;
}

/**
 * An audience as one parametrised SELECT of `member_id`. The same statement serves the preview and,
 * with `consented`, the snapshot: marketing goes only to those who agreed to it.
 */
export function audienceSet(
  audience: CampaignAudience,
  moment: AudienceMoment,
  consented = false,
): MemberSet {
  const conditions = [
    { sql: 'm.joined_at <= ?', params: [moment.at] },
    ...(consented ? [{ sql: 'm.marketing_granted = 1', params: [] }] : []),
    ...tierCondition(audience),
    ...birthdayCondition(audience, moment),
    ...orderCondition(audience, moment),
  ];
  return {
    sql: `SELECT m.id AS member_id FROM member m WHERE ${conditions.map(({ sql }) => sql).join(' AND ')}`,
    params: conditions.flatMap(({ params }) => params),
  };
}

function tierCondition({ tiers }: CampaignAudience): MemberSet[] {
  if (tiers === undefined || tiers.length === 0) return [];
  const sql = `m.id IN (SELECT t.member_id FROM member_tier t WHERE t.tier_code IN (${placeholders(tiers)}))`;
  return [{ sql, params: tiers }];
}

function orderCondition(
  { lastOrderWithinDays }: CampaignAudience,
  { at, timeZone }: AudienceMoment,
): MemberSet[] {
  if (lastOrderWithinDays === undefined) return [];
  const first = addDays(businessDayOf(at, timeZone), -lastOrderWithinDays);
  const sql =
    'm.id IN (SELECT f.member_id FROM member_order_facts f WHERE f.last_order_at >= ? AND f.order_count > 0)';
  return [{ sql, params: [startOfDay(first, timeZone)] }];
}

function birthdayCondition(
  { birthdayMonth }: CampaignAudience,
  { at, timeZone, leapDay }: AudienceMoment,
): MemberSet[] {
  if (birthdayMonth === undefined) return [];
  const { year } = partsOf(businessDayOf(at, timeZone));
  const dates = Array.from({ length: daysInMonth(year, birthdayMonth) }, (_, index) =>
    birthdaysOn(dayOf(year, birthdayMonth, index + 1), leapDay),
  ).flat();
  const months = byMonth(dates).map(({ calendar, month, leap, days }) => ({
    sql: `(m.birthday_calendar = ? AND m.birthday_month = ? AND m.birthday_leap = ? AND m.birthday_day IN (${placeholders(days)}))`,
    params: [calendar, month, leap ? 1 : 0, ...days],
  }));
  const sql = `(${months.map((one) => one.sql).join(' OR ')})`;
  return [{ sql, params: months.flatMap(({ params }) => params) }];
}

/** The days of each calendar's month, so that the statement stays short and its index useful. */
function byMonth(dates: readonly BirthdayDate[]): (BirthdayDate & { days: number[] })[] {
  const months = new Map<string, BirthdayDate & { days: number[] }>();
  for (const date of dates) {
    const key = `${date.calendar} ${date.month} ${date.leap}`;
    const month = months.get(key) ?? { ...date, days: [] };
    month.days.push(date.day);
    months.set(key, month);
  }
  return [...months.values()];
}
