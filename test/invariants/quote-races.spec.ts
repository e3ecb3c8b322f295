/** Holds of quotes against everybody who wants the same points and coupons at the same instant. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { given, redeem } from '../api/coupons.given.js';
import { refund } from '../api/orders.given.js';
import {
  cart,
  customer,
  type GivenCustomer,
  NOW,
  orderOf,
  quoteBrand,
  till,
} from '../api/quotes.given.js';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';

const ROUNDS = 5;

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: quoteBrand() });
});
afterAll(() => app.close());

async function newCustomer(points: number, at = NOW): Promise<GivenCustomer> {
  app.clock.moveTo(START);
  const member = await customer(app, points);
  app.clock.moveTo(at);
  return member;
}

const ask = async (member: GivenCustomer, more: AnyBody = {}) =>
  (await till(app)('/quotes', cart({ memberCode: member.code(), holdSeconds: 300, ...more }))).body;
const post = (body: AnyBody) => till(app)('/orders', body);
const pointsOf = async ({ memberNo }: GivenCustomer) =>
  (await openCaller(app.url)('GET', `/members/${memberNo}`)).body.points;
const takes = (told: AnyBody) =>
  told.lines.some(({ reductions }: AnyBody) => reductions.some(({ code }: AnyBody) => code));

/** An order without a quote that pays 3 yuan with points. */
const spending = (member: GivenCustomer) => ({
  ...orderOf({
    lines: [
      { lineNo: 1, payableFen: 4000 },
      { lineNo: 2, payableFen: 6700 },
    ],
    payableFen: 10_700,
  }),
  quoteId: undefined,
  memberCode: member.code(),
  pointsUsed: 300,
});

test('holds and spends together never take more points than there are', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const member = await newCustomer(1000);
    const [quotes, orders] = await Promise.all([
      Promise.all([1, 2, 3].map(() => ask(member, { pointsToUse: 300, couponCodes: [] }))),
      Promise.all([1, 2, 3].map(() => post(spending(member)))),
    ]);
    const held = quotes.reduce((sum, told) => sum + told.pointsToUse, 0);
    const spent = 300 * orders.filter(({ status }) => status === 201).length;
    const view = await pointsOf(member);
    expect(view).toMatchObject({ available: 1000 - spent, held, debt: 0 });
    expect(held + spent).toBeLessThanOrEqual(1000);
    const placed = await Promise.all(quotes.map((told) => post(orderOf(told))));
    expect(placed.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(await pointsOf(member)).toMatchObject({ available: 1000 - spent - held, held: 0 });
  }
}, 60_000);

test('a coupon goes to the quote or to the clerk, and to one of them only', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const member = await newCustomer(0);
    const code = await given(app, member.memberNo, 'OFF20');
    const call = openCaller(app.url);
    const [told, redeemed] = await Promise.all([
      ask(member),
      redeem(call, code, { orderAmountFen: 20_000 }),
    ]);
    expect([takes(told), redeemed.status]).toEqual(
      redeemed.status === 201 ? [false, 201] : [true, 409],
    );
    expect((await post(orderOf(told))).status).toBe(201);
  }
}, 60_000);

test('a coupon that ends while it is held does not expire under its quote', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const member = await newCustomer(0, new Date('2026-04-18T15:59:59.000Z'));
    app.clock.moveTo(NOW);
    await given(app, member.memberNo, 'OFF20');
    app.clock.moveTo('2026-04-18T15:59:59.000Z');
    const [told] = await Promise.all([ask(member), app.runJob('coupon-expiry')]);
    expect(takes(told)).toBe(true);
    app.clock.moveTo('2026-04-18T16:02:00.000Z');
    await app.runJob('coupon-expiry');
    const paidAt = app.clock.now().toISOString();
    expect((await post(orderOf(told, { paidAt }))).status).toBe(201);
  }
}, 60_000);

test('a refund that overtakes or races its order gives everything back once', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const member = await newCustomer(1000);
    const code = await given(app, member.memberNo, 'OFF20');
    const told = await ask(member, { pointsToUse: 300 });
    const body = orderOf(told);
    const back = refund(told.payableFen, { whole: true, refundedAt: NOW.toISOString() });
    const [refunded, placed] = await Promise.all([
      till(app)(`/orders/pos/${body.orderNo}/refunds`, back),
      post(body),
    ]);
    expect([201, 202]).toContain(refunded.status);
    expect(placed.status).toBe(201);
    expect(await pointsOf(member)).toMatchObject({ available: 1000, held: 0, debt: 0 });
    const [row] = await app.rows<AnyBody>('SELECT state FROM coupon WHERE code = ?', [code]);
    expect(row.state).toBe('issued');
  }
}, 60_000);

test('letting go and ordering at once: the order stands or is refused, and nothing stays held', async () => {
  for (let round = 0; round < ROUNDS; round++) {
    const member = await newCustomer(1000);
    await given(app, member.memberNo, 'OFF20');
    const told = await ask(member, { pointsToUse: 300 });
    const [, placed] = await Promise.all([
      openCaller(app.url)('DELETE', `/quotes/${told.quoteId}`),
      post(orderOf(told)),
    ]);
    expect(placed.status).toBe(201);
    expect(await pointsOf(member)).toMatchObject({ available: 700, held: 0 });
  }
}, 60_000);
