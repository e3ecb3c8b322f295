import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { MemberId } from '../../apps/server/src/platform/index.js';
import { bytesToId } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { consoleCaller, send } from '../support/callers.js';
import { type Customer, member, visitor } from '../support/customers.js';
import { earning, onLedger } from '../support/points.js';

type Joined = Customer & { memberNo: string };

let app: TestApp;
let reader: Joined;
let other: Joined;

beforeAll(async () => {
  app = await startApp();
  reader = await member(app);
  other = await member(app);
  const id = await idOf(reader.memberNo);
  await onLedger(app, id, [], (ledger) => {
    ledger.earn({ ...earning(app, 'O1', 30), expiresAt: new Date('2026-05-31T16:00:00Z') });
    ledger.spend({ points: 20, reason: 'EXCHANGE', source: { type: 'exchange', id: 'X1' } });
    for (let i = 2; i < 30; i++) ledger.earn(earning(app, `O${i}`, i));
  });
});
afterAll(() => app.close());

async function idOf(memberNo: string): Promise<MemberId> {
  const [row] = await app.rows<{ id: Buffer }>('SELECT id FROM member WHERE member_no = ?', [
    memberNo,
  ]);
  return bytesToId('mbr', row?.id ?? Buffer.alloc(16));
}

describe('the entries of a member', () => {
  test('are told newest first, page by page, none twice and none left out', async () => {
    const seen: string[] = [];
    let cursor = '';
    do {
      const page = await reader.call('GET', `/me/points/entries?limit=7${cursor}`);
      expect(page.status).toBe(200);
      for (const { id } of page.body.items) seen.push(id);
      cursor = page.body.nextCursor && `&cursor=${page.body.nextCursor}`;
    } while (cursor);
    expect(seen).toEqual(Array.from({ length: 31 }, (_, index) => String(31 - index)));
  });

  test('say what, why, from where and until when', async () => {
    const { body } = await reader.call('GET', '/me/points/entries?limit=100');
    const [spend, order, welcome] = body.items.slice(-3);
    expect(welcome).toMatchObject({ kind: 'earn', points: 100, reason: 'ACTIVITY_REGISTER' });
    expect(order).toEqual({
      id: '2',
      kind: 'earn',
      points: 30,
      balanceAfter: 130,
      reason: 'ORDER_BASE',
      source: { type: 'order', id: 'O1' },
      occurredAt: app.clock.now().toISOString(),
      availableAt: app.clock.now().toISOString(),
      lastDay: '2026-05-31',
    });
    expect(spend).toMatchObject({ kind: 'spend', points: -20, balanceAfter: 110 });
    expect(spend).not.toHaveProperty('lastDay');
  });

  test("are each member's own", async () => {
    const { body } = await other.call('GET', '/me/points/entries');
    expect(body.items).toHaveLength(1);
    expect(body.nextCursor).toBeNull();
  });

  test('are for members only', async () => {
    const stranger = await visitor(app);
    const refused = await stranger.call('GET', '/me/points/entries');
    expect(refused).toMatchObject({ status: 403, body: { code: 'MEMBERS_ONLY' } });
    const nobody = await send(app.url, 'GET', '/api/member/v1/me/points/entries');
    expect(nobody.status).toBe(401);
  });

  test.each(['limit=0', 'limit=101', 'limit=x', 'cursor=%21', 'cursor=WyJ4Il0', 'page=2'])(
    'refuse %s',
    async (query) => {
      const refused = await reader.call('GET', `/me/points/entries?${query}`);
      expect(refused).toMatchObject({ status: 400, body: { code: 'INVALID_INPUT' } });
    },
  );
});

describe('in the console', () => {
  test('an auditor reads the entries of any member', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const { status, body } = await auditor('GET', `/members/${reader.memberNo}/points/entries`);
    expect(status).toBe(200);
    expect(body.items).toHaveLength(20);
  });

  test('nobody is found under an unknown number', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const { status, body } = await auditor('GET', '/members/0000000000/points/entries');
    expect([status, body.code]).toEqual([404, 'MEMBER_UNKNOWN']);
  });
});

test('the balance on the home page shows what ends within 90 days', async () => {
  const { body } = await reader.call('GET', '/me');
  expect(body.points).toEqual({
    available: 110 + Array.from({ length: 28 }, (_, i) => i + 2).reduce((sum, n) => sum + n, 0),
    pending: 0,
    held: 0,
    debt: 0,
    expiring: [{ points: 10, lastDay: '2026-05-31' }],
  });
});
