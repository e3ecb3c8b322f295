import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { CouponTerms, Validity } from './coupon.types.js';
import { needsVersion, worsens } from './template-change.rules.js';

const day = (text: string) => text as BusinessDay;
const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const P88: CouponTerms = { kind: 'percent_off', payPercent: 88, capFen: 5000 };
const IN_S01: CouponTerms = { ...OFF20, scope: { stores: ['S01'] } };
const PRICE: CouponTerms = { kind: 'fixed_price', priceFen: 990, scope: { products: ['TEA'] } };
const PASS: CouponTerms = { kind: 'pass', uses: 10 };
const GIVEN: CouponTerms = { ...OFF20, transferable: true, transferableAgain: true };
const MORNING = { from: '08:00', until: '10:00' };
const NOON = { from: '11:00', until: '14:00' };
const closed = (from: string, until: string): CouponTerms => {
  return { ...OFF20, blackout: [{ from: day(from), until: day(until) }] };
};
const LUNCH: CouponTerms = { ...OFF20, hours: [{ from: '11:00', until: '14:00' }] };

describe('a change of terms', () => {
  it.each<[string, CouponTerms, CouponTerms]>([
    ['nothing', OFF20, OFF20],
    ['more off', OFF20, { ...OFF20, amountOffFen: 2500 }],
    ['a lower threshold', OFF20, { ...OFF20, thresholdFen: 8000 }],
    ['no threshold', OFF20, { kind: 'amount_off', amountOffFen: 2000 }],
    ['paying less', P88, { ...P88, payPercent: 80 }],
    ['no cap', P88, { kind: 'percent_off', payPercent: 88 }],
    ['one more store', IN_S01, { ...OFF20, scope: { stores: ['S01', 'S02'] } }],
    ['all stores', IN_S01, OFF20],
    ['longer hours', LUNCH, { ...OFF20, hours: [{ from: '10:00', until: '15:00' }] }],
    [
      'a tag beside its stores',
      IN_S01,
      { ...OFF20, scope: { stores: ['S01'], storeTags: ['旗舰'] } },
    ],
    ['a first group', OFF20, { ...OFF20, group: 'A' }],
    ['a lower price', PRICE, { ...PRICE, priceFen: 800 }],
    ['a category more', PRICE, { ...PRICE, scope: { products: ['TEA'], categories: ['CAKE'] } }],
    ['one more partner', OFF20, { ...OFF20, combinesWith: ['A'] }],
    ['more off in the same group', { ...OFF20, group: 'A' }, { ...OFF20, group: 'A' }],
    ['giving it to a friend', OFF20, { ...OFF20, transferable: true }],
    ['giving it on and on', { ...OFF20, transferable: true }, GIVEN],
    ['what is given on as before', GIVEN, GIVEN],
    ['a shorter blackout', closed('2026-10-01', '2026-10-07'), closed('2026-10-02', '2026-10-06')],
    ['the same blackout', closed('2026-10-01', '2026-10-07'), closed('2026-10-01', '2026-10-07')],
    ['no blackout any more', closed('2026-10-01', '2026-10-07'), OFF20],
    ['hours of the whole day', OFF20, { ...OFF20, hours: [{ from: '00:00', until: '24:00' }] }],
    ['the same hours', LUNCH, { ...LUNCH }],
    ['hours more', LUNCH, { ...OFF20, hours: [MORNING, NOON] }],
    [
      'the same hours, told together',
      { ...OFF20, hours: [MORNING, NOON] },
      { ...OFF20, hours: [NOON, MORNING] },
    ],
  ])('keeps the version for %s', (_, before, after) => {
    expect(worsens(before, after)).toBe(false);
  });

  it.each<[string, CouponTerms, CouponTerms]>([
    ['another kind', OFF20, { kind: 'voucher' }],
    ['another kind alone', { kind: 'voucher' }, { kind: 'pass' }],
    ['no friend any more', { ...OFF20, transferable: true }, OFF20],
    ['no friend’s friend any more', GIVEN, { ...OFF20, transferable: true }],
    ['a friend taken back in words', GIVEN, { ...GIVEN, transferable: false }],
    ['a longer blackout', closed('2026-10-02', '2026-10-06'), closed('2026-10-02', '2026-10-07')],
    ['an earlier blackout', closed('2026-10-02', '2026-10-06'), closed('2026-10-01', '2026-10-06')],
    ['another blackout', closed('2026-10-02', '2026-10-06'), closed('2026-12-02', '2026-12-06')],
    ['hours less', { ...OFF20, hours: [MORNING, NOON] }, LUNCH],
    ['later hours', LUNCH, { ...OFF20, hours: [{ from: '11:01', until: '14:00' }] }],
    [
      'hours that begin after midnight',
      OFF20,
      { ...OFF20, hours: [{ from: '00:01', until: '24:00' }] },
    ],
    [
      'hours that end before midnight',
      OFF20,
      { ...OFF20, hours: [{ from: '00:00', until: '23:59' }] },
    ],
    ['less off', OFF20, { ...OFF20, amountOffFen: 1999 }],
    ['a higher threshold', OFF20, { ...OFF20, thresholdFen: 10_001 }],
    ['paying more', P88, { ...P88, payPercent: 89 }],
    ['a lower cap', P88, { ...P88, capFen: 4999 }],
    ['a first cap', { kind: 'percent_off', payPercent: 88 }, P88],
    ['a first list of stores', OFF20, IN_S01],
    ['another store', IN_S01, { ...OFF20, scope: { stores: ['S02'] } }],
    [
      'fewer tiers',
      { ...OFF20, scope: { tiers: ['SILVER', 'GOLD'] } },
      { ...OFF20, scope: { tiers: ['GOLD'] } },
    ],
    ['an excluded product', OFF20, { ...OFF20, scope: { excludeProducts: ['SKU1'] } }],
    ['fewer weekdays', OFF20, { ...OFF20, weekdays: [1, 2, 3, 4, 5] }],
    [
      'a blackout',
      OFF20,
      { ...OFF20, blackout: [{ from: day('2026-10-01'), until: day('2026-10-07') }] },
    ],
    ['first hours', OFF20, LUNCH],
    ['shorter hours', LUNCH, { ...OFF20, hours: [{ from: '11:00', until: '13:59' }] }],
    ['another group', { ...OFF20, group: 'A' }, { ...OFF20, group: 'B' }],
    ['no group any more', { ...OFF20, group: 'A' }, OFF20],
    ['a higher price', PRICE, { ...PRICE, priceFen: 991 }],
    ['more uses, which those held have not', PASS, { ...PASS, uses: 11 }],
    ['no member price beside it', OFF20, { ...OFF20, combinesWithMemberPrice: false }],
    ['a threshold under the member price', { ...OFF20, combinesWithMemberPrice: false }, OFF20],
    [
      'its category gone, its product kept',
      { ...PRICE, scope: { products: ['TEA'], categories: ['CAKE'] } },
      PRICE,
    ],
    ['a partner less', { ...OFF20, combinesWith: ['A'] }, OFF20],
  ])('makes a new version for %s', (_, before, after) => {
    expect(worsens(before, after)).toBe(true);
  });
});

