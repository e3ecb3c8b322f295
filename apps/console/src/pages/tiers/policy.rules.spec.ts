import type { TierPolicy } from '../../api/types';
import { policyChanges, policyLines, policyOf, valuesOf } from './policy.rules';

const policy: TierPolicy = {
  metric: 'spend',
  window: 'rolling:12',
  validMonths: 12,
  stepDown: true,
  graceDays: 30,
  revokeOnRefund: true,
  noticeDays: 30,
  growthPerYuan: null,
  growthActivities: { register: null, completeProfile: null },
  memberPriceExclude: { products: [], categories: [] },
};

test.each([
  policy,
  { ...policy, window: 'calendar_year', validMonths: null },
  { ...policy, window: 'lifetime', metric: 'growth' as const, growthPerYuan: 2 },
])('an untouched policy is sent back as it came: %j', (before) => {
  expect(policyOf(valuesOf(before))).toEqual(before);
});

test('a change is told line by line', () => {
  expect(policyChanges(policy, { ...policy, graceDays: 0, stepDown: false })).toEqual([
    { label: '宽限期', before: '30 天', after: '没有' },
    { label: '未保级时', before: '逐级下降', after: '降到达标的等级' },
  ]);
  expect(policyChanges(policy, policy)).toEqual([]);
});

test('goods without a member price are told, and when they have one again', () => {
  const some = { products: ['CARD'], categories: ['卡券'] };
  const excluding = { ...policy, memberPriceExclude: some };
  expect(policyOf(valuesOf(excluding))).toEqual(excluding);
  const told = { label: '没有会员价的', before: '没有', after: '品类 卡券、CARD' };
  expect(policyChanges(policy, excluding)).toEqual([told]);
  expect(policyChanges(excluding, policy)).toEqual([
    { ...told, before: told.after, after: told.before },
  ]);
});

test('growth is told where it is kept', () => {
  expect(policyLines(policy)).toHaveLength(7);
  expect(policyLines({ ...policy, growthPerYuan: 1 }).at(-1)?.value).toBe('1 成长值');
  const growthActivities = { register: 50, completeProfile: 20 };
  const keeping = { ...policy, growthPerYuan: 1, growthActivities };
  expect(policyOf(valuesOf(keeping))).toEqual(keeping);
  expect(policyLines(keeping).slice(-2)).toEqual([
    { label: '入会', value: '50 成长值' },
    { label: '完善资料', value: '20 成长值' },
  ]);
});
