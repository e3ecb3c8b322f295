/** A coupon that a source owed and could not give is seen, made good once, or given up. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { CONSENTS, type Customer, member } from '../support/customers.js';
import { key } from './coupons.given.js';
import { order, refund } from './orders.given.js';

type Member = Customer & { memberNo: string };
type Caller = Awaited<ReturnType<typeof consoleCaller>>;

const NOON = '2026-03-10T04:00:00Z';
const MARKETING = { purpose: 'marketing', version: '2026-01', granted: true };
const THIRTY_DAYS = { afterDays: 0, days: 30 };
const voucher = (code: string, name: string, more: object = {}) => ({
  ...{ code, name, kind: 'voucher', validity: THIRTY_DAYS },
  ...more,
});

let app: TestApp;
let marketer: Caller;
let other: Caller;
beforeAll(async () => {
  const brand = testBrand();
  const [, , gold] = brand.tiers;
  if (gold) {
    const benefits = {
      upgradeGifts: [{ coupon: 'UP', quantity: 1 }],
      monthlyPack: [{ coupon: 'PACK', quantity: 1 }],
    };
    gold.benefits = benefits as never;
  }
  app = await startApp({
    brand: {
      ...brand,
      welcome: { coupon: 'HELLO' },
      birthday: {
        daysBefore: 7,
        leapDay: '02-28',
        gifts: { BASIC: { coupon: 'CAKE', points: 30 } },
      },
      couponTemplates: [
        ...brand.couponTemplates,
        voucher('HELLO', '入会券'),
        voucher('CAKE', '蛋糕券'),
        voucher('UP', '升级券'),
        voucher('PACK', '月度券'),
        voucher('FEW', '限量券', { stock: 2 }),
        voucher('DEAR', '贵的券', { cost: { costFen: 900, bearer: 'brand' } }),
      ],
    },
  });
}, 60_000);
afterAll(() => app.close(), 60_000);
beforeEach(async () => {
  app.clock.moveTo(NOON);
  await app.rows("UPDATE missed_grant SET state = 'closed' WHERE state = 'open'");
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
  other = await consoleCaller(app.url, 'O01', 'owner-password');
});

const setStock = (code: string, left: number | null) =>
  app.rows('UPDATE coupon_stock SET stock = issued + ? WHERE template_code = ?', [left, code]);
const setState = (code: string, state: string) =>
  app.rows('UPDATE coupon_stock SET state = ? WHERE template_code = ?', [state, code]);
const missed = async (query = ''): Promise<AnyBody[]> =>
  (await marketer('GET', `/missed-grants${query}`)).body.items;
const retry = (id: string, by = marketer) => by('POST', `/missed-grants/${id}/retry`);
const close = (id: string, reason = '已用其他方式补偿') =>
  marketer('POST', `/missed-grants/${id}/close`, { body: { reason } });
const retryAll = (templateCode: string) =>
  marketer('POST', '/missed-grants/retries', { body: { templateCode }, headers: key() });

async function coupons(customer: Customer, code: string): Promise<number> {
  const { body } = await customer.call('GET', '/me/coupons?limit=100');
  return body.items.filter((one: AnyBody) => one.template.code === code).length;
}

async function inbox(customer: Customer, type: string): Promise<AnyBody[]> {
  const { body } = await customer.call('GET', '/me/messages');
  return body.items.filter((one: AnyBody) => one.type === type);
}

/** Joined while the welcome coupon had no stock. */
async function withoutWelcome(): Promise<Member> {
  await setStock('HELLO', 0);
  const joined = await member(app);
  await setStock('HELLO', null);
  return joined;
}

let months = 0;
async function campaignFor(
  count: number,
  offer: AnyBody,
): Promise<{ id: string; people: Member[] }> {
  months += 1;
  const birthday = { calendar: 'solar', month: 12 - months, day: 28 };
  const people: Member[] = [];
  for (let n = 0; n < count; n++)
    people.push(await member(app, { consents: [...CONSENTS, MARKETING], profile: { birthday } }));
  await app.drain();
  const { body } = await marketer('POST', '/campaigns', {
    body: {
      ...{ name: '春日', audience: { birthdayMonth: birthday.month }, offer },
      message: { type: 'campaign', title: '春日', body: '送你一张券' },
    },
  });
  await marketer('POST', `/campaigns/${body.id}/launch`, { body: {}, headers: key() });
  await app.drain();
  return { id: body.id, people };
}

