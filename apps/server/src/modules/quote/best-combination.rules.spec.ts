import { describe, expect, it } from '@jest/globals';
import type { CouponTerms } from '../coupon/index.js';
import { bestCombination, MOST_COUPONS } from './best-combination.rules.js';
import type { Cart, CartCoupon, CartLine } from './cart.types.js';

const [MAY, JUNE, JULY] = [5, 6, 7].map((month) => new Date(`2026-0${month}-30T16:00:00Z`));
const TOGETHER = { group: 'A', combinesWith: ['A'] };
const TEA = { scope: { products: ['TEA'] } };

function cart(...lines: [sku: string, amountFen: number, quantity?: number][]): Cart {
  const sold = lines.map(([sku, amountFen, quantity = 1], index): CartLine => {
    return { lineNo: index + 1, sku, quantity, amountFen };
  });
  return { lines: sold, payPercent: 100, groups: ['A', 'B'] };
}

function coupon(code: string, terms: CouponTerms, validUntil = JULY, template = code): CartCoupon {
  return { code, template, terms, validUntil } as CartCoupon;
}

const off = (amountOffFen: number, more: Partial<CouponTerms> = {}): CouponTerms => {
  return { kind: 'amount_off', amountOffFen, ...TOGETHER, ...more };
};

/** Found, whatever order the wallet is in. */
function best(of: Cart, ...wallet: CartCoupon[]): string[] {
  const [one, other] = [wallet, [...wallet].reverse()].map((coupons) =>
    bestCombination(of, coupons).map(({ code }) => code),
  );
  expect(other).toEqual(one);
  return (one ?? []).sort();
}

describe('the best combination', () => {
  it('is the lowest payable: two small ones, or the large one that combines with none', () => {
    const two = [coupon('1', off(300)), coupon('2', off(400))];
    expect(best(cart(['TEA', 5000]), ...two, coupon('L', off(699, { group: 'B' })))).toEqual([
      '1',
      '2',
    ]);
    expect(best(cart(['TEA', 5000]), ...two, coupon('L', off(701, { group: 'B' })))).toEqual(['L']);
  });

  it('is of those that cost the same the one that ends first', () => {
    const [may, june] = [
      coupon('M', off(500, { group: 'B' }), MAY),
      coupon('J', off(500, { group: 'B' }), JUNE),
    ];
    expect(best(cart(['TEA', 5000]), june, may)).toEqual(['M']);
    const pair = [coupon('1', off(250), MAY), coupon('2', off(250), JULY)];
    expect(best(cart(['TEA', 5000]), ...pair, june)).toEqual(['1', '2']);
    const turned = [coupon('1', off(250), JULY), coupon('2', off(250), MAY)];
    expect(best(cart(['TEA', 5000]), ...turned, june)).toEqual(['1', '2']);
    expect(
      best(cart(['TEA', 5000]), coupon('1', off(250), JULY), coupon('2', off(250), JULY), june),
    ).toEqual(['J']);
  });

  it('and of those the one of the fewest coupons', () => {
    const pair = [coupon('1', off(250), MAY), coupon('2', off(250), JUNE)];
    expect(best(cart(['TEA', 5000]), ...pair, coupon('L', off(500, { group: 'B' }), MAY))).toEqual([
      'L',
    ]);
  });

  it('takes of coupons alike those that end first, as many as take something off', () => {
    const copies = [JULY, MAY, JUNE].map((end, index) => coupon(`C${index}`, off(500), end, 'T'));
    expect(best(cart(['TEA', 500]), ...copies)).toEqual(['C1']);
    expect(best(cart(['TEA', 501]), ...copies)).toEqual(['C1', 'C2']);
    expect(best(cart(['TEA', 9000]), ...copies)).toEqual(['C0', 'C1', 'C2']);
  });

  it('uses up no coupon that takes nothing off any more, also when it ends first', () => {
    const [all, late] = [coupon('A', off(300), JULY), coupon('Z', off(5), MAY)];
    expect(best(cart(['TEA', 300]), all, late)).toEqual(['A']);
    expect(best(cart(['TEA', 301]), all, late)).toEqual(['A', 'Z']);
  });

  it('is none when nothing takes anything off', () => {
    const useless = [
      coupon('F', { kind: 'fixed_price', priceFen: 5000, ...TEA }),
      coupon('T', off(1, { thresholdFen: 5001 })),
    ];
    expect(best(cart(['TEA', 5000]), ...useless, coupon('P', { kind: 'pass' }))).toEqual([]);
    expect(best(cart(['TEA', 0]), coupon('1', off(300)))).toEqual([]);
  });

  it('has at most as many as an order may name', () => {
    const copies = Array.from({ length: MOST_COUPONS + 2 }, (_, index) =>
      coupon(`C${index}`, off(1), JULY, 'T'),
    );
    expect(MOST_COUPONS).toBe(10);
    expect(bestCombination(cart(['TEA', 5000]), copies)).toHaveLength(10);
  });

  it('leaves out a coupon that keeps another from its threshold', () => {
    const first = coupon('1', off(1000, TEA));
    const large = coupon('L', off(2000, { thresholdFen: 4500 }));
    expect(best(cart(['TEA', 5000]), first, large)).toEqual(['L']);
    expect(best(cart(['TEA', 5500]), first, large)).toEqual(['1', 'L']);
  });

  it('covers unit after unit, also the fen that a line does not divide by', () => {
    const gifts = ['1', '2', '3'].map((code) =>
      coupon(code, { kind: 'voucher', ...TEA, ...TOGETHER }, JULY, 'T'),
    );
    expect(best(cart(['TEA', 1000, 3]), ...gifts)).toEqual(['1', '2', '3']);
    const before = coupon('R', off(999, { group: 'A', combinesWith: [], ...TEA }));
    const after = gifts.map((gift) => ({
      ...gift,
      terms: { ...gift.terms, group: 'B', combinesWith: ['B'] },
    }));
    expect(best(cart(['TEA', 1000, 3]), ...after, before)).toEqual(['1', '2', '3']);
    const rest = coupon('R', off(667, { group: 'B' }), MAY);
    expect(best(cart(['TEA', 1000, 3]), ...gifts.slice(0, 2), rest)).toEqual(['R']);
    expect(
      best(cart(['TEA', 1000, 3]), ...gifts, coupon('R', off(999, { group: 'B' }), MAY)),
    ).toEqual(['1', '2', '3']);
  });
});

