import { expect, test } from '@jest/globals';
import type { PointsCampaign, PointsMultiplier } from './brand.settings.js';
import { pointsSettingsFaults } from './points-settings.rules.js';

const KNOWN = { stores: new Set(['S01', 'S02']), tiers: new Set(['GOLD']) };

function multiplier(code: string): PointsMultiplier {
  return { code, kind: 'birthday_month', pointsPercent: 200 };
}

function campaign(code: string, given: Partial<PointsCampaign> = {}): PointsCampaign {
  return { code, from: '2026-03-01', until: '2026-03-31', pointsPercent: 150, ...given };
}

test('settings that name what there is, each code once, are faultless', () => {
  const campaigns = [
    campaign('B', { stores: ['S01', 'S02'], tiers: ['GOLD'], until: '2026-03-01' }),
  ];
  const points = { exclude: { stores: ['S02'] }, multipliers: [multiplier('A')], campaigns };
  expect(pointsSettingsFaults(points, KNOWN)).toEqual([]);
  expect(pointsSettingsFaults({}, KNOWN)).toEqual([]);
});

test('a code names an entry, so it is there once and is not the base’s or the tier’s', () => {
  const multipliers = ['A', 'BASE', 'A'].map(multiplier);
  const campaigns = ['TIER', 'A', 'B'].map((code) => campaign(code));
  expect(pointsSettingsFaults({ multipliers, campaigns }, KNOWN)).toEqual([
    { path: ['multipliers', 1, 'code'], message: 'BASE 是保留的编号' },
    { path: ['multipliers', 2, 'code'], message: '编号 A 已经用过' },
    { path: ['campaigns', 0, 'code'], message: 'TIER 是保留的编号' },
    { path: ['campaigns', 1, 'code'], message: '编号 A 已经用过' },
  ]);
});

test('stores and tiers that are named must exist', () => {
  const campaigns = [
    campaign('A'),
    campaign('B', { stores: ['S01', 'S09'], tiers: ['GOLD', 'LEAD'] }),
  ];
  const exclude = { stores: ['S08', 'S01'] };
  expect(pointsSettingsFaults({ exclude, campaigns }, KNOWN)).toEqual([
    { path: ['exclude', 'stores', 0], message: '门店 S08 不存在' },
    { path: ['campaigns', 1, 'stores', 1], message: '门店 S09 不存在' },
    { path: ['campaigns', 1, 'tiers', 1], message: '等级 LEAD 不存在' },
  ]);
});

test.each<[string, Partial<PointsCampaign>, string[], string]>([
  ['ends before it begins', { until: '2026-02-28' }, ['until'], '结束日期不能早于开始日期'],
  ['begins on no day', { from: '2026-02-30' }, ['from'], '不是一个日期'],
  ['ends on no day', { until: '2026-02-30' }, ['until'], '不是一个日期'],
  ['has no days at all', { from: 'x', until: '' }, ['from', 'until'], '不是一个日期'],
])('a campaign that %s is told', (_, given, fields, message) => {
  const told = fields.map((field) => ({ path: ['campaigns', 0, field], message }));
  expect(pointsSettingsFaults({ campaigns: [campaign('A', given)] }, KNOWN)).toEqual(told);
});

test('who may send some points a day may send the fewest at once', () => {
  const transfers = (minPoints: number, maxPerDay: number) =>
    pointsSettingsFaults({ transfers: { minPoints, maxPerDay } }, KNOWN);
  expect([transfers(10, 10), transfers(10, 500)]).toEqual([[], []]);
  expect(transfers(10, 9)).toEqual([
    { path: ['transfers', 'maxPerDay'], message: '每天最多的不能少于一次最少的' },
  ]);
});