describe('what could not be given', () => {
  test('is seen with member, source, template and reason, and refuses nobody the joining', async () => {
    const joined = await withoutWelcome();
    expect(await missed()).toMatchObject([
      {
        ...{ state: 'open', memberNo: joined.memberNo, source: 'welcome', reason: 'SOLD_OUT' },
        ...{ templateCode: 'HELLO', templateName: '入会券', missedAt: '2026-03-10T04:00:00.000Z' },
      },
    ]);
  });

  test.each([
    ['paused', 'TEMPLATE_PAUSED', 'TEMPLATE_NOT_ACTIVE'],
    ['retired', 'TEMPLATE_RETIRED', 'TEMPLATE_NOT_ACTIVE'],
  ])(
    'of a template that is %s has the reason, also when it is tried again',
    async (state, reason, code) => {
      await setState('HELLO', state);
      await member(app);
      const [one] = await missed();
      expect(one.reason).toBe(reason);
      expect((await retry(one.id)).body.code).toBe(code);
      await setState('HELLO', 'active');
      expect((await retry(one.id)).body.state).toBe('granted');
    },
  );

  test('is counted by template and reason, with what is left', async () => {
    await withoutWelcome();
    await withoutWelcome();
    await setStock('HELLO', 1);
    expect((await marketer('GET', '/missed-grants/summary')).body).toEqual({
      open: 2,
      items: [
        {
          ...{ templateCode: 'HELLO', templateName: '入会券', reason: 'SOLD_OUT', count: 2 },
          ...{ since: '2026-03-10T04:00:00.000Z', templateState: 'active', left: 1 },
        },
      ],
    });
    await setStock('HELLO', null);
    const [plan] = await app.rows<AnyBody>(
      `EXPLAIN SELECT template_code, reason, COUNT(*) AS count, MIN(missed_at) AS since
         FROM missed_grant WHERE state = 'open' GROUP BY template_code, reason`,
    );
    expect([plan.key, plan.Extra]).toEqual([
      'missed_grant_reason',
      expect.stringContaining('Using index'),
    ]);
  });

  test('is found by template, reason, source and state, page by page', async () => {
    for (let n = 0; n < 3; n++) await withoutWelcome();
    expect(await missed('?templateCode=HELLO&reason=SOLD_OUT&source=welcome')).toHaveLength(3);
    for (const other of [
      'templateCode=CAKE',
      'reason=OVER_BUDGET',
      'source=tier',
      'state=granted&source=order',
    ])
      expect(await missed(`?${other}`)).toEqual([]);
    const first = (await marketer('GET', '/missed-grants?limit=2')).body;
    const second = (await marketer('GET', `/missed-grants?limit=2&cursor=${first.nextCursor}`))
      .body;
    const ids = [...first.items, ...second.items].map(({ id }: AnyBody) => id);
    expect([ids.length, new Set(ids).size, second.nextCursor]).toEqual([3, 3, null]);
  });
});

