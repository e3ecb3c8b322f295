/** "Why is my balance 340 on 3 May?", at the doors of members, clerks and the console. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MemberId } from '../../apps/server/src/platform/index.js';
import { bytesToId } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, freshPhone, member } from '../support/customers.js';
import { onLedger } from '../support/points.js';

type Joined = Customer & { memberNo: string };

let app: TestApp;
let reader: Joined;
let other: Joined;
const till = () => openCaller(app.url);
const at = (text: string) => new Date(`${text}+08:00`);

beforeAll(async () => {
  app = await startApp({ now: at('2026-05-01T12:00:00') });
  reader = await member(app, { source: { storeCode: 'S01' } });
  other = await member(app);
  await order('S01-0001', 10_000, '2026-05-01T12:00:00Z');
  app.clock.moveTo(at('2026-05-03T20:00:00'));
  await spend(60);
  app.clock.moveTo(at('2026-05-04T09:00:00'));
  await order('S01-0002', 5_000, '2026-05-03T10:00:00+08:00');
  app.clock.moveTo(at('2026-05-10T09:00:00'));
  await refund('S01-0001', 10_000);
});
afterAll(() => app.close());

async function order(orderNo: string, paidFen: number, paidAt: string): Promise<void> {
  const line = { lineNo: 1, sku: 'TEA', quantity: 1, amountFen: paidFen, paidFen };
  const { memberNo } = reader;
  const when = paidAt.endsWith('Z') ? app.clock.now().toISOString() : paidAt;
  const body = { channel: 'pos', orderNo, storeCode: 'S01', paidAt: when, paidFen, lines: [line] };
  const { status } = await till()('POST', '/orders', { body: { ...body, memberNo } });
  expect(status).toBe(201);
}

async function refund(orderNo: string, refundedFen: number): Promise<void> {
  const refundedAt = app.clock.now().toISOString();
  const body = { refundNo: 'R1', refundedFen, refundedAt };
  const { status } = await till()('POST', `/orders/pos/${orderNo}/refunds`, { body });
  expect(status).toBe(201);
}

async function spend(points: number): Promise<void> {
  const source = { type: 'exchange', id: 'X1' } as const;
  await onLedger(app, await idOf(reader.memberNo), [], (ledger) =>
    ledger.spend({ points, reason: 'EXCHANGE', source }),
  );
}

async function idOf(memberNo: string): Promise<MemberId> {
  const [row] = await app.rows<{ id: Buffer }>('SELECT id FROM member WHERE member_no = ?', [
    memberNo,
  ]);
  return bytesToId('mbr', row?.id ?? Buffer.alloc(16));
}

async function explained(moment: string): Promise<AnyBody> {
  const { status, body } = await reader.call('GET', `/me/points/explanation?at=${moment}`);
  expect(status).toBe(200);
  return body;
}

describe('a member asks why', () => {
  test('the balance was what it was at the end of a day', async () => {
    const body = await explained('2026-05-01');
    expect(body).toMatchObject({ balance: 200, available: 100, pending: 100, held: 0, debt: 0 });
    expect(body.parts).toEqual([
      {
        lot: '1',
        points: 100,
        granted: 100,
        state: 'available',
        reason: 'ACTIVITY_REGISTER',
        reasonLabel: '入会赠送',
        source: { type: 'activity', id: 'register' },
        earnedAt: '2026-05-01T04:00:00.000Z',
        availableAt: '2026-05-01T04:00:00.000Z',
        lastDay: '2027-12-31',
      },
      {
        lot: '2',
        points: 100,
        granted: 100,
        state: 'pending',
        reason: 'ORDER_BASE',
        reasonLabel: '消费积分',
        source: expect.objectContaining({
          type: 'order',
          label: '订单 S01-0001',
          orderNo: 'S01-0001',
          storeName: expect.any(String),
        }),
        earnedAt: '2026-05-01T04:00:00.000Z',
        availableAt: '2026-05-08T04:00:00.000Z',
        lastDay: '2027-12-31',
      },
    ]);
  });

  test('what was spent is gone from its lot', async () => {
    const before = await explained('2026-05-03T19:59:59.999%2B08:00');
    expect(before.parts[0]).toMatchObject({ lot: '1', points: 100 });
    const then = await explained('2026-05-03T20:00:00%2B08:00');
    expect(then.parts[0]).toMatchObject({ lot: '1', points: 40, granted: 100 });
    expect(then.balance).toBe(140);
  });

  test('an order that was reported a day late is told beside it', async () => {
    expect(await explained('2026-05-03')).toMatchObject({
      balance: 140,
      reportedLater: { entries: 1, points: 50 },
    });
    expect(await explained('2026-05-04')).toMatchObject({
      balance: 190,
      reportedLater: { entries: 0, points: 0 },
    });
  });

  test('nothing is explained before there was anything', async () => {
    expect(await explained('2026-04-30')).toMatchObject({ balance: 0, parts: [], debts: [] });
  });

  test.each(['2026-05-11', '2026-13-01', '2026-05-10T12:00', 'now', '2026-02-30T00:00Z'])(
    '%s is refused',
    async (moment) => {
      const { status, body } = await reader.call('GET', `/me/points/explanation?at=${moment}`);
      expect([status, body.code, body.errors[0].path]).toEqual([400, 'INVALID_INPUT', 'at']);
    },
  );

  test('the days between add up', async () => {
    const { body } = await reader.call('GET', '/me/points/statement?from=2026-05-03&to=2026-05-10');
    expect(body).toEqual({
      from: '2026-05-03',
      to: '2026-05-10',
      opening: 200,
      movements: [
        { kind: 'earn', reason: 'ORDER_BASE', reasonLabel: '消费积分', points: 50, entries: 1 },
        { kind: 'reverse', reason: 'REFUND', reasonLabel: '订单退款', points: -100, entries: 1 },
        { kind: 'spend', reason: 'EXCHANGE', reasonLabel: '积分兑换', points: -60, entries: 1 },
      ],
      closing: 90,
    });
    expect((await explained('2026-05-10')).balance).toBe(90);
  });

  test.each(['from=2026-05-03&to=2026-05-02', 'from=2026-05-03', 'from=x&to=2026-05-02'])(
    'days that are none, or stand the wrong way round, are refused: %s',
    async (days) => {
      const { status, body } = await reader.call('GET', `/me/points/statement?${days}`);
      expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    },
  );

  test('the months of the entries', async () => {
    const { body } = await reader.call('GET', '/me/points/months');
    expect(body).toEqual({ items: [{ month: '2026-05', gained: 250, gone: 160 }] });
  });
});

describe('an entry opens', () => {
  test('and says which lots it took from', async () => {
    const { body } = await reader.call('GET', '/me/points/entries/3');
    expect(body).toMatchObject({
      id: '3',
      kind: 'spend',
      points: -60,
      reasonLabel: '积分兑换',
      recordedAt: '2026-05-03T12:00:00.000Z',
      touched: [{ lot: '1', points: -60, reason: 'ACTIVITY_REGISTER', lastDay: '2027-12-31' }],
      owed: 0,
    });
  });

  test('and says what it brought in and what it undid', async () => {
    const late = await reader.call('GET', '/me/points/entries/4');
    expect(late.body).toMatchObject({
      occurredAt: '2026-05-03T02:00:00.000Z',
      recordedAt: '2026-05-04T01:00:00.000Z',
      lot: { remaining: 50, availableAt: '2026-05-10T02:00:00.000Z', lastDay: '2027-12-31' },
      touched: [],
    });
    const reversal = await reader.call('GET', '/me/points/entries/5');
    expect(reversal.body).toMatchObject({
      source: { type: 'refund', label: '退款订单 S01-0001', orderNo: 'S01-0001' },
      undoes: { type: 'order', orderNo: 'S01-0001' },
      touched: [{ lot: '2', points: -100 }],
    });
  });

  test.each(['0', '99', '-1', '1.5', 'x', '99999999999'])('%s is nobody’s', async (id) => {
    const { status, body } = await reader.call('GET', `/me/points/entries/${id}`);
    expect([status, body.code]).toEqual([404, 'NOT_FOUND']);
  });

  test('another member has other entries under the same numbers', async () => {
    expect((await other.call('GET', '/me/points/entries/3')).status).toBe(404);
  });
});

describe('what is owed', () => {
  test('is named by the refund that it is left from', async () => {
    const debtor = await member(app);
    const memberId = await idOf(debtor.memberNo);
    const source = { type: 'exchange', id: 'X9' } as const;
    await onLedger(app, memberId, [], (ledger) =>
      ledger.spend({ points: 130, reason: 'EXCHANGE', source, beyond: 'debt' }),
    );
    const { body } = await debtor.call('GET', '/me/points/explanation');
    expect(body).toMatchObject({
      balance: -30,
      debt: 30,
      parts: [],
      debts: [{ entry: '2', points: 30, reasonLabel: '积分兑换', source }],
    });
    const entry = await debtor.call('GET', '/me/points/entries/2');
    expect(entry.body).toMatchObject({ owed: 30, touched: [{ points: -100 }] });
  });
});

describe('the staff asks why', () => {
  test('in the console, for any member in sight', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const path = `/members/${reader.memberNo}/points`;
    const told = await auditor('GET', `${path}/explanation?at=2026-05-03`);
    expect([told.status, told.body.balance]).toEqual([200, 140]);
    const days = await auditor('GET', `${path}/statement?from=2026-05-03&to=2026-05-10`);
    expect([days.status, days.body.closing]).toEqual([200, 90]);
    const entry = await auditor('GET', `${path}/entries/3`);
    expect([entry.status, entry.body.points]).toEqual([200, -60]);
  });

  test('nobody is found under an unknown number', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    for (const part of ['explanation', 'statement?from=2026-05-03&to=2026-05-03', 'entries/1']) {
      const { status, body } = await auditor('GET', `/members/0000000000/points/${part}`);
      expect([part, status, body.code]).toEqual([part, 404, 'MEMBER_UNKNOWN']);
    }
  });

  test('at the counter, for members of the own store', async () => {
    const clerkOf = async (code: string) =>
      (await boundClerk(app.url, app.wechatUrl, freshPhone(), code)).call;
    const path = `/members/${reader.memberNo}/points/explanation?at=2026-05-03`;
    const told = await (await clerkOf('invite-clerk-1'))('GET', path);
    expect([told.status, told.body.balance]).toEqual([200, 140]);
    const foreign = await (await clerkOf('invite-clerk-2'))('GET', path);
    expect([foreign.status, foreign.body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
  });
});
