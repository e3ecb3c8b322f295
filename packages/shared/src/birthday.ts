import { addDays, dayOf, daysInMonth, isLeapYear, partsOf } from './business-day.js';
import { daysInLunarMonth, leapMonthOf, solarDayOf } from './lunar.js';
import type { BusinessDay } from './values.js';
import type { Calendar, LeapDay } from './words.js';

export interface Birthday {
  readonly calendar: Calendar;
  readonly month: number;
  readonly day: number;
  /** The lunar month is a leap month. */
  readonly leap?: boolean;
  /** The year of birth in the birthday's own calendar. */
  readonly year?: number;
}

/** One celebration: the day it falls on, and the year of the birthday's own calendar that it belongs to. */
export interface BirthdayOccurrence {
  readonly day: BusinessDay;
  readonly ownYear: number;
}

/** The years that the lunar table knows well. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2100;

/** The day a birthday falls on in one year of its own calendar. */
export function birthdayInYear(birthday: Birthday, ownYear: number, leapDay: LeapDay): BusinessDay {
  return birthday.calendar === 'solar'
    ? solarBirthday(birthday, ownYear, leapDay)
    : lunarBirthday(birthday, ownYear);
}

function solarBirthday({ month, day }: Birthday, year: number, leapDay: LeapDay): BusinessDay {
  if (month === 2 && day === 29 && !isLeapYear(year)) {
    return leapDay === '02-28' ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
  }
  return dayOf(year, month, day);
}

/** A leap month's birthday falls in the leap month when the year has it; the 30th of a short month on its 29th. */
function lunarBirthday(birthday: Birthday, year: number): BusinessDay {
  const leap = birthday.leap === true && leapMonthOf(year) === birthday.month;
  const length = daysInLunarMonth(year, birthday.month, leap) ?? 29;
  return solarDayOf({ year, month: birthday.month, day: Math.min(birthday.day, length), leap });
}

/**
 * All celebrations with from <= day < until, in order. A solar year can hold two of a lunar birthday,
 * or none: a day early in January belongs to the lunar year before.
 */
export function birthdaysBetween(
  birthday: Birthday,
  from: BusinessDay,
  until: BusinessDay,
  leapDay: LeapDay,
): BirthdayOccurrence[] {
  const occurrences: BirthdayOccurrence[] = [];
  for (let ownYear = partsOf(from).year - 1; ownYear <= partsOf(until).year; ownYear += 1) {
    const day = birthdayInYear(birthday, ownYear, leapDay);
    if (from <= day && day < until) occurrences.push({ day, ownYear });
  }
  return occurrences;
}

/** The next celebration, today included. */
export function nextBirthday(
  birthday: Birthday,
  today: BusinessDay,
  leapDay: LeapDay,
): BirthdayOccurrence {
  // Two lunar new years are at most 385 days apart, two 29 Februaries fall on 28 February or 1 March.
  const [next] = birthdaysBetween(birthday, today, addDays(today, 400), leapDay);
  if (!next) throw new Error('no birthday within 400 days');
  return next;
}

/** Is this a day that exists: in some year, or in the year of birth when that is given? */
export function isBirthday(birthday: Birthday): boolean {
  const { calendar, month, day, leap, year } = birthday;
  if (![month, day, year ?? FIRST_YEAR].every(Number.isInteger)) return false;
  if (month < 1 || month > 12 || day < 1) return false;
  if (year !== undefined && (year < FIRST_YEAR || year > LAST_YEAR)) return false;
  if (calendar === 'lunar') return day <= longestLunarMonth(month, leap === true, year);
  return leap !== true && day <= daysInMonth(year ?? 2000, month);
}

function longestLunarMonth(month: number, leap: boolean, year: number | undefined): number {
  if (year === undefined) return 30;
  return daysInLunarMonth(year, month, leap) ?? 0;
}
