import { APP, type RunningSimulator, startSimulator } from './spec-support.js';

let sim: RunningSimulator;
beforeAll(async () => {
  sim = await startSimulator();
});
beforeEach(() => sim.json('/__sim/reset', {}));
afterAll(() => sim.close());

type TokenAnswer = { access_token: string; expires_in: number; errcode?: number };

const CREDENTIAL = { grant_type: 'client_credential', ...APP };

async function stable(fields: Record<string, unknown> = {}): Promise<TokenAnswer> {
  return (await sim.json('/cgi-bin/stable_token', {
    ...CREDENTIAL,
    ...fields,
  })) as unknown as TokenAnswer;
}

async function plain(): Promise<TokenAnswer> {
  return (await sim.json(
    `/cgi-bin/token?${new URLSearchParams(CREDENTIAL)}`,
  )) as unknown as TokenAnswer;
}

/** 0 when the token is accepted; the template list needs nothing else. */
async function judge(token: string): Promise<number | undefined> {
  return (await sim.json(`/wxaapi/newtmpl/gettemplate?access_token=${token}`)).errcode;
}

describe('stable_token (contract §1.3)', () => {
  test('repeats the same token with the life that is left', async () => {
    const first = await stable();
    expect(first.access_token.length).toBeGreaterThanOrEqual(100);
    await sim.wait(1000);
    const second = await stable();
    expect(second.access_token).toBe(first.access_token);
    expect(second.expires_in).toBeGreaterThanOrEqual(6198);
    expect(second.expires_in).toBeLessThanOrEqual(6200);
  });

  test('rolls over when under 5 minutes are left; both are good for 5 minutes', async () => {
    const old = await stable();
    await sim.wait(7200 - 299);
    const fresh = await stable();
    expect(fresh.access_token).not.toBe(old.access_token);
    expect(await judge(old.access_token)).toBe(0);
    expect(await judge(fresh.access_token)).toBe(0);
    await sim.wait(301);
    expect(await judge(old.access_token)).toBe(42001);
    expect(await judge(fresh.access_token)).toBe(0);
  });

  test('a forced refresh kills the old token at once', async () => {
    const old = await stable();
    const fresh = await stable({ force_refresh: true });
    expect(await judge(old.access_token)).toBe(40001);
    expect(await judge(fresh.access_token)).toBe(0);
  });

  test('a second force within 30 seconds refreshes nothing', async () => {
    const first = await stable({ force_refresh: true });
    await sim.wait(29);
    expect((await stable({ force_refresh: true })).access_token).toBe(first.access_token);
    await sim.wait(2);
    expect((await stable({ force_refresh: true })).access_token).not.toBe(first.access_token);
  });

  test('20 forces a day', async () => {
    await sim.control('clock', { now: '2026-08-01T00:00:00Z' });
    for (let count = 0; count < 20; count++) {
      expect((await stable({ force_refresh: true })).errcode).toBeUndefined();
      await sim.wait(31);
    }
    expect((await stable({ force_refresh: true })).errcode).toBe(45009);
  });

  test.each([
    ['grant_type', 'wrong', 40002],
    ['appid', '', 41002],
    ['appid', 'wxffffffffffffffff', 40013],
    ['secret', '', 41004],
    ['secret', 'wrong', 40125],
  ])('refuses %s %j with %i', async (field, value, errcode) => {
    expect((await stable({ [field]: value })).errcode).toBe(errcode);
  });

  test('wants POST (43002), a body (44002) that is JSON (47001)', async () => {
    expect((await sim.json('/cgi-bin/stable_token')).errcode).toBe(43002);
    expect((await sim.json('/cgi-bin/stable_token', '')).errcode).toBe(44002);
    expect((await sim.json('/cgi-bin/stable_token', '{"a":')).errcode).toBe(47001);
  });
});

describe('token (contract §1.3)', () => {
  test('gives a new token each time; the one before lives 5 minutes more', async () => {
    const old = await plain();
    const fresh = await plain();
    expect(fresh).toMatchObject({ expires_in: 7200 });
    expect(fresh.access_token).not.toBe(old.access_token);
    await sim.wait(299);
    expect(await judge(old.access_token)).toBe(0);
    await sim.wait(2);
    expect(await judge(old.access_token)).toBe(42001);
    expect(await judge(fresh.access_token)).toBe(0);
  });

  test('and stable_token leave each other alone', async () => {
    const [one, other] = [await plain(), await stable()];
    await plain();
    await sim.wait(301);
    await stable({ force_refresh: true });
    expect(await judge(one.access_token)).toBe(42001);
    expect(await judge(other.access_token)).toBe(40001);
    expect(await judge((await plain()).access_token)).toBe(0);
  });
});

test.each([
  ['missing', '', 41001],
  ['garbage', 'abc', 40014],
  ['unknown', 'x'.repeat(136), 40001],
])('contract §10.1: a %s token is %j → %i', async (_name, token, errcode) => {
  expect(await judge(token)).toBe(errcode);
});

test('contract §10.1: a token that ended is 42001', async () => {
  const { access_token: token } = await stable();
  await sim.wait(7201);
  expect(await judge(token)).toBe(42001);
});
