import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller, SHOP, TILL } from '../support/callers.js';
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

const post = (body: AnyBody) => openCaller(app.url)('POST', '/orders', { body });

const giveBack = (orderNo: string, body: AnyBody, key = TILL, channel = 'pos') =>
  openCaller(app.url, key)('POST', `/orders/${channel}/${orderNo}/refunds`, { body });

/** An order of the member, posted. */
const bought = async (more: AnyBody = {}): Promise<AnyBody> => {
  const body = order({ memberNo: member.memberNo, ...more });
  expect((await post(body)).status).toBe(201);
  return body;
};

const points = async () => {
  const answer = await post(order({ memberNo: member.memberNo, paidFen: 0 }));
  return answer.body.points;
};

const tier = async () => (await post(order({ memberNo: member.memberNo, paidFen: 0 }))).body.tier;

const facts = async () => {
  const [row] = await app.rows<AnyBody>(
    `SELECT order_count, paid_fen FROM member_order_facts f
     JOIN member m ON m.id = f.member_id WHERE m.member_no = ?`,
    [member.memberNo],
  );
  return [row.order_count, row.paid_fen];
};

describe('a refund', () => {
  test('by amounts reverses cumulatively: worked example 3', async () => {
    const { orderNo } = await bought();
    const reversed: number[] = [];
    for (const fen of [3_333, 3_333, 3_334]) {
      const { status, body } = await giveBack(orderNo, refund(fen));
      expect([status, body.state]).toEqual([201, 'applied']);
      reversed.push(body.pointsReversed);
    }
    expect(reversed).toEqual([33, 33, 34]);
    expect((await points()).pending).toBe(0);
  });

  test('of lines is spread as it says', async () => {
    const { orderNo } = await bought({ lines: [line(1, 6_000), line(2, 4_000)] });
    const lines = [{ lineNo: 2, refundedFen: 4_000, quantity: 1 }];
    const { body } = await giveBack(orderNo, refund(4_000, { lines }));
    expect(body).toMatchObject({ state: 'applied', pointsReversed: 40, couponsReturned: [] });
    const rows = await app.rows<AnyBody>(
      `SELECT l.line_no, l.refunded_fen FROM order_line l
       JOIN order_head h ON h.id = l.order_id WHERE h.order_no = ? ORDER BY l.line_no`,
      [orderNo],
    );
    expect(rows.map((row) => row.refunded_fen)).toEqual([0, 4_000]);
  });

  test('of the whole is taken out of the facts', async () => {
    await bought({ paidFen: 500 });
    const { orderNo } = await bought();
    await giveBack(orderNo, refund(3_000));
    expect(await facts()).toEqual([2, 7_500]);
    await giveBack(orderNo, refund(7_000, { whole: true }));
    expect(await facts()).toEqual([1, 500]);
  });

  test('gives the offset points back: worked example 7', async () => {
    await bought({ paidFen: 200_000, paidAt: '2025-02-01T04:00:00Z' });
    const { orderNo } = await bought({
      memberNo: undefined,
      memberCode: member.code(),
      paidFen: 8_000,
      lines: [line(1, 8_000, { amountFen: 10_000 })],
      pointsUsed: 2_000,
    });
    const part = await giveBack(orderNo, refund(2_667));
    expect(part.body).toMatchObject({ pointsReturned: 666, pointsReversed: 26 });
    const rest = await giveBack(orderNo, refund(5_333));
    expect(rest.body).toMatchObject({ pointsReturned: 1_334, pointsReversed: 54 });
    expect(await points()).toMatchObject({ available: 2_000, pending: 0, debt: 0 });
  });

  test('takes back what was spent already as debt', async () => {
    const { orderNo } = await bought({ paidAt: '2026-02-01T04:00:00Z' });
    await bought({
      memberNo: undefined,
      memberCode: member.code(),
      paidFen: 99,
      pointsUsed: 100,
      settled: true,
    });
    const { body } = await giveBack(orderNo, refund(10_000, { whole: true }));
    expect(body.pointsReversed).toBe(100);
    expect(await points()).toMatchObject({ available: 0, debt: 100 });
  });

  test('takes back the tier that the order had carried', async () => {
    const { orderNo } = await bought({ paidFen: 100_000 });
    expect(await tier()).toBe('SILVER');
    await giveBack(orderNo, refund(1));
    expect(await tier()).toBe('BASIC');
  });

  test('leaves a tier that other orders carry by now', async () => {
    const { orderNo } = await bought({ paidFen: 100_000 });
    app.clock.advanceSeconds(60);
    await bought({ paidFen: 100_000, paidAt: '2026-03-10T04:00:30Z' });
    await giveBack(orderNo, refund(100_000, { whole: true }));
    expect(await tier()).toBe('SILVER');
  });

  test('of an order without a member moves no points', async () => {
    const { orderNo } = await bought({ memberNo: undefined });
    const { status, body } = await giveBack(orderNo, refund(10_000, { whole: true }));
    expect([status, body.pointsReversed, body.pointsReturned]).toEqual([201, 0, 0]);
  });

  test('of the whole of what was free is possible once', async () => {
    const { orderNo } = await bought({ paidFen: 0 });
    expect((await giveBack(orderNo, refund(0, { whole: true }))).status).toBe(201);
    const again = await giveBack(orderNo, refund(0, { whole: true }));
    expect(again).toMatchObject({ status: 422, body: { code: 'REFUND_EXCEEDS_PAID' } });
  });
});

