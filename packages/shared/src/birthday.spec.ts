import fc from 'fast-check';
import { type Birthday, birthdaysBetween, isBirthday, nextBirthday } from './birthday.js';
import { businessDay, daysBetween } from './business-day.js';
import type { LeapDay } from './words.js';

function inYear(birthday: Birthday, year: number, leapDay: LeapDay = '02-28') {
  return birthdaysBetween(
    birthday,
    businessDay(`${year}-01-01`),
    businessDay(`${year + 1}-01-01`),
    leapDay,
  ).map(({ day, ownYear }) => `${day} of ${ownYear}`);
}

const solar = (month: number, day: number): Birthday => ({ calendar: 'solar', month, day });
const lunar = (month: number, day: number, leap = false): Birthday => ({
  calendar: 'lunar',
  month,
  day,
  leap,
});

describe('solar birthdays', () => {
  test.each([
    [solar(1, 3), 2027, '02-28', ['2027-01-03 of 2027']],
    [solar(12, 31), 2026, '02-28', ['2026-12-31 of 2026']],
    [solar(2, 29), 2028, '02-28', ['2028-02-29 of 2028']],
    [solar(2, 29), 2027, '02-28', ['2027-02-28 of 2027']],
    [solar(2, 29), 2027, '03-01', ['2027-03-01 of 2027']],
    [solar(2, 29), 2028, '03-01', ['2028-02-29 of 2028']],
    [solar(2, 28), 2027, '03-01', ['2027-02-28 of 2027']],
  ] as const)('%j in %i with the leap day on %s: %j', (birthday, year, leapDay, days) => {
    expect(inYear(birthday, year, leapDay)).toEqual(days);
  });
});

describe('lunar birthdays', () => {
  test.each([
    ['the first day', lunar(1, 1), 2027, ['2027-02-06 of 2027']],
    ['the first day', lunar(1, 1), 2030, ['2030-02-03 of 2030']],
    ['mid-autumn', lunar(8, 15), 2026, ['2026-09-25 of 2026']],
    ['mid-autumn', lunar(8, 15), 2027, ['2027-09-15 of 2027']],
    ['mid-autumn', lunar(8, 15), 2030, ['2030-09-12 of 2030']],
    ['a year with two', lunar(12, 1), 2027, ['2027-01-08 of 2026', '2027-12-28 of 2027']],
    ['a year with none', lunar(12, 1), 2028, []],
    ['the 30th in a month of 30', lunar(12, 30), 2025, ['2025-01-28 of 2024']],
    ['the 30th in a month of 29', lunar(12, 30), 2026, ['2026-02-16 of 2025']],
    ['a leap month that the year has', lunar(6, 10, true), 2025, ['2025-08-03 of 2025']],
    ['a leap month that the year has not', lunar(6, 10, true), 2026, ['2026-07-23 of 2026']],
    ['an ordinary month in a leap year', lunar(6, 10), 2025, ['2025-07-04 of 2025']],
    ['another leap month than the own', lunar(5, 5, true), 2025, ['2025-05-31 of 2025']],
    ['the leap eleventh of 2033', lunar(11, 1, true), 2033, ['2033-12-22 of 2033']],
  ])('%s: %j in %i', (_, birthday, year, days) => {
    expect(inYear(birthday, year)).toEqual(days);
  });
});

describe('the next birthday', () => {
  test.each([
    [solar(3, 8), '2026-03-08', '2026-03-08', 2026],
    [solar(3, 8), '2026-03-09', '2027-03-08', 2027],
    [solar(1, 3), '2026-12-27', '2027-01-03', 2027],
    [lunar(12, 29), '2027-01-01', '2027-02-05', 2026],
  ])('of %j from %s is %s of %i', (birthday, today, day, ownYear) => {
    expect(nextBirthday(birthday, businessDay(today), '02-28')).toEqual({ day, ownYear });
  });

  test('is never more than 385 days away, and each own year has exactly one', () => {
    const birthdays = fc.oneof(
      fc
        .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) })
        .map(({ month, day }) => solar(month, day)),
      fc
        .record({
          month: fc.integer({ min: 1, max: 12 }),
          day: fc.integer({ min: 1, max: 30 }),
          leap: fc.boolean(),
        })
        .map(({ month, day, leap }) => lunar(month, day, leap)),
    );
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 1950, max: 2080 }), (birthday, year) => {
        const today = businessDay(`${year}-06-15`);
        expect(daysBetween(today, nextBirthday(birthday, today, '02-28').day)).toBeLessThanOrEqual(
          385,
        );
        const decade = birthdaysBetween(
          birthday,
          businessDay(`${year}-01-01`),
          businessDay(`${year + 10}-01-01`),
          '02-28',
        );
        const ownYears = decade.map((occurrence) => occurrence.ownYear);
        expect(ownYears).toEqual(ownYears.map((_, index) => (ownYears[0] ?? 0) + index));
      }),
      { numRuns: 60 },
    );
  });
});

describe('what can be a birthday', () => {
  test.each([
    [solar(2, 29), true],
    [{ ...solar(2, 29), year: 1999 }, false],
    [{ ...solar(2, 29), year: 2000 }, true],
    [solar(2, 30), false],
    [solar(4, 31), false],
    [solar(13, 1), false],
    [solar(0, 1), false],
    [{ ...solar(5, 5), leap: true }, false],
    [{ ...solar(5, 5), year: 1800 }, false],
    [lunar(12, 30), true],
    [lunar(12, 31), false],
    [{ ...lunar(6, 10, true), year: 2025 }, true],
    [{ ...lunar(6, 10, true), year: 2024 }, false],
    [{ ...lunar(12, 30), year: 2025 }, false],
    [solar(1.5, 1), false],
  ])('%j: %s', (birthday, valid) => {
    expect(isBirthday(birthday)).toBe(valid);
  });
});
