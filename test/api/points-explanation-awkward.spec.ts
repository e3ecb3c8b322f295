/** Debt, holds, grace, fraud, transfers, late orders and ends in one life: the balance of every instant is explained. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { line, order, refund } from './orders.given.js';

type Joined = Customer & { memberNo: string };
type Moment = { at: string; points: AnyBody };

let app: TestApp;
let life: Joined;
const shown: Moment[] = [];
let keys = 0;
const headers = () => ({ 'idempotency-key': `awkward-${++keys}` });
const now = () => app.clock.now().toISOString();

beforeAll(async () => {
  const brand: AnyBody = testBrand();
  const points = { availableAfterDays: 1, expiry: 'months:1', returnGraceDays: 5 };
  const more = { transfers: { minPoints: 1, maxPerDay: 1000 } };
  app = await startApp({ brand: { ...brand, points: { ...brand.points, ...points, ...more } } });
  life = await member(app);
  await liveThrough();
}, 60_000);
afterAll(() => app.close());

/** What everybody is shown now, for later. */
async function look(): Promise<void> {
  const { body } = await openCaller(app.url)('GET', `/members/${life.memberNo}`);
  shown.push({ at: now(), points: body.points });
}

async function pass(hours: number): Promise<void> {
  app.clock.advanceSeconds(hours * 3600);
  await app.drain();
  await app.runJob('points-due');
  await look();
}

async function code(): Promise<string> {
  const { memberNo, secret } = (await life.call('GET', '/me/code')).body;
  return memberCodeAt(memberNo, secret, app.clock.now().getTime());
}

async function done(answer: Promise<{ status: number; body: AnyBody }>): Promise<AnyBody> {
  const { status, body } = await answer;
  expect({ body, isDone: [200, 201, 202].includes(status) }).toEqual({ body, isDone: true });
  await look();
  return body;
}

async function liveThrough(): Promise<void> {
  const till = openCaller(app.url);
  const { memberNo } = life;
  const first = order({ memberNo, paidFen: 100_000, paidAt: now() });
  const { orderId } = await done(till('POST', '/orders', { body: first }));
  await pass(25);
  const paid = order({
    memberCode: await code(),
    paidAt: now(),
    pointsUsed: 900,
    paidFen: 4_000,
    lines: [line(1, 3_000), line(2, 1_000)],
  });
  await done(till('POST', '/orders', { body: paid }));
  const cart = [{ lineNo: 1, sku: 'A', quantity: 1, amountFen: 10_000 }];
  const body = { channel: 'pos', storeCode: 'S01', memberCode: await code(), lines: cart };
  await done(till('POST', '/quotes', { body: { ...body, pointsToUse: 100, holdSeconds: 600 } }));
  await pass(1);
  const sent = { points: 30 };
  await done(life.call('POST', '/me/points/transfers', { body: sent, headers: headers() }));
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const fraud = { memberNo, orderId, reason: '刷单核实' };
  await done(owner('POST', '/points-adjustments/fraud', { body: fraud, headers: headers() }));
  await pass(25);
  const late = order({ memberNo, paidFen: 3_000, paidAt: '2026-03-11T02:00:00Z' });
  await done(till('POST', '/orders', { body: late }));
  await pass(24 * 31);
  const back = refund(4_000, { whole: true, refundedAt: now() });
  await done(till('POST', `/orders/pos/${paid.orderNo}/refunds`, { body: back }));
  const given = { memberNo, points: 60, reason: '客诉补偿' };
  await done(till('POST', '/points/adjustments', { body: given, headers: headers() }));
  await pass(24 * 6);
  await pass(24 * 40);
}

/** As the staff asks; sessions of members end while they are away so long. */
async function asking() {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  return (at: string) => owner('GET', `/members/${life.memberNo}/points/explanation?at=${at}`);
}

test('the parts add up at every instant, and say what was shown', async () => {
  expect(shown.length).toBeGreaterThan(10);
  expect(shown.some(({ points }) => points.debt > 0)).toBe(true);
  expect(shown.some(({ points }) => points.held > 0)).toBe(true);
  const sum = (list: AnyBody[]) => list.reduce((all, one) => all + one.points, 0);
  const ask = await asking();
  for (const [index, { at, points }] of shown.entries()) {
    if (shown[index + 1]?.at === at) continue;
    const { status, body } = await ask(at);
    expect({ at, status }).toEqual({ at, status: 200 });
    const { available, pending, debt } = points;
    const parts = sum(body.parts) - sum(body.debts);
    expect({ at, balance: body.balance }).toEqual({ at, balance: parts });
    expect({ at, balance: body.balance }).toEqual({ at, balance: available + pending - debt });
  }
});

test('the instants between are explained as well', async () => {
  const [first, last] = [shown[0], shown.at(-1)].map((one) => Date.parse(one?.at ?? ''));
  const ask = await asking();
  for (let at = (first ?? 0) - 3_600_000; at < (last ?? 0); at += 17 * 3_600_000) {
    const moment = new Date(at).toISOString();
    const { status } = await ask(moment);
    expect({ moment, status }).toEqual({ moment, status: 200 });
  }
});
