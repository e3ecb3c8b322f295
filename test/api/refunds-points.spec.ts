/** What refunds do to points, sentence by sentence of the rules, over the open door. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { differencesOf } from '../support/points.js';
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
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});

const applyPoints = async (points: object) => {
  const brand = testBrand();
  await app.applyBrand({ ...brand, points: { ...brand.points, ...points } });
};
const now = () => app.clock.now().toISOString();
const buy = async (more: AnyBody = {}): Promise<AnyBody> => {
  const body = order({ memberNo: member.memberNo, paidAt: now(), ...more });
  const { status, body: answer } = await openCaller(app.url)('POST', '/orders', { body });
  expect(status).toBe(201);
  return { ...answer, orderNo: body.orderNo };
};
/** Paid with points as well, by the code on the phone. */
const payWithPoints = (pointsUsed: number, more: AnyBody = {}) =>
  buy({ memberNo: undefined, memberCode: member.code(), pointsUsed, ...more });
const giveBack = async (orderNo: string, refundedFen: number, more: AnyBody = {}) => {
  const body = refund(refundedFen, { refundedAt: now(), ...more });
  const path = `/orders/pos/${orderNo}/refunds`;
  const answer = await openCaller(app.url)('POST', path, { body });
  expect(answer.status).toBe(201);
  return answer.body as AnyBody;
};
const whole = { whole: true };
const ofLine = (lineNo: number, refundedFen: number) => ({ lines: [{ lineNo, refundedFen }] });
const points = async () => (await buy({ paidFen: 0 })).points;
const daysLater = (days: number) => app.clock.advanceSeconds(days * 86_400);

describe('taking back', () => {
  test('takes the order’s own lot, the rest becomes debt, which later orders pay: worked example 4', async () => {
    await applyPoints({ availableAfterDays: 0 });
    const { orderNo } = await buy();
    await payWithPoints(80, { settled: true, paidFen: 0 });
    expect(await giveBack(orderNo, 10_000, whole)).toMatchObject({ pointsReversed: 100 });
    expect(await points()).toMatchObject({ available: 0, debt: 80 });
    await buy({ paidFen: 5_000 });
    expect(await points()).toMatchObject({ available: 0, debt: 30 });
    await buy({ paidFen: 5_000 });
    expect(await points()).toMatchObject({ available: 20, debt: 0 });
  });

  test('leaves debt standing while points are pending, and time pays it: worked example 5', async () => {
    await applyPoints({ availableAfterDays: 7 });
    const { orderNo } = await buy();
    daysLater(7);
    await payWithPoints(80, { settled: true, paidFen: 0 });
    await giveBack(orderNo, 10_000, whole);
    await buy({ paidFen: 5_000 });
    expect(await points()).toMatchObject({ available: 0, pending: 50, debt: 80 });
    daysLater(7);
    expect(await points()).toMatchObject({ available: 0, pending: 0, debt: 30 });
  });

  test('counts what its own lots lost by expiry as reversed, and tells only the rest: worked example 6', async () => {
    await applyPoints({ availableAfterDays: 0, expiry: 'months:1' });
    const { orderNo } = await buy();
    await payWithPoints(30, { settled: true, paidFen: 0 });
    daysLater(40);
    expect(await giveBack(orderNo, 10_000, whole)).toMatchObject({ pointsReversed: 30 });
    expect(await points()).toMatchObject({ available: 0, debt: 30 });
  });

  test('takes pending points as well as available ones', async () => {
    await applyPoints({ availableAfterDays: 7 });
    const { orderNo } = await buy();
    expect(await giveBack(orderNo, 5_000)).toMatchObject({ pointsReversed: 50 });
    expect(await points()).toMatchObject({ pending: 50, debt: 0 });
  });

  test('takes other available lots when its own is empty', async () => {
    await applyPoints({ availableAfterDays: 0 });
    const { orderNo } = await buy();
    await payWithPoints(100, { settled: true, paidFen: 0 });
    await buy({ paidFen: 30_000 });
    await giveBack(orderNo, 10_000, whole);
    expect(await points()).toMatchObject({ available: 200, debt: 0 });
  });

  test('takes by lines as by amounts, over all of what the order earned', async () => {
    await applyPoints({});
    const { orderNo } = await buy({ lines: [line(1, 3_333), line(2, 3_333), line(3, 3_334)] });
    const reversed = [];
    for (const [lineNo, fen] of [
      [1, 3_333],
      [2, 3_333],
      [3, 3_334],
    ] as const) {
      reversed.push((await giveBack(orderNo, fen, ofLine(lineNo, fen))).pointsReversed);
    }
    expect(reversed).toEqual([33, 33, 34]);
  });
});

