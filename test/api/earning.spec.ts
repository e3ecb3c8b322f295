/** What orders earn by the brand's rules, and what their refunds take back, over the open door. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { differencesOf, earning, onLedger } from '../support/points.js';
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

/** The brand of the tests with other rules for points. */
const applyPoints = async (points: object) => {
  const brand = testBrand();
  await app.applyBrand({ ...brand, points: { ...brand.points, ...points } });
};
const post = (body: AnyBody) => openCaller(app.url)('POST', '/orders', { body });
const buy = async (more: AnyBody = {}): Promise<AnyBody> => {
  const body = order({ memberNo: member.memberNo, ...more });
  const answer = await post(body);
  expect(answer.status).toBe(201);
  return { ...answer.body, orderNo: body.orderNo };
};
const earned = async (more: AnyBody = {}) => sumOf((await buy(more)).pointsEarned);
const sumOf = (list: AnyBody[]): number => list.reduce((sum, { points }) => sum + points, 0);
const giveBack = async (orderNo: string, body: AnyBody): Promise<AnyBody> =>
  (await openCaller(app.url)('POST', `/orders/pos/${orderNo}/refunds`, { body })).body;

const MEMBER_DAY = {
  code: 'MEMBER_DAY',
  kind: 'member_day',
  pointsPercent: 200,
  daysOfMonth: [10],
};

describe('an order', () => {
  test('earns by each rule, an entry each, and loses the last bonus first: worked example 1', async () => {
    await applyPoints({ multipliers: [MEMBER_DAY] });
    await buy({ paidFen: 500_000, paidAt: '2026-03-09T04:00:00Z' });
    app.clock.advanceSeconds(1);
    const bought = await buy({ paidFen: 19_990, paidAt: '2026-03-10T04:00:01Z' });
    expect(bought.pointsEarned).toEqual([
      { reason: 'ORDER_BASE', points: 199 },
      { reason: 'ORDER_TIER', points: 99 },
      { reason: 'ORDER_MEMBER_DAY', points: 199 },
    ]);
    expect(await giveBack(bought.orderNo, refund(6_663))).toMatchObject({ pointsReversed: 165 });
    const lots = await app.rows<AnyBody>(
      `SELECT l.granted, l.remaining FROM point_lot l JOIN order_head o ON o.member_id = l.member_id
        WHERE o.order_no = ? AND l.source_id = ? ORDER BY l.seq`,
      [bought.orderNo, bought.orderId],
    );
    expect(lots.map(({ remaining }) => remaining)).toEqual([199, 99, 34]);
  });

  test('earns by the tier held at paidAt, not by the one it leads to', async () => {
    await applyPoints({});
    const lifting = await buy({ paidFen: 500_000 });
    expect(lifting.tier).toBe('GOLD');
    expect(lifting.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points: 5_000 }]);
    app.clock.advanceSeconds(60);
    expect(await earned({ paidFen: 1_000, paidAt: '2026-03-10T04:01:00Z' })).toBe(15);
    expect(await earned({ paidFen: 1_000, paidAt: '2026-03-10T03:59:59Z' })).toBe(10);
  });

  test('earns whatever day the member joined', async () => {
    await applyPoints({});
    member = await givenMember(app, '2026-03-10T03:00:00Z');
    expect(await earned({ paidAt: '2025-06-01T04:00:00Z' })).toBe(100);
  });

  test('earns on a campaign’s lines, in the order of the campaigns’ codes', async () => {
    const campaign = { from: '2026-03-01', until: '2026-03-31', pointsPercent: 200 };
    await applyPoints({
      campaigns: [
        { ...campaign, code: 'SPRING', products: ['SKU-2'] },
        { ...campaign, code: 'ALL', stores: ['S01'] },
        { ...campaign, code: 'ELSEWHERE', stores: ['S02'] },
      ],
    });
    const { pointsEarned } = await buy({ lines: [line(1, 7_000), line(2, 3_000)] });
    expect(pointsEarned).toEqual([
      { reason: 'ORDER_BASE', points: 100 },
      { reason: 'ORDER_ALL', points: 100 },
      { reason: 'ORDER_SPRING', points: 30 },
    ]);
  });

  test('earns in the month of a lunar birthday', async () => {
    await applyPoints({
      multipliers: [{ code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 }],
    });
    // The 20th of the first lunar month is 8 March 2026.
    await app.rows(
      `UPDATE member SET birthday_calendar = 'lunar', birthday_month = 1, birthday_day = 20 WHERE member_no = ?`,
      [member.memberNo],
    );
    expect(await earned()).toBe(200);
    expect(await earned({ paidAt: '2026-02-28T15:59:59Z' })).toBe(100);
    expect(await earned({ paidAt: '2026-02-28T16:00:00Z' })).toBe(200);
  });
});

test('the largest order at the most generous rate earns to the point, and gives it all back', async () => {
  await applyPoints({ rate: { points: 10_000, perFen: 1 } });
  const paidFen = 1_000_000_000;
  const bought = await buy({ paidFen });
  const points = paidFen * 10_000;
  expect(bought.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points }]);
  const part = await giveBack(bought.orderNo, refund(333_333_333));
  expect(part.pointsReversed).toBe(333_333_333 * 10_000);
  const rest = await giveBack(bought.orderNo, refund(666_666_667, { whole: true }));
  expect(rest.pointsReversed).toBe(666_666_667 * 10_000);
});

