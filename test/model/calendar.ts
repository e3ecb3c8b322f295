/**
 * Days of Shanghai, which is eight hours ahead all year, as whole numbers from 1970-01-01 on;
 * instants are milliseconds.
 */
export type Day = number;
export type Instant = number;

export const SECOND = 1_000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;
const AHEAD = 8 * HOUR;

export function dayOf(at: Instant): Day {
  return Math.floor((at + AHEAD) / DAY);
}

export function startOf(day: Day): Instant {
  return day * DAY - AHEAD;
}

/** Exclusive: the midnight after it. */
export function endOf(day: Day): Instant {
  return startOf(day + 1);
}

export interface CalendarDate {
  year: number;
  month: number;
  date: number;
}

export function dateOf(day: Day): CalendarDate {
  const utc = new Date(day * DAY);
  return { year: utc.getUTCFullYear(), month: utc.getUTCMonth() + 1, date: utc.getUTCDate() };
}

export function dayOn({ year, month, date }: CalendarDate): Day {
  return Date.UTC(year, month - 1, date) / DAY;
}

/** The same day of the month so many months later, or the month's last when it has none. */
export function monthsLater(day: Day, months: number): Day {
  const { year, month, date } = dateOf(day);
  const count = year * 12 + (month - 1) + months;
  const target = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const last = dayOn({ ...target, month: target.month + 1, date: 1 }) - 1;
  return Math.min(dayOn({ ...target, date }), last);
}

export type Period = 'day' | 'week' | 'month' | 'year';

/** The first day of the period of a day; weeks begin on Monday. */
export function periodStart(per: Period, day: Day): Day {
  const date = dateOf(day);
  if (per === 'year') return dayOn({ ...date, month: 1, date: 1 });
  if (per === 'month') return dayOn({ ...date, date: 1 });
  return per === 'week' ? day - ((day + 3) % 7) : day;
}

export function textOfDay(day: Day): string {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** As a clock on a wall in Shanghai shows it. */
export function textOf(at: Instant): string {
  return new Date(at + AHEAD)
    .toISOString()
    .replace('T', ' ')
    .replace(/(:00)?\.000Z$|Z$/, '');
}
