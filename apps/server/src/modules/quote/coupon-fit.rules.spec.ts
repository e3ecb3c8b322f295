import { describe, expect, it } from '@jest/globals';
import type { CouponTerms } from '../coupon/index.js';
import type { CartCoupon, CartLine } from './cart.types.js';
import { combine, covers, coversOneUnit, goodsRefusal, inOrder } from './coupon-fit.rules.js';

const TEA: CartLine = { lineNo: 1, sku: 'TEA', category: 'DRINKS', quantity: 1, amountFen: 4000 };
const BOX: CartLine = { lineNo: 2, sku: 'BOX', quantity: 1, amountFen: 100 };

function coupon(
  code: string,
  given: Partial<CouponTerms> = {},
  more: Partial<CartCoupon> = {},
): CartCoupon {
  const validUntil = new Date('2026-09-30T16:00:00Z');
  return { code, template: 'T', terms: { kind: 'amount_off', ...given }, validUntil, ...more };
}

describe('a line', () => {
  it.each<[string, CouponTerms['scope'], boolean, boolean]>([
    ['anything', undefined, true, true],
    ['anything, where only stores are named', { stores: ['S01'] }, true, true],
    ['a product or a category', { products: ['BOX'], categories: ['DRINKS'] }, true, true],
    ['a product', { products: ['BOX'] }, false, true],
    ['a category', { categories: ['DRINKS'] }, true, false],
    ['nothing, where the list is empty', { products: [] }, false, false],
    ['all but a product', { excludeProducts: ['TEA'] }, false, true],
    ['all but a category', { excludeCategories: ['DRINKS'] }, false, true],
    [
      'a category but for one of its products',
      { categories: ['DRINKS'], excludeProducts: ['TEA'] },
      false,
      false,
    ],
  ])('of %s is covered', (_, scope, tea, box) => {
    const terms: CouponTerms = { kind: 'amount_off', scope };
    expect([covers(terms, TEA), covers(terms, BOX)]).toEqual([tea, box]);
  });
});

it('coupons go together when each names the other’s group; without a group with none', () => {
  const [a, b] = [
    coupon('1', { group: 'A', combinesWith: ['B'] }),
    coupon('2', { group: 'B', combinesWith: ['A'] }),
  ];
  const none = coupon('3', { combinesWith: ['A', 'B'] });
  const shy = coupon('4', { group: 'B' });
  const pairs = [
    combine(a, b),
    combine(b, a),
    combine(a, a),
    combine(a, none),
    combine(a, shy),
    combine(shy, a),
  ];
  expect(pairs).toEqual([true, true, false, false, false, false]);
});

describe('the goods of a coupon', () => {
  it.each<[string, CouponTerms, boolean]>([
    ['a voucher that names them', { kind: 'voucher', scope: { products: ['TEA'] } }, true],
    ['a voucher of a category', { kind: 'voucher', scope: { categories: ['DRINKS'] } }, true],
    ['a voucher that names none', { kind: 'voucher', scope: { stores: ['S01'] } }, false],
    ['a pass, which is redeemed by itself', { kind: 'pass', scope: { products: ['TEA'] } }, false],
    ['one line of several', { kind: 'percent_off', scope: { products: ['BOX'] } }, true],
    ['none of the lines', { kind: 'percent_off', scope: { products: ['SOAP'] } }, false],
  ])('are here: %s', (_, terms, fits) => {
    expect(goodsRefusal(terms, [TEA, BOX])).toEqual(fits ? null : { code: 'COUPON_WRONG_GOODS' });
  });

  it('are one unit of a fixed price and of a voucher', () => {
    const kinds = ['amount_off', 'percent_off', 'fixed_price', 'voucher', 'pass'] as const;
    expect(kinds.filter((kind) => coversOneUnit({ kind }))).toEqual(['fixed_price', 'voucher']);
  });
});

describe('coupons reduce', () => {
  const codes = (...coupons: CartCoupon[]) => inOrder(coupons, ['B', 'A']).map(({ code }) => code);
  const products = { scope: { products: ['TEA'] } };

  it.each<[string, CartCoupon[], string[]]>([
    [
      'those of products first',
      [coupon('whole', { group: 'B' }), coupon('product', { group: 'A', ...products })],
      ['product', 'whole'],
    ],
    [
      'a fixed price and a voucher among those of products',
      [
        coupon('whole', { group: 'B' }),
        coupon('gift', { kind: 'voucher', group: 'A' }),
        coupon('price', { kind: 'fixed_price', group: 'B' }),
      ],
      ['price', 'gift', 'whole'],
    ],
    [
      'by the brand’s order of their groups, those it has not named last and by name',
      [
        coupon('x', { group: 'X' }),
        coupon('none'),
        coupon('a', { group: 'A' }),
        coupon('c', { group: 'C' }),
        coupon('b', { group: 'B' }),
      ],
      ['b', 'a', 'none', 'c', 'x'],
    ],
    [
      'copies side by side, the one that ends first before the others, then by code',
      [
        coupon('t2', {}, { template: 'T2' }),
        coupon('late', {}, { validUntil: new Date('2026-12-31T16:00:00Z') }),
        coupon('same-2'),
        coupon('same-1'),
      ],
      ['same-1', 'same-2', 'late', 't2'],
    ],
  ])('%s', (_, coupons, order) => {
    expect(codes(...coupons)).toEqual(order);
    expect(codes(...[...coupons].reverse())).toEqual(order);
  });

  it('and two that stand at one place keep the order they came in', () => {
    const twin = coupon('twin');
    const again = { ...twin };
    expect(inOrder([twin, again], [])[0]).toBe(twin);
  });
});
