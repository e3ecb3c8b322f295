import { describe, expect, it } from '@jest/globals';
import type { CouponTerms } from '../coupon/index.js';
import type { Cart, CartCoupon, CartLine } from './cart.types.js';
import { combine, covers } from './coupon-fit.rules.js';
import { priceCart, withOffset } from './pricing.rules.js';

const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const P88: CouponTerms = { kind: 'percent_off', payPercent: 88, capFen: 5000 };
const TEA = line(1, 4000, { sku: 'TEA', category: 'DRINKS' });
const CAKE = line(2, 7000, { sku: 'CAKE', category: 'FOOD' });
const AB = { A: { group: 'A', combinesWith: ['B'] }, B: { group: 'B', combinesWith: ['A'] } };

function line(lineNo: number, amountFen: number, more: Partial<CartLine> = {}): CartLine {
  return { lineNo, sku: `SKU${lineNo}`, quantity: 1, amountFen, ...more };
}

function cart(lines: CartLine[], more: Partial<Cart> = {}): Cart {
  return { lines, payPercent: 100, groups: ['A', 'B'], ...more };
}

function coupon(code: string, terms: CouponTerms): CartCoupon {
  return { code, template: code, terms, validUntil: new Date('2026-09-30T16:00:00Z') };
}

const payableOf = (priced: ReturnType<typeof priceCart>) =>
  priced.lines.map(({ payableFen }) => payableFen);

describe('scope', () => {
  it.each<[string, CouponTerms['scope'], boolean]>([
    ['no scope', undefined, true],
    ['its product', { products: ['TEA'] }, true],
    ['its category', { products: ['CAKE'], categories: ['DRINKS'] }, true],
    ['another product', { products: ['CAKE'] }, false],
    ['its category without it', { categories: ['DRINKS'], excludeProducts: ['TEA'] }, false],
    ['all but its category', { excludeCategories: ['DRINKS'] }, false],
  ])('line is tested against %s', (_, scope, covered) => {
    expect(covers({ kind: 'voucher', scope }, TEA)).toBe(covered);
  });

  it.each<[string, Partial<CouponTerms>, Partial<CouponTerms>, boolean]>([
    ['two of no group', {}, {}, false],
    ['groups that name each other', AB.A, AB.B, true],
    ['groups of which one names the other', AB.A, { group: 'B' }, false],
    [
      'one group that names itself',
      { group: 'A', combinesWith: ['A'] },
      { group: 'A', combinesWith: ['A'] },
      true,
    ],
  ])('%s go together: %s', (_, one, other, together) => {
    const [left, right] = [coupon('1', { ...P88, ...one }), coupon('2', { ...P88, ...other })];
    expect([combine(left, right), combine(right, left)]).toEqual([together, together]);
  });
});

describe('member price', () => {
  it('takes floor(total × (100 − payPercent) / 100), spread by largest remainder', () => {
    const priced = priceCart(
      cart([line(1, 333), line(2, 333), line(3, 335)], { payPercent: 95 }),
      [],
    );
    expect(priced.payableFen).toBe(1001 - 50);
    expect(payableOf(priced)).toEqual([316, 317, 318]);
    expect(priced.lines[2]?.reductions).toEqual([{ kind: 'member_price', fen: 17 }]);
  });

  it('is not given on goods that the brand excludes', () => {
    const priced = priceCart(
      cart([TEA, CAKE], { payPercent: 90, fullPrice: { products: ['CAKE'] } }),
      [],
    );
    expect(payableOf(priced)).toEqual([3600, 7000]);
    const byCategory = cart([TEA, CAKE], { payPercent: 90, fullPrice: { categories: ['DRINKS'] } });
    expect(payableOf(priceCart(byCategory, []))).toEqual([4000, 6300]);
  });

  it('is given up on the lines of a coupon that does not combine with it, and kept on the others', () => {
    const alone = { ...P88, scope: { products: ['CAKE'] }, combinesWithMemberPrice: false };
    const priced = priceCart(cart([TEA, CAKE], { payPercent: 90 }), [coupon('X', alone)]);
    expect(payableOf(priced)).toEqual([3600, 6160]);
  });

  it('comes back when that coupon is refused', () => {
    const alone = { ...OFF20, thresholdFen: 99_999, combinesWithMemberPrice: false };
    const priced = priceCart(cart([TEA, CAKE], { payPercent: 90 }), [coupon('X', alone)]);
    expect(priced.payableFen).toBe(9900);
  });
});

