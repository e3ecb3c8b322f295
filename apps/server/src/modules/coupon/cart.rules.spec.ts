import { describe, expect, it } from '@jest/globals';
import { combine, covers, redeemInCart } from './cart.rules.js';
import type { Coupon, CouponTerms } from './coupon.types.js';

const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const P88: CouponTerms = { kind: 'percent_off', payPercent: 88, capFen: 5000 };
const SHOWN = {
  at: new Date('2026-09-09T04:30:00Z'),
  now: new Date('2026-09-09T04:30:00Z'),
  zone: 'Asia/Shanghai',
  storeCode: 'S01',
  channel: 'pos',
};
const TEA = { sku: 'TEA', category: 'DRINKS', amountFen: 4000 };
const CAKE = { sku: 'CAKE', category: 'FOOD', amountFen: 7000 };

function coupon(code: string, terms: CouponTerms, change: Partial<Coupon> = {}): Coupon {
  return {
    id: `cpn_${code}`,
    memberId: 'mbr_1',
    code,
    state: 'issued',
    template: { code, version: 1, name: code, terms, validity: { afterDays: 0, days: 30 } },
    validFrom: new Date('2026-08-31T16:00:00Z'),
    validUntil: new Date('2026-09-30T16:00:00Z'),
    source: { type: 'claim', id: code },
    ...change,
  };
}

describe('coupons in one cart', () => {
  const inGroup = (group?: string, combinesWith?: string[]): CouponTerms => ({
    ...OFF20,
    group,
    combinesWith,
  });

  it.each<[string, CouponTerms, CouponTerms, boolean]>([
    ['two of no group', inGroup(), inGroup(), false],
    ['groups that name each other', inGroup('A', ['B']), inGroup('B', ['A']), true],
    ['groups of which one names the other', inGroup('A', ['B']), inGroup('B'), false],
    ['one group that names itself', inGroup('A', ['A']), inGroup('A', ['A']), true],
  ])('with %s', (_, one, other, together) => {
    expect(combine(one, other)).toBe(together);
    expect(combine(other, one)).toBe(together);
  });

  it.each<[string, CouponTerms['scope'], boolean]>([
    ['no scope', undefined, true],
    ['its product', { products: ['TEA'] }, true],
    ['its category', { products: ['CAKE'], categories: ['DRINKS'] }, true],
    ['another product', { products: ['CAKE'] }, false],
    [
      'its category without this product',
      { categories: ['DRINKS'], excludeProducts: ['TEA'] },
      false,
    ],
    ['all but its category', { excludeCategories: ['DRINKS'] }, false],
  ])('line is tested against %s', (_, scope, covered) => {
    const line = { sku: 'TEA', category: 'DRINKS', amountFen: 1800 };
    expect(covers({ kind: 'voucher', scope }, line)).toBe(covered);
  });
});

describe('an order', () => {
  it('redeems one coupon on all its lines', () => {
    const outcome = redeemInCart([coupon('A', P88)], [TEA, CAKE], SHOWN);
    expect(outcome.redeemed).toMatchObject([{ amountFen: 11_000, reductionFen: 1320 }]);
    expect(outcome.conflicts).toEqual([]);
  });

  it('computes the second on what the first has left of its lines', () => {
    const product: CouponTerms = {
      ...P88,
      scope: { products: ['TEA'] },
      group: 'PRODUCT',
      combinesWith: ['ORDER'],
    };
    const whole: CouponTerms = { ...OFF20, group: 'ORDER', combinesWith: ['PRODUCT'] };
    const outcome = redeemInCart([coupon('A', product), coupon('B', whole)], [TEA, CAKE], SHOWN);
    expect(outcome.redeemed).toMatchObject([
      { amountFen: 4000, reductionFen: 480 },
      { amountFen: 10_520, reductionFen: 2000 },
    ]);
  });

  it('compares a threshold with what the reductions before it have left', () => {
    const half: CouponTerms = {
      ...P88,
      payPercent: 50,
      capFen: undefined,
      group: 'A',
      combinesWith: ['B'],
    };
    const whole: CouponTerms = { ...OFF20, group: 'B', combinesWith: ['A'] };
    const outcome = redeemInCart([coupon('A', half), coupon('B', whole)], [TEA, CAKE], SHOWN);
    expect(outcome.conflicts).toMatchObject([
      { couponCode: 'B', code: 'COUPON_THRESHOLD_NOT_MET', details: { amountFen: 5500 } },
    ]);
  });

  it.each<[string, Coupon[], string]>([
    ['do not go together', [coupon('A', OFF20), coupon('B', P88)], 'COUPON_NOT_COMBINABLE'],
    [
      'cover none of the lines',
      [coupon('A', { ...P88, scope: { products: ['SOAP'] } })],
      'COUPON_WRONG_GOODS',
    ],
    ['are redeemed by themselves', [coupon('A', { kind: 'voucher' })], 'COUPON_WRONG_GOODS'],
    ['are used', [coupon('A', P88, { state: 'redeemed' })], 'COUPON_ALREADY_REDEEMED'],
  ])('tells of coupons that %s', (_, coupons, code) => {
    expect(
      redeemInCart(coupons, [TEA, CAKE], SHOWN).conflicts.map((conflict) => conflict.code),
    ).toEqual([code]);
  });
});
