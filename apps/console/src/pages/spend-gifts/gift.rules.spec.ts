import type { SpendGift } from '../../api/types';
import { fieldOf, givenText, inputOf, ruleText, scopeText, stateOf, valuesOf } from './gift.rules';

const gift: SpendGift = {
  ...{ code: 'TEA200', name: '满200送茶', coupon: 'TEA', couponName: '茶券', minFen: 20_050 },
  ...{ from: '2026-03-01', until: '2026-03-31', given: 12, takenBack: 0 },
};

test('what is read is what is written', () => {
  const { code, couponName, given, takenBack, ...input } = gift;
  expect(inputOf(valuesOf(gift))).toEqual({ ...input, active: true });
  const scoped = { ...gift, scope: { stores: ['S01'], excludeCategories: ['礼品卡'] } };
  expect(inputOf(valuesOf(scoped)).scope).toEqual(scoped.scope);
  expect(inputOf({ ...valuesOf(gift), stores: [] })).not.toHaveProperty('scope');
});

test.each([
  ['2026-02-28', {}, '未开始'],
  ['2026-03-01', {}, '进行中'],
  ['2026-03-31', {}, '进行中'],
  ['2026-04-01', {}, '已结束'],
  ['2026-03-10', { active: false }, '已停用'],
])('on %s with %j it is %s', (today, more, expected) => {
  expect(stateOf({ ...gift, ...more }, today)).toBe(expected);
});

test('in words', () => {
  expect(ruleText(gift)).toBe('满 200.50 元送「茶券」');
  expect(scopeText(gift)).toBe('所有门店、所有商品');
  expect(scopeText({ ...gift, scope: { stores: ['S01'], categories: ['茶', '护肤'] } })).toBe(
    '门店 S01；品类 茶、护肤',
  );
  expect(givenText(gift)).toBe('12');
  expect(givenText({ ...gift, takenBack: 2 })).toBe('12（退款收回 2）');
});

test('what the server says of a path is shown at the field of the form', () => {
  expect(['minFen', 'scope.stores', 'until'].map(fieldOf)).toEqual([
    ['minYuan'],
    ['stores'],
    ['until'],
  ]);
});
