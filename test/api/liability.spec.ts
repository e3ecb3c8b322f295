/** What the brand owes in points, as the console shows it. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { consoleCaller, openCaller, SHOP, type TestKey, TILL } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';

let app: TestApp;
let buyer: Customer & { memberNo: string };
let auditor: Awaited<ReturnType<typeof consoleCaller>>;

beforeAll(async () => {
  app = await startApp();
  buyer = await member(app);
  auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
});
afterAll(() => app.close());

async function order(key: TestKey, channel: string, storeCode: string, paidFen: number) {
  const line = { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen };
  const { memberNo } = buyer;
  const paidAt = app.clock.now().toISOString();
  const body = { channel, orderNo: `O-${storeCode}`, storeCode, paidAt, paidFen, lines: [line] };
  const { status } = await openCaller(app.url, key)('POST', '/orders', {
    body: { ...body, memberNo },
  });
  expect(status).toBe(201);
}

test('is empty before it was counted', async () => {
  const { status, body } = await auditor('GET', '/liability');
  expect(status).toBe(200);
  expect(body).toEqual({ takenAt: null, valueFenPer100: 100, points: null });
});

test('is counted by a task that people see, and tells each store its own', async () => {
  await order(TILL, 'pos', 'S01', 12_000);
  await order(SHOP, 'shop', 'S02', 25_000);
  const started = await auditor('POST', '/liability/snapshots', { body: {} });
  expect(started.status).toBe(202);
  await app.runTasks();
  const task = await auditor('GET', `/tasks/${started.body.taskId}`);
  expect(task.body).toMatchObject({ state: 'done', done: 1, total: 1 });
  const { body } = await auditor('GET', '/liability');
  expect(body.takenAt).toBe(app.clock.now().toISOString());
  expect(body.points).toMatchObject({ balance: 470, debt: 0, members: 1, breakage: null });
  expect(body.points.stores).toMatchObject([
    { storeCode: 'S02', storeName: '太古里店', outstanding: 250, pending: 250 },
    { storeCode: 'S01', storeName: '春熙路店', outstanding: 120, pending: 120 },
    { storeCode: null, outstanding: 100, pending: 0 },
  ]);
  expect(body.points.months).toMatchObject([{ month: '2027-12', outstanding: 470, expected: 0 }]);
  expect(body.points.flows).toMatchObject([{ month: '2026-03', issued: 470, closing: 470 }]);
});

test('agrees with the dashboard', async () => {
  const { body } = await auditor('GET', '/dashboard?days=366');
  const { body: liability } = await auditor('GET', '/liability');
  expect(body.totals).toMatchObject({
    pointsOutstanding: liability.points.balance,
    pointsIssued: liability.points.totals.issued,
  });
});

test('is counted by itself every night', async () => {
  await app.runJob('liability');
  await app.runTasks();
  const { body } = await auditor('GET', '/liability');
  expect(body.points.balance).toBe(470);
});

test('is not for a store manager', async () => {
  const manager = await consoleCaller(app.url, 'E03', 'manager-password');
  expect((await manager('GET', '/liability')).status).toBe(403);
});

test('is valued by what the console says, and only who may edit points says it', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const put = (body: object, who = owner) => who('PUT', '/liability/terms', { body });
  const before = (await auditor('GET', '/liability/terms')).body;
  expect(before).toEqual({ valueFenPer100: null, expectedExpiryPercent: null });
  const terms = { valueFenPer100: 80, expectedExpiryPercent: 10 };
  expect(await put(terms)).toMatchObject({ status: 200, body: terms });
  const { body } = await auditor('GET', '/liability');
  expect(body.valueFenPer100).toBe(80);
  expect(body.points.breakage).toMatchObject({ source: 'assumption', expired: 10, granted: 100 });
  expect(body.points.months).toMatchObject([{ month: '2027-12', expected: 47 }]);
  const [entry] = await app.rows<{ actor: string }>(
    "SELECT actor FROM audit_entry WHERE action = 'liability-terms.change'",
  );
  expect(entry?.actor).toBe('staff:O01');
  expect((await put(terms, auditor)).status).toBe(403);
  expect((await put({ ...terms, expectedExpiryPercent: 101 })).status).toBe(400);
  expect((await put({ ...terms, valueFenPer100: '80' })).status).toBe(400);
  expect((await put(before)).body).toEqual(before);
  expect((await auditor('GET', '/liability')).body.valueFenPer100).toBe(100);
});
