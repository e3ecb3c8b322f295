import fc from 'fast-check';
import { birthdayInYear } from './birthday.js';
import { type BirthdayDate, birthdaysOn } from './birthday-dates.js';
import { addDays, businessDay } from './business-day.js';
import type { LeapDay } from './words.js';

const shown = (dates: BirthdayDate[]) =>
  dates.map(
    ({ calendar, month, day, leap }) => `${calendar} ${month}-${day}${leap ? ' leap' : ''}`,
  );

describe('who has birthday', () => {
  test.each<[string, string, LeapDay, string[]]>([
    ['an ordinary day', '2026-09-25', '02-28', ['solar 9-25', 'lunar 8-15', 'lunar 8-15 leap']],
    [
      '28 February of a common year',
      '2027-02-28',
      '02-28',
      ['solar 2-28', 'solar 2-29', 'lunar 1-23', 'lunar 1-23 leap'],
    ],
    [
      '28 February when the leap day falls on 1 March',
      '2027-02-28',
      '03-01',
      ['solar 2-28', 'lunar 1-23', 'lunar 1-23 leap'],
    ],
    ['29 February', '2028-02-29', '02-28', ['solar 2-29', 'lunar 2-5', 'lunar 2-5 leap']],
    [
      'the last day of a lunar year of 29 days',
      '2026-02-16',
      '02-28',
      ['solar 2-16', 'lunar 12-29', 'lunar 12-29 leap', 'lunar 12-30', 'lunar 12-30 leap'],
    ],
    ['a day in a leap month', '2025-08-03', '02-28', ['solar 8-3', 'lunar 6-10 leap']],
    [
      'a day in the ordinary month before a leap month',
      '2025-07-04',
      '02-28',
      ['solar 7-4', 'lunar 6-10'],
    ],
  ])('on %s, %s', (_, day, leapDay, dates) => {
    expect(shown(birthdaysOn(businessDay(day), leapDay))).toEqual(dates);
  });

  test('agrees with where each birthday falls, for 60 years of days', () => {
    const offset = fc.integer({ min: 0, max: 60 * 365 });
    const leapDay = fc.constantFrom<LeapDay>('02-28', '03-01');
    const date = fc.record({
      calendar: fc.constantFrom('solar' as const, 'lunar' as const),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.integer({ min: 1, max: 30 }),
      leap: fc.boolean(),
    });
    fc.assert(
      fc.property(offset, date, leapDay, (days, birthday, leapsTo) => {
        fc.pre(birthday.calendar === 'lunar' || (!birthday.leap && exists(birthday)));
        const day = addDays(businessDay('1990-01-01'), days);
        for (const one of birthdaysOn(day, leapsTo)) {
          const years = [0, 1].map((back) => Number(day.slice(0, 4)) - back);
          expect(years.map((year) => birthdayInYear(one, year, leapsTo))).toContain(day);
        }
        const celebrated = birthdayInYear(birthday, Number(day.slice(0, 4)), leapsTo);
        expect(birthdaysOn(celebrated, leapsTo)).toContainEqual(birthday);
      }),
      { numRuns: 60 },
    );
  });
});

function exists({ month, day }: BirthdayDate): boolean {
  return day <= (month === 2 ? 29 : [4, 6, 9, 11].includes(month) ? 30 : 31);
}
