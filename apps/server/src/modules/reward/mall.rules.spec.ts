import { describe, expect, it } from '@jest/globals';
import { leftToExchange, type MallCaller, mallReason } from './mall.rules.js';
import type { Reward } from './reward.types.js';

const REWARD: Reward = {
  code: 'R_P88',
  name: '8.8折券',
  kind: 'coupon',
  couponTemplate: 'P88',
  points: 200,
  stock: 100,
  perMember: 2,
  exchanged: 0,
};
const RICH: MallCaller = { availablePoints: 200 };

describe('a reward in the mall', () => {
  it.each<[string, MallCaller | null, number | undefined, number, string | null]>([
    ['a member with just enough points', RICH, 1, 1, null],
    ['a visitor', null, 1, 0, 'MEMBERS_ONLY'],
    ['who has had both of theirs', RICH, 0, 2, 'LIMIT_REACHED'],
    ['a member who comes late', RICH, 0, 0, 'SOLD_OUT'],
    [
      'a member with one point too few',
      { availablePoints: 199 },
      undefined,
      0,
      'INSUFFICIENT_POINTS',
    ],
  ])('for %s', (_, caller, left, exchanged, why) => {
    expect(mallReason(REWARD, caller, { left, exchanged })).toBe(why);
  });

  it.each<[number | undefined, number | undefined, number | undefined]>([
    [100, undefined, 60],
    [undefined, 30, 30],
    [100, 30, 30],
    [30, 30, 0],
    [undefined, undefined, undefined],
  ])('with stock %s and %s coupons left can be exchanged %s times', (stock, couponsLeft, left) => {
    expect(leftToExchange({ ...REWARD, stock, exchanged: 40 }, couponsLeft)).toBe(left);
  });
});