describe('the same refund again', () => {
  test('gets the same answer and reverses nothing more', async () => {
    const { orderNo } = await bought();
    const body = refund(5_000);
    const first = await giveBack(orderNo, body);
    expect(await giveBack(orderNo, body)).toMatchObject({ status: 201, body: first.body });
    expect((await points()).pending).toBe(50);
  });

  test('with other content is refused', async () => {
    const { orderNo } = await bought();
    const body = refund(5_000);
    await giveBack(orderNo, body);
    const other = await giveBack(orderNo, { ...body, refundedFen: 5_001 });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
  });

  test('under another order is another refund', async () => {
    const body = refund(5_000);
    for (const { orderNo } of [await bought(), await bought()]) {
      expect((await giveBack(orderNo, body)).status).toBe(201);
    }
    expect((await points()).pending).toBe(100);
  });

  test('refunds that race never give back more than was paid', async () => {
    const { orderNo } = await bought();
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => giveBack(orderNo, refund(3_000))),
    );
    const done = answers.filter(({ status }) => status === 201);
    expect(done).toHaveLength(3);
    const refused = answers.filter(({ body }) => body.code === 'REFUND_EXCEEDS_PAID');
    expect(refused).toHaveLength(3);
    expect((await points()).pending).toBe(10);
  });
});

describe('a refund before its order', () => {
  test('waits, and is applied with it', async () => {
    const body = order({ memberNo: member.memberNo });
    const early = refund(4_000);
    const waiting = await giveBack(body.orderNo, early);
    expect(waiting).toMatchObject({ status: 202, body: { state: 'waiting', pointsReversed: 0 } });
    expect((await post(body)).body.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points: 100 }]);
    const again = await giveBack(body.orderNo, early);
    expect(again).toMatchObject({
      status: 201,
      body: { refundId: waiting.body.refundId, state: 'applied', pointsReversed: 40 },
    });
    expect((await points()).pending).toBe(60);
    expect(await facts()).toEqual([2, 6_000]);
  });

  test('that asks for more than the order has is rejected, and the order stands', async () => {
    const body = order({ memberNo: member.memberNo });
    const early = refund(10_001);
    await giveBack(body.orderNo, early);
    expect((await post(body)).status).toBe(201);
    const again = await giveBack(body.orderNo, early);
    expect(again).toMatchObject({ status: 422, body: { code: 'REFUND_EXCEEDS_PAID' } });
    const [row] = await app.rows<AnyBody>('SELECT state FROM refund WHERE order_no = ?', [
      body.orderNo,
    ]);
    expect(row.state).toBe('rejected');
    expect((await points()).pending).toBe(100);
  });

  test('that names a line which the order has not is rejected by that name', async () => {
    const body = order({ memberNo: member.memberNo });
    const early = refund(100, { lines: [{ lineNo: 7, refundedFen: 100 }] });
    await giveBack(body.orderNo, early);
    await post(body);
    const again = await giveBack(body.orderNo, early);
    expect(again).toMatchObject({ status: 422, body: { code: 'ORDER_LINE_UNKNOWN' } });
  });

  test('and its order at the same instant never miss each other', async () => {
    for (let round = 0; round < 8; round++) {
      const body = order({ memberNo: member.memberNo });
      const early = refund(10_000, { whole: true });
      await Promise.all([post(body), giveBack(body.orderNo, early)]);
      const { body: now } = await giveBack(body.orderNo, early);
      expect(now).toMatchObject({ state: 'applied', pointsReversed: 100 });
    }
    expect((await points()).pending).toBe(0);
  });
});

describe('refused', () => {
  test.each([
    ['nothing', refund(0), 400, 'INVALID_INPUT'],
    ['more than paid', refund(10_001), 422, 'REFUND_EXCEEDS_PAID'],
    ['a whole that is not the rest', refund(9_999, { whole: true }), 400, 'INVALID_INPUT'],
    [
      'lines that do not add up',
      refund(100, { lines: [{ lineNo: 1, refundedFen: 99 }] }),
      400,
      'INVALID_INPUT',
    ],
    [
      'an unknown line',
      refund(100, { lines: [{ lineNo: 2, refundedFen: 100 }] }),
      422,
      'ORDER_LINE_UNKNOWN',
    ],
    [
      'a clock that is ahead',
      refund(100, { refundedAt: '2026-03-10T04:05:01Z' }),
      422,
      'CLOCK_AHEAD',
    ],
    ['an unknown field', refund(100, { why: 'broken' }), 400, 'INVALID_INPUT'],
  ])('%s', async (_, body, status, code) => {
    const { orderNo } = await bought();
    expect(await giveBack(orderNo, body)).toMatchObject({ status, body: { code } });
    expect((await points()).pending).toBe(100);
  });

  test('a channel that is not the key’s', async () => {
    const { orderNo } = await bought();
    const refused = await giveBack(orderNo, refund(100), SHOP);
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});
