import { describe, expect, it } from '@jest/globals';
import { type Birthday, businessDay, type LeapDay } from '@shuke/shared';
import {
  daysDue,
  dueBirthday,
  giftFaults,
  giftName,
  giftOfTier,
  mayGrant,
} from './birthday.rules.js';

const LONG_AGO = businessDay('2020-01-01');
const solar = (month: number, day: number): Birthday => ({ calendar: 'solar', month, day });
const lunar = (month: number, day: number, leap = false): Birthday => ({
  calendar: 'lunar',
  month,
  day,
  leap,
});

function due(
  birthday: Birthday,
  today: string,
  joinedOn: string = LONG_AGO,
  leapDay: LeapDay = '02-28',
) {
  const window = { today: businessDay(today), daysBefore: 7, leapDay };
  const found = dueBirthday(birthday, businessDay(joinedOn), window);
  return found && `${found.day} of ${found.ownYear}${found.late ? ' late' : ''}`;
}

describe('a birthday is due', () => {
  it.each<[string, Birthday, string, string | null]>([
    ['not eight days before', solar(3, 20), '2026-03-12', null],
    ['seven days before', solar(3, 20), '2026-03-13', '2026-03-20 of 2026'],
    ['on its day', solar(3, 20), '2026-03-20', '2026-03-20 of 2026'],
    ['late on the day after', solar(3, 20), '2026-03-21', '2026-03-20 of 2026 late'],
    ['late for 30 days', solar(3, 20), '2026-04-19', '2026-03-20 of 2026 late'],
    ['no longer after 31 days', solar(3, 20), '2026-04-20', null],
    ["in January's year when given in December", solar(1, 3), '2026-12-27', '2027-01-03 of 2027'],
    [
      'on 28 February for the 29th in a common year',
      solar(2, 29),
      '2027-02-21',
      '2027-02-28 of 2027',
    ],
    ['on 29 February in a leap year', solar(2, 29), '2028-02-22', '2028-02-29 of 2028'],
    ['lunar in 2027', lunar(8, 15), '2027-09-08', '2027-09-15 of 2027'],
    ['lunar in 2030', lunar(1, 1), '2030-01-27', '2030-02-03 of 2030'],
    ['lunar in January of the lunar year before', lunar(12, 1), '2027-01-02', '2027-01-08 of 2026'],
    [
      'lunar a second time in the same solar year',
      lunar(12, 1),
      '2027-12-22',
      '2027-12-28 of 2027',
    ],
    [
      'on the 29th for the 30th of a short month',
      lunar(12, 30),
      '2026-02-10',
      '2026-02-16 of 2025',
    ],
    [
      'in the leap month when the year has it',
      lunar(6, 10, true),
      '2025-07-28',
      '2025-08-03 of 2025',
    ],
    [
      'in the ordinary month when it has not',
      lunar(6, 10, true),
      '2026-07-17',
      '2026-07-23 of 2026',
    ],
    ['not in the ordinary month of a leap year', lunar(6, 10, true), '2025-06-28', null],
  ])('%s', (_, birthday, today, expected) => {
    expect(due(birthday, today)).toBe(expected);
  });

  it('on 1 March when the brand says so', () => {
    expect(due(solar(2, 29), '2027-02-22', LONG_AGO, '03-01')).toBe('2027-03-01 of 2027');
    expect(due(solar(2, 29), '2027-02-21', LONG_AGO, '03-01')).toBeNull();
  });

  it.each<[string, string, string, string | null]>([
    ['at once for who joins seven days before', '2026-03-13', '2026-03-13', '2026-03-20 of 2026'],
    ['at once for who joins on the day', '2026-03-20', '2026-03-20', '2026-03-20 of 2026'],
    ['late for who joined on the day', '2026-03-21', '2026-03-20', '2026-03-20 of 2026 late'],
    ['never for who joined the day after', '2026-03-21', '2026-03-21', null],
  ])('%s', (_, today, joinedOn, expected) => {
    expect(due(solar(3, 20), today, joinedOn)).toBe(expected);
  });

  it('on one of the days that are asked for', () => {
    const days = daysDue({ today: businessDay('2026-03-31'), daysBefore: 7, leapDay: '02-28' });
    expect([days[0], days.at(-1), days.length]).toEqual(['2026-03-01', '2026-04-07', 38]);
  });
});

