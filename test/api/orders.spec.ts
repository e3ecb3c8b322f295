import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller, SHOP, TILL } from '../support/callers.js';
import { type GivenMember, givenMember, line, order } from './orders.given.js';

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

const post = (body: AnyBody, headers: Record<string, string> = {}, key = TILL) =>
  openCaller(app.url, key)('POST', '/orders', { body, headers });

const stored = (orderNo: string) =>
  app.rows<AnyBody>('SELECT * FROM order_head WHERE order_no = ?', [orderNo]);

const points = async () => {
  const answer = await post(order({ memberNo: member.memberNo, paidFen: 0 }));
  return answer.body.points;
};

/** Points that can be spent: of an order so long ago that it moves no tier. */
const withPoints = (count: number) =>
  post(
    order({
      memberNo: member.memberNo,
      paidFen: count * 100,
      paidAt: '2025-02-01T04:00:00Z',
    }),
  );

describe('an order of a member', () => {
  test('earns, and tells what and where the member stands', async () => {
    const { status, body } = await post(order({ memberNo: member.memberNo, paidFen: 19_990 }));
    expect(status).toBe(201);
    expect(body).toEqual({
      orderId: expect.stringMatching(/^ord_/),
      memberNo: member.memberNo,
      pointsEarned: [{ reason: 'ORDER_BASE', points: 199 }],
      tier: 'BASIC',
      points: { available: 0, pending: 199, held: 0, debt: 0 },
    });
  });

  test.each([
    ['number', () => ({ memberNo: member.memberNo })],
    ['phone', () => ({ phone: `+86 ${member.phone}` })],
    ['code', () => ({ memberCode: member.code() })],
  ])('is known by %s', async (_, named) => {
    const { status, body } = await post(order(named()));
    expect([status, body.memberNo]).toEqual([201, member.memberNo]);
  });

  test('earns by its own time when it is reported late', async () => {
    const paidAt = '2026-02-01T04:00:00Z';
    const { body } = await post(order({ memberNo: member.memberNo, paidAt }));
    expect(body.points).toMatchObject({ available: 100, pending: 0 });
  });

  test('lifts the tier after it earned by the old one; the next earns by the new', async () => {
    const first = await post(order({ memberNo: member.memberNo, paidFen: 100_000 }));
    expect(first.body).toMatchObject({
      tier: 'SILVER',
      pointsEarned: [{ reason: 'ORDER_BASE', points: 1000 }],
    });
    const next = await post(order({ memberNo: member.memberNo, paidFen: 1_000 }));
    expect(next.body.pointsEarned).toEqual([
      { reason: 'ORDER_BASE', points: 10 },
      { reason: 'ORDER_TIER', points: 2 },
    ]);
    const paidAt = '2026-03-10T03:59:59Z';
    const late = await post(order({ memberNo: member.memberNo, paidFen: 1_000, paidAt }));
    expect(late.body.pointsEarned).toEqual([{ reason: 'ORDER_BASE', points: 10 }]);
  });

  test('out of the window does not count for the tier', async () => {
    const paidAt = '2025-03-10T15:59:59Z';
    const { body } = await post(order({ memberNo: member.memberNo, paidFen: 100_000, paidAt }));
    expect(body.tier).toBe('BASIC');
    const counted = '2025-03-10T16:00:00Z';
    const next = order({ memberNo: member.memberNo, paidFen: 100_000, paidAt: counted });
    expect((await post(next)).body.tier).toBe('SILVER');
  });

  test('is counted in the facts of the member', async () => {
    const { memberNo } = member;
    await post(order({ memberNo, paidFen: 300, paidAt: '2026-03-02T00:00:00Z' }));
    await post(order({ memberNo, paidFen: 500, paidAt: '2026-03-01T00:00:00Z' }));
    const [facts] = await app.rows<AnyBody>(
      `SELECT f.* FROM member_order_facts f JOIN member m ON m.id = f.member_id WHERE m.member_no = ?`,
      [memberNo],
    );
    expect(facts).toMatchObject({
      order_count: 2,
      paid_fen: 800,
      first_order_at: new Date('2026-03-01T00:00:00Z'),
      last_order_at: new Date('2026-03-02T00:00:00Z'),
    });
  });
});

describe('an order without a member', () => {
  test('is stored and earns nothing', async () => {
    const body = order();
    const answer = await post(body);
    expect(answer).toMatchObject({ status: 201, body: { pointsEarned: [], tier: null } });
    expect(answer.body).not.toHaveProperty('memberNo');
    expect(await stored(body.orderNo)).toMatchObject([{ member_id: null, paid_fen: 10_000 }]);
  });
});

