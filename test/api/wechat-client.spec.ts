import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createSimulator } from '@shuke/wechat-simulator';
import {
  Config,
  Database,
  Log,
  Metrics,
  openDataSource,
  UnitOfWork,
  WallClock,
} from '../../apps/server/src/platform/index.js';
import { SCHEMA } from '../../apps/server/src/schema.js';
import { AccessTokenRepository } from '../../apps/server/src/wechat/access-token.repository.js';
import { AccessTokens } from '../../apps/server/src/wechat/access-tokens.js';
import { MiniProgramClient } from '../../apps/server/src/wechat/index.js';
import { TokenCalls } from '../../apps/server/src/wechat/token-calls.js';
import { testEnv, WECHAT_APP } from '../support/app.js';
import { newPhone, type Phone, send } from '../support/callers.js';
import { createTestDatabase, type TestDatabase } from '../support/database.js';

const TEMPLATE = {
  templateId: 'tmpl-birthday',
  title: '生日礼',
  type: 2 as const,
  keywords: [{ key: 'thing1', label: '礼品' }],
};

const NOBODY = 'http://127.0.0.1:59999';

let database: TestDatabase;
let dataSource: Awaited<ReturnType<typeof openDataSource>>;
let simulator: { url: string; close(): Promise<void> };
let client: MiniProgramClient;
let person: Phone;

beforeAll(async () => {
  database = await createTestDatabase();
  dataSource = await openDataSource(database.url, SCHEMA, 8);
  simulator = await createSimulator({ apps: [WECHAT_APP], templates: [TEMPLATE] }).listen(0);
  person = await newPhone(simulator.url, '13800138000');
});
afterAll(async () => {
  await dataSource.destroy();
  await simulator.close();
  await database.drop();
});
beforeEach(() => {
  client = newClient();
});
afterEach(() => send(simulator.url, 'DELETE', '/__sim/faults'));

/** As another process would make it: nothing shared but the database. */
function newClient(baseUrl = simulator.url): MiniProgramClient {
  const config = new Config({ ...testEnv(database.url, baseUrl), LOG_LEVEL: 'silent' });
  const tokens = new AccessTokens(
    config,
    new WallClock(),
    new Database(dataSource),
    new UnitOfWork(dataSource, new Metrics()),
    new AccessTokenRepository(),
  );
  return new MiniProgramClient(config, new TokenCalls(config, tokens), new Log(config));
}

const fault = (endpoint: string, kind: string, more: object = {}) =>
  send(simulator.url, 'POST', '/__sim/faults', { body: { endpoint, kind, ...more } });

async function callsOf(path: string): Promise<number> {
  const { body } = await send(simulator.url, 'GET', '/__sim/calls');
  return body.items.filter((call: { path: string }) => call.path === path).length;
}

const forgetToken = () => dataSource.query('DELETE FROM wechat_token');

describe('a login code', () => {
  test('tells the account', async () => {
    const login = await client.code2Session(await person.loginCode());
    expect(login.openid).toBe(person.openid);
  });

  test('is refused alike when used and when unknown', async () => {
    const code = await person.loginCode();
    await client.code2Session(code);
    for (const refused of [code, 'no-such-code']) {
      await expect(client.code2Session(refused)).rejects.toMatchObject({
        code: 'WECHAT_CODE_INVALID',
      });
    }
  });

  test('is tried again when WeChat says that it is busy', async () => {
    await fault('jscode2session', 'errcode', { errcode: -1, times: 1 });
    expect((await client.code2Session(await person.loginCode())).openid).toBe(person.openid);
  });

  test.each([
    ['a server error', 'http5xx', {}],
    ['no JSON', 'malformed', {}],
    ['busy twice', 'errcode', { errcode: -1, times: 2 }],
    ['a wrong secret', 'errcode', { errcode: 40125 }],
  ])('finds WeChat away at %s', async (_, kind, more) => {
    await fault('jscode2session', kind, more);
    await expect(client.code2Session(await person.loginCode())).rejects.toMatchObject({
      code: 'WECHAT_AWAY',
    });
  });
});

describe('a phone code', () => {
  test('tells the phone once', async () => {
    const code = await person.phoneCode();
    expect(await client.getPhoneNumber(code)).toBe('13800138000');
    await expect(client.getPhoneNumber(code)).rejects.toMatchObject({ code: 'PHONE_CODE_INVALID' });
  });

  test('survives a token that WeChat no longer knows', async () => {
    await dataSource.query('UPDATE wechat_token SET token = ?', ['a'.repeat(120)]);
    expect(await client.getPhoneNumber(await person.phoneCode())).toBe('13800138000');
  });
});

