import { describe, expect, it } from '@jest/globals';
import type { BusinessDay } from '@shuke/shared';
import type { Coupon, CouponTerms, Holder } from './coupon.types.js';
import {
  type Presentation,
  redemptionRefusal,
  reductionOf,
  undoRefusal,
  voidRefusal,
} from './redemption.rules.js';

const OFF20: CouponTerms = { kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 };
const COUPON: Coupon = {
  id: 'cpn_1',
  memberId: 'mbr_1',
  code: '2222222222222222',
  state: 'issued',
  template: {
    code: 'OFF20',
    version: 1,
    name: '满100减20',
    terms: OFF20,
    validity: { afterDays: 0, days: 30 },
  },
  validFrom: new Date('2026-08-31T16:00:00Z'),
  validUntil: new Date('2026-09-30T16:00:00Z'),
  source: { type: 'claim', id: 'OFF20' },
};
/** Wednesday, 12:30 in Shanghai. */
const SHOWN: Presentation = {
  at: new Date('2026-09-09T04:30:00Z'),
  now: new Date('2026-09-09T04:30:00Z'),
  zone: 'Asia/Shanghai',
  tierCode: 'BASIC',
  storeCode: 'S01',
  channel: 'pos',
  amountFen: 10_000,
};
const MORNING = [{ from: '08:00', until: '10:00' }];
const day = (text: string) => ({ from: text as BusinessDay, until: text as BusinessDay });
const THIS_WEDNESDAY = { from: '2026-09-09' as BusinessDay, until: '2026-09-09' as BusinessDay };

const HOLDER: Holder = { type: 'quote', id: 'q1' };
const HELD_UNTIL = new Date('2026-09-09T04:40:00Z');
const HELD: Partial<Coupon> = { state: 'held', hold: { holder: HOLDER, until: HELD_UNTIL } };

function couponWith(coupon: Partial<Coupon>, terms: Partial<CouponTerms>): Coupon {
  return { ...COUPON, ...coupon, template: { ...COUPON.template, terms: { ...OFF20, ...terms } } };
}

