import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, openCaller } from '../support/callers.js';
import { freshPhone } from '../support/customers.js';
import { redeem as redeemAt } from './coupons.given.js';
import { refund } from './orders.given.js';
import {
  CAKE,
  cart,
  customer,
  type GivenCustomer,
  NOW,
  orderOf,
  quoteBrand,
  TEA,
  till,
} from './quotes.given.js';

let app: TestApp;
let member: GivenCustomer;
let off20: string;
beforeAll(async () => {
  app = await startApp({ brand: quoteBrand() });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  member = await customer(app, 500);
  app.clock.moveTo(NOW);
  off20 = await member.coupon('OFF20');
});

const post = (body: AnyBody) => till(app)('/orders', body);
const quote = async (more: AnyBody = {}) => {
  const body = cart({ memberCode: member.code(), pointsToUse: 300, ...more });
  return (await till(app)('/quotes', body)).body;
};
const redeem = (couponCode: string) =>
  redeemAt(openCaller(app.url), couponCode, { orderAmountFen: 20_000 });
const isStored = async (orderNo: string) =>
  (await app.rows('SELECT 1 FROM order_head WHERE order_no = ?', [orderNo])).length > 0;
const stateOf = async (code: string) => {
  const [row] = await app.rows<AnyBody>('SELECT state FROM coupon WHERE code = ?', [code]);
  return row.state;
};

describe.each([
  ['that holds', 300],
  ['that holds nothing', undefined],
])('the order of a quote %s', (_, holdSeconds) => {
  test('leaves out member, coupons and points, and gives what was told', async () => {
    const told = await quote({ holdSeconds });
    expect(told).toMatchObject({ payableFen: 8700, pointsToUse: 300 });
    const body = orderOf(told);
    const { status, body: answer } = await post(body);
    expect(status).toBe(201);
    expect(answer).toMatchObject({
      memberNo: member.memberNo,
      pointsEarned: told.pointsToEarn,
      points: { available: 200, held: 0 },
    });
    expect(await stateOf(off20)).toBe('redeemed');
    const [row] = await app.rows<AnyBody>(
      `SELECT r.reduction_fen, r.order_amount_fen FROM redemption r JOIN coupon c ON c.id = r.coupon_id
       WHERE c.code = ?`,
      [off20],
    );
    expect(row).toEqual({ reduction_fen: 2000, order_amount_fen: 11_000 });
  });

  test('is placed once; its repeat gets its answer, another order is refused', async () => {
    const told = await quote({ holdSeconds });
    const body = orderOf(told);
    const first = await post(body);
    expect((await post(body)).body).toEqual(first.body);
    expect(await post(orderOf(told))).toMatchObject({ status: 409, body: { code: 'QUOTE_USED' } });
  });

  test('is placed by one of several that race', async () => {
    const told = await quote({ holdSeconds });
    const orders = [1, 2, 3, 4].map(() => orderOf(told));
    const answers = await Promise.all(orders.map(post));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    const stored = await Promise.all(orders.map(({ orderNo }) => isStored(orderNo)));
    expect(stored.filter(Boolean)).toHaveLength(1);
  });

  test('goes back whole with its coupon and its points', async () => {
    const body = orderOf(await quote({ holdSeconds }));
    await post(body);
    const path = `/orders/pos/${body.orderNo}/refunds`;
    const whole = { whole: true, refundedAt: NOW.toISOString() };
    const back = await till(app)(path, refund(8700, whole));
    expect(back.body).toMatchObject({ pointsReturned: 300, couponsReturned: [off20] });
  });

  test('goes back line by line to the last point', async () => {
    const told = await quote({ holdSeconds });
    const body = orderOf(told);
    await post(body);
    const path = `/orders/pos/${body.orderNo}/refunds`;
    const backs = [];
    for (const { lineNo, payableFen } of told.lines) {
      const lines = [{ lineNo, refundedFen: payableFen }];
      const more = { lines, refundedAt: NOW.toISOString() };
      backs.push((await till(app)(path, refund(payableFen, more))).body);
    }
    const offsets = told.lines.map(
      ({ reductions }: AnyBody) => reductions.find(({ kind }: AnyBody) => kind === 'offset').fen,
    );
    expect(backs.map(({ pointsReturned }) => pointsReturned)).toEqual(offsets);
    expect(backs.at(-1).couponsReturned).toEqual([off20]);
  });
});

