import { describe, expect, test } from '@jest/globals';
import { BrandFileError, ParsedBrandFile } from './brand-file.js';
import { settingsOf } from './brand-file.settings.js';

const GOOD = `brand: {name: 青禾, timeZone: Asia/Shanghai}
points:
  rate: {points: 1, perFen: 100}
tiers:
  - {code: BASIC, name: 普通会员, rank: 0, enter: 0, keep: 0, pointsPercent: 100, payPercent: 100}
stores:
  - {code: S01, name: 春熙路店, region: CD}
staff:
  - {code: E01, name: 店员甲, role: clerk, stores: [S01]}
couponTemplates:
  - {code: OFF20, name: 满100减20, kind: amount_off, amountOffFen: 2000, validity: {afterDays: 0, days: 30}}
rewards:
  - code: R1
    name: 券
    kind: coupon
    couponTemplate: OFF20
    points: 200
`;

const problemsOf = (source: string) => {
  try {
    new ParsedBrandFile(source);
    return [];
  } catch (error) {
    if (error instanceof BrandFileError) return error.problems;
    throw error;
  }
};

test('a good file is read, and what it leaves out is filled in', () => {
  const settings = settingsOf(new ParsedBrandFile(GOOD).content);
  expect(settings.points).toMatchObject({
    rate: { points: 1, perFen: 100 },
    availableAfterDays: 7,
    expiry: 'end_of_next_year',
  });
  expect(settings.tierPolicy).toMatchObject({
    metric: 'spend',
    window: 'rolling:12',
    graceDays: 30,
  });
});

test('growth value is kept where the file has a section for it', () => {
  const plain = settingsOf(new ParsedBrandFile(GOOD).content);
  expect(plain.growth).toBeUndefined();
  const growing = GOOD.replace('stores:', 'growth: {perYuan: 2}\nstores:');
  expect(settingsOf(new ParsedBrandFile(growing).content).growth).toEqual({
    perYuan: 2,
    activities: {},
  });
});

