/** What about orders needs a person: opened by postings, ticked off in the console. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type GivenMember, givenMember, order, refund } from './orders.given.js';

let app: TestApp;
let member: GivenMember;
let manager: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  app = await startApp();
  manager = await consoleCaller(app.url, 'E03', 'manager-password');
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  member = await givenMember(app);
});

const post = (body: AnyBody) => openCaller(app.url)('POST', '/orders', { body });
const giveBack = (orderNo: string, body: AnyBody) =>
  openCaller(app.url)('POST', `/orders/pos/${orderNo}/refunds`, { body });
const mattersOf = async (orderNo: string, state = 'open'): Promise<AnyBody[]> => {
  const { body } = await manager('GET', `/order-matters?state=${state}&limit=100`);
  return body.items.filter((matter: AnyBody) => matter.orderNo === orderNo);
};

test('a refund that waits is listed, and leaves the list with its order', async () => {
  const body = order({ memberNo: member.memberNo });
  const early = refund(4_000);
  await giveBack(body.orderNo, early);
  expect(await mattersOf(body.orderNo)).toMatchObject([
    { kind: 'refund_waiting', refundNo: early.refundNo, fen: 4_000, code: null, storeCode: null },
  ]);
  await post(body);
  expect(await mattersOf(body.orderNo)).toEqual([]);
  expect(await mattersOf(body.orderNo, 'closed')).toMatchObject([{ closedBy: 'system' }]);
});

test('a waiting refund that its order rejects says why, also when it was ticked off', async () => {
  const body = order({ memberNo: member.memberNo });
  const early = refund(10_001);
  await giveBack(body.orderNo, early);
  const [waiting] = await mattersOf(body.orderNo);
  await manager('POST', `/order-matters/${waiting.id}/close`, { body: {} });
  await post(body);
  expect(await mattersOf(body.orderNo)).toMatchObject([
    { id: waiting.id, kind: 'refund_rejected', code: 'REFUND_EXCEEDS_PAID', storeCode: 'S01' },
  ]);
});

test('a refund that is applied at once leaves nothing to see to', async () => {
  const body = order({ memberNo: member.memberNo });
  await post(body);
  await giveBack(body.orderNo, refund(4_000));
  expect(await mattersOf(body.orderNo)).toEqual([]);
});

describe('what a fact could not be given', () => {
  const settled = () => order({ memberNo: member.memberNo, pointsUsed: 100, settled: true });

  test('is listed, one by one', async () => {
    const body = settled();
    expect((await post(body)).status).toBe(201);
    expect(await mattersOf(body.orderNo)).toMatchObject([
      { kind: 'order_conflict', code: 'MEMBER_CODE_REQUIRED', fen: 10_000, storeName: '春熙路店' },
    ]);
  });

  test('is ticked off once, with a note, and stays in the log', async () => {
    const body = settled();
    await post(body);
    const [matter] = await mattersOf(body.orderNo);
    const close = (note: string) =>
      manager('POST', `/order-matters/${matter.id}/close`, { body: { note } });
    const answers = await Promise.all([close('打过电话'), close('不用管')]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    const [closed] = await mattersOf(body.orderNo, 'closed');
    expect(closed.closedBy).toBe('staff:E03');
    expect(answers.map((answer) => answer.body.note)).toEqual([closed.note, closed.note]);
    expect(await mattersOf(body.orderNo)).toEqual([]);
    const log = await app.rows<AnyBody>(
      "SELECT subject FROM audit_entry WHERE action = 'matter.close' AND subject = ?",
      [body.orderNo],
    );
    expect(log).toHaveLength(1);
  });
});

describe('a store’s manager', () => {
  const elsewhere = async () => {
    const body = order({ channel: 'shop', storeCode: 'S02', pointsUsed: 100, settled: true });
    const key = { id: 'shop', secret: 'another-secret-of-32-characters!!' };
    expect((await openCaller(app.url, key)('POST', '/orders', { body })).status).toBe(201);
    return body.orderNo;
  };

  test('sees nothing of another store, the owner does', async () => {
    const orderNo = await elsewhere();
    expect(await mattersOf(orderNo)).toEqual([]);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const { body } = await owner('GET', '/order-matters?limit=100');
    const found = body.items.find((matter: AnyBody) => matter.orderNo === orderNo);
    expect(found).toMatchObject({ storeCode: 'S02' });
    const refused = await manager('POST', `/order-matters/${found.id}/close`, {
      body: {},
    });
    expect(refused).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
  });

  test.each(['mat_01J0000000000000000000000A', 'nonsense'])('finds no matter %s', async (id) => {
    const refused = await manager('POST', `/order-matters/${id}/close`, { body: {} });
    expect(refused.status).toBe(404);
  });
});

test('the list goes on from page to page', async () => {
  for (let i = 0; i < 3; i++) await giveBack(`PAGED-${i}`, refund(100));
  const first = await manager('GET', '/order-matters?limit=2');
  expect(first.body.items).toHaveLength(2);
  const next = await manager('GET', `/order-matters?limit=2&cursor=${first.body.nextCursor}`);
  const ids = [...first.body.items, ...next.body.items].map(({ id }: AnyBody) => id);
  expect(new Set(ids).size).toBe(ids.length);
});
