/** The platform's pushes at `/api/wechat/push`, sent by the simulated platform over real HTTP. */

import { idToBytes } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp, WECHAT_APP } from '../support/app.js';
import { send } from '../support/callers.js';
import {
  BIRTHDAY_TEMPLATE,
  creditOf,
  plan,
  reader,
  registerTemplates,
} from '../support/messages.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
});
beforeEach(() => app.clock.moveTo('2026-03-10T04:00:00Z'));
afterAll(() => app.close());

const control = async (method: string, path: string, body?: object) =>
  (await send(app.wechatUrl, method, `/__sim/${path}`, body ? { body } : {})).body;

async function pushing(settings: object): Promise<void> {
  await control('PUT', `apps/${WECHAT_APP.appid}`, {
    pushUrl: `${app.url}/api/wechat/push`,
    token: 'pushtoken',
    aesKey: 'a'.repeat(43),
    mode: 'secure',
    format: 'json',
    copies: 1,
    wrongSignature: false,
    wrappedJson: false,
    ...settings,
  });
}

const attempts = async () => (await control('GET', 'pushes')).items.at(-1).attempts;

test.each([{}, { token: 'othertoken' }])(
  'the address is verified by its echo, with %j',
  async (settings) => {
    await pushing(settings);
    const { verified } = await control('POST', `apps/${WECHAT_APP.appid}/verification`, {});
    expect(verified).toBe(!('token' in settings));
  },
);

test.each([
  { mode: 'plain', format: 'json' },
  { mode: 'plain', format: 'json', wrappedJson: true },
  { mode: 'plain', format: 'xml' },
  { mode: 'secure', format: 'json' },
  { mode: 'secure', format: 'xml' },
])('a push is understood and acknowledged at once: %j', async (settings) => {
  await pushing(settings);
  const xiaoman = await reader(app, 0);
  await control('POST', `users/${xiaoman.person.openid}/subscribe`, {
    templateIds: [BIRTHDAY_TEMPLATE],
  });
  expect(await attempts()).toMatchObject([{ status: 200, acknowledged: true }]);
  await app.drain();
  expect((await creditOf(app, xiaoman.memberId)).credits).toBe(1);
});

test.each([
  ['a wrong signature', { wrongSignature: true }],
  ['another key', { aesKey: 'b'.repeat(43) }],
])('a push with %s changes nothing', async (_name, settings) => {
  await pushing(settings);
  const xiaoman = await reader(app, 0);
  await control('POST', `users/${xiaoman.person.openid}/subscribe`, {
    templateIds: [BIRTHDAY_TEMPLATE],
  });
  expect((await attempts()).map(({ status }: { status: number }) => status)).toEqual([
    401, 401, 401,
  ]);
  await app.drain();
  expect((await creditOf(app, xiaoman.memberId)).credits).toBe(0);
});

test('the result of a send makes it delivered', async () => {
  await pushing({});
  const xiaoman = await reader(app);
  await plan(app, xiaoman.memberId, 'gift');
  await app.runJob('message-sending');
  await control('GET', 'pushes');
  app.clock.advanceSeconds(6);
  await app.drain();
  const rows = await app.rows('SELECT state FROM delivery WHERE member_id = ?', [
    idToBytes(xiaoman.memberId),
  ]);
  expect(rows).toEqual([{ state: 'delivered' }]);
});

test('events about strangers and events of other kinds are acknowledged and pass', async () => {
  await pushing({});
  const stranger = await control('POST', 'users', {});
  await control('POST', `users/${stranger.openid}/subscribe`, { templateIds: [BIRTHDAY_TEMPLATE] });
  await control('POST', 'events', { type: 'user_info_modified', openid: stranger.openid });
  expect(await attempts()).toMatchObject([{ acknowledged: true }]);
  await app.drain();
});

test.each(['{', '', '<xml>', '{"a":1}', '<!DOCTYPE x><xml/>'])(
  'a body like %j gets a 4xx',
  async (body) => {
    for (const type of ['application/json', 'text/xml']) {
      const answer = await send(
        app.url,
        'POST',
        '/api/wechat/push?timestamp=1&nonce=2&signature=3',
        {
          body,
          headers: { 'content-type': type },
        },
      );
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
    }
  },
);
