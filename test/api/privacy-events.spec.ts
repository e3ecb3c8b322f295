/** What people tell WeChat about their data comes as a push, and is obeyed. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp, WECHAT_APP } from '../support/app.js';
import { openCaller, send } from '../support/callers.js';
import { type Customer, member, signedIn } from '../support/customers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await control('PUT', `apps/${WECHAT_APP.appid}`, {
    pushUrl: `${app.url}/api/wechat/push`,
    token: 'pushtoken',
    aesKey: 'a'.repeat(43),
    mode: 'secure',
    format: 'json',
  });
});
afterAll(() => app.close());

const control = (method: string, path: string, body?: object) =>
  send(app.wechatUrl, method, `/__sim/${path}`, body ? { body } : {});

async function told(customer: Customer, type: string, revokeInfo?: string): Promise<void> {
  await control('POST', 'events', { type, openid: customer.person.openid, revokeInfo });
  await control('GET', 'pushes');
  await app.drain();
}

test('a nickname that the platform cleaned is forgotten', async () => {
  const joined = await member(app, { profile: { nickname: '小禾' } });
  await told(joined, 'user_info_modified');
  expect((await joined.call('GET', '/me')).body.nickname).toBeNull();
});

test('a phone whose authorisation was revoked is forgotten, and the member stays', async () => {
  const joined = await member(app);
  await told(joined, 'user_authorization_revoke', '8');
  expect((await joined.call('GET', '/me')).body).toMatchObject({
    memberNo: joined.memberNo,
    phoneMasked: null,
    points: { available: 100 },
  });
  const lookup = openCaller(app.url);
  const found = await lookup('POST', '/members/lookup', { body: { phone: joined.person.phone } });
  expect(found.status).toBe(404);
});

test('a cancelled WeChat account is signed out and no longer anybody', async () => {
  const joined = await member(app);
  await told(joined, 'user_authorization_cancellation');
  expect((await joined.call('GET', '/me')).status).toBe(401);
  const stranger = await signedIn(app, joined.person);
  expect((await stranger.call('GET', '/me')).status).toBe(403);
});