describe('a wrong file is refused with line and path:', () => {
  test.each([
    ['a field too many', GOOD.replace('region: CD', 'regoin: CD'), 7, '/stores/0'],
    ['a wrong type', GOOD.replace('points: 200', 'points: many'), 17, '/rewards/0/points'],
    ['a fraction', GOOD.replace('perFen: 100', 'perFen: 0.5'), 3, '/points/rate/perFen'],
    ['an unknown store', GOOD.replace('stores: [S01]', 'stores: [S02]'), 9, '/staff/0/stores/0'],
    [
      'an unknown template',
      GOOD.replace('couponTemplate: OFF20', 'couponTemplate: OFF99'),
      16,
      '/rewards/0/couponTemplate',
    ],
    [
      'a coupon of a store that is not there',
      GOOD.replace('amountOffFen: 2000,', 'amountOffFen: 2000, scope: {stores: [S01, S09]},'),
      11,
      '/couponTemplates/0/scope/stores/1',
    ],
    [
      'a coupon of stores with a tag that none has',
      GOOD.replace('amountOffFen: 2000,', 'amountOffFen: 2000, scope: {storeTags: [旗舰店]},'),
      11,
      '/couponTemplates/0/scope/storeTags/0',
    ],
    [
      'a coupon of a tier that is not there',
      GOOD.replace('amountOffFen: 2000,', 'amountOffFen: 2000, scope: {tiers: [GLOD]},'),
      11,
      '/couponTemplates/0/scope/tiers/0',
    ],
    [
      'a coupon that goes with a group that is not there',
      GOOD.replace('amountOffFen: 2000,', 'amountOffFen: 2000, combinesWith: [鲜花],'),
      11,
      '/couponTemplates/0/combinesWith/0',
    ],
    [
      'a price for a tier that is not there',
      GOOD.replace('points: 200', 'points: 200\n    tierPoints: {GLOD: 100}'),
      18,
      '/rewards/0/tierPoints/GLOD',
    ],
    [
      'a gift in a store that is not there',
      GOOD.replace('points: 200', 'points: 200\n    stores: [{store: S09, stock: 1}]'),
      18,
      '/rewards/0/stores/0/store',
    ],
    [
      'a code twice',
      GOOD.replace(
        'rewards:',
        '  - {code: OFF20, name: 再来, kind: voucher, validity: {afterDays: 0, days: 1}}\nrewards:',
      ),
      12,
      '/couponTemplates/1',
    ],
    [
      'a store that earns nothing and is not there',
      GOOD.replace('perFen: 100}', 'perFen: 100}\n  exclude: {stores: [S09]}'),
      4,
      '/points/exclude/stores/0',
    ],
    [
      'a multiplier named like a rule of ours',
      GOOD.replace(
        'perFen: 100}',
        'perFen: 100}\n  multipliers: [{code: TIER, kind: birthday_month, pointsPercent: 200}]',
      ),
      4,
      '/points/multipliers/0/code',
    ],
    [
      'a member day without days',
      GOOD.replace(
        'perFen: 100}',
        'perFen: 100}\n  multipliers: [{code: D, kind: member_day, pointsPercent: 200}]',
      ),
      4,
      '/points/multipliers/0',
    ],
    [
      'a member day that no month has',
      GOOD.replace(
        'perFen: 100}',
        'perFen: 100}\n  multipliers:\n  - {code: D, kind: member_day, pointsPercent: 200, daysOfMonth: [32]}',
      ),
      5,
      '/points/multipliers/0/daysOfMonth/0',
    ],
    [
      'days of a multiplier that has none',
      GOOD.replace(
        'perFen: 100}',
        'perFen: 100}\n  multipliers: [{code: D, kind: birthday_month, pointsPercent: 200, daysOfMonth: [1]}]',
      ),
      4,
      '/points/multipliers/0/daysOfMonth',
    ],
    [
      'a campaign that ends before it begins',
      GOOD.replace(
        'perFen: 100}',
        'perFen: 100}\n  campaigns: [{code: C, from: 2026-03-02, until: 2026-03-01, pointsPercent: 150}]',
      ),
      4,
      '/points/campaigns/0/until',
    ],
    [
      'a benefit’s unknown template',
      GOOD.replace(
        'payPercent: 100}',
        'payPercent: 100, benefits: {monthlyPack: [{coupon: OFF99, quantity: 1}]}}',
      ),
      5,
      '/tiers/0/benefits/monthlyPack/0/coupon',
    ],
    [
      'a gift of coupon and points at once',
      GOOD.replace(
        'payPercent: 100}',
        'payPercent: 100, benefits: {upgradeGifts: [{coupon: OFF20, points: 5}]}}',
      ),
      5,
      '/tiers/0/benefits/upgradeGifts/0',
    ],
    ['no time zone', GOOD.replace('Asia/Shanghai', 'Asia/Nowhere'), 1, '/brand/timeZone'],
    ['no YAML', `${GOOD}  }`, 18, ''],
  ])('%s', (_, source, line, path) => {
    expect(problemsOf(source)[0]).toMatchObject({ line, path: expect.stringContaining(path) });
  });

  test('each fault of a multiplier is told once, of its own field', () => {
    const kind = '\n  multipliers: [{code: D, kind: weekday, pointsPercent: 200}]';
    const day =
      '\n  multipliers: [{code: D, kind: member_day, pointsPercent: 200, daysOfMonth: [0]}]';
    for (const rules of [kind, day])
      expect(problemsOf(GOOD.replace('perFen: 100}', `perFen: 100}${rules}`))).toHaveLength(1);
  });

  test('all problems are told at once', () => {
    expect(
      problemsOf(GOOD.replace('points: 200', 'points: many').replace('perFen: 100', 'perFen: 0'))
        .length,
    ).toBe(2);
  });
});
