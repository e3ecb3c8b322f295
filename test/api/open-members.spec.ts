import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberCodeAt, memberNoOf } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { openCaller, SHOP } from '../support/callers.js';
import { CONSENTS, freshPhone, member } from '../support/customers.js';

let app: TestApp;
let till: ReturnType<typeof openCaller>;
let shop: ReturnType<typeof openCaller>;
beforeAll(async () => {
  app = await startApp();
  till = openCaller(app.url);
  shop = openCaller(app.url, SHOP);
});
afterAll(() => app.close());

const newcomer = (more: object = {}) => ({
  phone: freshPhone(),
  consents: CONSENTS,
  ageConfirmed: true,
  storeCode: 'S01',
  ...more,
});

describe('registering by a partner', () => {
  test('makes a member once, whoever tells of the phone again', async () => {
    const body = newcomer();
    const first = await till('POST', '/members', { body });
    expect(first).toMatchObject({ status: 201, body: { created: true } });
    const again = await shop('POST', '/members', {
      body: { ...body, phone: `+86${body.phone}`, storeCode: 'S02' },
    });
    expect(again).toMatchObject({
      status: 200,
      body: { memberNo: first.body.memberNo, created: false },
    });
    const [row] = await app.rows(
      'SELECT source_channel, source_store FROM member WHERE member_no = ?',
      [first.body.memberNo],
    );
    expect(row).toEqual({ source_channel: 'pos', source_store: 'S01' });
  });

  test('64 times at once makes one member with one welcome gift', async () => {
    const body = newcomer();
    const answers = await Promise.all(
      Array.from({ length: 64 }, () => till('POST', '/members', { body })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(63);
    expect(new Set(answers.map(({ body: { memberNo } }) => memberNo)).size).toBe(1);
    const gifts = await app.rows(
      `SELECT e.points FROM point_entry e JOIN member m ON m.id = e.member_id
       WHERE m.member_no = ? AND e.reason = 'ACTIVITY_REGISTER'`,
      [answers[0]?.body.memberNo],
    );
    expect(gifts).toEqual([{ points: 100 }]);
  });

  test('tells history: the member is as old as the partner says, and so are the points', async () => {
    const body = newcomer({
      joinedAt: '2025-05-06T10:00:00+08:00',
      consents: [{ purpose: 'service', version: '2019', granted: true }],
    });
    const { body: created } = await till('POST', '/members', { body });
    const { body: view } = await till('GET', `/members/${created.memberNo}`);
    expect(view.points.available).toBe(100);
    const [lot] = await app.rows<{ expires_at: Date }>(
      'SELECT expires_at FROM point_lot l JOIN member m ON m.id = l.member_id WHERE m.member_no = ?',
      [created.memberNo],
    );
    expect(lot?.expires_at.toISOString()).toBe('2026-12-31T16:00:00.000Z');
    expect(view.couponCount).toBe(0);
  });

  test.each([
    ['another store than the key’s', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['a date ahead of our clock', { joinedAt: '2026-03-10T05:00:00Z' }, 422, 'CLOCK_AHEAD'],
    ['no consent', { consents: [] }, 422, 'CONSENT_REQUIRED'],
    ['no declared age', { ageConfirmed: false }, 422, 'AGE_NOT_CONFIRMED'],
    ['no phone number', { phone: '12345' }, 400, 'INVALID_INPUT'],
    ['a field too many', { openid: 'o' }, 400, 'INVALID_INPUT'],
  ])('is refused with %s', async (_, change, status, code) => {
    const refused = await till('POST', '/members', { body: newcomer(change) });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
  });

  test('is refused in a store that does not exist', async () => {
    const refused = await shop('POST', '/members', { body: newcomer({ storeCode: 'S99' }) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'STORE_UNKNOWN' } });
  });
});

describe('a member’s view for partners', () => {
  test('holds no personal data', async () => {
    const { memberNo } = await member(app, { profile: { nickname: '小禾' } });
    const { body } = await till('GET', `/members/${memberNo}`);
    expect(Object.keys(body).sort()).toEqual(['couponCount', 'memberNo', 'points', 'tier']);
  });

  test('is 404 for a number that nobody has', async () => {
    expect(await till('GET', '/members/0000000000')).toMatchObject({
      status: 404,
      body: { code: 'MEMBER_UNKNOWN' },
    });
  });

  test('is found by phone', async () => {
    const { memberNo, person } = await member(app);
    const found = await till('POST', '/members/lookup', { body: { phone: person.phone } });
    expect(found).toMatchObject({ status: 200, body: { memberNo } });
    const unknown = await till('POST', '/members/lookup', { body: { phone: freshPhone() } });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'MEMBER_UNKNOWN' } });
  });

  test.each([{}, { phone: '13800138000', memberCode: '8' }])(
    'asks for one of code and phone, not %j',
    async (body) => {
      expect((await till('POST', '/members/lookup', { body })).status).toBe(400);
    },
  );
});

