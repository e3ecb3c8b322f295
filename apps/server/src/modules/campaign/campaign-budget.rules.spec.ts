import { expect, test } from '@jest/globals';
import type { CouponTemplate } from '../coupon/index.js';
import { affordable, unitCostOf } from './campaign-budget.rules.js';

type Priced = Pick<CouponTemplate, 'cost' | 'terms'>;
const brand = (costFen: number) => ({ costFen, bearer: 'brand' }) as const;

test.each<[string, Priced, [number, string] | null]>([
  [
    '满减 without a cost: its amount',
    { terms: { kind: 'amount_off', amountOffFen: 2000 } },
    [2000, 'face'],
  ],
  [
    '满减 with a cost',
    { terms: { kind: 'amount_off', amountOffFen: 2000 }, cost: brand(600) },
    [600, 'cost'],
  ],
  [
    '折扣 with a cap',
    { terms: { kind: 'percent_off', payPercent: 88, capFen: 5000 } },
    [5000, 'face'],
  ],
  ['折扣 without a cap', { terms: { kind: 'percent_off', payPercent: 88 } }, null],
  ['兑换券 with a cost', { terms: { kind: 'voucher' }, cost: brand(900) }, [900, 'cost']],
  ['兑换券 without a cost', { terms: { kind: 'voucher' } }, null],
  [
    '次卡: each of its uses',
    { terms: { kind: 'pass', uses: 5 }, cost: brand(300) },
    [1500, 'cost'],
  ],
])('a coupon counts: %s', (_, template, expected) => {
  const cost = unitCostOf(template);
  expect(cost && [cost.unitFen, cost.basis]).toEqual(expected);
});

test.each([
  ['all of them', 2000, 10_000, 0, 5, 5],
  ['as many as fit, none in part', 2000, 9999, 0, 5, 4],
  ['what is left', 2000, 10_000, 7000, 5, 1],
  ['none when it is used up', 2000, 10_000, 10_000, 5, 0],
  ['all of what costs nothing', 0, 100, 100, 5, 5],
])('a budget covers %s', (_, unitFen, budgetFen, usedFen, wanted, expected) => {
  expect(affordable({ unitFen, budgetFen, usedFen }, wanted)).toBe(expected);
});