describe('a retry', () => {
  test('gives the coupon once, however often it is pressed', async () => {
    const joined = await withoutWelcome();
    const [{ id }] = await missed();
    for (let n = 0; n < 2; n++) {
      const answer = await retry(id);
      expect([answer.status, answer.body.state, answer.body.endedBy]).toEqual([
        200,
        'granted',
        'staff:M01',
      ]);
    }
    expect(await coupons(joined, 'HELLO')).toBe(1);
    expect(await missed()).toEqual([]);
    const audited = await other('GET', '/audit-entries');
    expect(audited.body.items.filter((one: AnyBody) => one.subject === id)).toMatchObject([
      { action: 'missed-grant.retry' },
    ]);
  });

  test('by two managers at once, beside a retry of all, gives one', async () => {
    const people: Member[] = [];
    for (let n = 0; n < 6; n++) people.push(await withoutWelcome());
    const ids = (await missed()).map(({ id }) => id);
    await retryAll('HELLO');
    const pressed = ids.flatMap((id) => [retry(id), retry(id, other)]);
    const [answers] = await Promise.all([Promise.all(pressed), app.runTasks()]);
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.state}`))).toEqual(
      new Set(['200 granted']),
    );
    for (const one of people) expect(await coupons(one, 'HELLO')).toBe(1);
    const issued = await app.rows<{ issued: number; n: number }>(
      `SELECT s.issued, COUNT(*) AS n FROM coupon_stock s JOIN coupon c ON c.template_code = s.template_code
       WHERE s.template_code = 'HELLO' GROUP BY s.issued`,
    );
    expect(Number(issued[0]?.issued)).toBe(Number(issued[0]?.n));
  });

  test('without stock says so and leaves it open', async () => {
    await withoutWelcome();
    await setStock('HELLO', 0);
    const [{ id }] = await missed();
    const answer = await retry(id);
    expect([answer.status, answer.body.code]).toEqual([409, 'COUPON_SOLD_OUT']);
    expect((await missed())[0].state).toBe('open');
    await setStock('HELLO', null);
  });

  test('of a template ends where the stock ends, the longest waiting first', async () => {
    const people: Member[] = [];
    for (let n = 0; n < 3; n++) {
      app.clock.advanceSeconds(60);
      people.push(await withoutWelcome());
    }
    await setStock('HELLO', 2);
    const started = await retryAll('HELLO');
    expect(started.body).toMatchObject({ count: 3 });
    await app.runTasks();
    expect((await marketer('GET', `/tasks/${started.body.taskId}`)).body).toMatchObject({
      ...{
        state: 'done',
        title: '补发「入会券」',
        done: 2,
        result: { templateCode: 'HELLO', granted: 2 },
      },
    });
    expect(await Promise.all(people.map((one) => coupons(one, 'HELLO')))).toEqual([1, 1, 0]);
    expect(await missed()).toMatchObject([{ memberNo: people[2]?.memberNo, reason: 'SOLD_OUT' }]);
    await setStock('HELLO', null);
  });

  test('of what is unknown is 404', async () => {
    expect((await retry('mis_01J0000000000000000000000A')).status).toBe(404);
    expect((await retry('x')).status).toBe(404);
    expect((await close('x')).status).toBe(404);
    expect((await retryAll('NONE')).body.code).toBe('TEMPLATE_UNKNOWN');
  });
});

describe('what is given up', () => {
  test('keeps its reason, is not retried, and takes nothing from the member', async () => {
    const joined = await withoutWelcome();
    const [{ id }] = await missed();
    const answer = await close(id);
    expect(answer.body).toMatchObject({
      state: 'closed',
      note: '已用其他方式补偿',
      endedBy: 'staff:M01',
    });
    expect((await close(id, '再按一次')).body.note).toBe('已用其他方式补偿');
    expect((await retry(id)).body.code).toBe('MISSED_GRANT_CLOSED');
    expect(await coupons(joined, 'HELLO')).toBe(0);
  });

  test('needs a reason, and is not what was given', async () => {
    await withoutWelcome();
    const [{ id }] = await missed();
    const bare = await marketer('POST', `/missed-grants/${id}/close`, { body: {} });
    expect([bare.status, bare.body.errors[0].path]).toEqual([400, 'reason']);
    await retry(id);
    expect((await close(id)).body.code).toBe('MISSED_GRANT_GRANTED');
  });

  test('is left out by the next round of its own source', async () => {
    const joined = await member(app);
    await ring(joined, 600_000);
    await setStock('PACK', 0);
    await app.runJob('monthly-packs');
    await app.runJob('monthly-packs');
    const packs = await missed('?templateCode=PACK');
    const own = packs.filter(({ memberNo }) => memberNo === joined.memberNo);
    expect(own).toHaveLength(1);
    await close(own[0].id);
    await setStock('PACK', null);
    await app.runJob('monthly-packs');
    expect(await coupons(joined, 'PACK')).toBe(0);
  });
});

let turn = 0;
async function ring(buyer: Member, paidFen: number): Promise<string> {
  turn += 1;
  const orderNo = `MG-${turn}`;
  const paidAt = app.clock.now().toISOString();
  const body = order({ orderNo, memberNo: buyer.memberNo, paidAt, paidFen });
  const answer = await openCaller(app.url)('POST', '/orders', { body });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  await app.drain();
  return orderNo;
}

describe('a campaign', () => {
  test('makes good what found no stock, and tells of it then', async () => {
    const { id, people } = await campaignFor(3, { couponTemplate: 'FEW' });
    const [one, ...more] = await missed('?source=campaign');
    expect([one.sourceId, one.reason, more]).toEqual([id, 'SOLD_OUT', []]);
    const late = people.find(({ memberNo }) => memberNo === one.memberNo);
    if (!late) throw new Error('one of them went without');
    expect(await inbox(late, 'campaign')).toEqual([]);
    await setStock('FEW', 5);
    expect((await retry(one.id)).body.state).toBe('granted');
    expect(await inbox(late, 'campaign')).toHaveLength(1);
    const seen = (await marketer('GET', `/campaigns/${id}`)).body;
    expect(seen).toMatchObject({
      notGranted: [],
      results: { granted: 3 },
      progress: { failed: 0 },
    });
  });

  test('gives no more than its budget, later too', async () => {
    const { id } = await campaignFor(3, { couponTemplate: 'DEAR', budgetFen: 1800 });
    const [one, ...more] = await missed('?source=campaign');
    expect([one.reason, more]).toEqual(['OVER_BUDGET', []]);
    const answer = await retry(one.id);
    expect([answer.status, answer.body.code]).toEqual([409, 'CAMPAIGN_BUDGET_USED_UP']);
    const { budget } = (await marketer('GET', `/campaigns/${id}`)).body;
    expect(budget.usedFen).toBe(1800);
  });

  test('owes nothing to who has withdrawn the consent', async () => {
    await setStock('FEW', 0);
    const { people } = await campaignFor(1, { couponTemplate: 'FEW' });
    await people[0]?.call('POST', '/me/consents', {
      body: { purpose: 'marketing', version: '2026-01', granted: false },
    });
    await setStock('FEW', 5);
    const [one] = await missed('?source=campaign');
    expect((await retry(one.id)).body).toMatchObject({
      state: 'closed',
      note: '会员已撤回营销同意',
    });
  });
});

describe('a birthday', () => {
  test('gives the points on time, the coupon with the next round, each told of', async () => {
    const birthday = { calendar: 'solar', month: 3, day: 18 };
    const born = await member(app, { profile: { birthday } });
    await app.drain();
    app.clock.moveTo('2026-03-11T01:00:00Z');
    await setStock('CAKE', 0);
    await app.runJob('birthday-gifts');
    const told = async () =>
      (await inbox(born, 'birthday_gift')).map(({ body }) => body.split('，')[0]);
    expect([await coupons(born, 'CAKE'), await told()]).toEqual([0, ['30 积分']]);
    await setStock('CAKE', null);
    await Promise.all([app.runJob('birthday-gifts'), app.runJob('birthday-gifts')]);
    expect([await coupons(born, 'CAKE'), await told()]).toEqual([1, ['蛋糕券', '30 积分']]);
    const entries = (await born.call('GET', '/me/points/entries')).body.items;
    expect(entries.filter((one: AnyBody) => one.reason === 'ACTIVITY_BIRTHDAY')).toHaveLength(1);
    const { granted } = (await born.call('GET', '/me/birthday')).body;
    expect(granted.couponId).toMatch(/^cpn_/);
  });
});

describe('an upgrade', () => {
  test('that a refund takes back owes no coupon any more', async () => {
    await setStock('UP', 0);
    const joined = await member(app);
    const orderNo = await ring(joined, 600_000);
    const [one] = await missed('?source=tier&templateCode=UP');
    expect(one.memberNo).toBe(joined.memberNo);
    await openCaller(app.url)('POST', `/orders/pos/${orderNo}/refunds`, {
      body: refund(600_000, { whole: true, refundedAt: app.clock.now().toISOString() }),
    });
    await app.drain();
    await setStock('UP', null);
    const [now] = await missed('?source=tier&templateCode=UP&state=closed');
    expect(now).toMatchObject({ memberNo: joined.memberNo, note: '升级已因退款收回' });
    expect((await retry(now.id)).body.code).toBe('MISSED_GRANT_CLOSED');
  });
});
