import { startApp, type TestApp } from '../../../../../test/support/app.js';
import { member } from '../../../../../test/support/customers.js';
import {
  memberIdOf,
  plan,
  reader,
  registerTemplates,
} from '../../../../../test/support/messages.js';
import { Database, type MemberId, UnitOfWork } from '../../platform/index.js';
import { Deliveries } from './deliveries.js';
import { Reach } from './reach.js';

let app: TestApp;
let reachable: MemberId;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
  reachable = (await reader(app, 2)).memberId;
  await reader(app, 0);
  await member(app);
  const claimed = await reader(app, 1);
  await app.rows('UPDATE identity SET app_id = ? WHERE openid = ?', [
    'wxffffffffffffffff',
    claimed.person.openid,
  ]);
});
afterAll(() => app.close());

const EVERYBODY = {
  sql: 'SELECT id AS member_id FROM member WHERE joined_at <= ?',
  params: [new Date('2026-12-31')],
};
const reachOf = (type: 'birthday_gift' | 'campaign' | 'tier_change') =>
  app.app
    .get(Reach, { strict: false })
    .of(app.app.get(Database, { strict: false }), EVERYBODY, type);

test('of four members one is reached by subscribe message, two in the inbox only, one not at all', async () => {
  expect(await reachOf('birthday_gift')).toEqual({
    members: 4,
    consented: 3,
    subscribe: 1,
    inboxOnly: 2,
    whyInboxOnly: [
      { why: 'NO_WECHAT', count: 1 },
      { why: 'NO_CREDIT', count: 1 },
    ],
    none: [{ why: 'NO_CONSENT', count: 1 }],
  });
});

test('a type without a template reaches the inbox only, a service message everybody’s', async () => {
  expect(await reachOf('campaign')).toMatchObject({ subscribe: 0, inboxOnly: 3 });
  expect(await reachOf('tier_change')).toMatchObject({ inboxOnly: 4, none: [] });
});

test('the reach that was shown is the reach that comes about', async () => {
  const before = await reachOf('birthday_gift');
  const rows = await app.rows<{ member_no: string }>('SELECT member_no FROM member');
  for (const { member_no: memberNo } of rows) {
    await plan(app, await memberIdOf(app, memberNo), 'c1', { cause: 'cmp_1' });
  }
  await app.runJob('message-sending');
  const counts = await app.app
    .get(Deliveries, { strict: false })
    .countsOf(app.app.get(Database, { strict: false }), 'cmp_1');
  expect(counts).toEqual({
    planned: 0,
    sent: before.subscribe,
    delivered: 0,
    failed: 0,
    unknown: 0,
    skipped: 3,
    inbox: 4,
    tapped: 0,
  });
});

test('cancelling a cause skips what has not begun, and only that', async () => {
  app.clock.moveTo('2026-03-12T04:00:00Z');
  await plan(app, reachable, 'c2', { cause: 'cmp_2' });
  await plan(app, reachable, 'c3', { cause: 'cmp_3' });
  const deliveries = app.app.get(Deliveries, { strict: false });
  const cancelled = await app.app
    .get(UnitOfWork, { strict: false })
    .run('test.cancel', (tx) => deliveries.cancelPlanned(tx, 'cmp_2'));
  expect(cancelled).toBe(1);
  const rows = await app.rows(
    "SELECT cause, state, reason FROM delivery WHERE cause IN ('cmp_1', 'cmp_2', 'cmp_3') AND reason = 'CANCELLED'",
  );
  expect(rows).toEqual([{ cause: 'cmp_2', state: 'skipped', reason: 'CANCELLED' }]);
});
