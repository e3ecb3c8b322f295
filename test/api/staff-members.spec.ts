import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, consoleCaller, openCaller, SHOP } from '../support/callers.js';
import { CONSENTS, freshPhone, member, visitor } from '../support/customers.js';

type Call = Awaited<ReturnType<typeof boundClerk>>['call'];
type Caller = Awaited<ReturnType<typeof consoleCaller>>;

let app: TestApp;
let clerk: Call;
let otherClerk: Call;
let marketer: Caller;
let manager: Caller;
beforeAll(async () => {
  app = await startApp();
  clerk = (await boundClerk(app.url, app.wechatUrl, '13600000001', 'invite-clerk-1')).call;
  otherClerk = (await boundClerk(app.url, app.wechatUrl, '13600000002', 'invite-clerk-2')).call;
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  manager = await consoleCaller(app.url, 'E03', 'manager-password');
});
afterAll(() => app.close());

let keys = 0;
const register = (call: Call, change: object = {}, key = `counter-${++keys}`) =>
  call('POST', '/members', {
    body: {
      phone: freshPhone(),
      consents: CONSENTS,
      ageConfirmed: true,
      storeCode: 'S01',
      ...change,
    },
    headers: { 'idempotency-key': key },
  });
const lookup = (call: Call, code: string) => call('POST', '/members/lookup', { body: { code } });

describe('registering at the counter', () => {
  test('makes a member whom the person claims later, with one welcome gift', async () => {
    const phone = freshPhone();
    const registered = await register(clerk, { phone });
    expect(registered).toMatchObject({ status: 201, body: { created: true } });
    const [source] = await app.rows(
      'SELECT source_channel, source_store, source_staff FROM member WHERE member_no = ?',
      [registered.body.memberNo],
    );
    expect(source).toEqual({
      source_channel: 'counter',
      source_store: 'S01',
      source_staff: 'E01',
    });
    const [consent] = await app.rows(
      `SELECT c.purpose, c.channel, c.given_by FROM consent c JOIN member m ON m.id = c.member_id
       WHERE m.member_no = ?`,
      [registered.body.memberNo],
    );
    expect(consent).toEqual({ purpose: 'service', channel: 'counter', given_by: 'staff:E01' });
    const [entry] = await app.rows('SELECT actor, action FROM audit_entry WHERE subject = ?', [
      registered.body.memberNo,
    ]);
    expect(entry).toEqual({ actor: 'staff:E01', action: 'member.register' });
    const claimed = await (await visitor(app, phone)).register();
    expect(claimed).toMatchObject({
      status: 200,
      body: { memberNo: registered.body.memberNo, points: { available: 100 }, couponCount: 1 },
    });
  });

  test('again with the same key is the same answer, with other content a mismatch', async () => {
    const phone = freshPhone();
    const first = await register(clerk, { phone }, 'counter-same');
    const again = await register(clerk, { phone }, 'counter-same');
    expect(again).toMatchObject({ status: first.status, body: first.body });
    expect(await register(clerk, {}, 'counter-same')).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_MISMATCH' },
    });
  });

  test('needs the key', async () => {
    const refused = await clerk('POST', '/members', { body: {} });
    expect(refused).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
  });

  test.each([
    ['in another store', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['without consent', { consents: [] }, 422, 'CONSENT_REQUIRED'],
    ['with no phone number', { phone: '1380013800' }, 400, 'INVALID_INPUT'],
    ['with history', { joinedAt: '2025-01-01T00:00:00Z' }, 400, 'INVALID_INPUT'],
  ])('is refused %s', async (_, change, status, code) => {
    expect(await register(clerk, change)).toMatchObject({ status, body: { code } });
  });
});

describe('looking a member up', () => {
  test('by the code shows the member at a glance, identified', async () => {
    const { memberNo, call, person } = await member(app, {
      profile: { birthday: { calendar: 'solar', month: 3, day: 12 } },
    });
    const { body: key } = await call('GET', '/me/code');
    const code = memberCodeAt(memberNo, key.secret, app.clock.now().getTime());
    const glance = await lookup(clerk, code);
    expect(glance.status).toBe(200);
    expect(glance.body).toMatchObject({
      memberNo,
      nickname: null,
      phoneMasked: `${person.phone.slice(0, 3)}****${person.phone.slice(-4)}`,
      tier: { code: 'BASIC', name: '普通会员' },
      points: 100,
      birthdaySoon: true,
      lastOrder: null,
      identified: true,
    });
    expect(glance.body.coupons).toHaveLength(1);
    expect((await lookup(clerk, code)).status).toBe(200);
    expect(await lookup(otherClerk, code)).toMatchObject({
      status: 409,
      body: { code: 'MEMBER_CODE_USED' },
    });
  });

  test('by phone is not identified, and shows the last order', async () => {
    const { memberNo, person } = await member(app);
    const order = await openCaller(app.url, SHOP)('POST', '/orders', {
      body: {
        channel: 'shop',
        orderNo: `L-${memberNo}`,
        storeCode: 'S02',
        memberNo,
        paidAt: '2026-03-10T03:00:00Z',
        lines: [{ lineNo: 1, sku: 'A', quantity: 1, amountFen: 5000, paidFen: 5000 }],
        paidFen: 5000,
      },
    });
    expect(order.status).toBe(201);
    expect((await lookup(clerk, person.phone)).body).toMatchObject({
      memberNo,
      identified: false,
      birthdaySoon: false,
      lastOrder: { paidAt: '2026-03-10T03:00:00.000Z', storeName: '太古里店', paidFen: 5000 },
    });
  });

  test('by number tells a clerk of the store’s own members only', async () => {
    const own = (await register(clerk)).body.memberNo;
    expect((await lookup(clerk, own)).status).toBe(200);
    expect(await lookup(otherClerk, own)).toMatchObject({
      status: 404,
      body: { code: 'MEMBER_UNKNOWN' },
    });
  });

  test('hides a nickname that was not checked yet', async () => {
    const { person } = await member(app, { profile: { nickname: '小禾' } });
    expect((await lookup(clerk, person.phone)).body.nickname).toBeNull();
    await app.drain();
    expect((await lookup(clerk, person.phone)).body.nickname).toBe('小禾');
  });

  test.each(['hello', '12', '139', '1390000000x'])('refuses %s, naming the field', async (code) => {
    const refused = await lookup(clerk, code);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'code' }] } });
  });

  test('is closed to members', async () => {
    const { token } = await member(app);
    const refused = await clerk('POST', '/members/lookup', {
      body: { code: '13800138000' },
      headers: { authorization: `Bearer ${token}` },
    });
    expect(refused.status).toBe(401);
  });
});

