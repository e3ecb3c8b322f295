import type { BusinessDay } from './values.js';

/**
 * Days of the brand's calendar. A day is text ('2026-03-08'), so it has no hidden zone and compares by `<`.
 * A zone is needed only to turn an instant into a day and back; those two ask Intl and follow its
 * daylight saving. All else is calendar arithmetic that never sees a zone.
 */
const DAY_MS = 86_400_000;
const DAY_PATTERN = /^(\d{4})-(\d{2})-(\d{2})$/;

export function isBusinessDay(text: string): text is BusinessDay {
  const match = DAY_PATTERN.exec(text);
  if (!match) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

export function businessDay(text: string): BusinessDay {
  if (!isBusinessDay(text)) throw new RangeError(`not a day: ${text}`);
  return text;
}

/** `2027-12-31`, or as spreadsheets write it: `2027/12/31`. Null: empty; undefined: no day. */
export function writtenDay(text: string): BusinessDay | null | undefined {
  if (text === '') return null;
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text) ?? [];
  const written = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isBusinessDay(written) ? written : undefined;
}

export function dayOf(year: number, month: number, day: number): BusinessDay {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}` as BusinessDay;
}

export function partsOf(day: BusinessDay): { year: number; month: number; day: number } {
  return {
    year: Number(day.slice(0, 4)),
    month: Number(day.slice(5, 7)),
    day: Number(day.slice(8, 10)),
  };
}

/** The day that the brand's clock on the wall shows at this instant. */
export function businessDayOf(at: Date, zone: string): BusinessDay {
  return new Date(at.getTime() + zoneOffsetMs(at.getTime(), zone))
    .toISOString()
    .slice(0, 10) as BusinessDay;
}

/** Minutes past midnight that the brand's clock on the wall shows, also on a day that changes the clocks. */
export function minuteOfDay(at: Date, zone: string): number {
  const shown = new Date(at.getTime() + zoneOffsetMs(at.getTime(), zone));
  return shown.getUTCHours() * 60 + shown.getUTCMinutes();
}

/**
 * The first instant of the day in the zone. Where clocks jump over midnight it is the instant of the
 * jump; where midnight comes twice it is the first; a day that a zone skipped whole begins with the next.
 */
export function startOfDay(day: BusinessDay, zone: string): Date {
  const midnight = utcMidnight(day);
  const offsets = [zoneOffsetMs(midnight - DAY_MS, zone), zoneOffsetMs(midnight + DAY_MS, zone)];
  const candidates = offsets.map((offset) => midnight - offset).sort((one, other) => one - other);
  const start = candidates.find((candidate) => businessDayOf(new Date(candidate), zone) >= day);
  return new Date(start ?? midnight);
}

/** The instant at which the day is over: the exclusive end of a `validUntil`. */
export function endOfDay(day: BusinessDay, zone: string): Date {
  return startOfDay(addDays(day, 1), zone);
}

/** The last good day of something that ends, exclusively, at this instant. */
export function lastDayBefore(end: Date, zone: string): BusinessDay {
  return businessDayOf(new Date(end.getTime() - 1), zone);
}

export function addDays(day: BusinessDay, count: number): BusinessDay {
  return new Date(utcMidnight(day) + count * DAY_MS).toISOString().slice(0, 10) as BusinessDay;
}

/** The same day of the month, `count` months later (or earlier), clamped to the end of that month. */
export function addMonthsClamped(day: BusinessDay, count: number): BusinessDay {
  const { year, month, day: dayOfMonth } = partsOf(day);
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = months - targetYear * 12 + 1;
  return dayOf(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)));
}

export function endOfYear(day: BusinessDay): BusinessDay {
  return dayOf(partsOf(day).year, 12, 31);
}

export function endOfNextYear(day: BusinessDay): BusinessDay {
  return dayOf(partsOf(day).year + 1, 12, 31);
}

export function startOfYear(day: BusinessDay): BusinessDay {
  return dayOf(partsOf(day).year, 1, 1);
}

/** Days from one day to another: 0 for the same day, negative when `to` is earlier. */
export function daysBetween(from: BusinessDay, to: BusinessDay): number {
  return (utcMidnight(to) - utcMidnight(from)) / DAY_MS;
}

/** First day of a rolling window of months that ends today: the day after the same date `months` ago. */
export function rollingWindowStart(today: BusinessDay, months: number): BusinessDay {
  return addDays(addMonthsClamped(today, -months), 1);
}

export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

export function isLeapYear(year: number): boolean {
  return daysInMonth(year, 2) === 29;
}

function utcMidnight(day: BusinessDay): number {
  const { year, month, day: dayOfMonth } = partsOf(day);
  return Date.UTC(year, month - 1, dayOfMonth);
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0');
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a thousand times more than using it. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-gregory-nu-latn', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** How far the zone's wall clock is ahead of UTC at an instant. */
function zoneOffsetMs(instantMs: number, zone: string): number {
  return steadyOffsetMs(Math.floor(instantMs / DAY_MS), zone) ?? askOffsetMs(instantMs, zone);
}

const KEPT_DAYS = 5000;
const steadyOffsets = new Map<string, Map<number, number | null>>();

/**
 * The one offset of a whole UTC day, null on a day on which the clocks change. Kept, because Intl
 * takes microseconds and an import asks for millions of instants of a few hundred days.
 */
function steadyOffsetMs(utcDay: number, zone: string): number | null {
  const ofZone = steadyOffsets.get(zone) ?? new Map<number, number | null>();
  const known = ofZone.get(utcDay);
  if (known !== undefined) return known;
  if (ofZone.size >= KEPT_DAYS) ofZone.clear();
  const morning = askOffsetMs(utcDay * DAY_MS, zone);
  const steady = morning === askOffsetMs((utcDay + 1) * DAY_MS, zone) ? morning : null;
  steadyOffsets.set(zone, ofZone.set(utcDay, steady));
  return steady;
}

function askOffsetMs(instantMs: number, zone: string): number {
  const wall: Partial<Record<Intl.DateTimeFormatPartTypes, number>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instantMs)) wall[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = wall;
  const wallMs = Date.UTC(year, month - 1, day, hour, minute, second);
  return wallMs - Math.floor(instantMs / 1000) * 1000;
}
