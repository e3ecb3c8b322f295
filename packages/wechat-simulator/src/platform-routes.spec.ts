import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APP, type RunningSimulator, startSimulator } from './spec-support.js';

let sim: RunningSimulator;
beforeAll(async () => {
  sim = await startSimulator({ apps: [{ ...APP, pages: ['pages/home/index'] }] });
});
beforeEach(() => sim.json('/__sim/reset', {}));
afterAll(() => sim.close());

describe('faults (contract §10.11)', () => {
  const login = async (openid: string) => {
    const { code } = await sim.control<{ code: string }>(`users/${openid}/login-code`, {});
    const query = new URLSearchParams({ ...APP, js_code: code, grant_type: 'authorization_code' });
    return {
      code,
      call: () =>
        fetch(`${sim.url}/sns/jscode2session?${query}`, { signal: AbortSignal.timeout(200) }),
    };
  };

  test('an errcode is answered once, and the code is not used up', async () => {
    const { openid } = await sim.user();
    await sim.control('faults', {
      endpoint: 'jscode2session',
      kind: 'errcode',
      errcode: -1,
      times: 1,
    });
    const { code } = await login(openid);
    expect((await sim.login(code)).errcode).toBe(-1);
    expect((await sim.login(code)).openid).toBe(openid);
  });

  test('http5xx is an HTML page of a gateway', async () => {
    await sim.control('faults', { endpoint: 'jscode2session', kind: 'http5xx', status: 503 });
    const response = await (await login((await sim.user()).openid)).call();
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('<html>');
  });

  test('timeout_before leaves the code unused, timeout_after has used it', async () => {
    const { openid } = await sim.user();
    await sim.control('faults', { endpoint: '/sns/jscode2session', kind: 'timeout_before' });
    const before = await login(openid);
    await expect(before.call()).rejects.toThrow(/timeout/);
    expect((await sim.login(before.code)).openid).toBe(openid);
    await sim.control('faults', { endpoint: '/sns/jscode2session', kind: 'timeout_after' });
    const after = await login(openid);
    await expect(after.call()).rejects.toThrow(/timeout/);
    expect((await sim.login(after.code)).errcode).toBe(40163);
  });

  test('malformed is HTTP 200 with JSON cut short; slow answers late but right', async () => {
    const { openid } = await sim.user();
    await sim.control('faults', { endpoint: '*', kind: 'malformed' });
    const response = await (await login(openid)).call();
    await expect(response.json()).rejects.toThrow(/JSON/);
    await sim.control('faults', { endpoint: '*', kind: 'slow', delayMs: 50 });
    expect((await sim.login((await login(openid)).code)).openid).toBe(openid);
  });
});

describe('getwxacodeunlimit (contract §1.6)', () => {
  const code = async (body: Record<string, unknown>) =>
    fetch(`${sim.url}/wxa/getwxacodeunlimit?access_token=${await sim.token()}`, {
      method: 'POST',
      body: JSON.stringify(body),
    });

  test('answers a PNG of the width that was asked for', async () => {
    const response = await code({ scene: 'S01.E01', page: 'pages/home/index', width: 280 });
    const bytes = Buffer.from(await response.arrayBuffer());
    expect(bytes.subarray(1, 4).toString()).toBe('PNG');
    expect(bytes.readUInt32BE(16)).toBe(280);
  });

  test.each([
    [{ scene: '' }, 40169],
    [{ scene: 'x'.repeat(33) }, 40169],
    [{ scene: '门店' }, 40129],
    [{ scene: 'a%20b' }, 40129],
    [{ scene: 'a', page: '/pages/home/index' }, 41030],
    [{ scene: 'a', page: 'pages/none' }, 41030],
    [{ scene: 'a', page: 'pages/home/index?a=1' }, 41030],
    [{ scene: 'a', width: 100 }, 40097],
    [{ scene: 'a', env_version: 'beta' }, 40097],
  ])('%j is %i', async (body, errcode) => {
    expect(((await (await code(body)).json()) as { errcode: number }).errcode).toBe(errcode);
  });

  test('check_path false allows a page that is not released', async () => {
    const response = await code({ scene: 'a', page: 'pages/new', check_path: false });
    expect(response.headers.get('content-type')).toBe('image/png');
  });
});

describe('msg_sec_check (contract §1.8)', () => {
  const check = async (body: Record<string, unknown>) =>
    sim.json(`/wxa/msg_sec_check?access_token=${await sim.token()}`, {
      version: 2,
      scene: 1,
      ...body,
    });

  test('passes plain words and finds risky ones', async () => {
    const { openid } = await sim.user();
    expect(await check({ openid, content: '小满' })).toMatchObject({
      errcode: 0,
      result: { suggest: 'pass', label: 100 },
    });
    expect(await check({ openid, content: '代开发票请联系' })).toMatchObject({
      result: { suggest: 'risky', label: 20008 },
      detail: [{ keyword: '代开发票' }],
    });
  });

  test('is refused for a person who was not here for two hours (61010) until the next visit', async () => {
    const { openid } = await sim.user();
    await sim.wait(2 * 3600 + 1);
    expect((await check({ openid, content: '小满' })).errcode).toBe(61010);
    await sim.control(`users/${openid}/login-code`, {});
    expect((await check({ openid, content: '小满' })).errcode).toBe(0);
  });

  test('refuses a stranger, a wrong scene and 2,501 characters', async () => {
    const { openid } = await sim.user();
    expect((await check({ openid: 'nobody', content: '小满' })).errcode).toBe(40003);
    expect((await check({ openid, content: '小满', scene: 9 })).errcode).toBe(40129);
    expect((await check({ openid, content: '字'.repeat(2501) })).errcode).toBe(40097);
  });
});

test('the journal names each call and its outcome, without credentials', async () => {
  await sim.token();
  await sim.login('nonsense');
  const { items } = await sim.control<{ items: unknown[] }>('calls');
  expect(items).toMatchObject([
    { path: '/cgi-bin/stable_token', errcode: 0 },
    { path: '/sns/jscode2session', errcode: 40029 },
  ]);
  expect(JSON.stringify(items)).not.toContain(APP.secret);
});

test('the same seed gives the same openids', async () => {
  const first = await sim.user();
  await sim.json('/__sim/reset', {});
  expect((await sim.user()).openid).toBe(first.openid);
});

test('the phone is served with relative addresses only, so that a gateway may prefix them', async () => {
  const html = await (await fetch(`${sim.url}/`)).text();
  expect(html).toContain('服务通知');
  expect(html).not.toMatch(/(src|href)="\//);
});

test('people, quotas and messages survive a restart with a state file', async () => {
  const stateFile = join(await mkdtemp(join(tmpdir(), 'simulator-')), 'state.json');
  const before = await startSimulator({ stateFile });
  const user = await before.user({ nickname: '小满' });
  await before.close();
  const after = await startSimulator({ stateFile });
  const newcomer = await after.user();
  const { items } = await after.control<{ items: { openid: string; nickname: string }[] }>('users');
  expect(items[0]).toMatchObject({ openid: user.openid, nickname: '小满' });
  expect(newcomer.openid).not.toBe(user.openid);
  await after.close();
});