describe('the same order again', () => {
  test('gets the same answer and changes nothing', async () => {
    const body = order({ memberNo: member.memberNo });
    const first = await post(body);
    await post(order({ memberNo: member.memberNo }));
    expect(await post(body)).toMatchObject({ status: 201, body: first.body });
    expect((await points()).pending).toBe(200);
  });

  test('is the same whatever the order of its fields and the zone of its time', async () => {
    const body = order({ memberNo: member.memberNo });
    const first = await post(body);
    const turned = Object.fromEntries(Object.entries(body).reverse());
    const again = await post({ ...turned, paidAt: '2026-03-10T12:00:00+08:00' });
    expect(again.body).toEqual(first.body);
  });

  test('with other content is refused', async () => {
    const body = order({ memberNo: member.memberNo });
    await post(body);
    const other = await post({ ...body, paidFen: 9_999, lines: [line(1, 9_999)] });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    expect((await points()).pending).toBe(100);
  });

  test('wins over an idempotency key that belongs to another order', async () => {
    const [one, two] = [order({ memberNo: member.memberNo }), order({ memberNo: member.memberNo })];
    const first = await post(one, { 'idempotency-key': 'key-of-one' });
    await post(two, { 'idempotency-key': 'key-of-two' });
    const again = await post(one, { 'idempotency-key': 'key-of-two' });
    expect(again).toMatchObject({ status: 201, body: first.body });
  });

  test('under a key that another order has used is refused', async () => {
    await post(order(), { 'idempotency-key': 'a-used-key' });
    const body = order();
    const refused = await post(body, { 'idempotency-key': 'a-used-key' });
    expect(refused).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
    expect(await stored(body.orderNo)).toEqual([]);
  });

  test('sent eight times at once is stored once, and all are told the same', async () => {
    const body = order({ memberNo: member.memberNo });
    const answers = await Promise.all(Array.from({ length: 8 }, () => post(body)));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map((answer) => answer.body.orderId)).size).toBe(1);
    expect((await points()).pending).toBe(100);
  });

  test('keeps its answer when the code has ended since', async () => {
    const body = order({ memberCode: member.code() });
    const first = await post(body);
    app.clock.advanceSeconds(3600);
    expect((await post(body)).body).toEqual(first.body);
  });
});

describe('points that pay a part', () => {
  const paidWithPoints = (named: AnyBody, more: AnyBody = {}) =>
    order({
      ...named,
      paidFen: 8_000,
      lines: [line(1, 8_000, { amountFen: 10_000 })],
      pointsUsed: 2_000,
      ...more,
    });

  test('are spent by the member code', async () => {
    await withPoints(2_500);
    const { status, body } = await post(paidWithPoints({ memberCode: member.code() }));
    expect([status, body.points.available, body.points.pending]).toEqual([201, 500, 80]);
  });

  test('are not spent by number', async () => {
    await withPoints(2_500);
    const body = paidWithPoints({ memberNo: member.memberNo });
    const refused = await post(body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'MEMBER_CODE_REQUIRED' } });
    expect(await stored(body.orderNo)).toEqual([]);
  });

  test('that are not there are refused with the balance', async () => {
    await withPoints(1_999);
    const refused = await post(paidWithPoints({ memberCode: member.code() }));
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'INSUFFICIENT_POINTS', balance: 1_999 },
    });
    expect((await points()).available).toBe(1_999);
  });

  test.each([
    ['half a yuan', { pointsUsed: 1_950 }],
    ['more than the share', { pointsUsed: 8_100 }],
  ])('%s: not allowed', async (_, more) => {
    await withPoints(10_000);
    const refused = await post(paidWithPoints({ memberCode: member.code() }, more));
    expect(refused).toMatchObject({ status: 422, body: { code: 'OFFSET_NOT_ALLOWED' } });
  });

  test('become debt where a fact spent more than there was', async () => {
    await withPoints(1_500);
    const fact = paidWithPoints({ memberCode: member.code() }, { settled: true });
    const { status, body } = await post(fact);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      conflicts: [{ code: 'INSUFFICIENT_POINTS' }],
      points: { available: 0, debt: 500 },
    });
  });

  test('of a fact without a code are listed and not taken', async () => {
    await withPoints(2_500);
    const { body } = await post(paidWithPoints({ memberNo: member.memberNo }, { settled: true }));
    expect(body).toMatchObject({
      conflicts: [{ code: 'MEMBER_CODE_REQUIRED' }],
      points: { available: 2_500, debt: 0 },
    });
  });
});

describe('a member code', () => {
  test.each([
    ['wrong', () => `88${member.memberNo}000000`],
    ['of nobody', () => '880000000000000000'],
    ['a digit too long', () => `${member.code()}0`],
    ['no code at all', () => 'https://shuke.example/m?c=880000000000000000'],
  ])('that is %s is refused in the same words, and the order is not stored', async (_, code) => {
    const body = order({ memberCode: code() });
    const refused = await post(body);
    expect(refused).toMatchObject({ status: 422, body: { code: 'MEMBER_CODE_INVALID' } });
    expect(await stored(body.orderNo)).toEqual([]);
  });

  test('is judged at the time of payment', async () => {
    const memberCode = member.code();
    app.clock.advanceSeconds(1800);
    const { status } = await post(order({ memberCode }));
    expect(status).toBe(201);
  });
});

