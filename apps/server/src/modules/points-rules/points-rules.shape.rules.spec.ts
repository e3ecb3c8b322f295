import { describe, expect, test } from '@jest/globals';
import type { PointsRulesDto } from './dto/points-rules.dto.js';
import { settingsOf, shapeFaults } from './points-rules.shape.rules.js';

function rules(given: Partial<PointsRulesDto> = {}): PointsRulesDto {
  return {
    rate: { points: 1, perFen: 100 },
    availableAfterDays: 7,
    expiry: 'end_of_next_year',
    returnGraceDays: 30,
    activities: {},
    multipliers: [],
    campaigns: [],
    ...given,
  };
}

const BIRTHDAY = { code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 } as const;
const MEMBER_DAY = { code: 'DAY', kind: 'member_day', pointsPercent: 200 } as const;

describe('what the fields can’t say by themselves', () => {
  test('a member day needs its days, a birthday month none', () => {
    const multipliers = [BIRTHDAY, { ...MEMBER_DAY, daysOfMonth: [8] }, MEMBER_DAY];
    expect(shapeFaults(rules({ multipliers }))).toEqual([
      { path: ['multipliers', 2, 'daysOfMonth'], message: '请选择会员日' },
    ]);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ['one point', { register: 1 }, true],
    ['a million points', { checkIn: 1_000_000 }, true],
    ['a name of 32 letters and digits', { [`a${'1'.repeat(31)}`]: 5 }, true],
    ['no points', { register: 0 }, false],
    ['more than a million', { register: 1_000_001 }, false],
    ['half a point', { register: 1.5 }, false],
    ['a word', { register: '5' }, false],
    ['a name of 33 letters', { [`a${'b'.repeat(32)}`]: 5 }, false],
    ['a name that begins with a digit', { '1st': 5 }, false],
    ['a name with a dash', { 'check-in': 5 }, false],
    ['a name with a dash before it', { '-in': 5 }, false],
    ['no name', { '': 5 }, false],
  ])('an activity gives %s', (_, activities, good) => {
    const [name] = Object.keys(activities);
    const told = [{ path: ['activities', name], message: '必须是 1 到 1000000 的整数' }];
    expect(shapeFaults(rules({ activities: activities as never }))).toEqual(good ? [] : told);
  });
});

describe('the same rules are always written the same', () => {
  test('what is empty is left out', () => {
    const bare = settingsOf(rules());
    expect(settingsOf(rules({ caps: {}, exclude: { products: [], stores: undefined } }))).toEqual(
      bare,
    );
    expect(bare).toEqual({ ...rules(), offset: undefined, caps: undefined, exclude: undefined });
  });

  test('what is given stays', () => {
    const given = {
      offset: { pointsPerYuan: 100, maxSharePercent: 50 },
      caps: { perOrder: 500 },
      exclude: { products: ['GIFT'], categories: [] },
      activities: { register: 100 },
      campaigns: [{ code: 'C', from: '2026-03-01', until: '2026-03-31', pointsPercent: 150 }],
    };
    expect(settingsOf(rules(given))).toEqual({ ...rules(given), exclude: { products: ['GIFT'] } });
  });

  test('the days of a member day are sorted, a birthday month has none', () => {
    const days = [28, 8, 18];
    const multipliers = [
      { ...MEMBER_DAY, daysOfMonth: days },
      { ...BIRTHDAY, daysOfMonth: [1] },
      MEMBER_DAY,
    ];
    expect(settingsOf(rules({ multipliers })).multipliers).toEqual([
      { ...MEMBER_DAY, daysOfMonth: [8, 18, 28] },
      BIRTHDAY,
      { ...MEMBER_DAY, daysOfMonth: [] },
    ]);
    expect(days).toEqual([28, 8, 18]);
  });
});
