import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { member } from '../support/customers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const MARCH = { calendar: 'solar', month: 3, day: 8, year: 1990 };
const LUNAR = { calendar: 'lunar', month: 8, day: 15 };

describe('the profile', () => {
  test('is completed once, for points once', async () => {
    const { call } = await member(app);
    const change = async (body: object) => (await call('PATCH', '/me/profile', { body })).body;
    expect(await change({ nickname: '小禾' })).toMatchObject({ points: { available: 100 } });
    expect(await change({ gender: 'female' })).toMatchObject({ points: { available: 100 } });
    expect(await change({ birthday: MARCH })).toMatchObject({
      nickname: '小禾',
      gender: 'female',
      birthday: MARCH,
      points: { available: 150 },
    });
    expect(await change({ nickname: '大禾' })).toMatchObject({ points: { available: 150 } });
  });

  test('completed on two phones at once earns once', async () => {
    const { call } = await member(app);
    const body = { nickname: '小禾', gender: 'unknown', birthday: MARCH };
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => call('PATCH', '/me/profile', { body })),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(200));
    expect((await call('GET', '/me')).body.points.available).toBe(150);
  });

  test('takes one change of the birthday after the first giving', async () => {
    const { call } = await member(app);
    const give = (birthday: object) => call('PATCH', '/me/profile', { body: { birthday } });
    expect((await give(MARCH)).body).toMatchObject({ birthday: MARCH, birthdayMayChange: true });
    expect((await give(MARCH)).body).toMatchObject({ birthdayMayChange: true });
    expect((await give(LUNAR)).body).toMatchObject({ birthday: LUNAR, birthdayMayChange: false });
    expect(await give(MARCH)).toMatchObject({
      status: 422,
      body: { code: 'BIRTHDAY_CHANGE_USED' },
    });
    expect((await give(LUNAR)).status).toBe(200);
  });

  test.each([
    ['a day that does not exist', { birthday: { ...MARCH, month: 4, day: 31 } }, 'birthday'],
    [
      'a lunar month that the year does not have',
      { birthday: { ...LUNAR, leap: true, year: 1990 } },
      'birthday',
    ],
    ['a solar leap month', { birthday: { ...MARCH, leap: true } }, 'birthday'],
    ['an unknown gender', { gender: 'x' }, 'gender'],
    ['an empty nickname', { nickname: '' }, 'nickname'],
    ['control characters', { nickname: 'a\u0000b' }, 'nickname'],
    ['a field of somebody else', { memberNo: '0000000000' }, 'memberNo'],
  ])('refuses %s', async (_, body, path) => {
    const { call } = await member(app);
    const refused = await call('PATCH', '/me/profile', { body });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('of one member is not another’s', async () => {
    const one = await member(app, { profile: { nickname: '一' } });
    const other = await member(app, { profile: { nickname: '二' } });
    await one.call('PATCH', '/me/profile', { body: { nickname: '三' } });
    expect((await other.call('GET', '/me')).body.nickname).toBe('二');
    const codes = await Promise.all([one.call('GET', '/me/code'), other.call('GET', '/me/code')]);
    expect(codes[0]?.body.memberNo).toBe(one.memberNo);
    expect(codes[1]?.body.secret).not.toBe(codes[0]?.body.secret);
  });
});

describe('consents', () => {
  const marketing = (granted: boolean, version = '2026-01') => ({
    body: { purpose: 'marketing', version, granted },
  });

  test('are given and withdrawn, each as a row that stays', async () => {
    const { call, memberNo } = await member(app);
    await call('POST', '/me/consents', marketing(true));
    await call('POST', '/me/consents', marketing(true));
    const withdrawn = await call('POST', '/me/consents', marketing(false));
    expect(withdrawn.body.items).toMatchObject([
      { purpose: 'service', granted: true },
      { purpose: 'marketing', granted: false },
    ]);
    const rows = await app.rows(
      `SELECT c.seq, c.purpose, c.granted FROM consent c JOIN member m ON m.id = c.member_id
       WHERE m.member_no = ? ORDER BY c.seq`,
      [memberNo],
    );
    expect(rows).toEqual([
      { seq: 1, purpose: 'service', granted: 1 },
      { seq: 2, purpose: 'marketing', granted: 1 },
      { seq: 3, purpose: 'marketing', granted: 0 },
    ]);
  });

  test('given on two phones at once are numbered without a gap', async () => {
    const { call, memberNo } = await member(app);
    await Promise.all(
      Array.from({ length: 8 }, (_, index) =>
        call('POST', '/me/consents', marketing(index % 2 === 0)),
      ),
    );
    const [row] = await app.rows<{ rows_in_all: number; last: number }>(
      `SELECT COUNT(*) AS rows_in_all, MAX(c.seq) AS last
       FROM consent c JOIN member m ON m.id = c.member_id WHERE m.member_no = ?`,
      [memberNo],
    );
    expect(row?.rows_in_all).toBe(row?.last);
  });

  test.each([
    ['to a text that is not in force', marketing(true, '2020'), 'CONSENT_VERSION_UNKNOWN'],
    [
      'withdrawn from what membership rests on',
      { body: { purpose: 'service', version: '2026-01', granted: false } },
      'CONSENT_REQUIRED',
    ],
  ])('are refused %s', async (_, request, code) => {
    const { call } = await member(app);
    expect(await call('POST', '/me/consents', request)).toMatchObject({
      status: 422,
      body: { code },
    });
  });

  test('name their purpose', async () => {
    const { call } = await member(app);
    const refused = await call('POST', '/me/consents', {
      body: { purpose: 'spying', version: '2026-01', granted: true },
    });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'purpose' }] } });
  });
});