describe('what an order says itself must equal its quote:', () => {
  test.each<[string, (body: AnyBody) => AnyBody, string]>([
    ['the store', () => ({ storeCode: 'S02' }), 'FORBIDDEN'],
    ['the coupons', () => ({ couponCodes: [] }), 'couponCodes'],
    ['the points', () => ({ pointsUsed: 200 }), 'pointsUsed'],
    [
      'the goods',
      ({ lines }) => ({ lines: [{ ...lines[0], sku: 'COFFEE' }, lines[1]] }),
      'lines[0]',
    ],
    [
      'the quantity',
      ({ lines }) => ({ lines: [{ ...lines[0], quantity: 3 }, lines[1]] }),
      'lines[0]',
    ],
    ['the lines', ({ lines }) => ({ lines: [lines[0]], paidFen: lines[0].paidFen }), 'lines'],
    [
      'what is paid for a line',
      ({ lines }) => ({
        lines: [
          { ...lines[0], paidFen: lines[0].paidFen + 1 },
          { ...lines[1], paidFen: lines[1].paidFen - 1 },
        ],
      }),
      'lines[0].paidFen',
    ],
  ])('%s', async (_, change, where) => {
    const body = orderOf(await quote({ holdSeconds: 60 }));
    const refused = await post({ ...body, ...change(body) });
    if (where === 'FORBIDDEN') expect(refused.body.code).toBe('FORBIDDEN');
    else {
      expect(refused).toMatchObject({
        status: 422,
        body: { code: 'QUOTE_MISMATCH', errors: [{ path: where }] },
      });
    }
    expect(await isStored(body.orderNo)).toBe(false);
    expect((await post(body)).status).toBe(201);
  });

  test('the member', async () => {
    const other = await customer(app);
    const body = orderOf(await quote({ holdSeconds: 60 }), { memberNo: other.memberNo });
    expect(await post(body)).toMatchObject({ status: 422, body: { code: 'QUOTE_MISMATCH' } });
    expect((await post({ ...body, memberNo: member.memberNo })).status).toBe(201);
  });

  test('and equals it when it says the same', async () => {
    const told = await quote({ holdSeconds: 60 });
    const more = { memberCode: member.code(), couponCodes: [off20], pointsUsed: 300 };
    expect((await post(orderOf(told, more))).status).toBe(201);
  });
});

describe('a quote is its caller’s', () => {
  test('and nobody else’s', async () => {
    const clerk = await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-clerk-1');
    const { channel: _, ...body } = cart({ memberCode: member.code() });
    const told = (await clerk.call('POST', '/quotes', { body })).body;
    expect(await post(orderOf(told))).toMatchObject({
      status: 404,
      body: { code: 'QUOTE_UNKNOWN' },
    });
    const { channel: __, ...counter } = orderOf(told);
    const headers = { 'idempotency-key': 'counter-order' };
    const rung = await clerk.call('POST', '/orders', { body: counter, headers });
    expect([rung.status, rung.body.memberNo]).toEqual([201, member.memberNo]);
  });

  test('unknown ones are refused by name', async () => {
    const body = orderOf(await quote(), { quoteId: 'quo_01J0000000000000000000000A' });
    expect(await post(body)).toMatchObject({ status: 404, body: { code: 'QUOTE_UNKNOWN' } });
    expect((await post({ ...body, quoteId: 'quo_x' })).status).toBe(400);
  });
});

