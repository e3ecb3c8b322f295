import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, member, visitor } from '../support/customers.js';
import { couponBrand, key, redeem } from './coupons.given.js';

const validity = { afterDays: 0, days: 30 };
const PASS = { code: 'PASS', name: '三次卡', kind: 'pass', uses: 3, validity };
const GIVEN = { code: 'GIVEN', name: '可转赠', kind: 'voucher', transferable: true, validity };

function rewardBrand() {
  const brand = couponBrand();
  return {
    ...brand,
    points: { ...brand.points, activities: { register: 1000 } },
    couponTemplates: [...brand.couponTemplates, PASS, GIVEN],
    rewards: [
      ...brand.rewards,
      { code: 'R_MASK', name: '面膜', kind: 'coupon', couponTemplate: 'MASK', points: 300 },
      { code: 'R_PASS', name: '次卡', kind: 'coupon', couponTemplate: 'PASS', points: 1 },
      { code: 'R_GIVEN', name: '赠券', kind: 'coupon', couponTemplate: 'GIVEN', points: 1 },
      { code: 'R_DEAR', name: '大礼', kind: 'coupon', couponTemplate: 'MASK', points: 1001 },
      {
        code: 'R_LAST',
        name: '最后一份',
        kind: 'coupon',
        couponTemplate: 'MASK',
        points: 1,
        stock: 1,
      },
    ],
  };
}

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: rewardBrand() });
});
afterAll(() => app.close());

function exchange(customer: Customer, code: string, body: AnyBody = {}, headers = key()) {
  return customer.call('POST', `/rewards/${code}/exchanges`, { body, headers });
}

function cancel(customer: Customer, exchangeId: string) {
  return customer.call('POST', `/exchanges/${exchangeId}/cancel`, { body: {} });
}

async function available(customer: Customer): Promise<number> {
  return (await customer.call('GET', '/me')).body.points.available;
}

async function mall(customer: Customer): Promise<Map<string, AnyBody>> {
  const { body } = await customer.call('GET', '/rewards');
  return new Map(body.items.map((item: AnyBody) => [item.code, item]));
}

describe('the rewards mall', () => {
  test('is open to a visitor', async () => {
    const items = await mall(await visitor(app));
    expect(items.get('R_P88')).toMatchObject({
      points: 200,
      exchangeable: false,
      why: 'MEMBERS_ONLY',
      template: { code: 'P88', payPercent: 88 },
      perMember: 2,
    });
  });

  test('tells a member what they can have', async () => {
    const items = await mall(await member(app));
    expect(items.get('R_MASK')).toMatchObject({ exchangeable: true });
    expect(items.get('R_MASK')).not.toHaveProperty('left');
    expect(items.get('R_DEAR')).toMatchObject({ exchangeable: false, why: 'INSUFFICIENT_POINTS' });
  });

  test('is shown to staff of the console', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const { body } = await marketer('GET', '/rewards');
    expect(body.items[0]).toMatchObject({ code: 'R_P88', couponTemplate: 'P88', stock: 100 });
  });
});

describe('an exchange', () => {
  test('spends the points, gives the coupons and leaves an entry', async () => {
    const customer = await member(app);
    const done = await exchange(customer, 'R_P88', { quantity: 2, storeCode: 'S01' });
    expect(done).toMatchObject({ status: 201, body: { pointsSpent: 400 } });
    expect(done.body.coupons).toHaveLength(2);
    expect(done.body.coupon).toEqual(done.body.coupons[0]);
    expect(await available(customer)).toBe(600);
    const { body } = await customer.call('GET', '/me/points/entries');
    expect(body.items[0]).toMatchObject({
      kind: 'spend',
      points: -400,
      reason: 'EXCHANGE',
      source: { type: 'exchange', id: done.body.exchangeId },
    });
    const own = await customer.call('GET', '/me/exchanges');
    expect(own.body.items).toMatchObject([
      {
        id: done.body.exchangeId,
        rewardName: '8.8折券',
        quantity: 2,
        points: 400,
        state: 'issued',
        cancellable: true,
      },
    ]);
  });

  test('is done once per key', async () => {
    const customer = await member(app);
    const headers = key();
    const first = await exchange(customer, 'R_MASK', {}, headers);
    const again = await exchange(customer, 'R_MASK', {}, headers);
    expect(again.body).toEqual(first.body);
    expect(await available(customer)).toBe(700);
    const other = await exchange(customer, 'R_MASK', { quantity: 2 }, headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
  });

  test('by many taps at once spends no point twice', async () => {
    const customer = await member(app);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => exchange(customer, 'R_MASK')),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    expect(await available(customer)).toBe(100);
  });

  test('changes nothing when a point is missing', async () => {
    const customer = await member(app);
    const refused = await exchange(customer, 'R_DEAR');
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'INSUFFICIENT_POINTS', balance: 1000 },
    });
    expect(await available(customer)).toBe(1000);
    expect((await customer.call('GET', '/me/exchanges')).body.items).toEqual([]);
  });

  test('stops at the limit per member, also within one exchange', async () => {
    const customer = await member(app);
    const refused = { status: 422, body: { code: 'REWARD_LIMIT_REACHED' } };
    expect(await exchange(customer, 'R_P88', { quantity: 3 })).toMatchObject(refused);
    expect((await exchange(customer, 'R_P88', { quantity: 2 })).status).toBe(201);
    expect(await exchange(customer, 'R_P88')).toMatchObject(refused);
  });

  test('of the last one leaves none, until it is cancelled', async () => {
    const [customer, late] = [await member(app), await member(app)];
    const done = await exchange(customer, 'R_LAST');
    const refused = await exchange(late, 'R_LAST');
    expect(refused).toMatchObject({ status: 409, body: { code: 'REWARD_SOLD_OUT' } });
    expect(await available(late)).toBe(1000);
    expect((await mall(late)).get('R_LAST')).toMatchObject({ left: 0, why: 'SOLD_OUT' });
    expect((await cancel(customer, done.body.exchangeId)).status).toBe(200);
    expect((await exchange(late, 'R_LAST')).status).toBe(201);
  });

  test.each<[string, string, AnyBody, number, string]>([
    ['of an unknown reward', 'NOBODY', {}, 404, 'REWARD_UNKNOWN'],
    ['for an unknown store', 'R_MASK', { storeCode: 'S99' }, 422, 'STORE_UNKNOWN'],
    ['of none', 'R_MASK', { quantity: 0 }, 400, 'INVALID_INPUT'],
    ['with a field too many', 'R_MASK', { price: 1 }, 400, 'INVALID_INPUT'],
  ])('%s is refused', async (_, rewardCode, body, status, code) => {
    const refused = await exchange(await member(app), rewardCode, body);
    expect(refused).toMatchObject({ status, body: { code } });
  });
});

