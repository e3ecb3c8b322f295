import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, send } from '../support/callers.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const SILVER = {
  name: '银卡会员',
  enter: 120000,
  keep: 90000,
  pointsPercent: 130,
  payPercent: 97,
  cardFace: { from: '#111111', to: '#222222', text: '#ffffff' },
};

describe('tiers', () => {
  test('are there to see for everybody, without signing in', async () => {
    const { status, body } = await send(app.url, 'GET', '/api/member/v1/tiers');
    expect(status).toBe(200);
    expect(body.items.map((tier: { code: string }) => tier.code)).toEqual([
      'BASIC',
      'SILVER',
      'GOLD',
    ]);
    expect(body.items[2].benefits).toEqual(['消费积分 1.5 倍', '会员价 9.5 折']);
  });

  test('are edited by a marketer, and the change is in the audit log', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const edited = await marketer('PUT', '/tiers/SILVER', { body: SILVER });
    expect(edited.status).toBe(200);
    expect(edited.body).toMatchObject({ code: 'SILVER', rank: 1, enter: 120000 });
    const list = await marketer('GET', '/tiers');
    expect(list.body.items[1]).toMatchObject({ name: '银卡会员', members: 0 });
    const [entry] = await app.rows<{ actor: string; subject: string }>(
      "SELECT actor, subject FROM audit_entry WHERE action = 'tier.edit'",
    );
    expect(entry).toEqual({ actor: 'staff:M01', subject: 'SILVER' });
  });

  test('are not edited by an auditor, who may look', async () => {
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    expect((await auditor('GET', '/tiers')).status).toBe(200);
    const refused = await auditor('PUT', '/tiers/SILVER', { body: SILVER });
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test('keep their thresholds in order', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const refused = await marketer('PUT', '/tiers/SILVER', { body: { ...SILVER, enter: 500000 } });
    expect(refused).toMatchObject({ status: 422, body: { code: 'TIER_THRESHOLDS_OUT_OF_ORDER' } });
  });

  test.each([
    ['a field too many', { ...SILVER, rank: 3 }, 'rank', 'UNKNOWN_FIELD'],
    ['a missing field', { ...SILVER, name: undefined }, 'name', 'REQUIRED'],
    [
      'a wrong type deep inside',
      { ...SILVER, cardFace: { ...SILVER.cardFace, to: 'green' } },
      'cardFace.to',
      undefined,
    ],
    ['a fraction', { ...SILVER, enter: 1.5 }, 'enter', undefined],
  ])('refuse %s and name it', async (_, body, path, code) => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const refused = await marketer('PUT', '/tiers/SILVER', { body });
    expect(refused.status).toBe(400);
    expect(refused.headers.get('content-type')).toContain('application/problem+json');
    expect(refused.body.code).toBe('INVALID_INPUT');
    expect(refused.body.errors).toHaveLength(1);
    expect(refused.body.errors[0]).toMatchObject(code ? { path, code } : { path });
  });

  test('are closed to a write without the CSRF token', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const refused = await marketer('PUT', '/tiers/SILVER', {
      body: SILVER,
      headers: { 'x-csrf-token': 'wrong' },
    });
    expect(refused.status).toBe(403);
  });
});

describe('thresholds of several tiers at once', () => {
  const set = async (tiers: object[], staff = 'M01', password = 'marketer-password') =>
    (await consoleCaller(app.url, staff, password))('PUT', '/tier-thresholds', { body: { tiers } });
  const SILVER = { code: 'SILVER', enter: 600_000, keep: 80_000, pointsPercent: 120 };
  const GOLD = { code: 'GOLD', enter: 900_000, keep: 400_000, pointsPercent: 150 };

  test('may pass each other on the way, and are one line in the log', async () => {
    // By itself, silver would stand above gold.
    expect((await set([SILVER])).body.code).toBe('TIER_THRESHOLDS_OUT_OF_ORDER');
    const changed = await set([SILVER, GOLD]);
    expect(changed.status).toBe(200);
    const shown = changed.body.items.map(({ code, enter }: AnyBody) => [code, enter]);
    expect(shown).toEqual([
      ['BASIC', 0],
      ['SILVER', 600_000],
      ['GOLD', 900_000],
    ]);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    expect((await owner('GET', '/audit-entries')).body.items[0]).toMatchObject({
      ...{ action: 'tier.thresholds', subject: 'tiers', actor: 'staff:M01' },
    });
    await set([
      { ...SILVER, enter: 100_000 },
      { ...GOLD, enter: 500_000 },
    ]);
  });

  test('of a tier that is not there, or by who may not, change nothing', async () => {
    expect((await set([{ ...GOLD, code: 'IRON' }])).status).toBe(404);
    expect((await set([GOLD], 'A01', 'auditor-password')).status).toBe(403);
  });
});
