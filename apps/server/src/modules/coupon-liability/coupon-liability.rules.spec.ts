import { describe, expect, test } from '@jest/globals';
import { type Cell, expectedUses, faceOf, useRateOf } from './coupon-liability.rules.js';

const nothing = { costFen: null, redemptions: 0, reductionFen: 0 };

describe('the most that one use can cost', () => {
  test.each([
    [
      '满减: its amount, whatever it cost before',
      { kind: 'amount_off', amountOffFen: 2000 },
      { ...nothing, costFen: 700 },
      2000,
      'amount',
    ],
    ['折扣: its cap', { kind: 'percent_off', capFen: 5000 }, nothing, 5000, 'cap'],
    [
      '折扣 without a cap: the average',
      { kind: 'percent_off' },
      { ...nothing, redemptions: 3, reductionFen: 1000 },
      333,
      'average',
    ],
    ['兑换券: its cost', { kind: 'voucher' }, { ...nothing, costFen: 900 }, 900, 'cost'],
    ['特价 never used', { kind: 'fixed_price' }, nothing, 0, 'unknown'],
  ] as const)('%s', (_, terms, sums, fen, basis) => {
    expect(faceOf(terms, sums)).toEqual({ fen, basis });
  });
});

const cell = (month: string, redeemed: number, expired: number): Cell => ({
  ...{ month, templateCode: 'A', templateVersion: 1, outstanding: 0, uses: 0 },
  ...{ redeemed, expired, redemptions: 0, reductionFen: 0 },
});

test('the rate goes by what has ended, not by what is still open', () => {
  const cells = [cell('2026-01', 30, 70), cell('2026-02', 10, 90), cell('2026-03', 99, 0)];
  expect(useRateOf(cells, '2026-03')).toEqual({ redeemed: 40, ended: 200 });
  expect(useRateOf([cell('2026-03', 5, 5)], '2026-03')).toBeNull();
});

test.each([
  ['a fifth of a hundred', 100, { redeemed: 40, ended: 200 }, 20],
  ['rounded to whole coupons', 7, { redeemed: 1, ended: 3 }, 2],
  ['nothing to go by', 100, null, null],
])('expected: %s', (_, uses, rate, expected) => {
  expect(expectedUses(uses, rate)).toBe(expected);
});
