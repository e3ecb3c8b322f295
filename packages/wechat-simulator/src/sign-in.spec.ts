import { APP, type RunningSimulator, startSimulator } from './spec-support.js';

let sim: RunningSimulator;
beforeAll(async () => {
  sim = await startSimulator();
});
beforeEach(() => sim.json('/__sim/reset', {}));
afterAll(() => sim.close());

async function loginCode(openid: string): Promise<string> {
  return (await sim.control<{ code: string }>(`users/${openid}/login-code`, {})).code;
}

async function phoneCode(openid: string): Promise<string> {
  return (await sim.control<{ code: string }>(`users/${openid}/phone-code`, {})).code;
}

describe('code2Session (contract §1.1)', () => {
  test('gives openid, unionid and a session key of 16 bytes, without errcode', async () => {
    const user = await sim.user();
    const session = await sim.login(await loginCode(user.openid));
    expect(session).toMatchObject({ openid: user.openid, unionid: user.unionid });
    expect(Buffer.from(String(session.session_key), 'base64')).toHaveLength(16);
    expect(session.errcode).toBeUndefined();
  });

  test('tells no unionid when the app is not bound to an Open-Platform account', async () => {
    await sim.control(`apps/${APP.appid}`, { boundToOpenPlatform: false }, 'PUT');
    const { openid } = await sim.user();
    const session = await sim.login(await loginCode(openid));
    expect(session.unionid).toBeUndefined();
  });

  test('refuses an unknown code with 40029 and a rid', async () => {
    const answer = await sim.login('nonsense');
    expect(answer.errcode).toBe(40029);
    expect(answer.errmsg).toMatch(/^invalid code rid: [0-9a-f]{8}-[0-9a-f]{8}-[0-9a-f]{8}$/);
  });

  test('is good for 5 minutes', async () => {
    const { openid } = await sim.user();
    const [inTime, tooLate] = [await loginCode(openid), await loginCode(openid)];
    await sim.wait(299);
    expect((await sim.login(inTime)).openid).toBe(openid);
    await sim.wait(2);
    expect((await sim.login(tooLate)).errcode).toBe(40029);
  });

  test('is good once: the second use is 40163', async () => {
    const code = await loginCode((await sim.user()).openid);
    await sim.login(code);
    expect((await sim.login(code)).errcode).toBe(40163);
  });

  test('blocks a person of high risk with 40226', async () => {
    const { openid } = await sim.user();
    await sim.control(`users/${openid}`, { risk: 4 }, 'PATCH');
    expect((await sim.login(await loginCode(openid))).errcode).toBe(40226);
  });

  test('refuses the 101st login of one person within a minute with 45011', async () => {
    const { openid } = await sim.user();
    for (let count = 0; count < 100; count++) await sim.login(await loginCode(openid));
    expect((await sim.login(await loginCode(openid))).errcode).toBe(45011);
    await sim.wait(61);
    expect((await sim.login(await loginCode(openid))).openid).toBe(openid);
  });

  test('tells a wrong appid (40013) from a wrong secret (40125)', async () => {
    const code = await loginCode((await sim.user()).openid);
    expect((await sim.login(code, { ...APP, appid: 'wxffffffffffffffff' })).errcode).toBe(40013);
    expect((await sim.login(code, { ...APP, secret: 'wrong' })).errcode).toBe(40125);
    expect((await sim.login(code)).errcode).toBeUndefined();
  });
});

describe('getuserphonenumber (contract §1.4)', () => {
  const phoneOf = async (body: Record<string, unknown>) =>
    sim.json(`/wxa/business/getuserphonenumber?access_token=${await sim.token()}`, body);

  test('gives the phone with the watermark of the app', async () => {
    const user = await sim.user({ phone: '13912345678' });
    const answer = await phoneOf({ code: await phoneCode(user.openid), openid: user.openid });
    expect(answer).toMatchObject({
      errcode: 0,
      phone_info: {
        phoneNumber: '13912345678',
        purePhoneNumber: '13912345678',
        countryCode: '86',
        watermark: { appid: APP.appid, timestamp: expect.any(Number) },
      },
    });
  });

  test('refuses a second use, an old code, a login code and a code of another person with 40029', async () => {
    const user = await sim.user();
    const other = await sim.user();
    const used = await phoneCode(user.openid);
    await phoneOf({ code: used });
    expect((await phoneOf({ code: used })).errcode).toBe(40029);
    expect((await phoneOf({ code: await loginCode(user.openid) })).errcode).toBe(40029);
    const theirs = await phoneCode(other.openid);
    expect((await phoneOf({ code: theirs, openid: user.openid })).errcode).toBe(40029);
    await sim.wait(301);
    expect((await phoneOf({ code: theirs })).errcode).toBe(40029);
  });
});

test("contract §1.4: a code of another app's person is 40013", async () => {
  const second = { appid: 'wxfedcba9876543210', secret: 'f'.repeat(32) };
  const both = await startSimulator({ apps: [APP, second] });
  const user = await both.user({ appid: second.appid });
  const { code } = await both.control<{ code: string }>(`users/${user.openid}/phone-code`, {});
  const path = `/wxa/business/getuserphonenumber?access_token=${await both.token()}`;
  expect((await both.json(path, { code })).errcode).toBe(40013);
  await both.close();
});
