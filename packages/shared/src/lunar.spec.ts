import fc from 'fast-check';
import { addDays, businessDay } from './business-day.js';
import { daysInLunarMonth, leapMonthOf, lunarDateOf, solarDayOf } from './lunar.js';

/** New year's days as published by the Purple Mountain Observatory. */
test.each([
  [2023, '2023-01-22'],
  [2024, '2024-02-10'],
  [2025, '2025-01-29'],
  [2026, '2026-02-17'],
  [2027, '2027-02-06'],
  [2028, '2028-01-26'],
  [2029, '2029-02-13'],
  [2030, '2030-02-03'],
  [2031, '2031-01-23'],
  [2033, '2033-01-31'],
  [2034, '2034-02-19'],
])('the lunar year %i begins on %s', (year, day) => {
  expect(solarDayOf({ year, month: 1, day: 1, leap: false })).toBe(day);
});

test.each([
  [2020, 4],
  [2023, 2],
  [2025, 6],
  [2026, 0],
  [2027, 0],
  [2028, 5],
  [2031, 3],
  [2033, 11],
])('the leap month of %i is %i', (year, month) => {
  expect(leapMonthOf(year)).toBe(month);
});

test('a leap month follows its ordinary one', () => {
  expect(solarDayOf({ year: 2025, month: 6, day: 1, leap: false })).toBe('2025-06-25');
  expect(solarDayOf({ year: 2025, month: 6, day: 1, leap: true })).toBe('2025-07-25');
});

test('a year without the leap month has no days in it', () => {
  expect(daysInLunarMonth(2025, 6, true)).toBe(29);
  expect(daysInLunarMonth(2026, 6, true)).toBeNull();
});

test('the calendars convert there and back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 60_000 }), (count) => {
      const day = addDays(businessDay('1930-01-01'), count);
      expect(solarDayOf(lunarDateOf(day))).toBe(day);
    }),
  );
});
