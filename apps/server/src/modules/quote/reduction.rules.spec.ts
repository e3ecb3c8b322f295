import { describe, expect, it } from '@jest/globals';
import type { CouponTerms } from '../coupon/index.js';
import type { Cart, CartCoupon, CartLine } from './cart.types.js';
import {
  leftFen,
  type Standing,
  standingOf,
  takeCoupon,
  takeOff,
  takePercent,
} from './reduction.rules.js';

function lines(...sold: [sku: string, amountFen: number, quantity?: number][]): CartLine[] {
  return sold.map(([sku, amountFen, quantity = 1], index) => {
    return { lineNo: index + 1, sku, quantity, amountFen };
  });
}

function take(terms: CouponTerms, of: CartLine[], standing?: Standing) {
  const cart: Cart = { lines: of, payPercent: 100, groups: [] };
  const coupon = { terms } as CartCoupon;
  return takeCoupon(coupon, cart, standing ?? standingOf(of.map(({ amountFen }) => amountFen)));
}

/** What the same coupon takes again and again, until it is refused or takes nothing. */
function takeEach(terms: CouponTerms, of: CartLine[], times: number): number[] {
  let standing: Standing | undefined;
  return Array.from({ length: times }, () => {
    const taking = take(terms, of, standing);
    if ('code' in taking) throw new Error(taking.code);
    standing = taking.after;
    return taking.reductionFen;
  });
}

const VOUCHER: CouponTerms = { kind: 'voucher', scope: { products: ['TEA'] } };
const FIXED: CouponTerms = { kind: 'fixed_price', priceFen: 990, scope: { products: ['TEA'] } };

describe('an amount that is taken off', () => {
  it('is spread in proportion and leaves the rest', () => {
    const { amountFen, reductionFen, parts, after } = takeOff(
      standingOf([100, 200, 50]),
      90,
      [100, 200, 0],
    );
    expect({ amountFen, reductionFen, parts }).toEqual({
      amountFen: 300,
      reductionFen: 90,
      parts: [30, 60, 0],
    });
    expect(after.left).toEqual([70, 140, 50]);
    expect(leftFen(after)).toBe(260);
  });

  it('is never more than what it may be taken from', () => {
    expect(takeOff(standingOf([100, 50]), 500, [100, 0])).toMatchObject({
      reductionFen: 100,
      parts: [100, 0],
    });
  });

  it('of nothing reduces no line', () => {
    expect(takeOff(standingOf([100, 50]), 0, [100, 50])).toMatchObject({
      reductionFen: 0,
      parts: [0, 0],
    });
    expect(takeOff(standingOf([100, 50]), 7, [0, 0])).toMatchObject({
      reductionFen: 0,
      parts: [0, 0],
    });
  });

  it('keeps what was covered before', () => {
    const covered = new Map([[0, { milli: 1000, fen: 990 }]]);
    expect(takeOff({ left: [100], covered }, 10, [100]).after).toEqual({ left: [90], covered });
  });
});

it('a percentage is floored over the eligible lines together, each told with its place', () => {
  const of = lines(['TEA', 333], ['GIFT CARD', 999], ['TEA', 334]);
  const taking = takePercent(of, 95, ({ sku }, index) => sku === 'TEA' && index !== 9);
  expect(taking).toMatchObject({ amountFen: 667, reductionFen: 33, parts: [16, 0, 17] });
  expect(takePercent(of, 95, (_, index) => index === 1).parts).toEqual([0, 49, 0]);
});