describe('a change of the days that coupons are good', () => {
  const terms: CouponTerms = { kind: 'voucher' };
  const fixed = (from: string, validUntil: string) => ({
    ...{ from: from as BusinessDay, validUntil: validUntil as BusinessDay },
  });
  it.each<[string, Validity, Validity, boolean]>([
    ['to themselves', { afterDays: 0, days: 30 }, { afterDays: 0, days: 30 }, false],
    ['to more', { afterDays: 0, days: 30 }, { afterDays: 0, days: 31 }, true],
    ['to later ones', { afterDays: 0, days: 30 }, { afterDays: 1, days: 30 }, true],
    ['to fixed ones', { afterDays: 0, days: 30 }, fixed('2026-01-01', '2026-01-30'), true],
    ['from fixed ones', fixed('2026-01-01', '2026-01-30'), { afterDays: 0, days: 30 }, true],
    [
      'to the same fixed ones',
      fixed('2026-01-01', '2026-01-30'),
      fixed('2026-01-01', '2026-01-30'),
      false,
    ],
    ['to another end', fixed('2026-01-01', '2026-01-30'), fixed('2026-01-01', '2026-01-31'), true],
    [
      'to another beginning',
      fixed('2026-01-02', '2026-01-30'),
      fixed('2026-01-01', '2026-01-30'),
      true,
    ],
  ])('%s', (_, before, after, needed) => {
    const version = (validity: Validity) => ({ terms, validity });
    expect(needsVersion(version(before), version(after))).toBe(needed);
  });
});