describe('a cancelled exchange', () => {
  test('gives points, limit and stock back, and voids the coupons', async () => {
    const customer = await member(app);
    const done = await exchange(customer, 'R_P88', { quantity: 2 });
    const back = await cancel(customer, done.body.exchangeId);
    expect(back).toMatchObject({ status: 200, body: { pointsReturned: 400 } });
    expect(await available(customer)).toBe(1000);
    const voided = await customer.call('GET', '/me/coupons?state=voided');
    expect(voided.body.items).toHaveLength(2);
    const refused = await redeem(openCaller(app.url), done.body.coupon.code, { orderAmountFen: 1 });
    expect(refused).toMatchObject({ status: 409, body: { code: 'COUPON_VOIDED' } });
    expect((await exchange(customer, 'R_P88', { quantity: 2 })).status).toBe(201);
  });

  test('is cancelled once', async () => {
    const customer = await member(app);
    const done = await exchange(customer, 'R_MASK');
    await cancel(customer, done.body.exchangeId);
    const again = await cancel(customer, done.body.exchangeId);
    expect(again).toMatchObject({ status: 409, body: { code: 'EXCHANGE_ALREADY_CANCELLED' } });
    expect(await available(customer)).toBe(1000);
  });

  test('is not one of which a coupon was used', async () => {
    const customer = await member(app);
    const done = await exchange(customer, 'R_MASK', { quantity: 2 });
    await redeem(openCaller(app.url), done.body.coupon.code);
    const refused = await cancel(customer, done.body.exchangeId);
    expect(refused).toMatchObject({ status: 409, body: { code: 'EXCHANGE_ALREADY_PICKED_UP' } });
    expect(await available(customer)).toBe(400);
    const own = await customer.call('GET', '/me/exchanges');
    expect(own.body.items).toMatchObject([{ state: 'picked_up', cancellable: false }]);
  });

  test('is not offered of a pass that was used once, nor of a coupon on its way to a friend', async () => {
    const customer = await member(app);
    for (const reward of ['R_PASS', 'R_GIVEN']) {
      const { body } = await exchange(customer, reward);
      const own = async () => (await customer.call('GET', '/me/exchanges')).body.items[0];
      expect(await own()).toMatchObject({ id: body.exchangeId, cancellable: true });
      if (reward === 'R_PASS') await redeem(openCaller(app.url), body.coupon.code);
      else
        await customer.call('POST', `/me/coupons/${body.coupon.id}/transfer`, {
          ...{ body: {}, headers: key() },
        });
      expect(await own()).toMatchObject({ state: 'issued', cancellable: false });
      expect((await cancel(customer, body.exchangeId)).status).toBe(409);
    }
  });

  test("is not another member's", async () => {
    const [customer, other] = [await member(app), await member(app)];
    const done = await exchange(customer, 'R_MASK');
    const refused = await cancel(other, done.body.exchangeId);
    expect(refused).toMatchObject({ status: 404, body: { code: 'EXCHANGE_UNKNOWN' } });
    const nonsense = await cancel(other, 'exc_1');
    expect(nonsense).toMatchObject({ status: 404, body: { code: 'EXCHANGE_UNKNOWN' } });
  });
});
