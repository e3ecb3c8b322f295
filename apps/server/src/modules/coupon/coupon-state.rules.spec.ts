import { describe, expect, test } from '@jest/globals';
import type { CouponState } from '@shuke/shared';
import type { Coupon, CouponTerms, Holder } from './coupon.types.js';
import {
  isHeld,
  isHeldBy,
  isOffered,
  isTransferable,
  isUnused,
  stateAt,
} from './coupon-state.rules.js';

const NOW = new Date('2026-03-01T04:00:00Z');
const minutes = (count: number) => new Date(+NOW + count * 60_000);
const QUOTE: Holder = { type: 'quote', id: 'quo_1' };

/** In a state, held until some minutes from now, good until some minutes from now. */
function coupon(state: CouponState, heldFor?: number, goodFor = 60, more: object = {}): Coupon {
  const hold = heldFor === undefined ? undefined : { holder: QUOTE, until: minutes(heldFor) };
  return { state, hold, validUntil: minutes(goodFor), template: { terms: {} }, ...more } as Coupon;
}

describe('a coupon is seen as', () => {
  test.each<[string, Coupon, CouponState]>([
    ['issued', coupon('issued'), 'issued'],
    ['expired from its end on', coupon('issued', undefined, 0), 'expired'],
    ['held before its deadline', coupon('held', 0.001), 'held'],
    ['held, also when it has ended meanwhile', coupon('held', 5, -1), 'held'],
    ['free at its deadline', coupon('held', 0), 'issued'],
    ['free when nobody is known to hold it', coupon('held'), 'issued'],
    ['expired when the deadline and the end have passed', coupon('held', -5, -1), 'expired'],
    ['offered before the friend’s time is up', coupon('offered', 1), 'offered'],
    ['free when the friend’s time is up', coupon('offered', 0), 'issued'],
    ['expired when an offer lapsed and the end has passed', coupon('offered', -2, -1), 'expired'],
    ['issued, whatever an old hold says', coupon('issued', 5), 'issued'],
    ['redeemed for good', coupon('redeemed', 5, -1), 'redeemed'],
    ['transferred for good', coupon('transferred', 5, -1), 'transferred'],
    ['voided for good', coupon('voided', undefined, -1), 'voided'],
    ['expired for good', coupon('expired', 5, 9), 'expired'],
  ])('%s', (_, one, state) => {
    expect(stateAt(one, NOW)).toBe(state);
  });

  test('held by a quote is not offered, and the other way round', () => {
    expect([isHeld(coupon('held', 5), NOW), isOffered(coupon('held', 5), NOW)]).toEqual([
      true,
      false,
    ]);
    expect([isHeld(coupon('offered', 5), NOW), isOffered(coupon('offered', 5), NOW)]).toEqual([
      false,
      true,
    ]);
    expect([isHeld(coupon('held'), NOW), isOffered(coupon('offered'), NOW)]).toEqual([
      false,
      false,
    ]);
  });
});

test.each<[string, Coupon, Holder | undefined, boolean]>([
  ['its quote', coupon('held', 5), QUOTE, true],
  ['another quote', coupon('held', 5), { ...QUOTE, id: 'quo_2' }, false],
  ['an order of the same id', coupon('held', 5), { ...QUOTE, type: 'order' }, false],
  ['nobody', coupon('held', 5), undefined, false],
  ['its quote after the deadline', coupon('held', 0), QUOTE, false],
  ['its quote when the coupon is no longer held', coupon('issued', 5), QUOTE, false],
])('is held by %s', (_, one, holder, held) => {
  expect(isHeldBy(one, holder, NOW)).toBe(held);
});

describe('a coupon can be taken back', () => {
  const pass = (usesLeft: number) => ({ usesLeft, template: { terms: { uses: 5 } } });

  test.each<[string, Coupon, boolean]>([
    ['while it is issued', coupon('issued'), true],
    ['when it has expired', coupon('expired'), true],
    ['but not while it is held', coupon('held', 5), false],
    ['but not while it is on its way', coupon('offered', 5), false],
    ['but not when it is redeemed', coupon('redeemed'), false],
    ['a pass of which nothing is used', coupon('issued', undefined, 60, pass(5)), true],
    ['but no pass of which one use is gone', coupon('issued', undefined, 60, pass(4)), false],
  ])('%s', (_, one, unused) => {
    expect(isUnused(one, NOW)).toBe(unused);
  });
});

describe('a coupon can be given to a friend', () => {
  const given = (
    terms: Partial<CouponTerms>,
    from: string,
    state: CouponState = 'issued',
    goodFor = 60,
  ) => coupon(state, undefined, goodFor, { template: { terms }, source: { type: from, id: '1' } });

  test.each<[string, Coupon, boolean]>([
    ['where its terms say so', given({ transferable: true }, 'claim'), true],
    ['not where they don’t', given({}, 'claim'), false],
    ['not where they only say “again”', given({ transferableAgain: true }, 'claim'), false],
    ['not when it is redeemed', given({ transferable: true }, 'claim', 'redeemed'), false],
    ['not when it has ended', given({ transferable: true }, 'claim', 'issued', 0), false],
    ['not on, when it came from a friend', given({ transferable: true }, 'transfer'), false],
    [
      'on and on where the terms say so',
      given({ transferable: true, transferableAgain: true }, 'transfer'),
      true,
    ],
  ])('%s', (_, one, may) => {
    expect(isTransferable(one, NOW)).toBe(may);
  });
});
