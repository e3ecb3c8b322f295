import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { openCaller, openHeaders, SHOP, send, TILL } from '../support/callers.js';

const TARGET = '/api/open/v1/members/lookup';
const BODY = JSON.stringify({ phone: '13900000001' });
const now = () => Math.floor(Date.now() / 1000);

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const post = (headers: Record<string, string>, body = BODY, target = TARGET) =>
  send(app.url, 'POST', target, { headers, body });

describe('the open door', () => {
  test('lets a signed request in: the phone is not known, which is another answer than 401', async () => {
    const { status } = await post(openHeaders(TILL, 'POST', TARGET, BODY));
    expect(status).toBe(404);
  });

  test.each([
    ['no signature', () => ({})],
    [
      'an unknown key',
      () => openHeaders({ id: 'nobody', secret: TILL.secret }, 'POST', TARGET, BODY),
    ],
    [
      'another secret',
      () => openHeaders({ id: TILL.id, secret: SHOP.secret }, 'POST', TARGET, BODY),
    ],
    ['another body', () => openHeaders(TILL, 'POST', TARGET, '{"phone":"13900000002"}')],
    ['another method', () => openHeaders(TILL, 'PUT', TARGET, BODY)],
    ['another target', () => openHeaders(TILL, 'POST', `${TARGET}?x=1`, BODY)],
    [
      'a time 301 seconds ago',
      () => openHeaders(TILL, 'POST', TARGET, BODY, { timestamp: now() - 302 }),
    ],
    [
      'a time 301 seconds ahead',
      () => openHeaders(TILL, 'POST', TARGET, BODY, { timestamp: now() + 302 }),
    ],
    ['a member token', () => ({ authorization: 'Bearer abcdefghijklmnopqrstuvwxyz' })],
  ])('refuses %s', async (_, headers) => {
    expect(await post(headers())).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });

  test('accepts a nonce once, also when sixteen come at the same instant', async () => {
    const headers = openHeaders(TILL, 'POST', TARGET, BODY, { nonce: 'the-same-nonce-16' });
    const statuses = await Promise.all(
      Array.from({ length: 16 }, async () => (await post(headers)).status),
    );
    expect(statuses.filter((status) => status === 404)).toHaveLength(1);
    expect(statuses.filter((status) => status === 401)).toHaveLength(15);
  });

  test('does not use up the nonce of a request that was not signed well', async () => {
    const nonce = 'a-nonce-worth-keeping';
    await post(openHeaders({ id: TILL.id, secret: SHOP.secret }, 'POST', TARGET, BODY, { nonce }));
    expect((await post(openHeaders(TILL, 'POST', TARGET, BODY, { nonce }))).status).toBe(404);
  });

  test('keeps a key to its scopes', async () => {
    const shop = openCaller(app.url, SHOP);
    const { status, body } = await shop('POST', '/redemptions', {
      body: {},
      headers: { 'idempotency-key': 'k' },
    });
    expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
  });

  test.each([
    ['is no JSON', 'POST', '{"phone":', 'application/json', 400],
    ['is a list', 'POST', '[]', 'application/json', 400],
    [
      'has a prototype in it',
      'POST',
      '{"__proto__":{"phone":"13900000001"}}',
      'application/json',
      400,
    ],
    ['is another type', 'POST', '<phone/>', 'application/x-www-form-urlencoded', 415],
    [
      'is two megabytes',
      'POST',
      JSON.stringify({ phone: 'x'.repeat(2_000_000) }),
      'application/json',
      413,
    ],
    ['holds half a character', 'POST', '{"phone":"\\ud800"}', 'application/json', 400],
    ['holds a zero byte', 'POST', '{"phone":"139\\u0000"}', 'application/json', 400],
    ['is a number too large', 'POST', '{"phone":1e400}', 'application/json', 400],
  ])('answers in the one error form when the body %s', async (_, method, body, type, status) => {
    const headers = { ...openHeaders(TILL, method, TARGET, body), 'content-type': type };
    const answer = await send(app.url, method, TARGET, { headers, body });
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({
      status,
      requestId: expect.any(String),
      detail: expect.any(String),
    });
  });

  test('gives the request id that was sent, in the header and in the refusal', async () => {
    const { headers, body } = await send(app.url, 'GET', '/api/open/v1/nowhere', {
      headers: { 'x-request-id': 'till-0001-abc' },
    });
    expect(headers.get('x-request-id')).toBe('till-0001-abc');
    expect(body).toMatchObject({ code: 'NOT_FOUND', requestId: 'till-0001-abc' });
  });
});