describe('points that paid', () => {
  beforeEach(async () => {
    await applyPoints({ availableAfterDays: 0 });
    await buy({ paidFen: 1_000_000 });
  });
  const withTwoLines = () =>
    payWithPoints(1_000, {
      paidFen: 9_000,
      lines: [line(1, 6_000, { amountFen: 6_667 }), line(2, 3_000, { amountFen: 3_333 })],
    });

  test('come back before the earned ones are taken', async () => {
    const { orderNo } = await withTwoLines();
    const back = await giveBack(orderNo, 9_000, whole);
    expect(back).toMatchObject({ pointsReturned: 1_000 });
    expect(await points()).toMatchObject({ available: 10_000, debt: 0 });
  });

  test('come back with a line by the offset of that line, all with its last fen', async () => {
    const { orderNo } = await withTwoLines();
    const parts = [2_000, 999, 1];
    const returned = [];
    for (const fen of parts)
      returned.push((await giveBack(orderNo, fen, ofLine(2, fen))).pointsReturned);
    expect(returned).toEqual([222, 110, 1]);
  });

  test('never come back less than before when refunds of lines and amounts are mixed', async () => {
    const { orderNo } = await withTwoLines();
    const first = await giveBack(orderNo, 3_000, ofLine(2, 3_000));
    expect(first.pointsReturned).toBe(333);
    const second = await giveBack(orderNo, 1);
    expect(second.pointsReturned).toBe(0);
    const third = await giveBack(orderNo, 2_999);
    expect(third.pointsReturned).toBe(333);
    expect((await giveBack(orderNo, 3_000, whole)).pointsReturned).toBe(334);
  });

  test('come back whole with an order that points alone had paid', async () => {
    const { orderNo } = await payWithPoints(500, {
      settled: true,
      paidFen: 0,
      lines: [line(1, 0, { amountFen: 500 })],
    });
    expect(await giveBack(orderNo, 0, whole)).toMatchObject({
      pointsReturned: 500,
      pointsReversed: 0,
    });
  });

  test('become a lot of grace when the one they came from has ended', async () => {
    await applyPoints({ availableAfterDays: 0, expiry: 'months:1' });
    member = await givenMember(app);
    await buy({ paidFen: 200_000 });
    const { orderNo } = await payWithPoints(1_000, { paidFen: 9_000 });
    daysLater(45);
    expect(await giveBack(orderNo, 9_000, whole)).toMatchObject({ pointsReturned: 1_000 });
    // The order's own 90 had ended with the rest, so nothing of them was left to take.
    expect(await points()).toMatchObject({ available: 1_000, debt: 0 });
    daysLater(31);
    expect(await points()).toMatchObject({ available: 0 });
  });
});

describe('a fact that could not be paid with points', () => {
  test('is stored: what is missing becomes debt, and is cancelled by its refund', async () => {
    await applyPoints({ availableAfterDays: 0 });
    const {
      orderNo,
      points: after,
      conflicts,
    } = await payWithPoints(300, {
      settled: true,
      paidFen: 700,
    });
    expect(after).toMatchObject({ debt: 293 });
    expect(conflicts).toEqual([{ code: 'INSUFFICIENT_POINTS' }]);
    await giveBack(orderNo, 700, whole);
    expect(await points()).toMatchObject({ available: 0, debt: 0 });
  });

  test('is stored against the share that points may pay, and says so', async () => {
    await applyPoints({ availableAfterDays: 0 });
    await buy({ paidFen: 1_000_000 });
    const { conflicts, points: after } = await payWithPoints(900, { settled: true, paidFen: 100 });
    expect(conflicts).toEqual([{ code: 'OFFSET_NOT_ALLOWED' }]);
    expect(after.available).toBe(9_101);
  });

  test('without a member code lists its points and takes none', async () => {
    await applyPoints({ availableAfterDays: 0 });
    await buy({ paidFen: 1_000_000 });
    const {
      conflicts,
      points: after,
      orderNo,
    } = await buy({
      pointsUsed: 500,
      paidFen: 9_500,
      settled: true,
    });
    expect(conflicts).toEqual([{ code: 'MEMBER_CODE_REQUIRED' }]);
    expect(after.available).toBe(10_142);
    expect(await giveBack(orderNo, 9_500, whole)).toMatchObject({ pointsReturned: 0 });
  });
});

describe('refunds that came before their order', () => {
  test('are applied in the order in which they came; what exceeds is rejected', async () => {
    await applyPoints({});
    const body = order({ memberNo: member.memberNo, paidAt: now() });
    const early = [refund(6_000), refund(5_000), refund(4_000)];
    const send = (one: AnyBody) =>
      openCaller(app.url)('POST', `/orders/pos/${body.orderNo}/refunds`, { body: one });
    for (const one of early) {
      expect((await send({ ...one, refundedAt: now() })).status).toBe(202);
      app.clock.advanceSeconds(1);
    }
    await openCaller(app.url)('POST', '/orders', { body });
    const states = await app.rows<AnyBody>(
      'SELECT state, points_reversed FROM refund WHERE order_no = ? ORDER BY recorded_at',
      [body.orderNo],
    );
    expect(states.map((row) => [row.state, row.points_reversed])).toEqual([
      ['applied', 60],
      ['rejected', 0],
      ['applied', 40],
    ]);
  });
});

test('lines of a refund may say how much of them goes back, and up to three places', async () => {
  await applyPoints({});
  const { orderNo } = await buy({ lines: [line(1, 10_000, { quantity: 1.25 })] });
  const lines = [{ lineNo: 1, quantity: 0.625, refundedFen: 5_000 }];
  expect(await giveBack(orderNo, 5_000, { lines })).toMatchObject({ pointsReversed: 50 });
});
