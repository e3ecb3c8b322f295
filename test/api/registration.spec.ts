import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { openCaller, send } from '../support/callers.js';
import {
  CONSENTS,
  freshPhone,
  member,
  registration,
  signedIn,
  visitor,
} from '../support/customers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());
afterEach(() => send(app.wechatUrl, 'DELETE', '/__sim/faults'));

const BIRTHDAY = { calendar: 'solar', month: 3, day: 8, year: 1990 };

const membersWith = async (memberNo: string) => {
  const [counts] = await app.rows<{ welcomes: number; coupons: number; entries: number }>(
    `SELECT
       (SELECT COUNT(*) FROM point_entry e WHERE e.member_id = m.id AND e.reason = 'ACTIVITY_REGISTER') AS welcomes,
       (SELECT COUNT(*) FROM point_entry e WHERE e.member_id = m.id) AS entries,
       (SELECT COUNT(*) FROM coupon c WHERE c.member_id = m.id) AS coupons
     FROM member m WHERE m.member_no = ?`,
    [memberNo],
  );
  return counts;
};
const countMembers = async () =>
  Number((await app.rows<{ n: number }>('SELECT COUNT(*) AS n FROM member'))[0]?.n);

describe('joining', () => {
  test('makes a member with the welcome gift, in one answer', async () => {
    const { person, register, call } = await visitor(app);
    const joined = await register({ source: { storeCode: 'S01', scene: 'poster' } });
    expect(joined.status).toBe(201);
    expect(joined.body).toMatchObject({
      nickname: null,
      phoneMasked: `${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`,
      phonePending: false,
      birthday: null,
      tier: { code: 'BASIC', rank: 0, nextTier: { code: 'SILVER', missing: 100000 } },
      points: { available: 100, pending: 0, held: 0, debt: 0 },
      couponCount: 1,
    });
    expect(joined.body.memberNo).toMatch(/^\d{10}$/);
    expect((await call('GET', '/me')).body).toEqual(joined.body);
    expect(await membersWith(joined.body.memberNo)).toEqual({
      welcomes: 1,
      entries: 1,
      coupons: 1,
    });
    const [row] = await app.rows(
      'SELECT source_channel, source_store, source_scene FROM member WHERE member_no = ?',
      [joined.body.memberNo],
    );
    expect(row).toEqual({
      source_channel: 'miniprogram',
      source_store: 'S01',
      source_scene: 'poster',
    });
  });

  test('with a whole profile earns the points for it too', async () => {
    const joined = await member(app, {
      profile: { nickname: '小禾', birthday: BIRTHDAY, gender: 'female' },
    });
    const me = await joined.call('GET', '/me');
    expect(me.body).toMatchObject({
      nickname: '小禾',
      birthday: BIRTHDAY,
      gender: 'female',
      points: { available: 150 },
    });
  });

  test('records the consents, and grants nobody what they did not', async () => {
    const joined = await member(app, {
      consents: [...CONSENTS, { purpose: 'marketing', version: '2026-01', granted: true }],
    });
    const { body } = await joined.call('GET', '/me/consents');
    expect(body.items).toEqual([
      { purpose: 'service', version: '2026-01', granted: true, at: expect.any(String) },
      { purpose: 'marketing', version: '2026-01', granted: true, at: expect.any(String) },
    ]);
    const other = await member(app);
    const granted = await app.rows(
      'SELECT member_no FROM member WHERE marketing_granted = 1 AND member_no IN (?, ?)',
      [joined.memberNo, other.memberNo],
    );
    expect(granted).toEqual([{ member_no: joined.memberNo }]);
  });

  test.each([
    ['without the service consent', { consents: [] }, 422, 'CONSENT_REQUIRED'],
    [
      'with the service consent refused',
      { consents: [{ ...CONSENTS[0], granted: false }] },
      422,
      'CONSENT_REQUIRED',
    ],
    [
      'to an old privacy text',
      { consents: [{ ...CONSENTS[0], version: '2020-01' }] },
      422,
      'CONSENT_VERSION_UNKNOWN',
    ],
    ['without the age', { ageConfirmed: false }, 422, 'AGE_NOT_CONFIRMED'],
    [
      'under fourteen by the year of birth',
      { profile: { birthday: { ...BIRTHDAY, year: 2020 } } },
      422,
      'AGE_NOT_CONFIRMED',
    ],
    [
      'with a birthday that no year has',
      { profile: { birthday: { calendar: 'solar', month: 2, day: 30 } } },
      400,
      'INVALID_INPUT',
    ],
    ['with a field too many', { openid: 'o' }, 400, 'INVALID_INPUT'],
    ['with consents that are no list', { consents: 'all' }, 400, 'INVALID_INPUT'],
  ])('is refused %s, and leaves the phone code unused', async (_, change, status, code) => {
    const { person, call } = await visitor(app);
    const phoneCode = await person.phoneCode();
    const refused = await call('POST', '/registration', { body: registration(phoneCode, change) });
    expect(refused).toMatchObject({ status, body: { code } });
    const joined = await call('POST', '/registration', { body: registration(phoneCode) });
    expect(joined.status).toBe(201);
  });

  test('is refused with a phone code that WeChat does not know', async () => {
    const { call } = await visitor(app);
    const refused = await call('POST', '/registration', { body: registration('no-such-code') });
    expect(refused).toMatchObject({ status: 422, body: { code: 'PHONE_CODE_INVALID' } });
  });

  test('needs a signed-in WeChat account', async () => {
    const refused = await send(app.url, 'POST', '/api/member/v1/registration', {
      body: registration('x'),
    });
    expect(refused).toMatchObject({ status: 401, body: { code: 'UNAUTHENTICATED' } });
  });
});