describe('a coupon that is shown', () => {
  it.each<[string, Partial<Coupon>, Partial<CouponTerms>, Partial<Presentation>]>([
    ['by itself', {}, {}, {}],
    ['to its holder', HELD, {}, { holder: HOLDER }],
    ['to its holder past its end', HELD, {}, { at: COUPON.validUntil, holder: HOLDER }],
    ['to anybody from the deadline of its hold', HELD, {}, { now: HELD_UNTIL }],
    ['with its owner', {}, {}, { memberId: COUPON.memberId }],
    ['on its first instant', {}, {}, { at: COUPON.validFrom }],
    ['on its last instant', {}, {}, { at: new Date('2026-09-30T15:59:59.999Z') }],
    ['in one of its stores', {}, { scope: { stores: ['S01', 'S02'] } }, {}],
    [
      'in a store of one of its tags',
      {},
      { scope: { storeTags: ['旗舰'] } },
      { storeTags: ['旗舰'] },
    ],
    [
      'in its store or one of its tags',
      {},
      { scope: { stores: ['S01'], storeTags: ['旗舰'] } },
      { storeTags: [] },
    ],
    ['as a pass without an amount', {}, { kind: 'pass', uses: 3 }, { amountFen: undefined }],
    ['by one of its tiers', {}, { scope: { tiers: ['BASIC'] } }, {}],
    ['on its weekday', {}, { weekdays: [3] }, {}],
    ['in its hours', {}, { hours: [{ from: '11:00', until: '14:00' }] }, {}],
    ['for what was bought before its end', { state: 'expired' }, {}, {}],
    ['in hours to midnight', {}, { hours: [{ from: '12:30', until: '24:00' }] }, {}],
    ['in the minutes of its hour', {}, { hours: [{ from: '12:29', until: '12:31' }] }, {}],
    [
      'in its hours on the day that the clocks go forward',
      { validFrom: new Date('2026-03-01T00:00:00Z') },
      { hours: [{ from: '11:00', until: '12:00' }] },
      { at: new Date('2026-03-29T09:30:00Z'), zone: 'Europe/Berlin' },
    ],
    ['in one of its hours', {}, { hours: [...MORNING, { from: '12:00', until: '13:00' }] }, {}],
    ['beside its blackouts', {}, { blackout: [day('2026-09-08'), day('2026-09-10')] }, {}],
    [
      'in a store of one tag of several',
      {},
      { scope: { storeTags: ['旗舰', '社区'] } },
      { storeTags: ['社区'] },
    ],
    [
      'to anybody when its offer has lapsed',
      { ...HELD, state: 'offered' },
      {},
      { now: HELD_UNTIL },
    ],
  ])('is good %s', (_, coupon, terms, shown) => {
    expect(redemptionRefusal(couponWith(coupon, terms), { ...SHOWN, ...shown })).toBeNull();
  });

  it.each<[string, Partial<Coupon>, Partial<CouponTerms>, Partial<Presentation>]>([
    ['COUPON_NOT_THEIRS', {}, {}, { memberId: 'mbr_2' }],
    ['COUPON_ALREADY_REDEEMED', { state: 'redeemed' }, {}, {}],
    ['COUPON_HELD', HELD, {}, {}],
    ['COUPON_HELD', HELD, {}, { holder: { type: 'quote', id: 'q2' } }],
    ['COUPON_NOT_THEIRS', HELD, {}, { memberId: 'mbr_2', holder: HOLDER }],
    ['COUPON_THRESHOLD_NOT_MET', HELD, {}, { amountFen: 9999, holder: HOLDER }],
    ['COUPON_TRANSFERRED', { ...HELD, state: 'offered' }, {}, {}],
    ['COUPON_TRANSFERRED', { state: 'transferred' }, {}, {}],
    ['COUPON_VOIDED', { state: 'voided' }, {}, {}],
    ['COUPON_EXPIRED', { state: 'expired' }, {}, { at: COUPON.validUntil }],
    ['COUPON_EXPIRED', {}, {}, { at: COUPON.validUntil }],
    ['COUPON_NOT_YET_VALID', {}, {}, { at: new Date('2026-08-31T15:59:59.999Z') }],
    ['COUPON_WRONG_STORE', {}, { scope: { stores: ['S02'] } }, {}],
    ['COUPON_WRONG_STORE', {}, { scope: { storeTags: ['旗舰'] } }, { storeTags: ['社区'] }],
    ['COUPON_WRONG_STORE', {}, { scope: { storeTags: ['旗舰'] } }, {}],
    ['COUPON_AMOUNT_NEEDED', {}, { kind: 'fixed_price' }, { amountFen: undefined }],
    ['COUPON_WRONG_CHANNEL', {}, { scope: { channels: ['mall'] } }, {}],
    ['COUPON_WRONG_TIER', {}, { scope: { tiers: ['GOLD'] } }, {}],
    ['COUPON_BLACKOUT', {}, { blackout: [THIS_WEDNESDAY] }, {}],
    ['COUPON_BLACKOUT', {}, { weekdays: [1, 2, 4, 5, 6, 7] }, {}],
    ['COUPON_BLACKOUT', {}, { hours: [{ from: '11:00', until: '12:30' }] }, {}],
    ['COUPON_BLACKOUT', {}, { hours: [{ from: '12:31', until: '13:00' }] }, {}],
    ['COUPON_AMOUNT_NEEDED', {}, {}, { amountFen: undefined }],
    ['COUPON_THRESHOLD_NOT_MET', {}, {}, { amountFen: 9999 }],
  ])('is refused with %s', (code, coupon, terms, shown) => {
    const refusal = redemptionRefusal(couponWith(coupon, terms), { ...SHOWN, ...shown });
    expect(refusal?.code).toBe(code);
  });

  it('says when and where it was redeemed, whatever else is wrong', () => {
    const redeemedAt = new Date('2026-09-05T04:00:00Z');
    const used: Coupon = { ...COUPON, state: 'redeemed', redeemedAt, redeemedStore: 'S02' };
    expect(redemptionRefusal(used, { ...SHOWN, at: COUPON.validUntil, amountFen: 1 })).toEqual({
      code: 'COUPON_ALREADY_REDEEMED',
      details: { redeemedAt, storeCode: 'S02' },
    });
  });

  it.each<[string, Partial<Coupon>, Partial<Presentation>, object]>([
    ['until when it is held', HELD, {}, { heldUntil: HELD_UNTIL }],
    ['until when it is offered', { ...HELD, state: 'offered' }, {}, { offeredUntil: HELD_UNTIL }],
    ['from when it is good', {}, { at: new Date(0) }, { validFrom: COUPON.validFrom }],
    ['since when it has expired', {}, { at: COUPON.validUntil }, { expiredAt: COUPON.validUntil }],
    ['what is missing', {}, { amountFen: 9999 }, { thresholdFen: 10_000, amountFen: 9999 }],
  ])('says %s', (_, coupon, shown, details) => {
    const refusal = redemptionRefusal({ ...COUPON, ...coupon }, { ...SHOWN, ...shown });
    expect(refusal?.details).toEqual(details);
  });

  it('can be taken from its member while it is theirs and nobody keeps it', () => {
    const refusals = (['issued', 'expired', 'redeemed', 'voided'] as const).map((state) =>
      voidRefusal({ ...COUPON, state }, SHOWN.now),
    );
    expect(refusals.map((refusal) => refusal?.code)).toEqual([
      undefined,
      undefined,
      'COUPON_ALREADY_REDEEMED',
      'COUPON_VOIDED',
    ]);
    const held = { ...COUPON, ...HELD };
    expect(voidRefusal(held, SHOWN.now)?.code).toBe('COUPON_HELD');
    expect(voidRefusal(held, HELD_UNTIL)).toBeNull();
  });

  it('needs no amount when it is a voucher', () => {
    const voucher = {
      ...COUPON,
      template: { ...COUPON.template, terms: { kind: 'voucher' } as const },
    };
    expect(redemptionRefusal(voucher, { ...SHOWN, amountFen: undefined })).toBeNull();
  });
});