describe('a coupon', () => {
  it.each<[string, CouponTerms, number, number]>([
    ['takes its amount', { kind: 'amount_off', amountOffFen: 300 }, 1000, 300],
    [
      'takes its amount when exactly the threshold is met',
      { kind: 'amount_off', amountOffFen: 300, thresholdFen: 1000 },
      1000,
      300,
    ],
    [
      'takes floor(total × (100 − payPercent) / 100)',
      { kind: 'percent_off', payPercent: 88 },
      999,
      119,
    ],
    ['takes up to its cap', { kind: 'percent_off', payPercent: 88, capFen: 100 }, 999, 100],
    ['takes less than its cap', { kind: 'percent_off', payPercent: 88, capFen: 120 }, 999, 119],
  ])('%s', (_, terms, amountFen, reductionFen) => {
    expect(take(terms, lines(['TEA', amountFen]))).toMatchObject({ amountFen, reductionFen });
  });

  it('is compared with what is left of its goods only', () => {
    const terms: CouponTerms = {
      kind: 'amount_off',
      amountOffFen: 1,
      thresholdFen: 500,
      scope: { products: ['TEA'] },
    };
    const of = lines(['TEA', 600], ['SOAP', 900]);
    expect(take(terms, of)).toMatchObject({ amountFen: 600 });
    expect(take(terms, of, standingOf([499, 900]))).toEqual({
      code: 'COUPON_THRESHOLD_NOT_MET',
      details: { thresholdFen: 500, amountFen: 499 },
    });
  });

  it('without its goods is refused', () => {
    expect(take(VOUCHER, lines(['SOAP', 600]))).toEqual({ code: 'COUPON_WRONG_GOODS' });
  });
});

describe('a unit', () => {
  it('is the dearest in scope, by what is left of its line', () => {
    const of = lines(['TEA', 3000, 2], ['SOAP', 9000], ['TEA', 1600]);
    expect(take(VOUCHER, of)).toMatchObject({
      amountFen: 4600,
      reductionFen: 1600,
      parts: [0, 0, 1600],
    });
    expect(take(VOUCHER, of, standingOf([3000, 9000, 1400]))).toMatchObject({
      parts: [1500, 0, 0],
    });
  });

  it('after unit is paid for, each once', () => {
    expect(takeEach(VOUCHER, lines(['TEA', 1000, 3]), 4)).toEqual([333, 333, 334, 0]);
    expect(takeEach(FIXED, lines(['TEA', 6000, 3]), 4)).toEqual([1010, 1010, 1010, 0]);
    expect(takeEach(VOUCHER, lines(['TEA', 3000, 2], ['TEA', 1000]), 4)).toEqual([
      1500, 1500, 1000, 0,
    ]);
  });

  it('of weighed goods is one, and then what is left of them', () => {
    expect(takeEach(VOUCHER, lines(['TEA', 2500, 2.5]), 4)).toEqual([1000, 1000, 500, 0]);
    expect(takeEach(VOUCHER, lines(['TEA', 356, 0.356]), 2)).toEqual([356, 0]);
  });

  it('covered by a fixed price still costs that price, and is out of the next one’s reach', () => {
    const of = lines(['TEA', 4000, 2]);
    const first = take(FIXED, of);
    if ('code' in first) throw new Error(first.code);
    expect(first.after.covered).toEqual(new Map([[0, { milli: 1000, fen: 990 }]]));
    const second = take(VOUCHER, of, first.after);
    expect(second).toMatchObject({ reductionFen: 2000, after: { left: [990] } });
    if ('code' in second) throw new Error(second.code);
    expect(second.after.covered).toEqual(new Map([[0, { milli: 2000, fen: 990 }]]));
  });

  it('that is cheaper than the fixed price stays, and counts as covered by nobody', () => {
    const taking = take(FIXED, lines(['TEA', 900]));
    expect(taking).toMatchObject({
      amountFen: 900,
      reductionFen: 0,
      after: { covered: new Map() },
    });
  });

  it('at a fixed price of nothing is free', () => {
    expect(take({ ...FIXED, priceFen: 0 }, lines(['TEA', 900]))).toMatchObject({
      reductionFen: 900,
    });
  });

  it('of what was given away costs nothing', () => {
    expect(take(VOUCHER, lines(['TEA', 0]))).toMatchObject({ reductionFen: 0, parts: [0] });
    const beside = take(VOUCHER, lines(['SOAP', 500], ['TEA', 0]));
    expect(beside).toMatchObject({ reductionFen: 0, parts: [0, 0] });
  });
});