describe('a gift is granted', () => {
  const birthday = { day: businessDay('2026-03-20'), ownYear: 2026, late: false };
  const today = businessDay('2026-03-13');

  it.each<[string, { ownYear: number; on: string }[], boolean]>([
    ['to who never had one', [], true],
    ['a year after the last', [{ ownYear: 2025, on: '2025-03-13' }], true],
    ['300 days after the last', [{ ownYear: 2025, on: '2025-05-17' }], true],
    ['not 299 days after, whatever was changed', [{ ownYear: 2025, on: '2025-05-18' }], false],
    ['not twice for one year', [{ ownYear: 2026, on: '2025-01-01' }], false],
  ])('%s', (_, earlier, granted) => {
    const gifts = earlier.map(({ ownYear, on }) => ({ ownYear, grantedOn: businessDay(on) }));
    expect(mayGrant(birthday, gifts, today)).toBe(granted);
  });
});

describe('the gift of a tier', () => {
  const tiers = ['BASIC', 'SILVER', 'GOLD'].map((code, rank) => ({ code, rank }));

  it.each<[number, Record<string, { points: number }>, number | undefined]>([
    [0, { BASIC: { points: 1 }, GOLD: { points: 3 } }, 1],
    [1, { BASIC: { points: 1 }, GOLD: { points: 3 } }, 1],
    [2, { BASIC: { points: 1 }, GOLD: { points: 3 } }, 3],
    [1, { GOLD: { points: 3 } }, undefined],
  ])('of rank %i in %j', (rank, gifts, points) => {
    expect(giftOfTier(tiers, rank, gifts)?.points).toBe(points);
  });
});

describe('gifts that a person wrote', () => {
  const known = { tiers: new Set(['BASIC']), templates: new Set(['BDAY20']) };

  it.each<[string, Record<string, unknown>, string[]]>([
    ['are right', { BASIC: { coupon: 'BDAY20', points: 10 } }, []],
    ['name an unknown tier', { DIAMOND: { points: 10 } }, ['gifts.DIAMOND NOT_A_CHOICE']],
    [
      'name an unknown template',
      { BASIC: { coupon: 'NOBODY' } },
      ['gifts.BASIC.coupon NOT_A_CHOICE'],
    ],
    ['name a template by number', { BASIC: { coupon: 20 } }, ['gifts.BASIC.coupon NOT_A_CHOICE']],
    ['are nothing at all', { BASIC: null }, ['gifts.BASIC WRONG_TYPE']],
    ['have a million points', { BASIC: { points: 1_000_000 } }, []],
    ['have one point', { BASIC: { points: 1 } }, []],
    [
      'have more than a million',
      { BASIC: { points: 1_000_001 } },
      ['gifts.BASIC.points OUT_OF_RANGE'],
    ],
    ['have no points', { BASIC: { points: 0 } }, ['gifts.BASIC.points OUT_OF_RANGE']],
    ['are empty', { BASIC: {} }, ['gifts.BASIC REQUIRED']],
    ['are no object', { BASIC: 'BDAY20' }, ['gifts.BASIC WRONG_TYPE']],
    ['have half a point', { BASIC: { points: 0.5 } }, ['gifts.BASIC.points OUT_OF_RANGE']],
    [
      'have a field too many',
      { BASIC: { points: 1, cake: 1 } },
      ['gifts.BASIC.cake UNKNOWN_FIELD'],
    ],
  ])('%s', (_, gifts, paths) => {
    const faults = giftFaults(gifts, known);
    expect(faults.map(({ path, code }) => `${path} ${code}`)).toEqual(paths);
    for (const { message } of faults) expect(message).toMatch(/\S/);
  });
});

it('a gift is called by its coupon and its points', () => {
  expect([
    giftName('生日券', 100),
    giftName('生日券', undefined),
    giftName(undefined, 100),
  ]).toEqual(['生日券 + 100 积分', '生日券', '100 积分']);
});