describe('a member code', () => {
  async function shown() {
    const { memberNo, call } = await member(app);
    const { body: key } = await call('GET', '/me/code');
    expect(key).toMatchObject({ memberNo, stepSeconds: 30, digits: 6 });
    expect(key.serverTime).toBe(app.clock.now().toISOString());
    const codeAt = (secondsFromNow = 0) =>
      memberCodeAt(memberNo, key.secret, app.clock.now().getTime() + secondsFromNow * 1000);
    return { memberNo, codeAt };
  }
  const lookup = (caller: typeof till, memberCode: string, storeCode?: string) =>
    caller('POST', '/members/lookup', { body: { memberCode, storeCode } });
  const wrong = (code: string) =>
    code.slice(0, 12) + String((Number(code.slice(12)) + 1) % 1_000_000).padStart(6, '0');

  test('identifies its member to the first bearer, for ten minutes', async () => {
    const { memberNo, codeAt } = await shown();
    const code = codeAt();
    expect(await lookup(till, code)).toMatchObject({ status: 200, body: { memberNo } });
    expect((await lookup(till, code)).status).toBe(200);
    expect(await lookup(shop, code)).toMatchObject({
      status: 409,
      body: { code: 'MEMBER_CODE_USED' },
    });
    app.clock.advanceSeconds(599);
    expect((await lookup(till, code)).status).toBe(200);
    app.clock.advanceSeconds(1);
    expect(await lookup(till, code)).toMatchObject({
      status: 422,
      body: { code: 'MEMBER_CODE_INVALID' },
    });
  });

  test('belongs to one store of a key', async () => {
    const { codeAt } = await shown();
    const code = codeAt();
    expect((await lookup(shop, code, 'S01')).status).toBe(200);
    expect(await lookup(shop, code, 'S02')).toMatchObject({
      status: 409,
      body: { code: 'MEMBER_CODE_USED' },
    });
  });

  test('shown to two tills at once is taken by one', async () => {
    const { codeAt } = await shown();
    const code = codeAt();
    const answers = await Promise.all(
      Array.from({ length: 16 }, (_, index) => lookup(index % 2 ? till : shop, code)),
    );
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(8);
    expect(statuses.filter((status) => status === 409)).toHaveLength(8);
  });

  test('is the same refusal whether wrong, stale, malformed or of nobody', async () => {
    const { codeAt } = await shown();
    const refusals = await Promise.all(
      [wrong(codeAt()), codeAt(-120), '8812', '880000000000123456'].map((code) =>
        lookup(till, code),
      ),
    );
    for (const refused of refusals) {
      expect(refused.status).toBe(422);
      expect({ ...refused.body, requestId: '' }).toEqual({
        ...refusals[0]?.body,
        requestId: '',
      });
    }
  });

  test('may be wrong five times in ten minutes, and then not even a right one is heard', async () => {
    const { codeAt } = await shown();
    for (let attempt = 0; attempt < 5; attempt++) {
      expect((await lookup(till, wrong(codeAt()))).status).toBe(422);
    }
    const refused = await lookup(till, codeAt());
    expect(refused).toMatchObject({ status: 429, body: { code: 'MEMBER_CODE_ATTEMPTS' } });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    app.clock.advanceSeconds(601);
    expect((await lookup(till, codeAt())).status).toBe(200);
  });

  test('guessed many times at once is refused as wrong five times and no more', async () => {
    const { codeAt } = await shown();
    const guesses = await Promise.all(
      Array.from({ length: 30 }, () => lookup(till, wrong(codeAt()))),
    );
    const statuses = guesses.map(({ status }) => status);
    expect(statuses.filter((status) => status === 422)).toHaveLength(5);
    expect(statuses.filter((status) => status === 429)).toHaveLength(25);
  });

  test('may be wrong a hundred times a minute for one key, whoever’s codes they are', async () => {
    const guess = (serial: number) =>
      lookup(shop, `88${memberNoOf(serial)}${String(serial).padStart(6, '0')}`);
    const statuses: number[] = [];
    for (let serial = 1; serial <= 101; serial++) statuses.push((await guess(serial)).status);
    expect(statuses.slice(0, 100)).toEqual(Array(100).fill(422));
    expect(statuses[100]).toBe(429);
    app.clock.advanceSeconds(61);
    expect((await guess(102)).status).toBe(422);
  });
});
