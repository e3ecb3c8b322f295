import type { PointsRules } from '../../api/types';
import { rulesOf, valuesOf } from './rules-form.rules';
import { changesInWords, rulesInWords } from './words';

const rules: PointsRules = {
  rate: { points: 1, perFen: 100 },
  availableAfterDays: 7,
  expiry: 'months:12',
  returnGraceDays: 30,
  offset: { pointsPerYuan: 100, maxSharePercent: 50 },
  caps: { perOrder: 5000 },
  exclude: { products: ['CARD'], stores: ['S02'] },
  activities: { register: 100, survey: 20 },
  multipliers: [
    { code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 },
    { code: 'MEMBER_DAY', kind: 'member_day', pointsPercent: 150, daysOfMonth: [8, 18] },
  ],
  campaigns: [
    {
      code: 'SPRING',
      name: '春日双倍',
      from: '2026-03-01',
      until: '2026-03-31',
      pointsPercent: 200,
      tiers: ['GOLD'],
    },
  ],
};
const bare: PointsRules = {
  rate: { points: 3, perFen: 50 },
  availableAfterDays: 0,
  expiry: 'never',
  returnGraceDays: 30,
  activities: {},
  multipliers: [],
  campaigns: [],
};
const names = { store: (code: string) => `${code}店`, tier: (code: string) => `${code}卡` };
const said = (of: PointsRules) => rulesInWords(of, names).flatMap(({ lines }) => lines);

test.each([rules, bare])('untouched rules are sent back as they came', (of) => {
  expect(JSON.parse(JSON.stringify(rulesOf(valuesOf(of), of)))).toEqual(of);
});

test('what is emptied is taken out; an activity that is not shown stays', () => {
  const values = { ...valuesOf(rules), perOrder: null, products: [], stores: [], register: null };
  const changed = rulesOf(values, rules);
  expect([changed.caps, changed.exclude, changed.activities]).toEqual([
    undefined,
    undefined,
    { survey: 20 },
  ]);
});

test('every rule is told in plain words', () => {
  const words = new Map(said(rules).map(({ label, value }) => [label, value]));
  expect(words.get('消费得分')).toBe('每消费 1 元得 1 积分');
  expect(words.get('有效期')).toBe('获得后 12 个月');
  expect(words.get('每单最多得')).toBe('5,000 积分');
  expect(words.get('每人每天最多得')).toBe('不限');
  expect(words.get('不积分的门店')).toBe('S02店');
  expect(words.get('加赠 BIRTHDAY')).toBe('生日当月 2 倍');
  expect(words.get('加赠 MEMBER_DAY')).toBe('每月 8、18 日 1.5 倍');
  expect(words.get('活动 春日双倍')).toBe('2026-03-01 至 2026-03-31，2 倍，等级 GOLD卡');
});

test('a change is told before and after; what is new or gone says so', () => {
  const after = { ...rules, availableAfterDays: 0, campaigns: [], caps: undefined };
  expect(changesInWords(rules, after, names)).toEqual([
    '到账：付款 7 天后可用 → 付款后马上可用',
    '每单最多得：5,000 积分 → 不限',
    '活动 春日双倍：2026-03-01 至 2026-03-31，2 倍，等级 GOLD卡 → 取消',
  ]);
  expect(changesInWords(rules, rules, names)).toEqual([]);
});