describe('the order of reductions', () => {
  it('101.00 at member price 98 % are 98.98: 满100 is not met', () => {
    const priced = priceCart(cart([line(1, 10_100)], { payPercent: 98 }), [coupon('A', OFF20)]);
    expect(priced).toMatchObject({
      payableFen: 9898,
      taken: [],
      refused: [
        {
          couponCode: 'A',
          code: 'COUPON_THRESHOLD_NOT_MET',
          details: { thresholdFen: 10_000, amountFen: 9898 },
        },
      ],
    });
  });

  it('takes coupons of products before those of the whole order, whoever is named first', () => {
    const product = { ...P88, ...AB.B, scope: { products: ['TEA'] } };
    const whole = { ...OFF20, ...AB.A };
    const both = [coupon('W', whole), coupon('P', product)];
    for (const named of [both, [...both].reverse()]) {
      expect(priceCart(cart([TEA, CAKE]), named).taken).toEqual([
        { code: 'P', amountFen: 4000, reductionFen: 480 },
        { code: 'W', amountFen: 10_520, reductionFen: 2000 },
      ]);
    }
  });

  it.each([
    [['A', 'B'], ['HALF'], 5500],
    [['B', 'A'], ['OFF', 'HALF'], 4500],
  ])('takes coupons of the whole order by their groups: %j', (groups, taken, payableFen) => {
    const half = coupon('HALF', { kind: 'percent_off', payPercent: 50, ...AB.A });
    const off = coupon('OFF', { ...OFF20, ...AB.B });
    const priced = priceCart(cart([TEA, CAKE], { groups }), [half, off]);
    expect(priced.taken.map(({ code }) => code)).toEqual(taken);
    expect(priced.payableFen).toBe(payableFen);
  });

  it('is told line by line, each reduction with its kind, its coupon and its fen', () => {
    const priced = priceCart(cart([line(1, 10_000)], { payPercent: 90 }), [coupon('A', P88)]);
    expect(withOffset(priced, 100).lines).toEqual([
      {
        lineNo: 1,
        amountFen: 10_000,
        payableFen: 7820,
        reductions: [
          { kind: 'member_price', fen: 1000 },
          { kind: 'coupon', code: 'A', fen: 1080 },
          { kind: 'offset', fen: 100 },
        ],
      },
    ]);
  });

  it('reduces nothing below 0', () => {
    const priced = priceCart(cart([line(1, 500)]), [coupon('A', { ...OFF20, thresholdFen: 0 })]);
    expect(priced).toMatchObject({ payableFen: 0, taken: [{ amountFen: 500, reductionFen: 500 }] });
  });

  it('caps a percentage', () => {
    const priced = priceCart(cart([line(1, 100_000)]), [coupon('A', P88)]);
    expect(priced.payableFen).toBe(95_000);
  });

  it('of two that do not go together takes the one named first', () => {
    const priced = priceCart(cart([TEA, CAKE]), [coupon('A', P88), coupon('B', OFF20)]);
    expect(priced.taken).toMatchObject([{ code: 'A' }]);
    expect(priced.refused).toEqual([{ couponCode: 'B', code: 'COUPON_NOT_COMBINABLE' }]);
  });
});

describe('coupons of one unit', () => {
  const FIXED: CouponTerms = {
    kind: 'fixed_price',
    priceFen: 990,
    scope: { categories: ['DRINKS'] },
  };
  const FREE: CouponTerms = { kind: 'voucher', scope: { products: ['TEA'] } };
  const drinks = (...lines: [amountFen: number, quantity: number][]) =>
    lines.map(([amountFen, quantity], index) =>
      line(index + 1, amountFen, { sku: 'TEA', category: 'DRINKS', quantity }),
    );

  it.each<[string, CartLine[], CouponTerms, number[]]>([
    ['the one unit there is', drinks([1800, 1]), FIXED, [990]],
    ['one of three', drinks([5400, 3]), FIXED, [5400 - 810]],
    ['the dearest unit, not the dearest line', drinks([5000, 5], [1800, 1]), FIXED, [5000, 990]],
    ['the lower line when two are equally dear', drinks([1800, 1], [1800, 1]), FIXED, [990, 1800]],
    ['the whole line when less than one was bought', drinks([1234, 0.356]), FREE, [0]],
    ['one of the two and a half of weighed goods', drinks([2500, 2.5]), FREE, [1500]],
    ['a unit that does not divide, in whole fen', drinks([1000, 3]), FREE, [667]],
    ['nothing when it is cheaper already', drinks([900, 1]), FIXED, [900]],
  ])('cover %s', (_, lines, terms, payable) => {
    expect(payableOf(priceCart(cart(lines), [coupon('A', terms)]))).toEqual(payable);
  });

  it('cover another unit each', () => {
    const self = { ...FREE, group: 'A', combinesWith: ['A'] };
    const two = [coupon('1', self), coupon('2', self)];
    expect(priceCart(cart(drinks([2000, 2])), two).payableFen).toBe(0);
    const fixed = { ...FIXED, group: 'A', combinesWith: ['A'] };
    const three = [coupon('1', fixed), coupon('2', fixed), coupon('3', fixed)];
    expect(priceCart(cart(drinks([4000, 2])), three).payableFen).toBe(1980);
  });

  it('come after the member price', () => {
    expect(
      priceCart(cart(drinks([2000, 1]), { payPercent: 95 }), [coupon('A', FIXED)]),
    ).toMatchObject({
      payableFen: 990,
      taken: [{ amountFen: 1900, reductionFen: 910 }],
    });
  });

  it.each<[string, CouponTerms]>([
    ['a voucher that names no goods', { kind: 'voucher' }],
    ['a pass', { kind: 'pass', scope: { products: ['TEA'] } }],
    ['goods that are not here', { ...P88, scope: { products: ['SOAP'] } }],
  ])('are refused: %s', (_, terms) => {
    expect(priceCart(cart([TEA]), [coupon('A', terms)]).refused).toEqual([
      { couponCode: 'A', code: 'COUPON_WRONG_GOODS' },
    ]);
  });
});

describe('the points offset', () => {
  it('is spread over what is left of each line', () => {
    const priced = priceCart(cart([line(1, 2000), line(2, 1000)]), []);
    const paid = withOffset(priced, 1000);
    expect(payableOf(paid)).toEqual([1333, 667]);
    expect(paid.lines[0]?.reductions).toEqual([{ kind: 'offset', fen: 667 }]);
    expect(paid.payableFen).toBe(2000);
  });
});
