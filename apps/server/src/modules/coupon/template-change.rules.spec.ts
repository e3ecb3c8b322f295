import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { CouponTerms } from './coupon.types.js';
import { worsens } from './template-change.rules.js';

const day = (text: string) => text as BusinessDay;
const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const P88: CouponTerms = { kind: 'percent_off', payPercent: 88, capFen: 5000 };
const IN_S01: CouponTerms = { ...OFF20, scope: { stores: ['S01'] } };
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
    ['one more partner', OFF20, { ...OFF20, combinesWith: ['A'] }],
  ])('keeps the version for %s', (_, before, after) => {
    expect(worsens(before, after)).toBe(false);
  });

  it.each<[string, CouponTerms, CouponTerms]>([
    ['another kind', OFF20, { kind: 'voucher' }],
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
    ['a first group', OFF20, { ...OFF20, group: 'A' }],
    ['a partner less', { ...OFF20, combinesWith: ['A'] }, OFF20],
  ])('makes a new version for %s', (_, before, after) => {
    expect(worsens(before, after)).toBe(true);
  });
});
