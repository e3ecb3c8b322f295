import {
  addDays,
  type Birthday,
  type BusinessDay,
  birthdaysBetween,
  dayOf,
  daysInMonth,
  type LeapDay,
  lunarDateOf,
} from '@shuke/shared';

/** Every birthday, of either calendar, that is celebrated in a solar month of a year. */
export function birthdaysOfMonth(year: number, month: number, leapDay: LeapDay): Birthday[] {
  const from = dayOf(year, month, 1);
  const until = addDays(from, daysInMonth(year, month));
  return [...solarCandidates(month), ...lunarCandidates(from, until)].filter(
    (birthday) => birthdaysBetween(birthday, from, until, leapDay).length > 0,
  );
}

/** The month's own days, and 29 February, which may be celebrated in March. */
function solarCandidates(month: number): Birthday[] {
  const days = Array.from({ length: daysInMonth(2000, month) }, (_, index) => index + 1);
  const own = days.map((day) => ({ calendar: 'solar', month, day }) as const);
  return month === 3 ? [...own, { calendar: 'solar', month: 2, day: 29 }] : own;
}

/**
 * The lunar days of the month, taken as ordinary and as leap (a leap birthday is celebrated in the
 * ordinary month when the year has no leap one), and the 30th beside a 29th that may be the last.
 */
function lunarCandidates(from: BusinessDay, until: BusinessDay): Birthday[] {
  const keys = new Set<string>();
  for (let day = from; day < until; day = addDays(day, 1)) {
    const lunar = lunarDateOf(day);
    keys.add(`${lunar.month}-${lunar.day}`);
    if (lunar.day === 29) keys.add(`${lunar.month}-30`);
  }
  return [...keys].flatMap((key) => {
    const [month = 1, day = 1] = key.split('-').map(Number);
    const ordinary = { calendar: 'lunar', month, day } as const;
    return [ordinary, { ...ordinary, leap: true }];
  });
}
