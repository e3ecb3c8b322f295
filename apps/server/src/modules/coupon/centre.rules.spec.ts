import { expect, test } from '@jest/globals';
import { businessDay } from '@shuke/shared';
import { type CentreCaller, centreReason, isGiven, leftOf } from './centre.rules.js';
import type { Claims } from './claims.rules.js';
import type { CouponTemplate } from './coupon.types.js';

const TODAY = businessDay('2026-03-01');
const GOLD: CentreCaller = { isMember: true, tierCode: 'GOLD' };

/** Ten in stock, for gold, once a day and twice in all. */
function template(given: Partial<CouponTemplate> = {}): CouponTemplate {
  const terms = { kind: 'amount_off', scope: { tiers: ['GOLD'] } };
  const offer = { stock: 10, issued: 0, perMember: 2, perMemberDay: 1 };
  return { terms, ...offer, ...given } as CouponTemplate;
}

function claimed(claims: number, dayClaims: number): Claims {
  return { claims, day: '2026-03-01', dayClaims };
}

test.each<[string, CentreCaller, Partial<CouponTemplate>, Claims, string | null]>([
  ['a member of the tier', GOLD, {}, claimed(0, 0), null],
  ['one who claimed on another day', GOLD, {}, { ...claimed(1, 1), day: '2026-02-28' }, null],
  [
    'a visitor, before anything else',
    { ...GOLD, isMember: false },
    { issued: 10 },
    claimed(2, 1),
    'MEMBERS_ONLY',
  ],
  [
    'another tier, before the limits',
    { ...GOLD, tierCode: 'BASIC' },
    { issued: 10 },
    claimed(2, 1),
    'WRONG_TIER',
  ],
  ['a member without a tier', { isMember: true }, {}, claimed(0, 0), 'WRONG_TIER'],
  [
    'any tier where none is named',
    { isMember: true },
    { terms: { kind: 'voucher' } },
    claimed(0, 0),
    null,
  ],
  [
    'one who has had all of theirs, before the stock',
    GOLD,
    { issued: 10 },
    claimed(2, 1),
    'LIMIT_REACHED',
  ],
  ['one who has had today’s', GOLD, {}, claimed(1, 1), 'DAY_LIMIT_REACHED'],
  ['one who comes too late', GOLD, { issued: 10 }, claimed(0, 0), 'SOLD_OUT'],
  ['the last one', GOLD, { issued: 9 }, claimed(0, 0), null],
  [
    'anybody where there is no end of them',
    GOLD,
    { stock: undefined, issued: 10 },
    claimed(0, 0),
    null,
  ],
])('%s', (_, caller, given, claims, reason) => {
  expect(centreReason(template(given), caller, claims, TODAY)).toBe(reason);
});

test('what is left is never below 0, and unknown without a limit', () => {
  const left = (stock: number | undefined, issued: number) => leftOf(template({ stock, issued }));
  expect([left(10, 3), left(10, 10), left(10, 12), left(undefined, 3)]).toEqual([
    7,
    0,
    0,
    undefined,
  ]);
});

const UNTIL_MARCH = { from: businessDay('2026-01-01'), validUntil: businessDay('2026-03-01') };
test.each<[string, Partial<CouponTemplate>, string, boolean]>([
  ['of the last day', {}, '2026-03-01T15:59:59.999Z', true],
  ['of which all would be over at once', {}, '2026-03-01T16:00:00.000Z', false],
  ['that rests', { state: 'paused' }, '2026-03-01T04:00:00Z', false],
  ['that is given up', { state: 'retired' }, '2026-03-01T04:00:00Z', false],
  ['with days of its own', { validity: { afterDays: 0, days: 1 } }, '2027-01-01T04:00:00Z', true],
])('a coupon %s', (_, given, now, isNow) => {
  const asked = template({ state: 'active', validity: UNTIL_MARCH, ...given });
  expect(isGiven(asked, new Date(now), 'Asia/Shanghai')).toBe(isNow);
});
