import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import {
  type AnyBody,
  boundClerk,
  consoleCaller,
  newPhone,
  openCaller,
  send,
  tokenCaller,
} from '../support/callers.js';
import { given } from './coupons.given.js';
import { type GivenMember, givenMember, line, order } from './orders.given.js';

type Caller = ReturnType<typeof tokenCaller>;

let app: TestApp;
let member: GivenMember;
let clerk: Caller;
beforeAll(async () => {
  app = await startApp();
  member = await givenMember(app);
  clerk = (await boundClerk(app.url, app.wechatUrl, '13800000001', 'invite-clerk-1')).call;
});
afterAll(() => app.close());

let keys = 0;
const withKey = () => ({ 'idempotency-key': `counter-${++keys}` });

const counterOrder = (more: AnyBody = {}): AnyBody => {
  const { channel, storeCode, paidAt, ...body } = order();
  return { ...body, lines: [line(1, 10_000, { sku: 'COUNTER' })], ...more };
};

const ring = (body: AnyBody, headers: Record<string, string> = withKey()) =>
  clerk('POST', '/orders', { body, headers });

describe('a clerk', () => {
  test('rings an order in their own store, now', async () => {
    const body = counterOrder({ memberCode: member.code() });
    const { status, body: answer } = await ring(body);
    expect([status, answer.memberNo]).toEqual([201, member.memberNo]);
    const [row] = await app.rows<AnyBody>(
      'SELECT channel, store_code, staff_code, paid_at FROM order_head WHERE order_no = ?',
      [body.orderNo],
    );
    expect(row).toEqual({
      channel: 'counter',
      store_code: 'S01',
      staff_code: 'E01',
      paid_at: app.clock.now(),
    });
  });

  test('who taps twice rings once', async () => {
    const body = counterOrder({ phone: member.phone });
    const headers = withKey();
    const first = await ring(body, headers);
    expect((await ring(body, headers)).body).toEqual(first.body);
    expect((await ring(body)).body).toEqual(first.body);
  });

  test('needs an idempotency key', async () => {
    const refused = await ring(counterOrder(), {});
    expect(refused).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
  });

  test.each([
    ['in another store', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['in a till’s channel', { channel: 'pos' }, 403, 'FORBIDDEN'],
    ['for somebody else’s sale', { staffCode: 'E02' }, 400, 'INVALID_INPUT'],
  ])('does not ring %s', async (_, more, status, code) => {
    expect(await ring(counterOrder(more))).toMatchObject({ status, body: { code } });
  });

  test('takes an order of the counter back', async () => {
    const body = counterOrder({ memberNo: member.memberNo });
    await ring(body);
    const back = { refundNo: 'R1', refundedFen: 10_000, whole: true };
    const path = `/orders/counter/${body.orderNo}/refunds`;
    const { status, body: answer } = await clerk('POST', path, { body: back, headers: withKey() });
    expect([status, answer.state, answer.pointsReversed]).toEqual([201, 'applied', 100]);
  });

  test('does not take another store’s order back', async () => {
    const body = counterOrder();
    const other = await boundClerk(app.url, app.wechatUrl, '13800000002', 'invite-clerk-2');
    await other.call('POST', '/orders', { body, headers: withKey() });
    const path = `/orders/counter/${body.orderNo}/refunds`;
    const back = { refundNo: 'R1', refundedFen: 10_000, whole: true };
    const refused = await clerk('POST', path, { body: back, headers: withKey() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    expect((await other.call('POST', path, { body: back, headers: withKey() })).status).toBe(201);
  });

  test('does not take a till’s order back', async () => {
    const body = { refundNo: 'R1', refundedFen: 1 };
    const refused = await clerk('POST', '/orders/pos/X-1/refunds', { body, headers: withKey() });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });
});

describe('what a clerk did', () => {
  test('is listed newest first: orders, redemptions and registrations', async () => {
    const { call } = await boundClerk(app.url, app.wechatUrl, '13800000003', 'invite-manager');
    const act = async (path: string, body: AnyBody) => {
      const { status } = await call('POST', path, { body, headers: withKey() });
      expect([200, 201]).toContain(status);
      app.clock.advanceSeconds(60);
    };
    const consents = [{ purpose: 'service', version: '2026-01', granted: true }];
    const person = { phone: '13755550001', consents, ageConfirmed: true, storeCode: 'S01' };
    await act('/members', person);
    await act('/orders', counterOrder({ phone: person.phone, paidFen: 10_000 }));
    const couponCode = await given(app, member.memberNo, 'MASK');
    await act('/redemptions', { couponCode, storeCode: 'S01' });
    const { status, body } = await call('GET', '/activity');
    expect(status).toBe(200);
    expect(
      body.items.map(({ type, title, detail, undoable }: AnyBody) => [
        type,
        title,
        detail,
        undoable,
      ]),
    ).toEqual([
      ['redemption', '核销 面膜兑换券', '兑换成功', true],
      ['order', '收银 100.00 元', '获得 100 积分', false],
      ['registration', '登记会员', '137****0001', false],
    ]);
  });

  test('is not another clerk’s', async () => {
    const { body } = await clerk('GET', '/activity');
    const types = new Set(body.items.map(({ type }: AnyBody) => type));
    expect(types).toEqual(new Set(['order']));
  });
});

describe('the orders of a member', () => {
  let buyer: GivenMember;
  let till: Caller;
  beforeAll(async () => {
    buyer = await givenMember(app);
    till = openCaller(app.url);
    for (const day of [1, 2, 3]) {
      const body = order({
        memberNo: buyer.memberNo,
        orderNo: `LISTED-${day}`,
        paidFen: day * 1_000,
        paidAt: `2026-03-0${day}T04:00:00Z`,
      });
      await till('POST', '/orders', { body });
    }
    const back = { refundNo: 'R1', refundedFen: 500, refundedAt: '2026-03-04T04:00:00Z' };
    await till('POST', '/orders/pos/LISTED-3/refunds', { body: back });
  });

  test('are listed in the console newest first, page by page', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const path = `/members/${buyer.memberNo}/orders?limit=2`;
    const first = await owner('GET', path);
    expect(first.status).toBe(200);
    expect(first.body.items.map((one: AnyBody) => one.orderNo)).toEqual(['LISTED-3', 'LISTED-2']);
    expect(first.body.items[0]).toMatchObject({
      channel: 'pos',
      storeCode: 'S01',
      paidAt: '2026-03-03T04:00:00.000Z',
      paidFen: 3_000,
      refundedFen: 500,
      pointsEarned: 30,
    });
    const next = await owner('GET', `${path}&cursor=${first.body.nextCursor}`);
    expect(next.body.items.map((one: AnyBody) => one.orderNo)).toEqual(['LISTED-1']);
    expect(next.body.nextCursor).toBeNull();
  });

  test('of an unknown member are not found', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const refused = await owner('GET', '/members/9999999999/orders');
    expect(refused).toMatchObject({ status: 404, body: { code: 'MEMBER_UNKNOWN' } });
  });

  test('a cursor that is none of ours is refused', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const path = `/members/${buyer.memberNo}/orders`;
    const cursors = ['abc', Buffer.from('[1,"mbr_1"]').toString('base64url')];
    for (const cursor of cursors) {
      const refused = await owner('GET', `${path}?cursor=${cursor}`);
      expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    }
  });

  test('are nobody’s without signing in', async () => {
    for (const [door, path] of [
      ['member', '/me/orders'],
      ['console', `/members/${buyer.memberNo}/orders`],
    ]) {
      const refused = await send(app.url, 'GET', `/api/${door}/v1${path}`);
      expect(refused).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
    }
  });

  test('are their own: a member sees theirs and no others', async () => {
    const person = await newPhone(app.wechatUrl, '13912345678');
    const session = await send(app.url, 'POST', '/api/member/v1/sessions', {
      body: { code: await person.loginCode() },
    });
    const me = tokenCaller(app.url, 'member', session.body.token);
    expect(await me('GET', '/me/orders')).toMatchObject({
      status: 403,
      body: { code: 'MEMBERS_ONLY' },
    });
    const joined = await me('POST', '/registration', {
      body: {
        phoneCode: await person.phoneCode(),
        consents: [{ purpose: 'service', version: '2026-01', granted: true }],
        ageConfirmed: true,
      },
    });
    expect(joined.status).toBe(201);
    expect((await me('GET', '/me/orders')).body).toEqual({ items: [], nextCursor: null });
    const body = order({ memberNo: joined.body.memberNo, orderNo: 'OWN-1', paidFen: 12_345 });
    await till('POST', '/orders', { body });
    expect((await me('GET', '/me/orders')).body.items).toEqual([
      {
        orderNo: 'OWN-1',
        storeName: expect.any(String),
        paidAt: '2026-03-10T04:00:00.000Z',
        paidFen: 12_345,
        refundedFen: 0,
        pointsEarned: 123,
      },
    ]);
  });
});
