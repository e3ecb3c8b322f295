import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { makeCouponCode } from '@shuke/shared';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { given } from './coupons.given.js';
import { type GivenMember, givenMember, line, order, refund } from './orders.given.js';

let app: TestApp;
let member: GivenMember;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  member = await givenMember(app);
});

const till = (path: string, body: AnyBody) => openCaller(app.url)('POST', path, { body });
const post = (body: AnyBody) => till('/orders', body);

const withCoupons = (couponCodes: string[], more: AnyBody = {}) =>
  order({
    memberCode: member.code(),
    paidFen: 8_000,
    lines: [line(1, 8_000, { amountFen: 10_000 })],
    couponCodes,
    ...more,
  });

const stateOf = async (code: string) => {
  const [row] = await app.rows<AnyBody>('SELECT state FROM coupon WHERE code = ?', [code]);
  return row.state;
};

const isStored = async (orderNo: string) =>
  (await app.rows('SELECT 1 FROM order_head WHERE order_no = ?', [orderNo])).length > 0;

describe('the coupon of an order', () => {
  test('is judged by the time of payment, whether or not its end was written down since', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const late = withCoupons([code], { paidAt: START.toISOString() });
    app.clock.advanceSeconds(40 * 86_400);
    await app.runJob('coupon-expiry');
    expect(await stateOf(code)).toBe('expired');
    expect((await post(late)).status).toBe(201);
    expect(await stateOf(code)).toBe('redeemed');
  });

  test('is redeemed with it, at its time and in its store', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const body = withCoupons([code]);
    const { status, body: answer } = await post(body);
    expect([status, answer.pointsEarned]).toEqual([201, [{ reason: 'ORDER_BASE', points: 80 }]]);
    const [redemption] = await app.rows<AnyBody>(
      `SELECT r.store_code, r.order_no, r.order_amount_fen, r.reduction_fen
       FROM redemption r JOIN coupon c ON c.id = r.coupon_id WHERE c.code = ?`,
      [code],
    );
    expect(redemption).toEqual({
      store_code: 'S01',
      order_no: body.orderNo,
      order_amount_fen: 10_000,
      reduction_fen: 2_000,
    });
    expect(await stateOf(code)).toBe('redeemed');
  });

  test('is taken as it is read aloud', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const typed = `${code.slice(0, 4)}-${code.slice(4, 8)} ${code.slice(8).toLowerCase()}`;
    expect((await post(withCoupons([typed]))).status).toBe(201);
  });

  test('is redeemed by one of two orders that race for it', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const answers = await Promise.all([1, 2, 3, 4].map(() => post(withCoupons([code]))));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const refused = answers.find(({ status }) => status === 409);
    expect(refused?.body).toMatchObject({ code: 'COUPON_ALREADY_REDEEMED', couponCode: code });
  });

  test('comes back when the order goes back whole, not before', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const body = withCoupons([code]);
    await post(body);
    const path = `/orders/pos/${body.orderNo}/refunds`;
    const part = await till(path, refund(3_000));
    expect([part.body.couponsReturned, await stateOf(code)]).toEqual([[], 'redeemed']);
    const rest = await till(path, refund(5_000));
    expect([rest.body.couponsReturned, await stateOf(code)]).toEqual([[code], 'issued']);
    expect((await post(withCoupons([code]))).status).toBe(201);
  });
});

describe('the coupon of an order that goes back whole', () => {
  const refundOf = (orderNo: string, fen: number, more: AnyBody = {}) =>
    till(
      `/orders/pos/${orderNo}/refunds`,
      refund(fen, { refundedAt: app.clock.now().toISOString(), ...more }),
    );

  test('by its lines comes back with the last fen, and once', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const lines = [line(1, 4_000, { amountFen: 5_000 }), line(2, 4_000, { amountFen: 5_000 })];
    const body = withCoupons([code, code], { lines });
    expect((await post(body)).status).toBe(201);
    const first = await refundOf(body.orderNo, 4_000, {
      lines: [{ lineNo: 2, refundedFen: 4_000 }],
    });
    expect([first.body.couponsReturned, await stateOf(code)]).toEqual([[], 'redeemed']);
    const last = { lines: [{ lineNo: 1, refundedFen: 4_000 }] };
    expect((await refundOf(body.orderNo, 4_000, last)).body.couponsReturned).toEqual([code]);
    const more = await refundOf(body.orderNo, 0, { whole: true });
    expect(more).toMatchObject({ status: 422, body: { code: 'REFUND_EXCEEDS_PAID' } });
  });

  test('and has ended meanwhile is good for seven days more, and can be used', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const body = withCoupons([code]);
    await post(body);
    app.clock.advanceSeconds(40 * 86_400);
    await app.runJob('coupon-expiry');
    expect((await refundOf(body.orderNo, 8_000, { whole: true })).body.couponsReturned).toEqual([
      code,
    ]);
    const [row] = await app.rows<AnyBody>('SELECT valid_until FROM coupon WHERE code = ?', [code]);
    expect(row.valid_until).toEqual(new Date('2026-04-26T16:00:00Z'));
    const again = withCoupons([code], { paidAt: app.clock.now().toISOString() });
    expect((await post(again)).status).toBe(201);
  });

  test('keeps its own end when that is still to come', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const body = withCoupons([code]);
    await post(body);
    app.clock.advanceSeconds(29 * 86_400);
    await refundOf(body.orderNo, 8_000, { whole: true });
    const [row] = await app.rows<AnyBody>('SELECT valid_until FROM coupon WHERE code = ?', [code]);
    expect(row.valid_until).toEqual(new Date('2026-04-08T16:00:00Z'));
  });
});