describe('joining twice', () => {
  test('by duplicate taps makes one member and one welcome gift', async () => {
    const { person, call } = await visitor(app);
    const before = await countMembers();
    const phoneCode = await person.phoneCode();
    const taps = await Promise.all(
      Array.from({ length: 16 }, () =>
        call('POST', '/registration', { body: registration(phoneCode) }),
      ),
    );
    expect(taps.map(({ status }) => status).sort()).toEqual([...Array(15).fill(200), 201]);
    expect(new Set(taps.map(({ body }) => body.memberNo)).size).toBe(1);
    expect(await countMembers()).toBe(before + 1);
    expect(await membersWith(taps[0]?.body.memberNo)).toMatchObject({ welcomes: 1, coupons: 1 });
  });

  test('on two devices at once makes one member', async () => {
    const one = await visitor(app);
    const other = await signedIn(app, one.person);
    const answers = await Promise.all([one.register(), other.register()]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 201]);
    expect((await one.call('GET', '/me')).body).toEqual((await other.call('GET', '/me')).body);
  });

  test('after a lost answer is the same member, and the key gives the first answer', async () => {
    const { person, call } = await visitor(app);
    const request = {
      body: registration(await person.phoneCode()),
      headers: { 'idempotency-key': 'joining-1' },
    };
    const first = await call('POST', '/registration', request);
    const again = await call('POST', '/registration', request);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const withoutKey = await call('POST', '/registration', { body: request.body });
    expect(withoutKey.status).toBe(200);
  });

  test('never asks WeChat again for what is known', async () => {
    const { register } = await member(app);
    const calls = async () =>
      (await send(app.wechatUrl, 'GET', '/__sim/calls')).body.items.filter(
        ({ path }: { path: string }) => path.endsWith('getuserphonenumber'),
      ).length;
    const before = await calls();
    expect((await register()).status).toBe(200);
    expect(await calls()).toBe(before);
  });

  test('64 ways at once with one phone makes one member; the others are asked for proof', async () => {
    const phone = freshPhone();
    const people = await Promise.all(Array.from({ length: 64 }, () => visitor(app, phone)));
    const before = await countMembers();
    const codes = await Promise.all(people.map(({ person }) => person.phoneCode()));
    const answers = await Promise.all(
      people.map(({ call }, index) =>
        call('POST', '/registration', { body: registration(codes[index] ?? '') }),
      ),
    );
    const statuses = answers.map(({ status, body }) => body.code ?? status);
    expect(statuses.filter((status) => status === 201)).toHaveLength(1);
    expect(statuses.filter((status) => status === 'PHONE_PROOF_NEEDED')).toHaveLength(63);
    expect(await countMembers()).toBe(before + 1);
  });
});

