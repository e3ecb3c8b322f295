/** Every kind of coupon at the counter, and the limits of a template. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { START, startApp, type TestApp } from '../support/app.js';
import { boundClerk } from '../support/callers.js';
import { freshPhone, member } from '../support/customers.js';
import { type Call, claim, couponBrand, given, holder, redeem, undo } from './coupons.given.js';

const VALIDITY = { afterDays: 0, days: 30 };

function kindsBrand() {
  const brand = couponBrand();
  return {
    ...brand,
    stores: brand.stores.map((store: { code: string }) => ({
      ...store,
      tags: store.code === 'S02' ? ['旗舰店'] : [],
    })),
    couponTemplates: [
      ...brand.couponTemplates,
      { code: 'PASS3', name: '三次卡', kind: 'pass', uses: 3, validity: VALIDITY },
      {
        code: 'TEA99',
        name: '茶饮特价',
        kind: 'fixed_price',
        priceFen: 990,
        scope: { products: ['TEA'] },
        validity: VALIDITY,
      },
      {
        code: 'FLAGSHIP',
        name: '旗舰店券',
        kind: 'voucher',
        scope: { storeTags: ['旗舰店'] },
        validity: VALIDITY,
      },
      {
        code: 'DAILY',
        name: '每日一券',
        kind: 'voucher',
        claimable: true,
        perMember: 3,
        perMemberDay: 1,
        validity: VALIDITY,
      },
    ],
  };
}

let app: TestApp;
let clerk: Call;
let flagshipClerk: Call;
beforeAll(async () => {
  app = await startApp({ brand: kindsBrand() });
  const bind = async (inviteCode: string) =>
    (await boundClerk(app.url, app.wechatUrl, freshPhone(), inviteCode)).call;
  clerk = await bind('invite-clerk-1');
  flagshipClerk = await bind('invite-clerk-2');
});
afterAll(() => app.close());
beforeEach(() => app.clock.moveTo(START));

describe('a pass', () => {
  test('is good as often as it says, and no more', async () => {
    const { customer, code } = await holder(app, 'PASS3');
    for (const usesLeft of [2, 1]) {
      expect(await redeem(clerk, code)).toMatchObject({
        status: 201,
        body: { coupon: { state: 'issued', usesLeft, template: { uses: 3 } } },
      });
    }
    expect((await redeem(clerk, code)).body.coupon).toMatchObject({
      state: 'redeemed',
      usesLeft: 0,
    });
    expect(await redeem(clerk, code)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_ALREADY_REDEEMED', storeCode: 'S01' },
    });
    const used = await customer.call('GET', '/me/coupons?state=redeemed');
    expect(used.body.items).toMatchObject([{ code, usesLeft: 0 }]);
  });

  test('gets one use back with each redemption that is undone, once', async () => {
    const { code } = await holder(app, 'PASS3');
    const first = await redeem(clerk, code);
    await redeem(clerk, code);
    const last = await redeem(clerk, code);
    const back = await undo(clerk, last.body.redemptionId);
    expect(back.body.coupon).toMatchObject({ state: 'issued', usesLeft: 1 });
    expect((await undo(clerk, first.body.redemptionId)).body.coupon.usesLeft).toBe(2);
    expect(await undo(clerk, first.body.redemptionId)).toMatchObject({ status: 409 });
  });

  test('is used by many clerks at once, never below nothing', async () => {
    const { code } = await holder(app, 'PASS3');
    const answers = await Promise.all(Array.from({ length: 12 }, () => redeem(clerk, code)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(3);
    const left = answers.flatMap(({ status, body }) =>
      status === 201 ? [body.coupon.usesLeft] : [],
    );
    expect(left.sort()).toEqual([0, 1, 2]);
    const [row] = await app.rows('SELECT state, uses_left FROM coupon WHERE code = ?', [code]);
    expect(row).toEqual({ state: 'redeemed', uses_left: 0 });
  });
});

describe('a fixed price', () => {
  test('asks what the goods cost, and takes off what is over its own', async () => {
    const { code } = await holder(app, 'TEA99');
    expect(await redeem(clerk, code)).toMatchObject({
      status: 422,
      body: { code: 'COUPON_AMOUNT_NEEDED' },
    });
    const done = await redeem(clerk, code, { orderAmountFen: 1800 });
    expect(done).toMatchObject({
      status: 201,
      body: {
        reductionFen: 810,
        coupon: { template: { priceFen: 990, description: '特价9.9元' } },
      },
    });
  });

  test('never makes dearer', async () => {
    const { code } = await holder(app, 'TEA99');
    expect((await redeem(clerk, code, { orderAmountFen: 900 })).body.reductionFen).toBe(0);
  });
});

test('a coupon for stores of a tag is good there and nowhere else', async () => {
  const { code } = await holder(app, 'FLAGSHIP');
  expect(await redeem(clerk, code)).toMatchObject({
    status: 422,
    body: { code: 'COUPON_WRONG_STORE' },
  });
  expect((await redeem(flagshipClerk, code, { storeCode: 'S02' })).status).toBe(201);
});

describe('a limit per member and day', () => {
  test('is told apart from the limit per member, and ends with the day', async () => {
    const customer = await member(app);
    const centre = async () => {
      const { body } = await customer.call('GET', '/coupon-centre');
      return body.items.find(
        (item: { template: { code: string } }) => item.template.code === 'DAILY',
      );
    };
    expect((await claim(customer, 'DAILY')).status).toBe(201);
    expect(await claim(customer, 'DAILY')).toMatchObject({
      status: 422,
      body: { code: 'COUPON_LIMIT_REACHED', limit: 'perMemberDay', allowed: 1 },
    });
    expect(await centre()).toMatchObject({
      claimable: false,
      why: 'DAY_LIMIT_REACHED',
      claimed: 1,
    });
    for (const day of ['2026-03-10T16:00:00Z', '2026-03-11T16:00:00Z']) {
      app.clock.moveTo(day);
      expect(await centre()).toMatchObject({ claimable: true });
      expect((await claim(customer, 'DAILY')).status).toBe(201);
    }
    app.clock.moveTo('2026-03-12T16:00:00Z');
    expect(await claim(customer, 'DAILY')).toMatchObject({
      status: 422,
      body: { limit: 'perMember', allowed: 3 },
    });
  });

  test('holds when a member taps on many phones', async () => {
    const customer = await member(app);
    const answers = await Promise.all(Array.from({ length: 8 }, () => claim(customer, 'DAILY')));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
  });
});

test('grants do not count against the limits of claims', async () => {
  const customer = await member(app);
  await given(app, customer.memberNo, 'DAILY');
  expect((await claim(customer, 'DAILY')).status).toBe(201);
});

describe('a coupon in full', () => {
  test('tells its rules, its uses, and who keeps it', async () => {
    const { customer, code } = await holder(app, 'PASS3');
    await redeem(clerk, code);
    const undone = await redeem(clerk, code);
    await undo(clerk, undone.body.redemptionId);
    const { body } = await customer.call('GET', '/me/coupons?state=issued');
    const { id } = body.items.find((item: { code: string }) => item.code === code);
    expect(await customer.call('GET', `/me/coupons/${id}`)).toMatchObject({
      status: 200,
      body: {
        code,
        usesLeft: 2,
        rules: ['所有门店可用', '共可使用 3 次，每次到店请店员核销'],
        redemptions: [{ storeName: '春熙路店', redeemedAt: START.toISOString() }],
      },
    });
    const stranger = await member(app);
    expect(await stranger.call('GET', `/me/coupons/${id}`)).toMatchObject({
      status: 404,
      body: { code: 'COUPON_UNKNOWN' },
    });
    expect((await customer.call('GET', '/me/coupons/cpn_x')).status).toBe(404);
  });
});