describe('a live hold', () => {
  test('is honoured whatever has happened meanwhile', async () => {
    const told = await quote({ holdSeconds: 900 });
    const brand = quoteBrand();
    await app.applyBrand({
      ...brand,
      points: { ...brand.points, offset: { pointsPerYuan: 1000, maxSharePercent: 1 } },
    });
    expect(await redeem(off20)).toMatchObject({ status: 409, body: { code: 'COUPON_HELD' } });
    const spent = await post(spending(500));
    expect(spent).toMatchObject({ status: 422 });
    app.clock.advanceSeconds(899);
    expect((await post(orderOf(told))).status).toBe(201);
    await app.applyBrand(brand);
  });

  test('outlives the end of its coupon', async () => {
    app.clock.moveTo('2026-04-18T15:59:00Z');
    const told = await quote({ holdSeconds: 900 });
    app.clock.advanceSeconds(600);
    await app.runJob('coupon-expiry');
    expect((await post(orderOf(told, { paidAt: app.clock.now().toISOString() }))).status).toBe(201);
  });
});

const spending = (pointsUsed: number) => ({
  ...orderOf({
    lines: [
      { lineNo: 1, payableFen: 4000 },
      { lineNo: 2, payableFen: 7000 },
    ],
    payableFen: 11_000,
  }),
  quoteId: undefined,
  memberCode: member.code(),
  pointsUsed,
});

describe('a quote that has lapsed', () => {
  test('is honoured while all of it is still free', async () => {
    const told = await quote({ holdSeconds: 60 });
    app.clock.advanceSeconds(61);
    expect((await post(orderOf(told))).status).toBe(201);
  });

  test('is refused with the new price when its coupon is gone, and nothing is stored', async () => {
    const p88 = await member.coupon('P88');
    const told = await quote({ holdSeconds: 60 });
    app.clock.advanceSeconds(61);
    await redeem(off20);
    const body = orderOf(told);
    const refused = await post(body);
    expect(refused).toMatchObject({
      status: 409,
      body: {
        code: 'QUOTE_LAPSED',
        payableFen: 9380,
        pointsToUse: 300,
        coupons: [{ code: p88, usable: true }],
      },
    });
    expect([await isStored(body.orderNo), await stateOf(p88)]).toEqual([false, 'issued']);
  });

  test('is refused when its points are gone', async () => {
    const told = await quote({ pointsToUse: 500 });
    expect((await post(spending(200))).status).toBe(201);
    expect(await post(orderOf(told))).toMatchObject({
      status: 409,
      body: { code: 'QUOTE_LAPSED', payableFen: 8700, pointsToUse: 300 },
    });
  });

  test('keeps its price when a better coupon has come meanwhile', async () => {
    const told = await quote();
    await member.coupon('SOON');
    expect((await post(orderOf(told))).status).toBe(201);
  });

  test('is stored as a fact, with what it could not be given', async () => {
    const told = await quote({ pointsToUse: 500 });
    await redeem(off20);
    await post(spending(400));
    const answer = await post(orderOf(told, { settled: true }));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        conflicts: [
          { code: 'COUPON_ALREADY_REDEEMED', couponCode: off20 },
          { code: 'INSUFFICIENT_POINTS' },
        ],
        points: { available: 0, debt: 400 },
      },
    });
  });

  test('and was ordered before is stored as a fact without its coupons and points', async () => {
    const told = await quote();
    await post(orderOf(told));
    const answer = await post(orderOf(told, { settled: true }));
    expect(answer.status).toBe(201);
    expect(answer.body.conflicts).toEqual([
      { code: 'QUOTE_USED' },
      { code: 'MEMBER_CODE_REQUIRED' },
    ]);
  });
});

test('quotes that nobody ordered are gone after a day', async () => {
  const told = await quote();
  app.clock.advanceSeconds(86_401);
  await app.runJob('quote-cleanup');
  expect((await post(orderOf(told))).body.code).toBe('QUOTE_UNKNOWN');
});

test('a batch orders quotes too', async () => {
  const [one, other] = [
    await quote(),
    await quote({ lines: [CAKE], pointsToUse: 0, couponCodes: [] }),
  ];
  const lines = [orderOf(one), orderOf(other, { cart: [CAKE] })].map((body) =>
    JSON.stringify({ type: 'order', ...body }),
  );
  const answer = await openCaller(app.url)('POST', '/orders/batch', {
    body: lines.join('\n'),
    headers: { 'content-type': 'application/x-ndjson' },
  });
  const text = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body);
  expect(
    text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line).status),
  ).toEqual([201, 201]);
  expect(TEA.sku).toBe('TEA');
});
