import { describe, expect, it } from '@jest/globals';
import { businessDay } from '@shuke/shared';
import {
  isOnSale,
  leftToExchange,
  type MallCaller,
  mallReason,
  periodStart,
  pointsFor,
} from './mall.rules.js';
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
const RICH: MallCaller = { availablePoints: 200, tierCode: 'BASIC' };
const TODAY = businessDay('2026-03-10');

describe('a reward in the mall', () => {
  it.each<[string, MallCaller | null, number | undefined, number, string | null]>([
    ['a member with just enough points', RICH, 1, 1, null],
    ['a visitor', null, 1, 0, 'MEMBERS_ONLY'],
    ['who has had both of theirs', RICH, 0, 2, 'LIMIT_REACHED'],
    ['a member who comes late', RICH, 0, 0, 'SOLD_OUT'],
    [
      'a member with one point too few',
      { ...RICH, availablePoints: 199 },
      undefined,
      0,
      'INSUFFICIENT_POINTS',
    ],
  ])('for %s', (_, caller, left, exchanged, why) => {
    expect(mallReason(REWARD, caller, { left, exchanged, inPeriod: 0, today: TODAY })).toBe(why);
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

  it('is closed to everybody while it is not on sale, before anything else', () => {
    const over: Reward = { ...REWARD, onSale: { validUntil: businessDay('2026-03-09') } };
    const seen = { left: 0, exchanged: 2, inPeriod: 0, today: TODAY };
    expect([mallReason(over, RICH, seen), mallReason(over, null, seen)]).toEqual([
      'NOT_ON_SALE',
      'NOT_ON_SALE',
    ]);
  });

  it('is closed while the coupon that it gives rests', () => {
    const seen = { left: 9, exchanged: 0, inPeriod: 0, today: TODAY, givesNothing: true };
    expect(mallReason(REWARD, RICH, seen)).toBe('NOT_ON_SALE');
  });

  it('is closed to who has had those of this period', () => {
    const monthly: Reward = {
      ...REWARD,
      perMember: undefined,
      perPeriod: { times: 1, per: 'month' },
    };
    const seen = { left: 9, exchanged: 5, today: TODAY };
    expect(mallReason(monthly, RICH, { ...seen, inPeriod: 0 })).toBeNull();
    expect(mallReason(monthly, RICH, { ...seen, inPeriod: 1 })).toBe('LIMIT_REACHED');
  });

  it('costs a tier its own price, and others the regular one', () => {
    const reward = { points: 200, tierPoints: { GOLD: 150 } };
    expect(pointsFor(reward, 'GOLD')).toBe(150);
    expect(pointsFor(reward, 'BASIC')).toBe(200);
    expect(pointsFor(reward, undefined)).toBe(200);
  });

  it('is judged by the price of the tier', () => {
    const reward: Reward = { ...REWARD, points: 300, tierPoints: { GOLD: 200 } };
    const seen = { left: 1, exchanged: 0, inPeriod: 0, today: TODAY };
    expect(mallReason(reward, RICH, seen)).toBe('INSUFFICIENT_POINTS');
    expect(mallReason(reward, { ...RICH, tierCode: 'GOLD' }, seen)).toBeNull();
  });

  it.each<[string | undefined, string | undefined, boolean]>([
    [undefined, undefined, true],
    ['2026-03-10', '2026-03-10', true],
    ['2026-03-11', undefined, false],
    [undefined, '2026-03-09', false],
  ])('from %s through %s is on sale on 10 March: %s', (from, validUntil, onSale) => {
    const days = {
      ...(from && { from: businessDay(from) }),
      ...(validUntil && { validUntil: businessDay(validUntil) }),
    };
    expect(isOnSale({ onSale: days }, TODAY)).toBe(onSale);
  });

  it.each([
    ['day', '2026-03-10', '2026-03-10'],
    ['week', '2026-03-10', '2026-03-09'],
    ['week', '2026-03-09', '2026-03-09'],
    ['week', '2026-03-01', '2026-02-23'],
    ['month', '2026-03-31', '2026-03-01'],
    ['year', '2026-12-31', '2026-01-01'],
  ] as const)('a period of a %s on %s begins on %s', (per, day, start) => {
    expect(periodStart(per, businessDay(day))).toBe(start);
  });
});
