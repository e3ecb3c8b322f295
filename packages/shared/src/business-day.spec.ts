import fc from 'fast-check';
import {
  addDays,
  addMonthsClamped,
  businessDay,
  businessDayOf,
  daysBetween,
  endOfDay,
  endOfNextYear,
  isBusinessDay,
  lastDayBefore,
  rollingWindowStart,
  startOfDay,
} from './business-day.js';

const ZONES = ['Asia/Shanghai', 'America/New_York', 'UTC', 'America/Sao_Paulo', 'Asia/Kathmandu'];

const anyDay = fc
  .integer({ min: 0, max: 40_000 })
  .map((count) => addDays(businessDay('1990-01-01'), count));

describe('days and instants', () => {
  test.each([
    ['2026-03-08T15:59:59.999Z', 'Asia/Shanghai', '2026-03-08'],
    ['2026-03-08T16:00:00.000Z', 'Asia/Shanghai', '2026-03-09'],
    ['2026-12-31T16:00:00Z', 'Asia/Shanghai', '2027-01-01'],
    ['2026-03-08T04:59:59Z', 'America/New_York', '2026-03-07'],
    ['2026-03-08T05:00:00Z', 'America/New_York', '2026-03-08'],
    ['2026-03-08T03:59:59Z', 'Etc/GMT+4', '2026-03-07'],
  ])('%s in %s is %s', (instant, zone, day) => {
    expect(businessDayOf(new Date(instant), zone)).toBe(day);
  });

  test.each([
    ['2026-03-08', 'Asia/Shanghai', '2026-03-07T16:00:00.000Z'],
    ['2026-03-08', 'America/New_York', '2026-03-08T05:00:00.000Z'],
    ['2026-03-09', 'America/New_York', '2026-03-09T04:00:00.000Z'],
    ['2026-11-02', 'America/New_York', '2026-11-02T05:00:00.000Z'],
    // Midnight did not exist: clocks went from 24:00 to 01:00.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
    // 24:00 became 23:00: the day before lasted 25 hours.
    ['2018-02-18', 'America/Sao_Paulo', '2018-02-18T03:00:00.000Z'],
    // Midnight came twice.
    ['2020-11-01', 'America/Havana', '2020-11-01T04:00:00.000Z'],
    // The day was skipped whole.
    ['2011-12-30', 'Pacific/Apia', '2011-12-30T10:00:00.000Z'],
  ])('%s in %s begins at %s', (day, zone, instant) => {
    expect(startOfDay(businessDay(day), zone).toISOString()).toBe(instant);
  });

  test.each(ZONES)(
    'in %s every day begins on itself and a millisecond earlier is the day before',
    (zone) => {
      fc.assert(
        fc.property(anyDay, (day) => {
          const start = startOfDay(day, zone);
          expect(businessDayOf(start, zone)).toBe(day);
          expect(lastDayBefore(start, zone)).toBe(addDays(day, -1));
        }),
      );
    },
  );

  test('an exclusive end shows the last good day', () => {
    const end = endOfDay(businessDay('2027-12-31'), 'Asia/Shanghai');
    expect(end.toISOString()).toBe('2027-12-31T16:00:00.000Z');
    expect(lastDayBefore(end, 'Asia/Shanghai')).toBe('2027-12-31');
  });
});

describe('calendar arithmetic', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2028-01-31', 1, '2028-02-29'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-11-24', 14, '2028-01-24'],
    ['2026-11-24', -23, '2024-12-24'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s and %i months is %s', (day, months, result) => {
    expect(addMonthsClamped(businessDay(day), months)).toBe(result);
  });

  test('a rolling window starts the day after the same date', () => {
    expect(rollingWindowStart(businessDay('2026-11-24'), 12)).toBe('2025-11-25');
    expect(rollingWindowStart(businessDay('2027-02-28'), 12)).toBe('2026-03-01');
    expect(rollingWindowStart(businessDay('2028-02-29'), 12)).toBe('2027-03-01');
  });

  test('points earned in a year are good to the end of the next', () => {
    expect(endOfNextYear(businessDay('2026-01-01'))).toBe('2027-12-31');
  });

  test('adding days and counting them agree', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -5000, max: 5000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
    );
  });

  test.each([
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '2026-01-32',
    '',
    '2026-01-01T00:00',
  ])('%s is not a day', (text) => {
    expect(isBusinessDay(text)).toBe(false);
  });
});