describe('what is excluded', () => {
  beforeEach(() => applyPoints({ exclude: { products: ['CARD'], stores: ['S02'] } }));
  const lines = [line(1, 6_000), line(2, 4_000, { sku: 'CARD' })];

  test('earns nothing, and its refund takes nothing', async () => {
    const bought = await buy({ lines });
    expect(sumOf(bought.pointsEarned)).toBe(60);
    const of = (lineNo: number, fen: number) =>
      refund(fen, { lines: [{ lineNo, refundedFen: fen }] });
    expect(await giveBack(bought.orderNo, of(2, 4_000))).toMatchObject({ pointsReversed: 0 });
    expect(await giveBack(bought.orderNo, of(1, 5_999))).toMatchObject({ pointsReversed: 59 });
    expect(await giveBack(bought.orderNo, of(1, 1))).toMatchObject({ pointsReversed: 1 });
  });

  test('has its share of a refund by amount', async () => {
    const { orderNo } = await buy({ lines });
    expect(await giveBack(orderNo, refund(5_000))).toMatchObject({ pointsReversed: 30 });
  });

  test('stays what it was when the order earned, whatever the brand says later', async () => {
    const { orderNo } = await buy({ lines });
    await applyPoints({ exclude: { products: ['SKU-1'] } });
    const whole = refund(10_000, { whole: true });
    expect(await giveBack(orderNo, whole)).toMatchObject({ pointsReversed: 60 });
  });

  test('reverses nothing when nothing eligible was paid', async () => {
    const bought = await buy({ lines: [line(1, 4_000, { sku: 'CARD' })], paidFen: 4_000 });
    expect(bought.pointsEarned).toEqual([]);
    const back = await giveBack(bought.orderNo, refund(4_000, { whole: true }));
    expect(back).toMatchObject({ state: 'applied', pointsReversed: 0 });
  });
});

describe('the cap of a day', () => {
  beforeEach(() => applyPoints({ caps: { perOrder: 5_000, perMemberDay: 150 } }));

  test('leaves a second order the rest, and a third nothing', async () => {
    expect([await earned(), await earned(), await earned()]).toEqual([100, 50, 0]);
  });

  test('counts the business day of paidAt, in the brand’s zone', async () => {
    expect(await earned({ paidAt: '2026-03-09T15:59:59Z' })).toBe(100);
    expect(await earned({ paidAt: '2026-03-09T16:00:00Z' })).toBe(100);
    expect(await earned({ paidAt: '2026-03-09T15:00:00Z' })).toBe(50);
  });

  test('gets no room back by a refund', async () => {
    const { orderNo } = await buy();
    await giveBack(orderNo, refund(10_000, { whole: true }));
    expect(await earned()).toBe(50);
  });

  test('is another member’s own', async () => {
    await earned();
    member = await givenMember(app);
    expect(await earned()).toBe(100);
  });

  test('holds between orders of one batch, in their order', async () => {
    const bodies = ['2026-03-08', '2026-03-08', '2026-03-09', '2026-03-08'].map((day) =>
      order({ memberNo: member.memberNo, paidAt: `${day}T04:00:00Z` }),
    );
    const lines = bodies.map((body) => JSON.stringify({ type: 'order', ...body }));
    const { body } = await openCaller(app.url)('POST', '/orders/batch', {
      body: `${lines.join('\n')}\n`,
      headers: { 'content-type': 'application/x-ndjson' },
    });
    const answers = String(body).trimEnd().split('\n');
    const results = answers.map((answer) => sumOf(JSON.parse(answer).result.pointsEarned));
    expect(results).toEqual([100, 50, 100, 0]);
  });

  test('holds when phones pay at the same instant', async () => {
    const all = await Promise.all(Array.from({ length: 12 }, () => earned({ paidFen: 3_000 })));
    expect(all.reduce((sum, one) => sum + one, 0)).toBe(150);
  });

  test('looks at nothing that activities gave', async () => {
    const source = { type: 'activity', id: 'check_in' } as const;
    await onLedger(app, member.id, [source], (ledger) =>
      ledger.earn({ ...earning(app, '', 140, 'ACTIVITY_CHECK_IN'), source }),
    );
    expect(await earned({ paidFen: 15_000 })).toBe(150);
  });
});

test('an order reported after its points have ended is granted and expired whole, and pays no debt', async () => {
  await applyPoints({ availableAfterDays: 0, expiry: 'months:1' });
  await buy({
    memberNo: undefined,
    memberCode: member.code(),
    paidFen: 0,
    pointsUsed: 30,
    settled: true,
  });
  const late = await buy({ paidAt: '2026-01-31T04:00:00Z' });
  expect(late.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points: 100 }]);
  expect(late.points).toMatchObject({ available: 0, pending: 0, debt: 30 });
  expect(await differencesOf(app)).toEqual([]);
});
