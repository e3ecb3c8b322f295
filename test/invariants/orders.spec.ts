/**
 * A till with flaky Wi-Fi: orders and refunds of a few members come late, twice, out of order, alone
 * and in batches, all at once. Whatever arrives when, the books say the same in the end.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { mulDivFloor } from '@shuke/shared';
import { givenMember, line, order, refund } from '../api/orders.given.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { dice } from '../support/dice.js';
import { differencesOf } from '../support/points.js';

const MEMBERS = 4;
const ORDERS = 60;
const CALLERS = 8;
const SEEDS = [1, 2];

interface Sale {
  order: AnyBody;
  refunds: AnyBody[];
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

function sale(memberNo: string | undefined, roll: (below: number) => number): Sale {
  const paid = [roll(30_000), roll(30_000)];
  const paidFen = paid.reduce((sum, fen) => sum + fen, 0);
  const body = order({ memberNo, paidFen, lines: paid.map((fen, index) => line(index + 1, fen)) });
  const refunds = Array.from({ length: roll(3) }, () => refund(1 + roll(paidFen + 1)));
  return { order: body, refunds };
}

const asLine = (of: Sale, body: AnyBody): string =>
  JSON.stringify(
    body === of.order
      ? { type: 'order', ...body }
      : { type: 'refund', channel: 'pos', orderNo: of.order.orderNo, ...body },
  );

/** Sends one report by itself, or a handful as a batch. */
async function report(some: { of: Sale; body: AnyBody }[]): Promise<number> {
  const till = openCaller(app.url);
  const [first] = some;
  if (!first) return 200;
  if (some.length > 1) {
    const body = some.map(({ of, body }) => asLine(of, body)).join('\n');
    const headers = { 'content-type': 'application/x-ndjson' };
    return (await till('POST', '/orders/batch', { body, headers })).status;
  }
  const { of, body } = first;
  const refunds = `/orders/pos/${of.order.orderNo}/refunds`;
  return (await till('POST', body === of.order ? '/orders' : refunds, { body })).status;
}

function shuffled<T>(items: readonly T[], roll: (below: number) => number): T[] {
  return items
    .map((item) => ({ item, place: roll(1_000_000) }))
    .sort((one, other) => one.place - other.place)
    .map(({ item }) => item);
}

async function sendAll(sales: readonly Sale[], roll: (below: number) => number): Promise<number[]> {
  const reports = sales.flatMap((of) => [of.order, ...of.refunds].map((body) => ({ of, body })));
  const queue = shuffled([...reports, ...reports], roll);
  const statuses: number[] = [];
  const caller = async () => {
    while (queue.length > 0) statuses.push(await report(queue.splice(0, 1 + roll(4))));
  };
  await Promise.all(Array.from({ length: CALLERS }, caller));
  return statuses;
}

const stored = (orderNos: string[]) =>
  app.rows<AnyBody>(
    `SELECT h.order_no, h.paid_fen, h.refunded_fen, h.whole_refund, h.points_earned,
            (SELECT COALESCE(SUM(l.refunded_fen), 0) FROM order_line l WHERE l.order_id = h.id) AS by_lines,
            (SELECT COALESCE(SUM(r.refunded_fen), 0) FROM refund r
              WHERE r.order_id = h.id AND r.state = 'applied') AS by_refunds,
            (SELECT COALESCE(SUM(r.points_reversed), 0) FROM refund r
              WHERE r.order_id = h.id AND r.state = 'applied') AS reversed
     FROM order_head h WHERE h.order_no IN (?) ORDER BY h.order_no`,
    [orderNos],
  );

