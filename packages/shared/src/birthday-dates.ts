import { isLeapYear, partsOf } from './business-day.js';
import { daysInLunarMonth, leapMonthOf, lunarDateOf } from './lunar.js';
import type { BusinessDay } from './values.js';
import type { Calendar, LeapDay } from './words.js';

/** A birthday without its year, as members' rows hold it. */
export interface BirthdayDate {
  readonly calendar: Calendar;
  readonly month: number;
  readonly day: number;
  readonly leap: boolean;
}

/**
 * Every birthday that is celebrated on this day: `birthdaysBetween` the other way round, for finding
 * the members of a day by an index instead of asking each member.
 */
export function birthdaysOn(day: BusinessDay, leapDay: LeapDay): BirthdayDate[] {
  return [...solarBirthdaysOn(day, leapDay), ...lunarBirthdaysOn(day)];
}

function solarBirthdaysOn(on: BusinessDay, leapDay: LeapDay): BirthdayDate[] {
  const { year, month, day } = partsOf(on);
  const own = solar(month, day);
  const takesLeapDay = !isLeapYear(year) && on.endsWith(leapDay);
  return takesLeapDay ? [own, solar(2, 29)] : [own];
}

function solar(month: number, day: number): BirthdayDate {
  return { calendar: 'solar', month, day, leap: false };
}

function lunarBirthdaysOn(on: BusinessDay): BirthdayDate[] {
  const { year, month, day, leap } = lunarDateOf(on);
  const isLastOfShortMonth = day === 29 && daysInLunarMonth(year, month, leap) === 29;
  const days = isLastOfShortMonth ? [29, 30] : [day];
  // Birthdays of a leap month that the year has not are celebrated in the ordinary one.
  const leaps = leap ? [true] : leapMonthOf(year) === month ? [false] : [false, true];
  return days.flatMap((dayOfMonth) =>
    leaps.map((leapMonth) => ({ calendar: 'lunar', month, day: dayOfMonth, leap: leapMonth })),
  );
}
