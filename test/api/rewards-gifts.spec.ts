import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { START, startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, consoleCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { couponBrand, key } from './coupons.given.js';

type Clerk = Awaited<ReturnType<typeof boundClerk>>['call'];

function giftBrand() {
  const brand = couponBrand();
  return {
    ...brand,
    points: { ...brand.points, activities: { register: 1000 } },
    rewards: [
      {
        code: 'BOX',
        name: '四时礼盒',
        kind: 'gift',
        points: 300,
        stores: [
          { store: 'S01', stock: 3 },
          { store: 'S02', stock: 1 },
        ],
      },
      {
        code: 'CARE',
        name: '肩颈护理',
        kind: 'service',
        points: 100,
        perPeriod: { times: 1, per: 'month' },
      },
      { code: 'DEAR', name: '贵宾价', kind: 'service', points: 1100, tierPoints: { BASIC: 900 } },
      {
        code: 'SOON',
        name: '下月开兑',
        kind: 'service',
        points: 1,
        onSale: { from: '2026-04-01' },
      },
      {
        code: 'GONE',
        name: '已结束',
        kind: 'service',
        points: 1,
        onSale: { validUntil: '2026-03-09' },
      },
      {
        code: 'TODAY',
        name: '今日止',
        kind: 'service',
        points: 1,
        onSale: { validUntil: '2026-03-10' },
      },
    ],
  };
}

let app: TestApp;
let clerk: Clerk;
let otherClerk: Clerk;
beforeAll(async () => {
  app = await startApp({ brand: giftBrand() });
  clerk = (await boundClerk(app.url, app.wechatUrl, '13600000001', 'invite-clerk-1')).call;
  otherClerk = (await boundClerk(app.url, app.wechatUrl, '13600000002', 'invite-clerk-2')).call;
});
afterAll(() => app.close());

function exchange(customer: Customer, code: string, body: AnyBody = {}, headers = key()) {
  return customer.call('POST', `/rewards/${code}/exchanges`, { body, headers });
}

function pickUp(by: Clerk, exchangeId: string, storeCode = 'S01', headers = key()) {
  return by('POST', `/exchanges/${exchangeId}/pick-up`, { body: { storeCode }, headers });
}

function cancel(customer: Customer, exchangeId: string) {
  return customer.call('POST', `/exchanges/${exchangeId}/cancel`, { body: {} });
}

async function available(customer: Customer): Promise<number> {
  return (await customer.call('GET', '/me')).body.points.available;
}

async function inMall(customer: Customer, code: string): Promise<AnyBody> {
  const { body } = await customer.call('GET', '/rewards');
  return body.items.find((item: AnyBody) => item.code === code);
}

describe('a gift', () => {
  test('is exchanged for pick-up in a store that has it', async () => {
    const customer = await member(app);
    expect((await inMall(customer, 'BOX')).stores).toContainEqual(
      expect.objectContaining({ store: 'S02', left: 1 }),
    );
    const needed = await exchange(customer, 'BOX');
    expect(needed).toMatchObject({ status: 422, body: { code: 'REWARD_STORE_NEEDED' } });
    const elsewhere = await exchange(customer, 'BOX', { storeCode: 'S03' });
    expect(elsewhere.status).toBe(422);
    const done = await exchange(customer, 'BOX', { storeCode: 'S02' });
    expect(done).toMatchObject({ status: 201, body: { pointsSpent: 300, coupons: [] } });
    const late = await exchange(await member(app), 'BOX', { storeCode: 'S02' });
    expect(late).toMatchObject({ status: 409, body: { code: 'REWARD_SOLD_OUT' } });
    expect((await cancel(customer, done.body.exchangeId)).status).toBe(200);
    expect(await available(customer)).toBe(1000);
    const again = await exchange(customer, 'BOX', { storeCode: 'S02' });
    expect(again.status).toBe(201);
  });

  test('is handed over once, in the store that was chosen', async () => {
    const customer = await member(app);
    const { body } = await exchange(customer, 'BOX', { storeCode: 'S01' });
    const elsewhere = await pickUp(otherClerk, body.exchangeId, 'S02');
    expect(elsewhere).toMatchObject({ status: 422, body: { code: 'EXCHANGE_WRONG_STORE' } });
    const foreign = await pickUp(otherClerk, body.exchangeId, 'S01');
    expect(foreign).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const headers = key();
    const done = await pickUp(clerk, body.exchangeId, 'S01', headers);
    expect(done).toMatchObject({ status: 200, body: { exchangeId: body.exchangeId } });
    expect((await pickUp(clerk, body.exchangeId, 'S01', headers)).body).toEqual(done.body);
    const again = await pickUp(clerk, body.exchangeId);
    expect(again).toMatchObject({ status: 409, body: { code: 'EXCHANGE_ALREADY_PICKED_UP' } });
    const back = await cancel(customer, body.exchangeId);
    expect(back).toMatchObject({ status: 409, body: { code: 'EXCHANGE_ALREADY_PICKED_UP' } });
    expect(await available(customer)).toBe(700);
    const own = await customer.call('GET', '/me/exchanges');
    expect(own.body.items).toMatchObject([
      { state: 'picked_up', cancellable: false, kind: 'gift', storeName: expect.any(String) },
    ]);
  });

  test('waits at the counter of who showed a code, and of nobody else', async () => {
    const customer = await member(app);
    const { body } = await exchange(customer, 'BOX', { storeCode: 'S01' });
    const { memberNo, secret } = (await customer.call('GET', '/me/code')).body;
    const code = memberCodeAt(memberNo, secret, START.getTime());
    const shown = await clerk('POST', '/members/lookup', { body: { code } });
    expect(shown.body.waiting).toMatchObject([
      { id: body.exchangeId, rewardName: '四时礼盒', storeCode: 'S01', kind: 'gift' },
    ]);
    const byPhone = await clerk('POST', '/members/lookup', {
      body: { code: customer.person.phone },
    });
    expect(byPhone).toMatchObject({ status: 200, body: { waiting: [] } });
  });

  test('goes to one of a clerk who hands it over and a member who cancels', async () => {
    const customer = await member(app);
    const { body } = await exchange(customer, 'CARE');
    const answers = await Promise.all([
      pickUp(clerk, body.exchangeId),
      cancel(customer, body.exchangeId),
      pickUp(clerk, body.exchangeId),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    const isCancelled = answers[1]?.status === 200;
    expect(await available(customer)).toBe(isCancelled ? 1000 : 900);
  });

  test.each([
    ['nonsense', 'exc_1', 404, 'EXCHANGE_UNKNOWN'],
    ['nobody’s', 'exc_01M8FCGX7TQ5PFPE0HV6K5DDFB', 404, 'EXCHANGE_UNKNOWN'],
  ])('%s is not handed over', async (_, id, status, code) => {
    expect(await pickUp(clerk, id)).toMatchObject({ status, body: { code } });
  });
});

describe('a service', () => {
  test('is had so often in a period, and a cancelled one does not count', async () => {
    const customer = await member(app);
    const first = await exchange(customer, 'CARE');
    const refused = await exchange(customer, 'CARE');
    expect(refused).toMatchObject({ status: 422, body: { code: 'REWARD_LIMIT_REACHED' } });
    expect(await inMall(customer, 'CARE')).toMatchObject({ why: 'LIMIT_REACHED' });
    await cancel(customer, first.body.exchangeId);
    expect((await exchange(customer, 'CARE')).status).toBe(201);
    app.clock.moveTo('2026-04-01T04:00:00.000Z');
    expect((await exchange(customer, 'CARE')).status).toBe(201);
    app.clock.moveTo(START);
  });

  test('by many taps at once is had once', async () => {
    const customer = await member(app);
    const answers = await Promise.all(Array.from({ length: 8 }, () => exchange(customer, 'CARE')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await available(customer)).toBe(900);
  });

  test('costs what the tier pays, and keeps what it cost', async () => {
    const customer = await member(app);
    expect(await inMall(customer, 'DEAR')).toMatchObject({ points: 900, regularPoints: 1100 });
    const done = await exchange(customer, 'DEAR');
    expect(done).toMatchObject({ status: 201, body: { pointsSpent: 900 } });
    await app.applyBrand(giftBrand());
    expect((await cancel(customer, done.body.exchangeId)).body.pointsReturned).toBe(900);
  });

  test('is exchanged on its days only', async () => {
    const customer = await member(app);
    const closed = { status: 422, body: { code: 'REWARD_NOT_ON_SALE' } };
    expect(await exchange(customer, 'SOON')).toMatchObject(closed);
    expect(await exchange(customer, 'GONE')).toMatchObject(closed);
    expect((await exchange(customer, 'TODAY')).status).toBe(201);
    expect(await inMall(customer, 'SOON')).toMatchObject({ why: 'NOT_ON_SALE' });
  });
});

describe('rewards in the console', () => {
  const CHANGE = { name: '肩颈护理 30 分钟', kind: 'service', points: 120 };

  test('are made and changed by a marketer, with a line in the audit log', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const made = await marketer('PUT', '/rewards/NEW', { body: CHANGE });
    expect(made).toMatchObject({ status: 200, body: { code: 'NEW', points: 120, exchanged: 0 } });
    const priced = { ...CHANGE, tierPoints: [{ tier: 'BASIC', points: 90 }] };
    const changed = await marketer('PUT', '/rewards/NEW', { body: priced });
    expect(changed.body.tierPoints).toEqual([{ tier: 'BASIC', points: 90 }]);
    expect(await inMall(await member(app), 'NEW')).toMatchObject({ points: 90 });
    const [line] = await app.rows<{ action: string }>(
      "SELECT action FROM audit_entry WHERE subject = 'NEW' ORDER BY id DESC LIMIT 1",
    );
    expect(line?.action).toBe('reward.change');
  });

  test('are refused by the name of the field', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const refused = await marketer('PUT', '/rewards/BAD', { body: { ...CHANGE, kind: 'gift' } });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'stores' }] } });
    const nobody = await marketer('PUT', '/rewards/BAD', {
      body: { ...CHANGE, tierPoints: [{ tier: 'IRON', points: 1 }] },
    });
    expect(nobody).toMatchObject({ status: 400, body: { errors: [{ path: 'tierPoints.IRON' }] } });
  });
});