describe('an order is refused, and nothing of it is stored,', () => {
  test.each([
    [
      'by the threshold',
      'OFF20',
      { lines: [line(1, 9_999)], paidFen: 9_999 },
      422,
      'COUPON_THRESHOLD_NOT_MET',
    ],
    ['by a voucher without goods', 'MASK', {}, 422, 'COUPON_WRONG_GOODS'],
    ['without the member code', 'OFF20', { memberCode: undefined }, 422, 'MEMBER_CODE_REQUIRED'],
  ])('%s', async (_, template, more, status, code) => {
    const couponCode = await given(app, member.memberNo, template);
    const body = withCoupons([couponCode], more);
    expect(await post(body)).toMatchObject({ status, body: { code } });
    expect([await isStored(body.orderNo), await stateOf(couponCode)]).toEqual([false, 'issued']);
  });

  test('by another member’s coupon', async () => {
    const friend = await givenMember(app);
    const own = await given(app, member.memberNo, 'OFF20');
    const code = await given(app, friend.memberNo, 'OFF20');
    const refused = await post(withCoupons([own, code]));
    expect(refused).toMatchObject({ status: 422, body: { code: 'COUPON_NOT_THEIRS' } });
    expect(await stateOf(own)).toBe('issued');
  });

  test('by a code that nobody has, or that is a typo', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const typo = `${code.slice(1)}${code.charAt(0)}`;
    const malformed = typo === code ? 'AAAA' : typo;
    expect(await post(withCoupons([malformed]))).toMatchObject({
      status: 400,
      body: { code: 'COUPON_MALFORMED' },
    });
    expect(await post(withCoupons(['2222222222222222']))).toMatchObject({
      status: 404,
      body: { code: 'COUPON_UNKNOWN' },
    });
  });
});

describe('who guesses codes', () => {
  const minuteLater = () => app.clock.advanceSeconds(61);
  const unknown = (count: number) =>
    Array.from({ length: count }, () => makeCouponCode((bytes) => randomBytes(bytes)));
  const quote = (couponCodes: string[]) =>
    till('/quotes', {
      ...{ channel: 'pos', storeCode: 'S01', memberCode: member.code(), couponCodes },
      lines: [{ lineNo: 1, sku: 'A', quantity: 1, amountFen: 10_000 }],
    });

  test('by quotes and by orders is stopped at a hundred a minute; coupons that are there go on', async () => {
    minuteLater();
    for (let asked = 0; asked < 10; asked++) expect((await quote(unknown(10))).status).toBe(201);
    const stopped = { status: 429, body: { code: 'CODE_TRIES_USED_UP' } };
    expect(await quote(unknown(1))).toMatchObject(stopped);
    const [code = ''] = unknown(1);
    const body = withCoupons([code]);
    expect(await post(body)).toMatchObject(stopped);
    expect(await isStored(body.orderNo)).toBe(false);
    const own = await given(app, member.memberNo, 'OFF20');
    expect((await post(withCoupons([own]))).status).toBe(201);
    minuteLater();
    const later = withCoupons([code], { paidAt: app.clock.now().toISOString() });
    expect(await post(later)).toMatchObject({
      status: 404,
      body: { code: 'COUPON_UNKNOWN', couponCode: code },
    });
  });

  test('never loses a fact', async () => {
    minuteLater();
    for (let asked = 0; asked < 11; asked++) await quote(unknown(10));
    const [code = ''] = unknown(1);
    const { status, body } = await post(withCoupons([code], { settled: true }));
    expect([status, body.conflicts]).toEqual([201, [{ code: 'COUPON_UNKNOWN', couponCode: code }]]);
    minuteLater();
  });
});

describe('a fact', () => {
  test('is stored with its conflicts listed', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    await post(withCoupons([code]));
    const { status, body } = await post(withCoupons([code], { settled: true }));
    expect(status).toBe(201);
    expect(body.conflicts).toEqual([{ code: 'COUPON_ALREADY_REDEEMED', couponCode: code }]);
  });

  test('is stored with a code that was typed wrong, which is listed as it was typed', async () => {
    const more = { settled: true };
    const { status, body } = await post(withCoupons(['AAAA', '优惠 1'], more));
    expect([status, body.conflicts]).toEqual([
      201,
      [
        { code: 'COUPON_MALFORMED', couponCode: 'AAAA' },
        { code: 'COUPON_MALFORMED', couponCode: '?? 1' },
      ],
    ]);
  });

  test('without a code has its coupons listed and not taken', async () => {
    const code = await given(app, member.memberNo, 'OFF20');
    const more = { settled: true, memberCode: undefined, memberNo: member.memberNo };
    const { body } = await post(withCoupons([code], more));
    expect(body.conflicts).toEqual([{ code: 'MEMBER_CODE_REQUIRED', couponCode: code }]);
    expect(await stateOf(code)).toBe('issued');
  });
});
