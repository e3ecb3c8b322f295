import { createDecipheriv } from 'node:crypto';
import { pushSignature } from './push-crypto.js';
import {
  APP,
  POINTS_DATA,
  POINTS_TEMPLATE,
  type RunningSimulator,
  startReceiver,
  startSimulator,
} from './spec-support.js';

const OTHER = { ...POINTS_TEMPLATE, templateId: 'TPL_OTHER', title: '其他通知' };
const TOKEN = 'pushtoken';
const AES_KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';

type Receiver = Awaited<ReturnType<typeof startReceiver>>;

let sim: RunningSimulator;
let receiver: Receiver | undefined;
beforeAll(async () => {
  sim = await startSimulator({ templates: [POINTS_TEMPLATE, OTHER], pushTimeoutMs: 300 });
});
beforeEach(() => sim.json('/__sim/reset', {}));
afterEach(() => receiver?.close());
afterAll(() => sim.close());

async function receiving(
  settings: Record<string, unknown>,
  answer: Parameters<typeof startReceiver>[0] = () => ({}),
) {
  receiver = await startReceiver(answer);
  await sim.control(
    `apps/${APP.appid}`,
    {
      pushUrl: receiver.url,
      token: TOKEN,
      aesKey: AES_KEY,
      mode: 'plain',
      format: 'json',
      ...settings,
    },
    'PUT',
  );
  return receiver;
}

async function pushed(templateIds: string[] = [POINTS_TEMPLATE.templateId]) {
  const { openid } = await sim.user();
  await sim.control(`users/${openid}/subscribe`, { templateIds });
  const { items } = await sim.control<{ items: { attempts: { acknowledged: boolean }[] }[] }>(
    'pushes',
  );
  return { openid, attempts: items[0]?.attempts ?? [] };
}

/** Written from contract §4, apart from the code that encrypts. */
function decrypt(encrypted: string): { message: string; appid: string } {
  const key = Buffer.from(`${AES_KEY}=`, 'base64');
  const decipher = createDecipheriv('aes-256-cbc', key, key.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()]);
  const plain = padded.subarray(0, padded.length - (padded[padded.length - 1] ?? 0));
  const end = 20 + plain.readUInt32BE(16);
  return {
    message: plain.subarray(20, end).toString('utf8'),
    appid: plain.subarray(end).toString('utf8'),
  };
}

test('contract §2.8: one popup answer is a bare object, several are a list; numbers are strings', async () => {
  const { received } = await receiving({});
  const { openid } = await pushed();
  await pushed([POINTS_TEMPLATE.templateId, OTHER.templateId]);
  const [one, several] = received.map((push) => JSON.parse(push.body));
  expect(one).toMatchObject({
    FromUserName: openid,
    MsgType: 'event',
    Event: 'subscribe_msg_popup_event',
    CreateTime: expect.stringMatching(/^\d+$/),
    List: {
      TemplateId: POINTS_TEMPLATE.templateId,
      SubscribeStatusString: 'accept',
      PopupScene: '0',
    },
  });
  expect(several.List.map((item: { TemplateId: string }) => item.TemplateId)).toEqual([
    'TPL_POINTS',
    'TPL_OTHER',
  ]);
});

test('contract §4: a plain push is signed over token, timestamp and nonce', async () => {
  const { received } = await receiving({});
  await pushed();
  const query = received[0]?.query ?? new URLSearchParams();
  const [timestamp, nonce] = [query.get('timestamp') ?? '', query.get('nonce') ?? ''];
  expect(query.get('signature')).toBe(pushSignature(TOKEN, timestamp, nonce));
});

