import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CouponTerms } from '../coupon/index.js';
import { bestCombination, MOST_COUPONS } from './best-combination.rules.js';
import type { Cart, CartCoupon, CartLine } from './cart.types.js';
import { priceCart, withOffset } from './pricing.rules.js';

const SKUS = ['TEA', 'CAKE', 'SOAP'];
const GROUPS = ['A', 'B', 'C'];

const lines = fc
  .array(
    fc.record({
      sku: fc.constantFrom(...SKUS),
      category: fc.constantFrom('FOOD', 'CARE'),
      quantity: fc.constantFrom(0, 0.356, 1, 1.5, 2, 3),
      amountFen: fc.integer({ min: 0, max: 30_000 }),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((all) => all.map((one, index): CartLine => ({ lineNo: index + 1, ...one })));

const scope = fc.option(
  fc.record(
    {
      products: fc.subarray(SKUS, { minLength: 1 }),
      categories: fc.subarray(['FOOD', 'CARE'], { minLength: 1 }),
      excludeProducts: fc.subarray(SKUS, { maxLength: 1 }),
    },
    { requiredKeys: [] },
  ),
  { nil: undefined },
);

const terms: fc.Arbitrary<CouponTerms> = fc
  .record({
    kind: fc.constantFrom('amount_off', 'percent_off', 'fixed_price', 'voucher'),
    amountOffFen: fc.integer({ min: 1, max: 8000 }),
    payPercent: fc.integer({ min: 1, max: 99 }),
    capFen: fc.option(fc.integer({ min: 1, max: 4000 }), { nil: undefined }),
    priceFen: fc.integer({ min: 0, max: 3000 }),
    thresholdFen: fc.constantFrom(0, 0, 5000, 10_000, 20_000),
    scope,
    group: fc.option(fc.constantFrom(...GROUPS), { nil: undefined }),
    combinesWith: fc.subarray(GROUPS),
    combinesWithMemberPrice: fc.constantFrom(true, true, false),
  })
  .map((all) => all as CouponTerms);

const DAYS = ['2026-09-10', '2026-09-20', '2026-09-30'];
/** A wallet: copies of a few templates. */
const wallet = (most: number): fc.Arbitrary<CartCoupon[]> =>
  fc.array(terms, { minLength: 1, maxLength: 5 }).chain((templates) =>
    fc
      .array(fc.tuple(fc.nat(templates.length - 1), fc.constantFrom(...DAYS)), { maxLength: most })
      .map((held) =>
        held.map(([template, day], index) => ({
          code: `C${index}`,
          template: `T${template}`,
          terms: templates[template] as CouponTerms,
          validUntil: new Date(`${day}T16:00:00Z`),
        })),
      ),
  );

const cart: fc.Arbitrary<Cart> = fc.record(
  {
    lines,
    payPercent: fc.constantFrom(100, 98, 95, 88),
    fullPrice: fc.record({ products: fc.subarray(SKUS, { maxLength: 1 }) }),
    groups: fc.shuffledSubarray(GROUPS),
  },
  { requiredKeys: ['lines', 'payPercent', 'groups'] },
);

const sum = (numbers: readonly number[]) => numbers.reduce((all, one) => all + one, 0);
const ends = (coupons: readonly CartCoupon[]) =>
  coupons.map(({ validUntil }) => validUntil.getTime()).sort((one, other) => one - other);

describe('a price', () => {
  it('adds up to the fen, line by line and reduction by reduction', () => {
    fc.assert(
      fc.property(cart, wallet(5), fc.nat(100), (one, coupons, share) => {
        const priced = priceCart(one, coupons);
        const offsetFen = Math.floor((priced.payableFen * share) / 100);
        const paid = withOffset(priced, offsetFen);
        for (const line of paid.lines) {
          expect(line.amountFen - sum(line.reductions.map(({ fen }) => fen))).toBe(line.payableFen);
          expect(line.payableFen).toBeGreaterThanOrEqual(0);
        }
        expect(sum(paid.lines.map(({ payableFen }) => payableFen))).toBe(paid.payableFen);
        for (const { code, reductionFen } of paid.taken) {
          const parts = paid.lines.flatMap(({ reductions }) =>
            reductions.flatMap((part) => (part.code === code ? [part.fen] : [])),
          );
          expect(sum(parts)).toBe(reductionFen);
        }
        expect(paid.payableFen).toBe(priced.payableFen - offsetFen);
        expect(paid.taken.length + paid.refused.length).toBe(coupons.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('is priced alike with the coupons that were taken alone: what is quoted is what is ordered', () => {
    fc.assert(
      fc.property(cart, wallet(6), (one, coupons) => {
        const quoted = priceCart(one, coupons);
        const codes = quoted.taken.map(({ code }) => code);
        const named = coupons.filter(({ code }) => codes.includes(code)).reverse();
        expect({ ...priceCart(one, named), refused: [] }).toEqual({ ...quoted, refused: [] });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the best combination', () => {
  it('is the one that trying all of them finds', () => {
    fc.assert(
      fc.property(cart, wallet(6), (one, coupons) => {
        const best = bestCombination(one, coupons);
        const found = priceCart(one, best);
        expect(found.refused).toEqual([]);
        const { payableFen, coupons: wanted } = tryAll(one, coupons);
        expect([found.payableFen, ends(best)]).toEqual([payableFen, ends(wanted)]);
      }),
      { numRuns: 250 },
    );
  });

  it('does not depend on the order in which coupons come', () => {
    fc.assert(
      fc.property(cart, wallet(6), (one, coupons) => {
        const codes = (found: readonly CartCoupon[]) => found.map(({ code }) => code);
        expect(codes(bestCombination(one, [...coupons].reverse()))).toEqual(
          codes(bestCombination(one, coupons)),
        );
      }),
    );
  });

  it('takes the coupon that ends first of two alike, and none that takes nothing', () => {
    const off: CouponTerms = {
      kind: 'amount_off',
      amountOffFen: 500,
      group: 'A',
      combinesWith: ['A'],
    };
    const held = DAYS.map((day, index) => ({
      code: `C${index}`,
      template: 'OFF',
      terms: off,
      validUntil: new Date(`${day}T16:00:00Z`),
    }));
    const of = (amountFen: number): Cart => ({
      lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen }],
      payPercent: 100,
      groups: [],
    });
    const best = (amountFen: number) =>
      bestCombination(of(amountFen), [...held].reverse()).map(({ code }) => code);
    expect([best(0), best(500), best(501), best(9999)]).toEqual([
      [],
      ['C0'],
      ['C0', 'C1'],
      ['C0', 'C1', 'C2'],
    ]);
  });

  it('is found among sixty coupons of twenty templates with little work', () => {
    const held = Array.from({ length: 60 }, (_, index): CartCoupon => {
      const template = index % 20;
      const group = GROUPS[template % 3];
      const terms: CouponTerms =
        template % 2 === 0
          ? { kind: 'amount_off', amountOffFen: 300 + 70 * template, thresholdFen: 500 * template }
          : { kind: 'percent_off', payPercent: 99 - template, capFen: 500 + 90 * template };
      return {
        code: `C${index}`,
        template: `T${template}`,
        terms: { ...terms, group, combinesWith: GROUPS.filter((other) => other !== group) },
        validUntil: new Date('2026-09-30T16:00:00Z'),
      };
    });
    const one: Cart = {
      lines: Array.from({ length: 12 }, (_, index) => ({
        lineNo: index + 1,
        sku: 'TEA',
        quantity: 1,
        amountFen: 1111 + 7 * index,
      })),
      payPercent: 95,
      groups: GROUPS,
    };
    const best = bestCombination(one, held);
    expect(best).toHaveLength(3);
    expect(priceCart(one, best).payableFen).toBe(tryAll(one, oneOfEach(held)).payableFen);
  });
});

function oneOfEach(coupons: readonly CartCoupon[]): CartCoupon[] {
  return [...new Map(coupons.map((coupon) => [coupon.template, coupon])).values()];
}

/** The rule as it is written, without any cleverness. */
function tryAll(cart: Cart, coupons: readonly CartCoupon[]) {
  let best = { payableFen: priceCart(cart, []).payableFen, coupons: [] as CartCoupon[] };
  const walk = (from: number, chosen: CartCoupon[]) => {
    const priced = priceCart(cart, chosen);
    if (priced.refused.length === 0 && priced.taken.every(({ reductionFen }) => reductionFen > 0)) {
      const found = { payableFen: priced.payableFen, coupons: chosen };
      if (isPreferred(found, best)) best = found;
    }
    if (chosen.length === MOST_COUPONS || priced.refused.some(isForGood)) return;
    for (let index = from; index < coupons.length; index++) {
      walk(index + 1, [...chosen, coupons[index] as CartCoupon]);
    }
  };
  walk(0, []);
  return best;
}

const isForGood = ({ code }: { code: string }) => code === 'COUPON_NOT_COMBINABLE';

function isPreferred(
  one: { payableFen: number; coupons: CartCoupon[] },
  other: { payableFen: number; coupons: CartCoupon[] },
): boolean {
  if (one.payableFen !== other.payableFen) return one.payableFen < other.payableFen;
  const pad = (coupons: CartCoupon[]) => [...ends(coupons), Number.NEGATIVE_INFINITY];
  const [left, right] = [pad(one.coupons), pad(other.coupons)];
  const at = left.findIndex((end, index) => end !== right[index]);
  return at >= 0 && (left[at] as number) < (right[at] as number);
}
