import { describe, expect, test } from '@jest/globals';
import type { Coupon } from '../coupon/index.js';
import {
  acceptRefusal,
  offeredUntil,
  offerRefusal,
  transferStateAt,
} from './coupon-transfer.rules.js';
import type { CouponTransfer } from './coupon-transfer.types.js';

const NOW = new Date('2026-03-10T04:00:00Z');
const at = (iso: string) => new Date(iso);

test.each([
  ['a day', '2026-04-01T00:00:00Z', '2026-03-11T04:00:00Z'],
  ['what is left of the coupon', '2026-03-10T16:00:00Z', '2026-03-10T16:00:00Z'],
])('an offer lasts %s', (_, validUntil, until) => {
  expect(offeredUntil({ validUntil: at(validUntil) }, NOW)).toEqual(at(until));
});

describe('a coupon', () => {
  const coupon = (terms: object, source = 'claim') =>
    ({
      template: { terms: { kind: 'voucher', ...terms } },
      source: { type: source, id: 'x' },
    }) as Coupon;
  const free = { transferable: true };
  test.each<[string, Coupon, Coupon['state'], string | null]>([
    ['that may be given', coupon(free), 'issued', null],
    ['that may not', coupon({}), 'issued', 'COUPON_NOT_TRANSFERABLE'],
    ['that came from a friend', coupon(free, 'transfer'), 'issued', 'COUPON_TRANSFERRED_ONCE'],
    [
      'that may go on and on',
      coupon({ ...free, transferableAgain: true }, 'transfer'),
      'issued',
      null,
    ],
    ['that a quote holds', coupon(free), 'held', 'COUPON_HELD'],
    ['that is used', coupon(free), 'redeemed', 'COUPON_ALREADY_REDEEMED'],
    ['that is on its way', coupon(free), 'offered', 'COUPON_TRANSFERRED'],
    ['that is over', coupon(free), 'expired', 'COUPON_EXPIRED'],
    ['that is void', coupon(free), 'voided', 'COUPON_VOIDED'],
  ])('%s', (_, given, state, expected) => {
    expect(offerRefusal(given, state)?.code ?? null).toBe(expected);
  });
});

describe('accepting', () => {
  const offered: CouponTransfer = {
    ...{ id: 'ctr_1', from: 'mbr_giver', couponId: 'cpn_1', to: null, state: 'offered' },
    until: at('2026-03-11T04:00:00Z'),
  };
  test.each<[string, Partial<CouponTransfer>, string, Date, string | null]>([
    ['by a friend', {}, 'mbr_friend', NOW, null],
    ['by oneself', {}, 'mbr_giver', NOW, 'COUPON_TRANSFER_OWN'],
    ['the instant before the end', {}, 'mbr_friend', at('2026-03-11T03:59:59.999Z'), null],
    ['at the end', {}, 'mbr_friend', at('2026-03-11T04:00:00Z'), 'COUPON_TRANSFER_ENDED'],
    ['what was taken back', { state: 'taken_back' }, 'mbr_friend', NOW, 'COUPON_TRANSFER_ENDED'],
    [
      'what another has',
      { state: 'accepted', to: 'mbr_x' },
      'mbr_friend',
      NOW,
      'COUPON_TRANSFER_TAKEN',
    ],
  ])('%s', (_, part, who, when, expected) => {
    expect(acceptRefusal({ ...offered, ...part }, who, when)?.code ?? null).toBe(expected);
  });

  test('an accepted one never lapses', () => {
    expect(transferStateAt({ state: 'accepted', until: NOW }, NOW)).toBe('accepted');
  });
});