describe('refused', () => {
  test.each([
    ['a channel that is not the key’s', { channel: 'shop' }, 403, 'FORBIDDEN'],
    ['a store that is not the key’s', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['an unknown store', { storeCode: 'S99' }, 422, 'STORE_UNKNOWN'],
    ['an unknown member', { memberNo: '9999999999' }, 404, 'MEMBER_UNKNOWN'],
    ['a phone that is none', { phone: '12345' }, 404, 'MEMBER_UNKNOWN'],
    ['a clock that is ahead', { paidAt: '2026-03-10T04:05:00.001Z' }, 422, 'CLOCK_AHEAD'],
    ['lines that do not add up', { lines: [line(1, 9_999)] }, 400, 'INVALID_INPUT'],
    ['a line number twice', { lines: [line(1, 5_000), line(1, 5_000)] }, 400, 'INVALID_INPUT'],
    ['no lines', { lines: [], paidFen: 0 }, 400, 'INVALID_INPUT'],
    ['a fraction of a fen', { paidFen: 0.5 }, 400, 'INVALID_INPUT'],
    ['a negative amount', { paidFen: -1 }, 400, 'INVALID_INPUT'],
    [
      'four places of a quantity',
      { lines: [line(1, 10_000, { quantity: 0.0001 })] },
      400,
      'INVALID_INPUT',
    ],
    ['a time without a zone', { paidAt: '2026-03-10T04:00:00' }, 400, 'INVALID_INPUT'],
    ['a blank in the order number', { orderNo: 'A 1' }, 400, 'INVALID_INPUT'],
    ['an unknown field', { colour: 'red' }, 400, 'INVALID_INPUT'],
    ['two buyers', { memberNo: '0000000000', phone: '13900000000' }, 400, 'INVALID_INPUT'],
  ])('%s', async (_, more, status, code) => {
    const refused = await post(order(more));
    expect(refused).toMatchObject({ status, body: { code } });
  });

  test('an unknown field is named', async () => {
    const { body } = await post(order({ colour: 'red' }));
    expect(body.errors).toEqual([
      expect.objectContaining({ path: 'colour', code: 'UNKNOWN_FIELD' }),
    ]);
  });

  test('nothing of what lies just inside the limits', async () => {
    expect((await post(order({ paidAt: '2026-03-10T04:05:00Z' }))).status).toBe(201);
    const body = order({ channel: 'shop', storeCode: 'S02' });
    expect((await post(body, {}, SHOP)).status).toBe(201);
    const weighed = order({ lines: [line(1, 10_000, { quantity: 0.125 })] });
    expect((await post(weighed)).status).toBe(201);
  });

  test('orders of one number in two channels are two orders', async () => {
    const body = order();
    await post(body);
    const other = await post({ ...body, channel: 'shop' }, {}, SHOP);
    expect(other.status).toBe(201);
    expect(await stored(body.orderNo)).toHaveLength(2);
  });
});

describe('a tier in its grace', () => {
  const holding = async () => {
    const [row] = await app.rows<AnyBody>(
      `SELECT t.tier_code, t.valid_until FROM member_tier t JOIN member m ON m.id = t.member_id
       WHERE m.member_no = ?`,
      [member.memberNo],
    );
    return [row.tier_code, row.valid_until];
  };

  test('is renewed from its old end by the order that reaches what keeps it', async () => {
    await post(order({ memberNo: member.memberNo, paidFen: 100_000 }));
    expect(await holding()).toEqual(['SILVER', '2027-03-10']);
    app.clock.moveTo('2027-03-20T04:00:00Z');
    const paidAt = '2027-03-20T04:00:00Z';
    await post(order({ memberNo: member.memberNo, paidFen: 79_999, paidAt }));
    expect(await holding()).toEqual(['SILVER', '2027-03-10']);
    await post(order({ memberNo: member.memberNo, paidFen: 1, paidAt }));
    expect(await holding()).toEqual(['SILVER', '2028-03-10']);
  });

  test('is not kept by the orders that gave it', async () => {
    await post(order({ memberNo: member.memberNo, paidFen: 400_000 }));
    app.clock.moveTo('2027-03-20T04:00:00Z');
    await post(order({ memberNo: member.memberNo, paidFen: 1, paidAt: '2027-03-20T04:00:00Z' }));
    expect(await holding()).toEqual(['SILVER', '2027-03-10']);
  });
});