test('contract §4: a secure push hides the event, signs the hidden text and carries the appid', async () => {
  const { received } = await receiving({ mode: 'secure' });
  const { openid } = await pushed();
  const query = received[0]?.query ?? new URLSearchParams();
  const { Encrypt: encrypted } = JSON.parse(received[0]?.body ?? '{}');
  expect(query.get('encrypt_type')).toBe('aes');
  expect(query.get('msg_signature')).toBe(
    pushSignature(TOKEN, query.get('timestamp') ?? '', query.get('nonce') ?? '', encrypted),
  );
  const { message, appid } = decrypt(encrypted);
  expect(appid).toBe(APP.appid);
  expect(JSON.parse(message)).toMatchObject({
    Event: 'subscribe_msg_popup_event',
    FromUserName: openid,
  });
});

test('contract §2.8: XML wraps one List element per item', async () => {
  const { received } = await receiving({ format: 'xml' });
  await pushed([POINTS_TEMPLATE.templateId, OTHER.templateId]);
  const body = received[0]?.body ?? '';
  expect(body).toMatch(/^<xml><ToUserName><!\[CDATA\[gh_/);
  expect(body.match(/<List>/g)).toHaveLength(2);
  expect(body).toContain(
    '<SubscribeMsgPopupEvent><List><TemplateId><![CDATA[TPL_POINTS]]></TemplateId>',
  );
});

test('contract §2.8: a send is followed by subscribe_msg_sent_event with its MsgID', async () => {
  const { received } = await receiving({});
  const { openid } = await pushed();
  const path = `${sim.url}/cgi-bin/message/subscribe/send?access_token=${await sim.token()}`;
  const body = { touser: openid, template_id: POINTS_TEMPLATE.templateId, data: POINTS_DATA };
  const text = await (await fetch(path, { method: 'POST', body: JSON.stringify(body) })).text();
  await sim.control('pushes');
  expect(JSON.parse(received[1]?.body ?? '{}')).toMatchObject({
    Event: 'subscribe_msg_sent_event',
    List: { MsgID: /"msgid":(\d+)/.exec(text)?.[1], ErrorCode: '0', ErrorStatus: 'success' },
  });
});

test('contract §10.6: three attempts, also when the answer takes too long', async () => {
  const slow = await receiving({}, (_push, count) => (count === 1 ? 'hang' : { status: 500 }));
  const { attempts } = await pushed();
  expect(slow.received).toHaveLength(3);
  expect(attempts.map((attempt) => attempt.acknowledged)).toEqual([false, false, false]);
});

test('contract §4: an empty answer acknowledges, other words do not', async () => {
  const { received } = await receiving({}, (_push, count) => ({ body: count === 1 ? 'ok' : '' }));
  await pushed();
  expect(received).toHaveLength(2);
});

test('contract §10.6: duplicates and wrong signatures on demand', async () => {
  const { received } = await receiving({ copies: 2, wrongSignature: true });
  await pushed();
  expect(received.map((push) => push.body)).toEqual([received[0]?.body, received[0]?.body]);
  const query = received[0]?.query ?? new URLSearchParams();
  const right = pushSignature(TOKEN, query.get('timestamp') ?? '', query.get('nonce') ?? '');
  expect(query.get('signature')).not.toBe(right);
});

test('contract §1.11: a privacy event names person, app and what was revoked', async () => {
  const { received } = await receiving({});
  const { openid } = await sim.user();
  await sim.control('events', { type: 'user_authorization_revoke', openid, revokeInfo: '8' });
  await sim.control('pushes');
  expect(JSON.parse(received[0]?.body ?? '{}')).toMatchObject({
    Event: 'user_authorization_revoke',
    OpenID: openid,
    AppID: APP.appid,
    RevokeInfo: '8',
  });
});

test('contract §4: the address is verified by its echo', async () => {
  await receiving({}, (push) => ({ body: push.query.get('echostr') ?? '' }));
  const path = `apps/${APP.appid}/verification`;
  expect(await sim.control(path, {})).toEqual({ verified: true });
  await receiver?.close();
  await receiving({}, () => ({ body: 'hello' }));
  expect(await sim.control(path, {})).toEqual({ verified: false });
});
