import { describe, expect, it } from '@jest/globals';
import type { CouponTerms, ShownCoupon } from '../coupon/index.js';
import type { Cart } from './cart.types.js';
import { decideQuote, type Question } from './quote-decision.rules.js';

const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const CART: Cart = {
  lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 10_000 }],
  payPercent: 100,
  groups: [],
};

function shown(code: string, terms: CouponTerms, refusal: string | null = null): ShownCoupon {
  const template = { code: `T-${code.slice(0, 3)}`, version: 1, terms };
  const coupon = { code, template, validUntil: new Date('2026-09-30T16:00:00Z') };
  return { code, coupon, refusal: refusal && { code: refusal } } as unknown as ShownCoupon;
}

/** 100 yuan of tea for a member with 9,000 points, of which 100 pay a yuan of at most half. */
function decide(given: Partial<Question> = {}) {
  const offset = { pointsPerYuan: 100, maxSharePercent: 50 };
  const member = { member: 'identified', shown: [], pointsToUse: 0, spendable: 9_000 } as const;
  return decideQuote({ cart: CART, ...member, offset, ...given });
}

describe('points', () => {
  it.each<[string, Partial<Question>, object]>([
    [
      'as asked for',
      { pointsToUse: 4_900 },
      { pointsToUse: 4_900, offsetFen: 4_900, mostPoints: 5_000 },
    ],
    ['none when none are asked for', {}, { pointsToUse: 0, offsetFen: 0, mostPoints: 5_000 }],
    [
      'lowered to whole yuan',
      { pointsToUse: 4_950 },
      { pointsToUse: 4_900, why: 'OFFSET_NOT_ALLOWED' },
    ],
    [
      'lowered to the share',
      { pointsToUse: 5_100 },
      { pointsToUse: 5_000, why: 'OFFSET_NOT_ALLOWED' },
    ],
    [
      'lowered to what there is',
      { pointsToUse: 5_000, spendable: 390 },
      { pointsToUse: 300, why: 'INSUFFICIENT_POINTS' },
    ],
    [
      'lowered to whole yuan of what there is',
      { pointsToUse: 390, spendable: 390 },
      { pointsToUse: 300, why: 'OFFSET_NOT_ALLOWED' },
    ],
    [
      'none where there is no offset',
      { pointsToUse: 100, offset: undefined },
      { pointsToUse: 0, mostPoints: 0, why: 'OFFSET_NOT_ALLOWED' },
    ],
    [
      'none by a member number',
      { member: 'named' },
      { pointsToUse: 0, mostPoints: 0, offsetFen: 0, why: 'MEMBER_CODE_REQUIRED' },
    ],
    [
      'none by nobody, when some are asked for',
      { member: null, pointsToUse: 100 },
      { pointsToUse: 0, why: 'MEMBER_CODE_REQUIRED' },
    ],
  ])('are used %s', (_, given, wanted) => {
    expect(decide(given)).toMatchObject(wanted);
  });

  it.each<[string, Partial<Question>]>([
    ['all that was asked for is used', { pointsToUse: 4_900 }],
    ['nobody asked', { member: null }],
  ])('need no reason when %s', (_, given) => {
    expect(decide(given)).not.toHaveProperty('why');
  });

  it('pay what coupons have left', () => {
    const decision = decide({ shown: [shown('A', OFF20)], pointsToUse: 9_000 });
    expect(decision).toMatchObject({ pointsToUse: 4_000, offsetFen: 4_000 });
    expect(decision.priced).toMatchObject({ payableFen: 4_000, lines: [{ payableFen: 4_000 }] });
  });
});

describe('coupons', () => {
  const HALF: CouponTerms = { kind: 'percent_off', payPercent: 50 };
  const both = [shown('OFF1', OFF20), shown('HALF', HALF)];

  it('are the best for the member unless some are named', () => {
    expect(decide({ shown: both }).priced.taken).toMatchObject([{ code: 'HALF' }]);
    expect(decide({ shown: both, codes: ['OFF1'] }).priced.taken).toMatchObject([{ code: 'OFF1' }]);
    expect(decide({ shown: both, codes: [] }).priced.taken).toEqual([]);
  });

  it('are told usable when they are so alone; of those named, why one is not taken', () => {
    expect(decide({ shown: both }).coupons).toEqual([
      { code: 'OFF1', usable: true },
      { code: 'HALF', usable: true },
    ]);
    expect(decide({ shown: both, codes: ['HALF', 'OFF1'] }).coupons).toEqual([
      { code: 'OFF1', usable: true, why: 'COUPON_NOT_COMBINABLE' },
      { code: 'HALF', usable: true },
    ]);
  });

  it('that can’t be used are told with the reason, and priced without', () => {
    const [far, alike] = [
      shown('FAR1', { ...OFF20, thresholdFen: 10_001 }),
      shown('FAR2', { ...OFF20, thresholdFen: 10_001 }),
    ];
    const ended = shown('ENDED', OFF20, 'COUPON_EXPIRED');
    const nobodys = { code: 'NONE', coupon: null, refusal: null };
    const decision = decide({
      shown: [far, alike, ended, nobodys],
      codes: ['FAR1', 'ENDED', 'NONE'],
    });
    expect(decision.coupons).toEqual([
      { code: 'FAR1', usable: false, why: 'COUPON_THRESHOLD_NOT_MET' },
      { code: 'FAR2', usable: false, why: 'COUPON_THRESHOLD_NOT_MET' },
      { code: 'ENDED', usable: false, why: 'COUPON_EXPIRED' },
      { code: 'NONE', usable: false, why: 'COUPON_UNKNOWN' },
    ]);
    expect(decision.priced).toMatchObject({ payableFen: 10_000, taken: [] });
  });

  it('of one who was not identified by a code are listed and not taken, named or not', () => {
    for (const codes of [undefined, ['OFF1']]) {
      const decision = decide({ member: 'named', shown: both, codes });
      expect(decision.coupons).toEqual([
        { code: 'OFF1', usable: false, why: 'MEMBER_CODE_REQUIRED' },
        { code: 'HALF', usable: false, why: 'MEMBER_CODE_REQUIRED' },
      ]);
      expect(decision.priced).toMatchObject({ payableFen: 10_000, taken: [] });
    }
  });
});