describe('the access token', () => {
  test('is fetched by one of several processes, and kept for all', async () => {
    await forgetToken();
    const before = await callsOf('/cgi-bin/stable_token');
    const processes = [newClient(), newClient(), newClient(), newClient()];
    const codes = await Promise.all(processes.map(() => person.phoneCode()));
    const phones = await Promise.all(
      processes.map((one, index) => one.getPhoneNumber(codes[index] ?? '')),
    );
    expect(phones).toEqual(Array(4).fill('13800138000'));
    expect(await callsOf('/cgi-bin/stable_token')).toBe(before + 1);
  });

  test('goes on being used when it can not be renewed', async () => {
    await client.getPhoneNumber(await person.phoneCode());
    const soon = new Date(Date.now() + 60_000);
    await dataSource.query('UPDATE wechat_token SET expires_at = ?', [soon]);
    await fault('stable_token', 'http5xx', { times: 10 });
    expect(await newClient().getPhoneNumber(await person.phoneCode())).toBe('13800138000');
  });

  test('is fetched by another process when the one that had begun died', async () => {
    await forgetToken();
    const past = new Date(Date.now() - 1000);
    await dataSource.query(
      "INSERT INTO wechat_token (app_id, token, expires_at, lease_token, leased_until) VALUES (?, '', ?, ?, ?)",
      [WECHAT_APP.appid, past, Buffer.alloc(16, 1), past],
    );
    expect(await client.getPhoneNumber(await person.phoneCode())).toBe('13800138000');
  });
});

describe('WeChat hanging or gone', () => {
  const within = async (run: Promise<unknown>) => {
    const started = performance.now();
    await expect(run).rejects.toMatchObject({ code: 'WECHAT_AWAY' });
    expect(performance.now() - started).toBeLessThan(3000);
  };

  test('is told within three seconds when the answer does not come', async () => {
    await fault('jscode2session', 'timeout_before');
    await within(client.code2Session(await person.loginCode()));
  });

  test('is told within three seconds when even the token does not come', async () => {
    await forgetToken();
    await fault('stable_token', 'timeout_before', { times: 5 });
    await within(client.getPhoneNumber(await person.phoneCode()));
  });

  test('is told at once when nobody listens', async () => {
    await within(newClient(NOBODY).code2Session('any-code'));
  });

  test('names neither code, secret nor account in what it throws', async () => {
    await fault('jscode2session', 'malformed');
    const code = await person.loginCode();
    const error = await client.code2Session(code).catch((thrown: Error) => thrown);
    const told = JSON.stringify(error, Object.getOwnPropertyNames(error));
    for (const secret of [code, WECHAT_APP.secret, person.openid]) {
      expect(told).not.toContain(secret);
    }
  });
});

describe('a subscribe message', () => {
  const message = () => ({
    openid: person.openid,
    templateId: TEMPLATE.templateId,
    values: { thing1: '生日20元券' },
  });
  const accept = () =>
    send(simulator.url, 'POST', `/__sim/users/${person.openid}/subscribe`, {
      body: { templateIds: [TEMPLATE.templateId] },
    });

  test('is sent to who accepted it, once', async () => {
    await accept();
    expect(await client.sendSubscribeMessage(message())).toMatchObject({ outcome: 'sent' });
    expect(await client.sendSubscribeMessage(message())).toEqual({
      outcome: 'refused',
      errcode: 43101,
    });
  });

  test('has an unknown outcome when the answer is lost, and is not sent again', async () => {
    await accept();
    const before = await callsOf('/cgi-bin/message/subscribe/send');
    await fault('send', 'timeout_after');
    expect(await client.sendSubscribeMessage(message())).toEqual({ outcome: 'unknown' });
    expect(await callsOf('/cgi-bin/message/subscribe/send')).toBe(before + 1);
  });

  test('is surely not sent when nobody listens', async () => {
    expect(await newClient(NOBODY).sendSubscribeMessage(message())).toEqual({
      outcome: 'refused',
      errcode: -1,
    });
  });
});

describe('a text', () => {
  test.each([
    ['小禾', 'pass'],
    ['来赌博', 'risky'],
  ])('%s is found to %s', async (content, verdict) => {
    await person.loginCode();
    expect(await client.msgSecCheck({ openid: person.openid, content })).toBe(verdict);
  });

  test('stays unchecked while WeChat is away', async () => {
    await fault('msg_sec_check', 'http5xx');
    expect(await client.msgSecCheck({ openid: person.openid, content: '小禾' })).toBe('unchecked');
  });
});