describe('the console’s member list', () => {
  const search = (caller: Caller, body: object): Promise<AnyBody> =>
    caller('POST', '/members/search', { body });
  const byMarketer = (body: object) => search(marketer, body);
  const numbers = ({ body }: AnyBody) =>
    body.items.map(({ memberNo }: { memberNo: string }) => memberNo);

  test('finds one by phone or number, with everything in the row', async () => {
    const { memberNo, person } = await member(app, { source: { storeCode: 'S01' } });
    for (const wanted of [{ phone: person.phone }, { memberNo }]) {
      const found = await byMarketer(wanted);
      expect(found.body).toMatchObject({
        total: 1,
        nextCursor: null,
        items: [
          {
            memberNo,
            tier: { code: 'BASIC', name: '普通会员' },
            points: 100,
            storeName: '春熙路店',
            lastOrderAt: null,
            orderCount: 0,
            paidFen: 0,
          },
        ],
      });
    }
  });

  test('filters by birthday month in both calendars', async () => {
    const solar = await member(app, {
      profile: { birthday: { calendar: 'solar', month: 11, day: 3 } },
    });
    // The 1st of the tenth lunar month is 9 November in 2026.
    const lunar = await member(app, {
      profile: { birthday: { calendar: 'lunar', month: 10, day: 1 } },
    });
    await member(app, { profile: { birthday: { calendar: 'lunar', month: 11, day: 15 } } });
    const found = await byMarketer({ birthdayMonth: 11 });
    expect(numbers(found).sort()).toEqual([solar.memberNo, lunar.memberNo].sort());
  });

  test('filters by how a nickname begins, taking % and _ for what they are', async () => {
    const lin = await member(app, { profile: { nickname: '林_小满' } });
    await member(app, { profile: { nickname: '林大' } });
    await app.drain();
    expect(numbers(await byMarketer({ nickname: '林_' }))).toEqual([lin.memberNo]);
    expect((await byMarketer({ nickname: '%' })).body.total).toBe(0);
  });

  test('pages through all, each member once', async () => {
    const { body: all } = await byMarketer({ limit: 100 });
    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page: AnyBody = await byMarketer({ limit: 4, cursor });
      expect(page.body.total).toBe(all.total);
      seen.push(...numbers(page));
      cursor = page.body.nextCursor ?? undefined;
    } while (cursor);
    expect(seen).toEqual(numbers({ body: all }));
    expect(new Set(seen).size).toBe(all.total);
  });

  test('shows a store manager the members of the own stores', async () => {
    const own = (await register(clerk)).body.memberNo;
    const other = (await register(otherClerk, { storeCode: 'S02' })).body.memberNo;
    const found = await search(manager, { limit: 100 });
    expect(numbers(found)).toContain(own);
    expect(numbers(found)).not.toContain(other);
    expect((await manager('GET', `/members/${own}`)).status).toBe(200);
    expect((await manager('GET', `/members/${other}`)).status).toBe(404);
  });

  test('is closed to clerks', async () => {
    const clerkInConsole = await consoleCaller(app.url, 'E01', 'clerk-password');
    const refused = await search(clerkInConsole, {});
    expect(refused).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test.each([
    [{ cursor: 'nonsense' }, 'cursor'],
    [{ birthdayMonth: 13 }, 'birthdayMonth'],
    [{ joinedFrom: '2026-02-30' }, 'joinedFrom'],
    [{ phone: '12' }, 'phone'],
    [{ openid: 'o' }, 'openid'],
  ])('refuses %j', async (body, path) => {
    expect(await byMarketer(body)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('leads to a page with everything known', async () => {
    const { memberNo } = await member(app, { source: { storeCode: 'S01', scene: 'poster' } });
    const { body } = await marketer('GET', `/members/${memberNo}`);
    expect(body).toMatchObject({
      memberNo,
      source: { channel: 'miniprogram', storeCode: 'S01', storeName: '春熙路店', scene: 'poster' },
      consents: [{ purpose: 'service', version: '2026-01', granted: true, channel: 'miniprogram' }],
      tierHistory: [{ from: null, to: 'BASIC', why: 'join' }],
      facts: { orderCount: 0, paidFen: 0, firstOrderAt: null, lastOrderAt: null },
    });
  });
});
