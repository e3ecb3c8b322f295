import type { PointsRules, WhatIf } from '../../api/types';
import { costText, differenceText, fromTo, monthText, triedInWords } from './words';

const rules: PointsRules = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'never',
  returnGraceDays: 30,
  activities: {},
  multipliers: [],
  campaigns: [],
};
const gold = { code: 'GOLD', enter: 500_000, keep: 400_000, pointsPercent: 150 };
const trial = {
  presentRules: rules,
  triedRules: { ...rules, availableAfterDays: 0 },
  presentTiers: [gold],
  triedTiers: [{ ...gold, enter: 300_000, pointsPercent: 200 }],
} as WhatIf;
const names = { store: (code: string) => code, tier: () => '金卡' };

test('what is tried is told before and after, and nothing else', () => {
  expect(triedInWords(trial, names, (value) => `¥${value / 100}`)).toEqual([
    '到账：付款 7 天后可用 → 付款后马上可用',
    '金卡升级条件：¥5000 → ¥3000',
    '金卡积分倍数：1.5 倍 → 2 倍',
  ]);
});

test.each([
  [{ before: 1000, after: 1250 }, '+250（+25.0%）'],
  [{ before: 1000, after: 900 }, '-100（-10.0%）'],
  [{ before: 0, after: 5 }, '+5'],
  [{ before: 7, after: 7 }, '没有变化'],
])('%j differ by %s', (both, text) => {
  expect(differenceText(both)).toBe(text);
});

test('numbers are read from what was to what would be', () => {
  expect(fromTo({ before: 1000, after: 2000 })).toBe('1,000 → 2,000');
  expect(costText({ before: 100_000, after: 200_000 })).toBe('¥1,000 → ¥2,000');
  expect([monthText('2027-12'), monthText(null)]).toEqual(['2027-12', '长期有效']);
});
