/** A change that keeps the version takes nothing away: whatever could be redeemed before still can, for as much. */
import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import fc from 'fast-check';
import type { Coupon, CouponTerms } from './coupon.types.js';
import { type Presentation, redemptionRefusal, reductionOf } from './redemption.rules.js';
import { worsens } from './template-change.rules.js';

const maybe = <T>(of: fc.Arbitrary<T>) => fc.option(of, { nil: undefined });
const some = (...words: string[]) => maybe(fc.subarray(words, { minLength: 1 }));
const KINDS = ['amount_off', 'percent_off', 'fixed_price', 'voucher', 'pass'] as const;
const DAYS = ['2026-09-08', '2026-09-09', '2026-09-10'] as BusinessDay[];
const CLOCKS = ['00:00', '11:00', '12:00', '13:00', '24:00'];
const range = <T extends string>(of: readonly T[]) =>
  fc
    .tuple(fc.constantFrom(...of), fc.constantFrom(...of))
    .map(([one, other]) =>
      one < other ? { from: one, until: other } : { from: other, until: one },
    );

const scope = fc.record({
  stores: some('S01', 'S02'),
  storeTags: some('旗舰', '社区'),
  products: some('TEA', 'CAKE'),
  categories: some('DRINKS', 'FOOD'),
  excludeProducts: some('TEA', 'CAKE'),
  excludeCategories: some('DRINKS', 'FOOD'),
  tiers: some('BASIC', 'GOLD'),
  channels: some('pos', 'shop'),
});

const terms: fc.Arbitrary<CouponTerms> = fc.record({
  kind: fc.constantFrom(...KINDS),
  amountOffFen: maybe(fc.constantFrom(1000, 2000)),
  payPercent: maybe(fc.constantFrom(80, 90)),
  capFen: maybe(fc.constantFrom(500, 900)),
  thresholdFen: maybe(fc.constantFrom(5000, 9000)),
  priceFen: maybe(fc.constantFrom(500, 990)),
  uses: maybe(fc.constantFrom(3, 5)),
  scope: maybe(scope),
  blackout: maybe(fc.array(range(DAYS), { maxLength: 2 })),
  weekdays: maybe(fc.subarray([2, 3, 4], { minLength: 1 })),
  hours: maybe(fc.array(range(CLOCKS), { minLength: 1, maxLength: 2 })),
  group: maybe(fc.constantFrom('A', 'B')),
  combinesWith: some('A', 'B'),
});

/** Two terms that differ in few places, or else hardly any change would keep the version. */
const change = fc
  .tuple(terms, terms, fc.subarray([...Array(13).keys()], { maxLength: 3 }))
  .map(([before, other, places]) => {
    const keys = Object.keys(other) as (keyof CouponTerms)[];
    const changed = places.map((place) => [keys[place], other[keys[place] ?? 'kind']]);
    return { before, after: { ...before, ...Object.fromEntries(changed) } as CouponTerms };
  });

const shown: fc.Arbitrary<Presentation> = fc.record({
  at: fc.constantFrom(
    ...['2026-09-08T04:30:00Z', '2026-09-09T03:30:00Z', '2026-09-10T15:59:00Z'].map(
      (text) => new Date(text),
    ),
  ),
  now: fc.constant(new Date('2026-09-09T04:30:00Z')),
  zone: fc.constant('Asia/Shanghai'),
  tierCode: fc.constantFrom('BASIC', 'GOLD'),
  storeCode: fc.constantFrom('S01', 'S02'),
  storeTags: fc.subarray(['旗舰', '社区']),
  channel: fc.constantFrom('pos', 'shop'),
  amountFen: fc.constantFrom(1000, 5000, 20_000),
});
interface Goods {
  sku: string;
  category?: string | undefined;
}
const line: fc.Arbitrary<Goods> = fc.record({
  sku: fc.constantFrom('TEA', 'CAKE'),
  category: maybe(fc.constantFrom('DRINKS', 'FOOD')),
});

/** As the rules of a cart say it, in few words. */
function covers({ scope = {} }: CouponTerms, { sku, category = '' }: Goods): boolean {
  const { products, categories, excludeProducts = [], excludeCategories = [] } = scope;
  if (excludeProducts.includes(sku) || excludeCategories.includes(category)) return false;
  const isOpen = products === undefined && categories === undefined;
  return isOpen || [products?.includes(sku), categories?.includes(category)].includes(true);
}

function combine(one: CouponTerms, other: CouponTerms): boolean {
  const welcomes = ({ combinesWith = [] }: CouponTerms, { group }: CouponTerms) =>
    group !== undefined && combinesWith.includes(group);
  return welcomes(one, other) && welcomes(other, one);
}

function couponOf(held: CouponTerms): Coupon {
  return {
    id: 'cpn_1',
    memberId: 'mbr_1',
    code: '2222222222222222',
    state: 'issued',
    template: {
      code: 'T',
      version: 1,
      name: 'T',
      terms: held,
      validity: { afterDays: 0, days: 9 },
    },
    validFrom: new Date('2026-09-01T16:00:00Z'),
    validUntil: new Date('2026-09-30T16:00:00Z'),
    source: { type: 'claim', id: 'T' },
  };
}

describe('a change that keeps the version', () => {
  it('leaves what was redeemable redeemable, for no less', () => {
    let kept = 0;
    fc.assert(
      fc.property(change, shown, line, terms, ({ before, after }, at, goods, partner) => {
        if (worsens(before, after)) return;
        kept += 1;
        if (redemptionRefusal(couponOf(before), at) === null) {
          expect(redemptionRefusal(couponOf(after), at)).toBeNull();
        }
        const amountFen = at.amountFen ?? 0;
        expect(reductionOf(after, amountFen)).toBeGreaterThanOrEqual(
          reductionOf(before, amountFen),
        );
        if (covers(before, goods)) expect(covers(after, goods)).toBe(true);
        if (combine(before, partner)) expect(combine(after, partner)).toBe(true);
      }),
      { numRuns: 5000 },
    );
    expect(kept).toBeGreaterThan(500);
  });
});