describe.each(SEEDS)('reports in a disorder (seed %i)', (seed) => {
  let sales: Sale[];
  let statuses: number[];
  const numbers = () => sales.map((of) => of.order.orderNo);
  beforeAll(async () => {
    const roll = dice(seed);
    const members = await Promise.all(Array.from({ length: MEMBERS }, () => givenMember(app)));
    const buyers = [...members.map(({ memberNo }) => memberNo), undefined];
    sales = Array.from({ length: ORDERS }, () => sale(buyers[roll(buyers.length)], roll));
    statuses = await sendAll(sales, roll);
  });

  test('are all answered, and none as a failure of ours', () => {
    expect(statuses.filter((status) => status >= 500 || status === 409)).toEqual([]);
  });

  test('every order is stored once, with what was paid', async () => {
    const paid = sales.map(({ order: { orderNo, paidFen } }) => [orderNo, paidFen]).sort();
    const rows = await stored(numbers());
    expect(rows.map((row) => [row.order_no, row.paid_fen]).sort()).toEqual(paid);
  });

  test('refunds, orders and lines agree, and nothing is refunded beyond what was paid', async () => {
    for (const row of await stored(numbers())) {
      expect([row.by_lines, row.by_refunds]).toEqual([row.refunded_fen, row.refunded_fen]);
      expect(row.refunded_fen).toBeLessThanOrEqual(row.paid_fen);
    }
  });

  test('what was earned is reversed by the refunded share', async () => {
    for (const row of await stored(numbers())) {
      const due = mulDivFloor(row.points_earned, row.refunded_fen, Math.max(row.paid_fen, 1));
      expect([row.order_no, row.reversed]).toEqual([row.order_no, due]);
    }
  });

  test('no refund waits for an order that is here', async () => {
    const waiting = await app.rows(
      "SELECT refund_no FROM refund WHERE state = 'waiting' AND order_no IN (?)",
      [numbers()],
    );
    expect(waiting).toEqual([]);
  });

  test('the sums of the members are those of their orders', async () => {
    const differing = await app.rows(
      `SELECT HEX(f.member_id) AS member FROM member_order_facts f
       JOIN (SELECT member_id, SUM(paid_fen - refunded_fen) AS paid, SUM(1 - whole_refund) AS orders
             FROM order_head WHERE member_id IS NOT NULL GROUP BY member_id) o
         ON o.member_id = f.member_id
       WHERE o.paid <> f.paid_fen OR o.orders <> f.order_count`,
    );
    expect(differing).toEqual([]);
  });

  test('the points reconcile', async () => {
    expect(await differencesOf(app)).toEqual([]);
  });

  test('all of it once more changes nothing', async () => {
    const before = await stored(numbers());
    await sendAll(sales, dice(seed + 100));
    expect(await stored(numbers())).toEqual(before);
  });
});

test('sixty-four orders at once of one member, some of them twice, one not to be had', async () => {
  const { memberNo } = await givenMember(app);
  const bodies = Array.from({ length: 56 }, () => order({ memberNo, paidFen: 1000 }));
  const beyond = order({ memberNo, paidFen: 1000, pointsUsed: 5 });
  const sent = [...bodies.slice(0, 40), beyond, ...bodies.slice(0, 7), ...bodies.slice(40)];
  const answers = await Promise.all(
    sent.map((body) => openCaller(app.url)('POST', '/orders', { body })),
  );
  const answered = new Map<string, Set<string>>();
  for (const [index, { status, body }] of answers.entries()) {
    const orderNo: string = sent[index]?.orderNo;
    if (orderNo === beyond.orderNo) expect(body.code).toBe('MEMBER_CODE_REQUIRED');
    else expect([status, body.pointsEarned[0].points]).toEqual([201, 10]);
    answered.set(orderNo, (answered.get(orderNo) ?? new Set()).add(body.orderId));
  }
  expect([...answered.values()].every((ids) => ids.size === 1)).toBe(true);
  const totals = answers.flatMap(({ body }) => (body.points ? [body.points.pending] : []));
  expect(Math.max(...totals)).toBe(560);
  const [stored] = await app.rows<{ orders: number; earned: number }>(
    `SELECT COUNT(*) AS orders, SUM(o.points_earned) AS earned FROM order_head o
       JOIN member m ON m.id = o.member_id WHERE m.member_no = ?`,
    [memberNo],
  );
  expect([Number(stored?.orders), Number(stored?.earned)]).toEqual([56, 560]);
  expect(await differencesOf(app)).toEqual([]);
});
