/** Corrections of points by people and partners, with a second person above the brand's limit. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller, SHOP } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { differencesOf } from '../support/points.js';

type Joined = Customer & { memberNo: string };
type Caller = Awaited<ReturnType<typeof consoleCaller>>;

const LIMIT = 500;

let app: TestApp;
let owner: Caller;
let partner: Caller;
let manager: Caller;
let marketer: Caller;
let customer: Joined;

beforeAll(async () => {
  const brand = testBrand();
  brand.points = {
    ...brand.points,
    availableAfterDays: 0,
    adjustments: { secondPersonAbove: LIMIT },
  };
  brand.staff?.push({
    code: 'O02',
    name: '老板庚',
    role: 'owner',
    initialPassword: 'owner-2-password',
  });
  app = await startApp({ brand });
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
  partner = await consoleCaller(app.url, 'O02', 'owner-2-password');
  manager = await consoleCaller(app.url, 'E03', 'manager-password');
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  customer = await member(app, { source: { storeCode: 'S01' } });
});
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});
afterAll(() => app.close());

const PATH = '/points-adjustments';

function key() {
  return { 'idempotency-key': randomUUID() };
}

function ask(caller: Caller, points: number, more: AnyBody = {}, headers = key()) {
  const body = { memberNo: customer.memberNo, points, reason: '排队太久的补偿', ...more };
  return caller('POST', PATH, { body, headers });
}

async function available(who = customer): Promise<number> {
  return (await who.call('GET', '/me')).body.points.available;
}

describe('up to the limit', () => {
  test('it is posted at once, with a lot that ends as points earned today', async () => {
    const before = await available();
    const headers = key();
    const posted = await ask(owner, LIMIT, {}, headers);
    expect(posted.status).toBe(201);
    expect(posted.body).toMatchObject({
      state: 'posted',
      points: LIMIT,
      balance: { available: before + LIMIT, debt: 0 },
    });
    expect((await ask(owner, LIMIT, {}, headers)).body).toEqual(posted.body);
    expect(await available()).toBe(before + LIMIT);
    const { body } = await customer.call('GET', '/me/points/entries?limit=1');
    expect(body.items[0]).toMatchObject({
      kind: 'adjust',
      points: LIMIT,
      reason: 'ADJUSTMENT',
      source: { type: 'adjustment', id: posted.body.adjustmentId },
      lastDay: '2027-12-31',
    });
    const [audit] = await app.rows<{ actor: string; action: string }>(
      "SELECT actor, action FROM audit_entry WHERE action LIKE 'adjustment.%' ORDER BY at DESC",
    );
    expect(audit).toEqual({ actor: 'staff:O01', action: 'adjustment.post' });
  });

  test('taking is refused beyond what is spendable, with the balance', async () => {
    const poor = await member(app);
    const refused = await ask(owner, -101, { memberNo: poor.memberNo });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'INSUFFICIENT_POINTS', balance: 100 },
    });
    expect((await ask(owner, -100, { memberNo: poor.memberNo })).status).toBe(201);
    expect(await available(poor)).toBe(0);
  });

  test('a partner’s key does the same through the open door', async () => {
    const till = openCaller(app.url);
    const body = { memberNo: customer.memberNo, points: -40, reason: '改正录错的订单' };
    const before = await available();
    const done = await till('POST', '/points/adjustments', { body, headers: key() });
    expect(done).toMatchObject({ status: 201, body: { state: 'posted', points: -40 } });
    expect(await available()).toBe(before - 40);
    const waits = { ...body, points: LIMIT + 1 };
    const waiting = await till('POST', '/points/adjustments', { body: waits, headers: key() });
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting' } });
    const noScope = openCaller(app.url, SHOP);
    expect((await noScope('POST', '/points/adjustments', { body, headers: key() })).status).toBe(
      403,
    );
    const noKey = await till('POST', '/points/adjustments', { body });
    expect(noKey.body.code).toBe('IDEMPOTENCY_KEY_REQUIRED');
  });

  test.each<[string, AnyBody, number, string]>([
    ['of nothing', { points: 0 }, 400, 'INVALID_INPUT'],
    ['without a reason', { reason: '' }, 400, 'INVALID_INPUT'],
    ['of half a point', { points: 0.5 }, 400, 'INVALID_INPUT'],
    ['of nobody', { memberNo: '0000000000' }, 404, 'MEMBER_UNKNOWN'],
    ['with a field of its own', { expiresAt: '2030-01-01' }, 400, 'INVALID_INPUT'],
  ])('one %s is refused', async (_, more, status, code) => {
    expect(await ask(owner, 5, more)).toMatchObject({ status, body: { code } });
  });
});

describe('above the limit', () => {
  async function waiting(points = LIMIT + 1, caller = owner): Promise<string> {
    const asked = await ask(caller, points);
    expect(asked).toMatchObject({ status: 202, body: { state: 'waiting' } });
    return asked.body.adjustmentId;
  }

  test('nothing moves until another person approves, who sees the numbers first', async () => {
    const before = await available();
    const id = await waiting();
    expect(await available()).toBe(before);
    const own = await owner('POST', `${PATH}/${id}/approve`);
    expect(own).toMatchObject({ status: 403, body: { code: 'SECOND_PERSON_NEEDED' } });
    const { body: seen } = await partner('GET', `${PATH}/${id}`);
    expect(seen).toMatchObject({
      state: 'waiting',
      decidable: true,
      withdrawable: false,
      effect: { before: { available: before }, after: { available: before + LIMIT + 1 } },
    });
    const approved = await partner('POST', `${PATH}/${id}/approve`);
    expect(approved).toMatchObject({
      status: 200,
      body: { state: 'posted', decidedBy: 'staff:O02' },
    });
    expect(await available()).toBe(before + LIMIT + 1);
  });

  test('approved twice at once it is posted once', async () => {
    const before = await available();
    const id = await waiting();
    const answers = await Promise.all(
      Array.from({ length: 4 }, () => partner('POST', `${PATH}/${id}/approve`)),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    expect(await available()).toBe(before + LIMIT + 1);
  });

  test('it is rejected with a reason, or withdrawn by who asked, and then it is decided', async () => {
    const [one, other] = [await waiting(), await waiting()];
    const bare = await partner('POST', `${PATH}/${one}/reject`, { body: {} });
    expect(bare.status).toBe(400);
    const rejected = await partner('POST', `${PATH}/${one}/reject`, { body: { note: '没有凭证' } });
    expect(rejected.body).toMatchObject({ state: 'rejected', note: '没有凭证', effect: null });
    expect((await partner('POST', `${PATH}/${other}/withdraw`)).status).toBe(403);
    expect((await owner('POST', `${PATH}/${other}/withdraw`)).body.state).toBe('withdrawn');
    const late = await partner('POST', `${PATH}/${other}/approve`);
    expect(late).toMatchObject({ status: 409, body: { code: 'ADJUSTMENT_ALREADY_DECIDED' } });
  });

  test('a taking that the balance has gone below stays waiting', async () => {
    const rich = await member(app);
    await ask(owner, LIMIT, { memberNo: rich.memberNo });
    const asked = await ask(owner, -(LIMIT + 50), { memberNo: rich.memberNo });
    expect(asked.status).toBe(202);
    await ask(owner, -60, { memberNo: rich.memberNo });
    const id = asked.body.adjustmentId;
    expect((await partner('GET', `${PATH}/${id}`)).body.effect).toBeNull();
    const refused = await partner('POST', `${PATH}/${id}/approve`);
    expect(refused).toMatchObject({ status: 422, body: { code: 'INSUFFICIENT_POINTS' } });
    expect((await owner('GET', `${PATH}/${id}`)).body.state).toBe('waiting');
  });

  test('the list filters by state and member, and a manager sees only members of the store', async () => {
    const id = await waiting(LIMIT + 7);
    const { body: all } = await marketer(
      'GET',
      `${PATH}?state=waiting&memberNo=${customer.memberNo}`,
    );
    expect(all.items[0]).toMatchObject({ id, points: LIMIT + 7, decidable: false });
    expect(all.items.every(({ state }: AnyBody) => state === 'waiting')).toBe(true);
    const stranger = await member(app, { source: { storeCode: 'S02' } });
    const elsewhere = await ask(owner, LIMIT + 1, { memberNo: stranger.memberNo });
    const { body: seen } = await manager('GET', `${PATH}?limit=100`);
    expect(seen.items.map(({ memberNo }: AnyBody) => memberNo)).not.toContain(stranger.memberNo);
    const hidden = await manager('GET', `${PATH}/${elsewhere.body.adjustmentId}`);
    expect(hidden).toMatchObject({ status: 404, body: { code: 'ADJUSTMENT_UNKNOWN' } });
    expect((await manager('GET', `${PATH}/adj_nonsense`)).status).toBe(404);
    expect((await ask(manager, 5, { memberNo: stranger.memberNo })).status).toBe(404);
  });
});

test('a preview says what would be, and does nothing', async () => {
  const before = await available();
  const body = { memberNo: customer.memberNo, points: LIMIT + 1 };
  const preview = await owner('POST', `${PATH}/preview`, { body });
  expect(preview).toMatchObject({
    status: 200,
    body: {
      needsSecondPerson: true,
      before: { available: before },
      after: { available: before + LIMIT + 1 },
    },
  });
  expect(await available()).toBe(before);
  const both = { ...body, orderId: 'ord_01J0000000000000000000000A' };
  expect((await owner('POST', `${PATH}/preview`, { body: both })).status).toBe(400);
});

describe('fraud', () => {
  async function order(buyer: Joined, orderNo: string): Promise<string> {
    const placed = await openCaller(app.url)('POST', '/orders', {
      body: {
        channel: 'pos',
        orderNo,
        storeCode: 'S01',
        memberNo: buyer.memberNo,
        paidAt: app.clock.now().toISOString(),
        paidFen: 20_000,
        lines: [
          {
            lineNo: 1,
            sku: 'A',
            quantity: 1,
            unitPriceFen: 20_000,
            amountFen: 20_000,
            paidFen: 20_000,
          },
        ],
      },
    });
    expect(placed.status).toBe(201);
    return placed.body.orderId;
  }

  test('takes back what the order earned; a later refund takes nothing more', async () => {
    const buyer = await member(app);
    const orderId = await order(buyer, 'FRAUD-1');
    expect(await available(buyer)).toBe(300);
    await ask(owner, -250, { memberNo: buyer.memberNo });
    const body = { memberNo: buyer.memberNo, orderId, reason: '刷单' };
    const taken = await owner('POST', `${PATH}/fraud`, { body, headers: key() });
    expect(taken).toMatchObject({
      status: 201,
      body: { points: -200, balance: { available: 0, debt: 150 } },
    });
    const { body: entries } = await buyer.call('GET', '/me/points/entries?limit=1');
    expect(entries.items[0]).toMatchObject({ kind: 'reverse', points: -200, reason: 'FRAUD' });
    const refunded = await openCaller(app.url)('POST', '/orders/pos/FRAUD-1/refunds', {
      body: {
        refundNo: 'R',
        refundedFen: 20_000,
        whole: true,
        refundedAt: app.clock.now().toISOString(),
      },
    });
    expect(refunded.body).toMatchObject({ state: 'applied', pointsReversed: 0 });
    const again = await owner('POST', `${PATH}/fraud`, { body, headers: key() });
    expect(again).toMatchObject({ status: 422, body: { code: 'NOTHING_TO_REVERSE' } });
  });

  test('is not of an order of somebody else', async () => {
    const [buyer, other] = [await member(app), await member(app)];
    const orderId = await order(buyer, 'FRAUD-2');
    const body = { memberNo: other.memberNo, orderId, reason: '刷单' };
    const refused = await owner('POST', `${PATH}/fraud`, { body, headers: key() });
    expect(refused).toMatchObject({ status: 422, body: { code: 'NOTHING_TO_REVERSE' } });
  });
});
