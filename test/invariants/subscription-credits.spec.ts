/**
 * Our credits against the platform's own count, which only the simulator can show: after any life of
 * allowing, refusing, switching off and sending, with events in copies and failures in between, the
 * shadow equals the sum of its entries and the original; after a switching off it may be less, since
 * nobody knows whether the platform's count survives it.
 */
import fc from 'fast-check';
import { startApp, type TestApp, WECHAT_APP } from '../support/app.js';
import { send } from '../support/callers.js';
import {
  allow,
  BIRTHDAY_TEMPLATE,
  creditOf,
  fault,
  plan,
  type Reader,
  reader,
  registerTemplates,
} from '../support/messages.js';

const NOON_OF_FIRST_DAY = new Date('2026-03-10T04:00:00Z').getTime();
const DAY_MS = 86_400_000;
const LIVES = 12;

let app: TestApp;
let day = 0;
beforeAll(async () => {
  app = await startApp();
  await registerTemplates(app.wechatUrl);
  await control('PUT', `apps/${WECHAT_APP.appid}`, {
    pushUrl: `${app.url}/api/wechat/push`,
    token: 'pushtoken',
    aesKey: 'a'.repeat(43),
    mode: 'secure',
    copies: 2,
  });
});
afterAll(() => app.close());

const control = async (method: string, path: string, body?: object) =>
  (await send(app.wechatUrl, method, `/__sim/${path}`, body ? { body } : {})).body;

/** Three days later, so that the frequency cap has forgotten, and the platform's events have come. */
async function nextDays(): Promise<void> {
  day += 3;
  await control('POST', 'clock', { advanceSeconds: 2 });
  await control('GET', 'pushes');
  app.clock.moveTo(new Date(NOON_OF_FIRST_DAY + day * DAY_MS));
  await app.drain();
}

async function sendOne({ memberId }: Reader): Promise<void> {
  await plan(app, memberId, `gift:${day}`);
  await app.runJob('message-sending');
}

const steps: Record<string, (one: Reader) => Promise<unknown>> = {
  allow: (one) => allow(app, one),
  allowUnreported: ({ person }) =>
    control('POST', `users/${person.openid}/subscribe`, { templateIds: [BIRTHDAY_TEMPLATE] }),
  refuse: (one) => allow(app, one, 'reject'),
  switchOff: ({ person }) =>
    control('POST', 'events', {
      type: 'subscribe_change',
      openid: person.openid,
      templateIds: [BIRTHDAY_TEMPLATE],
    }),
  send: sendOne,
  sendBusy: async (one) => {
    await fault(app, 'errcode', { errcode: -1 });
    await sendOne(one);
    await control('DELETE', 'faults');
    await app.runJob('message-sending');
  },
  sendUnanswered: async (one) => {
    await fault(app, 'malformed');
    await sendOne(one);
    await control('DELETE', 'faults');
  },
};

async function platformCount({ person }: Reader): Promise<number> {
  const { items } = await control('GET', `users/${person.openid}/quotas`);
  const quota = items.find((one: { templateId: string }) => one.templateId === BIRTHDAY_TEMPLATE);
  return quota.switchedOff ? 0 : quota.count;
}

test('the shadow keeps to the original through any life', async () => {
  const life = fc.array(fc.constantFrom(...Object.keys(steps)), { minLength: 4, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(life, async (names) => {
      const one = await reader(app, 0);
      for (const name of names) {
        await steps[name]?.(one);
        await nextDays();
      }
      const { credits, entriesSum } = await creditOf(app, one.memberId);
      const platform = await platformCount(one);
      expect(entriesSum).toBe(credits);
      expect(credits).toBeLessThanOrEqual(platform);
      if (!names.includes('switchOff')) expect(credits).toBe(platform);
    }),
    { numRuns: LIVES },
  );
}, 120_000);
