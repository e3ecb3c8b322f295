import { startApp, type TestApp } from '../../../../../test/support/app.js';
import { send } from '../../../../../test/support/callers.js';
import {
  allow,
  BIRTHDAY_TEMPLATE,
  creditOf,
  type Reader,
  reader,
  registerTemplates,
} from '../../../../../test/support/messages.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
});
beforeEach(() => app.clock.moveTo('2026-03-10T04:00:00Z'));
afterEach(() => pushTo(null));
afterAll(() => app.close());

/** Where the platform sends its events; nowhere for null. */
async function pushTo(url: string | null, more: object = {}): Promise<void> {
  const body = {
    pushUrl: url,
    token: 'pushtoken',
    aesKey: 'a'.repeat(43),
    mode: 'secure',
    copies: 1,
    ...more,
  };
  await send(app.wechatUrl, 'PUT', '/__sim/apps/wx0123456789abcdef', { body });
}

const toUs = (more: object = {}) => pushTo(`${app.url}/api/wechat/push`, more);

async function eventsHandled(): Promise<void> {
  await send(app.wechatUrl, 'GET', '/__sim/pushes');
  await app.drain();
}

const askedInWechat = ({ person }: Reader, answer = 'accept') =>
  send(app.wechatUrl, 'POST', `/__sim/users/${person.openid}/subscribe`, {
    body: { templateIds: [BIRTHDAY_TEMPLATE], answers: { [BIRTHDAY_TEMPLATE]: answer } },
  });

const report = (one: Reader, result: string, requestId: string, templateId = BIRTHDAY_TEMPLATE) =>
  one.call('POST', '/subscriptions', { body: { results: [{ templateId, result }], requestId } });

describe('one acceptance is one credit', () => {
  test('when the mini-program tells of it, however often', async () => {
    const xiaoman = await reader(app, 0);
    const told = await allow(app, xiaoman);
    await xiaoman.call('POST', '/subscriptions', { body: told });
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 1, entriesSum: 1 });
  });

  test('when only the platform tells of it, in copies', async () => {
    const xiaoman = await reader(app, 0);
    await toUs({ copies: 3 });
    await askedInWechat(xiaoman);
    await eventsHandled();
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 1, entriesSum: 1 });
  });

  test('when both tell of it, the platform later', async () => {
    const xiaoman = await reader(app, 0);
    await toUs();
    await allow(app, xiaoman);
    await eventsHandled();
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 1, entriesSum: 1 });
  });

  test('when both tell of it, the platform first', async () => {
    const xiaoman = await reader(app, 0);
    await toUs();
    const asked = await askedInWechat(xiaoman);
    await eventsHandled();
    await report(xiaoman, 'accept', asked.body.requestId);
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 1, entriesSum: 1 });
  });

  test('and three are three, told by both', async () => {
    const xiaoman = await reader(app, 0);
    await toUs();
    for (let count = 0; count < 3; count++) {
      await allow(app, xiaoman);
      await eventsHandled();
      await send(app.wechatUrl, 'POST', '/__sim/clock', { body: { advanceSeconds: 2 } });
    }
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 3, entriesSum: 3 });
  });

  test('what comes hours apart are two', async () => {
    const xiaoman = await reader(app, 0);
    await report(xiaoman, 'accept', 'first-of-two');
    app.clock.advanceSeconds(3600);
    await toUs();
    await askedInWechat(xiaoman);
    await eventsHandled();
    expect((await creditOf(app, xiaoman.memberId)).credits).toBe(2);
  });
});

describe('credits end', () => {
  test('when the member switches the messages off in WeChat', async () => {
    const xiaoman = await reader(app, 2);
    await toUs();
    const body = {
      type: 'subscribe_change',
      openid: xiaoman.person.openid,
      templateIds: [BIRTHDAY_TEMPLATE],
    };
    await send(app.wechatUrl, 'POST', '/__sim/events', { body });
    await eventsHandled();
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 0, entriesSum: 0 });
  });

  test('when the template is banned; not by a refusal in the popup', async () => {
    const xiaoman = await reader(app, 2);
    await report(xiaoman, 'reject', 'refused-1');
    expect((await creditOf(app, xiaoman.memberId)).credits).toBe(2);
    await report(xiaoman, 'ban', 'banned-1');
    expect((await creditOf(app, xiaoman.memberId)).credits).toBe(0);
  });

  test('never below nothing, and never for templates that are not ours', async () => {
    const xiaoman = await reader(app, 0);
    await report(xiaoman, 'ban', 'banned-1');
    await report(xiaoman, 'filter', 'filtered-1');
    expect((await report(xiaoman, 'accept', 'other-1', 'somebody-elses')).status).toBe(204);
    expect(await creditOf(app, xiaoman.memberId)).toEqual({ credits: 0, entriesSum: 0 });
  });
});

describe('asking', () => {
  const askable = async ({ call }: Reader) => (await call('GET', '/subscriptions')).body.items;

  test('leaves a member who refused alone for seven days', async () => {
    const xiaoman = await reader(app, 0);
    const [template] = await askable(xiaoman);
    expect(template).toEqual({
      type: 'birthday_gift',
      templateId: BIRTHDAY_TEMPLATE,
      title: '生日礼',
    });
    await report(xiaoman, 'reject', 'refused-1');
    expect(await askable(xiaoman)).toEqual([]);
    app.clock.advanceSeconds(7 * 86_400 - 1);
    expect(await askable(xiaoman)).toEqual([]);
    app.clock.advanceSeconds(1);
    expect(await askable(xiaoman)).toHaveLength(1);
  });

  test('goes on at once when the member allows it after all', async () => {
    const xiaoman = await reader(app, 0);
    await report(xiaoman, 'reject', 'refused-1');
    await report(xiaoman, 'accept', 'accepted-1');
    expect(await askable(xiaoman)).toHaveLength(1);
  });
});
