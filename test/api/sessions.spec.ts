import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp, WECHAT_APP } from '../support/app.js';
import { consoleCaller, newPhone, openCaller, send, tokenCaller } from '../support/callers.js';
import { member, registration, signedIn, visitor } from '../support/customers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => send(app.wechatUrl, 'DELETE', '/__sim/faults'));

const fault = (endpoint: string, kind: string, more: object = {}) =>
  send(app.wechatUrl, 'POST', '/__sim/faults', { body: { endpoint, kind, ...more } });
const signIn = (code: string) =>
  send(app.url, 'POST', '/api/member/v1/sessions', { body: { code } });

describe('signing in', () => {
  test('makes a visitor of who is no member', async () => {
    const person = await newPhone(app.wechatUrl, '13700000001');
    const session = await signIn(await person.loginCode());
    expect(session.status).toBe(201);
    expect(session.body).toMatchObject({ member: null, expiresIn: 30 * 86_400 });
    expect(session.body.token).toMatch(/^[A-Za-z0-9_-]{43}$/);
  });

  test('knows a member again, with the whole view', async () => {
    const joined = await member(app);
    const again = await signIn(await joined.person.loginCode());
    expect(again.body.member).toMatchObject({ memberNo: joined.memberNo, tier: { code: 'BASIC' } });
  });

  test('makes one account of two devices at once', async () => {
    const person = await newPhone(app.wechatUrl, '13700000002');
    const codes = await Promise.all(Array.from({ length: 8 }, () => person.loginCode()));
    const sessions = await Promise.all(codes.map(signIn));
    expect(sessions.map(({ status }) => status)).toEqual(Array(8).fill(201));
    const accounts = await app.rows('SELECT 1 FROM identity WHERE openid = ?', [person.openid]);
    expect(accounts).toHaveLength(1);
  });

  test('knows a member by the unionid when they come with another account', async () => {
    const bound = { boundToOpenPlatform: true };
    await send(app.wechatUrl, 'PUT', `/__sim/apps/${WECHAT_APP.appid}`, { body: bound });
    const { body: first } = await send(app.wechatUrl, 'POST', '/__sim/users', {
      body: { phone: '13700000005', unionid: 'u-one-person' },
    });
    const { body: second } = await send(app.wechatUrl, 'POST', '/__sim/users', {
      body: { phone: '13700000006', unionid: 'u-one-person' },
    });
    const codeOf = async ({ openid }: { openid: string }, kind: string) =>
      (await send(app.wechatUrl, 'POST', `/__sim/users/${openid}/${kind}`, { body: {} })).body.code;
    const session = await signIn(await codeOf(first, 'login-code'));
    const joined = await tokenCaller(app.url, 'member', session.body.token)(
      'POST',
      '/registration',
      { body: registration(await codeOf(first, 'phone-code')) },
    );
    expect(joined.status).toBe(201);
    const other = await signIn(await codeOf(second, 'login-code'));
    expect(other.body.member).toMatchObject({ memberNo: joined.body.memberNo });
  });

  test('refuses a used code and an unknown one alike', async () => {
    const person = await newPhone(app.wechatUrl, '13700000003');
    const code = await person.loginCode();
    await signIn(code);
    for (const refused of [code, 'no-such-code']) {
      expect(await signIn(refused)).toMatchObject({
        status: 422,
        body: { code: 'WECHAT_CODE_INVALID' },
      });
    }
  });

  test('refuses fields that it does not know, by name', async () => {
    const refused = await send(app.url, 'POST', '/api/member/v1/sessions', {
      body: { code: 'x', openid: 'o' },
    });
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([
      { path: 'openid', code: 'UNKNOWN_FIELD', message: '没有这个字段' },
    ]);
  });

  test.each(['timeout_before', 'http5xx', 'malformed'])(
    'answers 503 within three seconds when WeChat answers with %s',
    async (kind) => {
      const person = await newPhone(app.wechatUrl, '13700000004');
      const code = await person.loginCode();
      await fault('jscode2session', kind);
      const started = performance.now();
      const away = await signIn(code);
      expect(performance.now() - started).toBeLessThan(3000);
      expect(away).toMatchObject({ status: 503, body: { code: 'WECHAT_AWAY' } });
      expect(away.headers.get('retry-after')).toBe('5');
    },
  );

  test('leaves those who are signed in undisturbed while WeChat is away', async () => {
    const joined = await member(app);
    await fault('*', 'timeout_before', { times: 20 });
    expect((await joined.call('GET', '/me')).status).toBe(200);
  });
});

describe('a session', () => {
  test('ends with the log-out, alone', async () => {
    const joined = await member(app);
    const other = await signedIn(app, joined.person);
    expect((await joined.call('DELETE', '/sessions/current')).status).toBe(204);
    expect((await joined.call('GET', '/me')).status).toBe(401);
    expect((await other.call('GET', '/me')).status).toBe(200);
  });

  test('of a visitor is good for logging out, and for no member route', async () => {
    const { call } = await visitor(app);
    for (const path of ['/me', '/me/code', '/me/consents']) {
      expect(await call('GET', path)).toMatchObject({
        status: 403,
        body: { code: 'MEMBERS_ONLY', detail: '加入会员后就可以使用啦' },
      });
    }
    expect((await call('DELETE', '/sessions/current')).status).toBe(204);
    expect((await call('GET', '/me')).status).toBe(401);
  });

  test('of another door is worth nothing here, and the other way round', async () => {
    const joined = await member(app);
    expect((await tokenCaller(app.url, 'staff', joined.token)('GET', '/me')).status).toBe(401);
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    expect((await marketer('GET', '/me')).status).toBe(200);
    const cookieOnly = await send(app.url, 'GET', '/api/member/v1/me', {
      headers: { cookie: 'shuke_console=abc' },
    });
    expect(cookieOnly.status).toBe(401);
    expect((await openCaller(app.url)('GET', '/me')).status).toBe(404);
  });

  test('is over after thirty days', async () => {
    const joined = await member(app);
    app.clock.advanceSeconds(30 * 86_400 + 1);
    expect((await joined.call('GET', '/me')).status).toBe(401);
  });
});