describe('a coupon instead of the member price', () => {
  const alone = { combinesWithMemberPrice: false };
  const member = (...lines: [string, number][]): Cart => ({ ...cart(...lines), payPercent: 90 });

  it('is taken when it takes off more than that price', () => {
    expect(best(member(['TEA', 5000]), coupon('1', off(501, alone)))).toEqual(['1']);
    expect(best(member(['TEA', 5000]), coupon('1', off(499, alone)))).toEqual([]);
  });

  it('helps no other coupon over its threshold when it is not used itself', () => {
    const little = coupon('X', off(1, { ...alone, group: 'B' }));
    const far = coupon('Y', off(2000, { thresholdFen: 5000, group: 'B' }));
    expect(best(member(['TEA', 5000]), little, far)).toEqual([]);
  });

  it('is left when it takes off as much: nothing is used up for nothing', () => {
    expect(best(member(['TEA', 5000]), coupon('1', off(500, alone)))).toEqual([]);
  });

  it('leaves the member price to the other lines, and goes with coupons that combine with it', () => {
    const [tea, any] = [coupon('T', off(600, { ...alone, ...TEA })), coupon('A', off(100))];
    expect(best(member(['TEA', 5000], ['SOAP', 9000]), tea, any)).toEqual(['A', 'T']);
    const soap = coupon('S', off(800, { ...alone, scope: { products: ['SOAP'] } }));
    expect(best(member(['TEA', 5000], ['SOAP', 9000]), tea, any, soap)).toEqual(['A', 'T']);
  });

  it('goes with others of its kind on its own lines', () => {
    const [tea, soap] = ['TEA', 'SOAP'].map((sku) =>
      coupon(sku, off(950, { ...alone, scope: { products: [sku] } })),
    );
    expect(
      best(member(['TEA', 5000], ['SOAP', 9000]), ...[tea, soap].flatMap((one) => one ?? [])),
    ).toEqual(['SOAP', 'TEA']);
  });
});
