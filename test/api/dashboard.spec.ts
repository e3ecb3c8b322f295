import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { consoleCaller, openCaller } from '../support/callers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ now: new Date('2026-03-10T15:59:00Z') });
});
afterAll(() => app.close());

const order = (
  orderNo: string,
  memberNo: string,
  paidAt: string,
  paidFen: number,
  storeCode = 'S01',
) => ({
  channel: 'pos',
  orderNo,
  storeCode,
  memberNo,
  paidAt,
  paidFen,
  lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen }],
});

test('the figures are those of the business days, up to midnight in Shanghai', async () => {
  const till = openCaller(app.url);
  const consents = [{ purpose: 'service', version: '2026-01', granted: true }];
  const joined = await till('POST', '/members', {
    body: { phone: '13900000001', consents, ageConfirmed: true, storeCode: 'S01' },
  });
  const { memberNo } = joined.body;
  await till('POST', '/orders', { body: order('A', memberNo, '2026-03-09T15:59:59Z', 10_000) });
  await till('POST', '/orders', { body: order('B', memberNo, '2026-03-09T16:00:00Z', 20_000) });
  await till('POST', '/orders/pos/B/refunds', {
    body: { refundNo: 'R1', refundedFen: 5_000, refundedAt: '2026-03-10T10:00:00Z' },
  });

  const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  const { status, body } = await marketer('GET', '/dashboard?days=2');
  expect(status).toBe(200);
  expect(body.totals).toMatchObject({
    members: 1,
    newMembers: 1,
    activeMembers: 1,
    orders: 2,
    paidFen: 25_000,
    pointsIssued: 400,
    pointsSpent: 0,
  });
  expect(body.days).toEqual([
    {
      day: '2026-03-09',
      newMembers: 0,
      orders: 1,
      paidFen: 10_000,
      pointsIssued: 100,
      pointsSpent: 0,
    },
    {
      day: '2026-03-10',
      newMembers: 1,
      orders: 1,
      paidFen: 15_000,
      pointsIssued: 300,
      pointsSpent: 0,
    },
  ]);
  expect(body.tiers.find((tier: { code: string }) => tier.code === 'BASIC').members).toBe(1);
  expect(body.stores[0]).toEqual({ code: 'S01', name: '春熙路店', orders: 2, paidFen: 25_000 });

  app.clock.advanceSeconds(120);
  const nextDay = await marketer('GET', '/dashboard?days=1');
  expect(nextDay.body.totals).toMatchObject({ members: 1, newMembers: 0, orders: 0 });
});

test.each(['0', '367', 'x', '1.5'])('days=%s is refused by name', async (days) => {
  const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  const { status, body } = await marketer('GET', `/dashboard?days=${days}`);
  expect([status, body.errors[0].path]).toEqual([400, 'days']);
});