describe('the reduction', () => {
  it.each<[string, CouponTerms, number, number]>([
    ['an amount', OFF20, 10_000, 2000],
    ['an amount larger than the order', { kind: 'amount_off', amountOffFen: 2000 }, 1500, 1500],
    ['a percentage, floored', { kind: 'percent_off', payPercent: 88 }, 10_099, 1211],
    [
      'a percentage up to its cap',
      { kind: 'percent_off', payPercent: 88, capFen: 5000 },
      100_000,
      5000,
    ],
    [
      'a percentage below its cap',
      { kind: 'percent_off', payPercent: 88, capFen: 5000 },
      10_000,
      1200,
    ],
    ['a voucher', { kind: 'voucher' }, 10_000, 0],
    ['a fixed price', { kind: 'fixed_price', priceFen: 990 }, 1800, 810],
    ['a fixed price that is no lower', { kind: 'fixed_price', priceFen: 990 }, 900, 0],
    ['a fixed price of nothing', { kind: 'fixed_price', priceFen: 0 }, 900, 900],
  ])('of %s', (_, terms, amountFen, reductionFen) => {
    expect(reductionOf(terms, amountFen)).toBe(reductionFen);
  });
});

describe('an undo', () => {
  const redeemedAt = new Date('2026-09-09T04:00:00Z');
  const after = (minutes: number) => new Date(redeemedAt.getTime() + minutes * 60_000);

  it.each<[string, boolean, boolean, number, string | undefined]>([
    ['the clerk who redeemed, in the tenth minute', true, false, 10, undefined],
    ['the clerk who redeemed, later', true, false, 10.1, 'REDEMPTION_UNDO_TOO_LATE'],
    ['another clerk', false, false, 1, 'FORBIDDEN'],
    ['the manager, within a day', false, true, 24 * 60, undefined],
    ['the manager, later', true, true, 24 * 60 + 1, 'REDEMPTION_UNDO_TOO_LATE'],
  ])('by %s', (_, isOwn, mayUndoStore, minutes, code) => {
    expect(undoRefusal(redeemedAt, { isOwn, mayUndoStore, now: after(minutes) })?.code).toBe(code);
  });
});