describe('a phone that a member has already', () => {
  test('is claimed by its person when a partner registered it', async () => {
    const phone = freshPhone();
    const partner = openCaller(app.url);
    const body = { phone, consents: CONSENTS, ageConfirmed: true, storeCode: 'S01' };
    const { memberNo } = (await partner('POST', '/members', { body })).body;
    const { register } = await visitor(app, phone);
    const claimed = await register({ profile: { nickname: '小禾' } });
    expect(claimed.status).toBe(200);
    expect(claimed.body).toMatchObject({ memberNo, nickname: '小禾', points: { available: 100 } });
    expect(await membersWith(memberNo)).toMatchObject({ welcomes: 1, coupons: 1 });
  });

  test('is claimed by one of two accounts that come at once', async () => {
    const phone = freshPhone();
    const body = { phone, consents: CONSENTS, ageConfirmed: true, storeCode: 'S01' };
    await openCaller(app.url)('POST', '/members', { body });
    const accounts = await Promise.all([visitor(app, phone), visitor(app, phone)]);
    const answers = await Promise.all(accounts.map(({ register }) => register()));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  test('is proved by the birthday on file, with the same phone code', async () => {
    const holder = await member(app, { profile: { birthday: BIRTHDAY } });
    const second = await visitor(app, holder.person.phone);
    const phoneCode = await second.person.phoneCode();
    const join = (more: object) =>
      second.call('POST', '/registration', { body: registration(phoneCode, more) });
    expect(await join({})).toMatchObject({ status: 422, body: { code: 'PHONE_PROOF_NEEDED' } });
    expect(await join({ birthday: { ...BIRTHDAY, day: 9 } })).toMatchObject({
      status: 422,
      body: { code: 'PHONE_PROOF_NEEDED' },
    });
    expect(await join({ birthday: BIRTHDAY })).toMatchObject({
      status: 200,
      body: { memberNo: holder.memberNo },
    });
    expect((await second.call('GET', '/me')).body.memberNo).toBe(holder.memberNo);
  });

  test('may be guessed at five times a day', async () => {
    const holder = await member(app, { profile: { birthday: BIRTHDAY } });
    const guesser = await visitor(app, holder.person.phone);
    const guesses: number[] = [];
    for (let day = 10; day < 16; day++) {
      const guess = await guesser.register({ birthday: { calendar: 'solar', month: 3, day } });
      guesses.push(guess.status);
    }
    expect(guesses).toEqual([422, 422, 422, 422, 422, 429]);
  });

  test('stays the holder’s when somebody joins with it as new, without a welcome gift', async () => {
    const holder = await member(app);
    const newcomer = await visitor(app, holder.person.phone);
    const joined = await newcomer.register({ asNew: true });
    expect(joined.status).toBe(201);
    expect(joined.body).toMatchObject({
      phonePending: true,
      points: { available: 0 },
      couponCount: 0,
    });
    expect(joined.body.memberNo).not.toBe(holder.memberNo);
    const found = await openCaller(app.url)('POST', '/members/lookup', {
      body: { phone: holder.person.phone },
    });
    expect(found.body.memberNo).toBe(holder.memberNo);
  });
});

describe('WeChat away', () => {
  test('joining answers 503 within three seconds, and goes on with the same code after', async () => {
    const { person, call } = await visitor(app);
    const phoneCode = await person.phoneCode();
    const hang = { endpoint: 'getuserphonenumber', kind: 'timeout_before' };
    await send(app.wechatUrl, 'POST', '/__sim/faults', { body: hang });
    const started = performance.now();
    const away = await call('POST', '/registration', { body: registration(phoneCode) });
    expect(performance.now() - started).toBeLessThan(3000);
    expect(away).toMatchObject({ status: 503, body: { code: 'WECHAT_AWAY' } });
    const joined = await call('POST', '/registration', { body: registration(phoneCode) });
    expect(joined.status).toBe(201);
  });

  test('a nickname is kept, unchecked, and checked when WeChat is back', async () => {
    await app.drain();
    const fault = { endpoint: 'msg_sec_check', kind: 'http5xx', times: 1 };
    await send(app.wechatUrl, 'POST', '/__sim/faults', { body: fault });
    const joined = await member(app, { profile: { nickname: '小禾' } });
    await app.drain();
    const checkOf = async () =>
      (
        await app.rows<{ nickname_check: string }>(
          'SELECT nickname_check FROM member WHERE member_no = ?',
          [joined.memberNo],
        )
      )[0]?.nickname_check;
    expect(await checkOf()).toBe('unchecked');
    app.clock.advanceSeconds(60);
    await app.drain();
    expect(await checkOf()).toBe('passed');
  });

  test('a nickname that WeChat finds risky is taken away', async () => {
    const joined = await member(app, { profile: { nickname: '来赌博' } });
    await app.drain();
    expect((await joined.call('GET', '/me')).body.nickname).toBeNull();
  });
});
