import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { boundClerk, consoleCaller, newPhone, send, tokenCaller } from '../support/callers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const bind = async (phone: string, inviteCode: string) => {
  const person = await newPhone(app.wechatUrl, phone);
  const answer = await send(app.url, 'POST', '/api/staff/v1/bindings', {
    body: { code: await person.loginCode(), inviteCode },
  });
  return { person, answer };
};

describe('a clerk', () => {
  test('binds once by invitation, then signs in with WeChat alone', async () => {
    const { person, answer } = await bind('13700000001', 'invite-clerk-1');
    expect(answer).toMatchObject({
      status: 201,
      body: { staff: { code: 'E01', role: 'clerk', stores: [{ code: 'S01', name: '春熙路店' }] } },
    });
    const again = await send(app.url, 'POST', '/api/staff/v1/sessions', {
      body: { code: await person.loginCode() },
    });
    expect(again.status).toBe(201);
    const me = await tokenCaller(app.url, 'staff', again.body.token)('GET', '/me');
    expect(me.body.permissions).toContain('order.ring');
  });

  test('finds an invitation used up', async () => {
    const { answer } = await bind('13700000002', 'invite-clerk-1');
    expect(answer).toMatchObject({ status: 422, body: { code: 'INVITE_INVALID' } });
  });

  test('is one of two who use an invitation at the same instant', async () => {
    const people = await Promise.all(
      ['13700000011', '13700000012', '13700000013'].map((phone) => bind(phone, 'invite-clerk-2')),
    );
    expect(people.map(({ answer }) => answer.status).sort()).toEqual([201, 422, 422]);
  });

  test('who is not bound is told so', async () => {
    const person = await newPhone(app.wechatUrl, '13700000003');
    const refused = await send(app.url, 'POST', '/api/staff/v1/sessions', {
      body: { code: await person.loginCode() },
    });
    expect(refused.body.code).toBe('STAFF_NOT_BOUND');
  });

  test('is out after log-out, and a staff token opens no other door', async () => {
    const { call } = await boundClerk(app.url, app.wechatUrl, '13700000004', 'invite-manager');
    const token = await call('GET', '/me');
    expect(token.status).toBe(200);
    expect((await call('DELETE', '/sessions/current')).status).toBe(204);
    expect((await call('GET', '/me')).status).toBe(401);
  });
});

test('a new account of a person ends the sessions of the one before', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const invited = async () => (await owner('POST', '/staff/E03/invitations')).body.inviteCode;
  const lost = await boundClerk(app.url, app.wechatUrl, '13700000021', await invited());
  expect((await lost.call('GET', '/me')).status).toBe(200);
  const found = await boundClerk(app.url, app.wechatUrl, '13700000022', await invited());
  expect((await lost.call('GET', '/me')).status).toBe(401);
  expect((await found.call('GET', '/me')).status).toBe(200);
});

describe('the console', () => {
  test('refuses a wrong password and an unknown code alike', async () => {
    const tries = [
      { staffCode: 'M01', password: 'wrong-password' },
      { staffCode: 'NOBODY', password: 'marketer-password' },
    ];
    for (const body of tries) {
      const refused = await send(app.url, 'POST', '/api/console/v1/sessions', { body });
      expect(refused).toMatchObject({ status: 401, body: { code: 'CREDENTIALS_INVALID' } });
    }
  });

  test('sets a cookie that scripts cannot read and other sites do not send', async () => {
    const opened = await send(app.url, 'POST', '/api/console/v1/sessions', {
      body: { staffCode: 'M01', password: 'marketer-password' },
    });
    const cookie = opened.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/HttpOnly/);
    expect(cookie).toMatch(/SameSite=Strict/);
    expect(JSON.stringify(opened.body)).not.toContain(
      cookie.split('=')[1]?.split(';')[0] ?? 'no cookie',
    );
  });

  test('gives the CSRF token again after a reload', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const { body } = await marketer('GET', '/me');
    expect(body.csrfToken.length).toBeGreaterThan(20);
  });

  test('invites: the code is shown once, only its hash is kept, and the act is in the audit log', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const { status, body } = await owner('POST', '/staff/E02/invitations');
    expect(status).toBe(201);
    const kept = await app.rows<{ n: number }>(
      'SELECT COUNT(*) AS n FROM staff WHERE invite_hash = UNHEX(SHA2(?, 256))',
      [body.inviteCode],
    );
    expect(kept[0]?.n).toBe(1);
    const audit = await owner('GET', '/audit-entries');
    expect(audit.body.items[0]).toMatchObject({
      actor: 'staff:O01',
      action: 'staff.invite',
      subject: 'E02',
    });
    app.clock.advanceSeconds(24 * 3600 + 1);
    const { answer } = await bind('13700000005', body.inviteCode);
    expect(answer.body.code).toBe('INVITE_INVALID');
  });

  test('a manager invites the clerks of the store, and nobody who may do more', async () => {
    const manager = await consoleCaller(app.url, 'E03', 'manager-password');
    const invite = async (code: string) =>
      (await manager('POST', `/staff/${code}/invitations`)).status;
    expect(await invite('E01')).toBe(201);
    for (const code of ['O01', 'M01', 'E03', 'E02']) expect(await invite(code)).toBe(403);
    expect(await invite('NOBODY')).toBe(404);
  });

  test('right passwords do not count against the limit', async () => {
    const address = { 'x-forwarded-for': '203.0.113.10' };
    const attempt = async (password: string) =>
      (
        await send(app.url, 'POST', '/api/console/v1/sessions', {
          body: { staffCode: 'M01', password },
          headers: address,
        })
      ).status;
    for (let tries = 0; tries < 12; tries++) expect(await attempt('marketer-password')).toBe(201);
    for (let tries = 0; tries < 10; tries++) expect(await attempt('guess')).toBe(401);
    expect(await attempt('marketer-password')).toBe(429);
  });

  test('many guesses at once are no more than one after the other', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, (_, guess) =>
        send(app.url, 'POST', '/api/console/v1/sessions', {
          body: { staffCode: 'O01', password: `guess-${guess}` },
          headers: { 'x-forwarded-for': '203.0.113.11' },
        }),
      ),
    );
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(20);
  });

  test('limits wrong passwords from one address without locking the person out of another', async () => {
    const attempt = () =>
      send(app.url, 'POST', '/api/console/v1/sessions', {
        body: { staffCode: 'A01', password: 'guess' },
        headers: { 'x-forwarded-for': '203.0.113.9' },
      });
    const answers = [];
    for (let tries = 0; tries < 11; tries++) answers.push(await attempt());
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'RATE_LIMITED' } });
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
    await consoleCaller(app.url, 'A01', 'auditor-password');
  });
});
