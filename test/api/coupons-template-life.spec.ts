/** A template from its first draft to its end. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { member } from '../support/customers.js';
import { type Call, claim, couponBrand, given, holder, redeem } from './coupons.given.js';

let app: TestApp;
let marketer: Call;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
});
afterAll(() => app.close());

const setState = (code: string, state: string) =>
  marketer('PUT', `/coupon-templates/${code}/state`, { body: { state } });

describe('a draft', () => {
  const DRAFT = {
    code: 'DRAFT',
    name: '茶饮特价',
    kind: 'fixed_price',
    priceFen: 990,
    scope: { categories: ['茶饮'], tiers: ['SILVER', 'GOLD'] },
    weekdays: [1, 2, 3, 4, 5],
    combinesWithMemberPrice: false,
    validity: { afterDays: 0, days: 7 },
  };
  const preview = (more: AnyBody = {}) =>
    marketer('POST', '/coupon-templates/preview', { body: { ...DRAFT, ...more } });

  test('is read as members will read it, and saves nothing', async () => {
    expect(await preview()).toMatchObject({
      status: 200,
      body: {
        template: { name: '茶饮特价', description: '特价9.9元', validityText: '领取后7天内有效' },
        rules: [
          '所有门店可用',
          '限购买“茶饮”类商品时使用；每张券优惠一件，有多件时取最贵的一件',
          '限银卡、金卡使用',
          '限周一至周五使用',
          '不与其他优惠券同时使用',
          '不与会员价同享',
          '结账前出示会员码，或请店员扫本券的二维码',
          '整单退款后，券会退回券包',
        ],
      },
    });
    expect((await marketer('GET', '/coupon-templates/DRAFT')).status).toBe(404);
  });

  test.each<[string, AnyBody, string]>([
    ['a price of everything', { scope: undefined }, 'scope.products'],
    [
      'a tag that no store has',
      { scope: { categories: ['X'], storeTags: ['月球'] } },
      'scope.storeTags',
    ],
    ['a tier that is none', { scope: { categories: ['X'], tiers: ['X'] } }, 'scope.tiers'],
    ['a cost that nobody bears', { cost: { costFen: 100 } }, 'cost.bearer'],
    ['more a day than in all', { perMember: 1, perMemberDay: 2 }, 'perMemberDay'],
  ])('with %s is refused as saving it would be', async (_, more, path) => {
    const refused = await preview(more);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
    const saved = await marketer('POST', '/coupon-templates', { body: { ...DRAFT, ...more } });
    expect(saved.body.errors).toEqual(refused.body.errors);
  });
});

describe('a template that is paused', () => {
  test('gives nothing, and what is held stays good', async () => {
    const { code } = await holder(app, 'SHORT');
    expect(await setState('SHORT', 'paused')).toMatchObject({
      status: 200,
      body: { state: 'paused' },
    });
    const customer = await member(app);
    expect(await claim(customer, 'SHORT')).toMatchObject({
      status: 409,
      body: { code: 'TEMPLATE_NOT_ACTIVE' },
    });
    await expect(given(app, customer.memberNo, 'SHORT')).rejects.toMatchObject({
      code: 'TEMPLATE_NOT_ACTIVE',
    });
    const centre = await customer.call('GET', '/coupon-centre');
    const codes = centre.body.items.map((item: AnyBody) => item.template.code);
    expect(codes).not.toContain('SHORT');
    expect((await redeem(openCaller(app.url), code)).status).toBe(201);
    await setState('SHORT', 'active');
    expect((await claim(customer, 'SHORT')).status).toBe(201);
  });

  test('stays as it is when it is edited', async () => {
    await setState('LATER', 'paused');
    const { body } = await marketer('GET', '/coupon-templates/LATER');
    const { name, kind, validity } = body;
    const changed = await marketer('PUT', '/coupon-templates/LATER', {
      body: { name: `${name}!`, kind, validity },
    });
    expect(changed.body).toMatchObject({ name: `${name}!`, state: 'paused' });
  });
});

test('a template that is retired does not come back', async () => {
  expect((await setState('S02_ONLY', 'retired')).status).toBe(200);
  expect((await setState('S02_ONLY', 'retired')).status).toBe(200);
  expect(await setState('S02_ONLY', 'active')).toMatchObject({
    status: 409,
    body: { code: 'TEMPLATE_RETIRED' },
  });
  expect((await setState('NONE', 'paused')).status).toBe(404);
  expect((await setState('MASK', 'asleep')).status).toBe(400);
  const audit = await app.rows(
    "SELECT action FROM audit_entry WHERE action = 'coupon-template.state' AND subject = 'S02_ONLY'",
  );
  expect(audit).toHaveLength(1);
});

test('a template tells how its coupons fare, and what they cost', async () => {
  const body = {
    code: 'COSTLY',
    name: '成本券',
    kind: 'voucher',
    validity: { afterDays: 0, days: 2 },
    cost: { costFen: 350, bearer: 'store' },
  };
  await marketer('POST', '/coupon-templates', { body });
  const used = [await holder(app, 'COSTLY'), await holder(app, 'COSTLY')];
  await holder(app, 'COSTLY');
  for (const { code } of used) await redeem(openCaller(app.url), code);
  app.clock.advanceSeconds(3 * 86_400);
  await app.runJob('coupon-expiry');
  const later = await consoleCaller(app.url, 'M01', 'marketer-password');
  expect((await later('GET', '/coupon-templates/COSTLY')).body).toMatchObject({
    issued: 3,
    redeemed: 2,
    expired: 1,
    voided: 0,
    spentFen: 700,
    cost: body.cost,
  });
});
