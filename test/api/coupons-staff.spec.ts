/** Coupons that clerks give, and coupons that people take away. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, boundClerk, consoleCaller, openCaller } from '../support/callers.js';
import { type Customer, freshPhone, member } from '../support/customers.js';
import { type Call, couponBrand, holder, key, redeem, shownCode } from './coupons.given.js';

function staffBrand() {
  const brand = couponBrand();
  const validity = { afterDays: 0, days: 30 };
  return {
    ...brand,
    coupons: { staffGrantsPerDay: 3 },
    couponTemplates: [
      ...brand.couponTemplates,
      { code: 'SORRY', name: '致歉券', kind: 'voucher', grantable: true, validity },
      { code: 'ONE', name: '一张', kind: 'voucher', grantable: true, stock: 1, validity },
      { code: 'CARD', name: '两次卡', kind: 'pass', uses: 2, stock: 5, validity },
    ],
  };
}

let app: TestApp;
let clerk: Call;
let otherClerk: Call;
let marketer: Call;
beforeAll(async () => {
  app = await startApp({ brand: staffBrand() });
  const bind = async (inviteCode: string) =>
    (await boundClerk(app.url, app.wechatUrl, freshPhone(), inviteCode)).call;
  clerk = await bind('invite-clerk-1');
  otherClerk = await bind('invite-clerk-2');
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
});
afterAll(() => app.close());
/** The quota is a day's: each test begins with a whole one. */
beforeEach(async () => {
  await app.rows('DELETE FROM coupon_grant_day');
});

async function grant(customer: Customer, more: AnyBody = {}, call = clerk) {
  const memberCode = await shownCode(app, customer);
  const body = { memberCode, storeCode: 'S01', templateCode: 'SORRY', reason: '等位致歉', ...more };
  return call('POST', '/coupons/issues', { body, headers: key() });
}

describe('a clerk', () => {
  test('gives what the brand lets clerks give, to the member at the counter', async () => {
    const customer = await member(app);
    const list = await clerk('GET', '/coupons/grantable');
    expect(list.body.items.map((one: AnyBody) => one.code)).toEqual(['ONE', 'SORRY']);
    const given = await grant(customer);
    expect(given).toMatchObject({ status: 201, body: { state: 'issued' } });
    const wallet = await customer.call('GET', '/me/coupons');
    expect(wallet.body.items.map((one: AnyBody) => one.code)).toContain(given.body.code);
    expect((await clerk('GET', '/coupons/grantable')).body.leftToday).toBe(list.body.leftToday - 1);
  });

  test.each<[string, AnyBody, number, string]>([
    ['what clerks may not give', { templateCode: 'MASK' }, 422, 'COUPON_NOT_GRANTABLE'],
    ['what is unknown', { templateCode: 'NONE' }, 404, 'TEMPLATE_UNKNOWN'],
    ['in a store of others', { storeCode: 'S02' }, 403, 'FORBIDDEN'],
    ['for no reason', { reason: undefined }, 400, 'INVALID_INPUT'],
    [
      'to nobody who stands there',
      { memberCode: '880000000000000000' },
      422,
      'MEMBER_CODE_INVALID',
    ],
  ])('gives nothing %s', async (_, more, status, code) => {
    expect(await grant(await member(app), more)).toMatchObject({ status, body: { code } });
  });

  test('gives no more on a day than the brand allows, however fast, and others have their own', async () => {
    const customers = await Promise.all(Array.from({ length: 6 }, () => member(app)));
    const answers = await Promise.all(customers.map((customer) => grant(customer)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 201, 201, 422, 422, 422]);
    const [customer] = customers;
    if (!customer) throw new Error('nobody');
    expect(await grant(customer)).toMatchObject({
      body: { code: 'GRANT_QUOTA_USED_UP', perDay: 3 },
    });
    const other = await grant(await member(app), { storeCode: 'S02' }, otherClerk);
    expect(other.status).toBe(201);
  });

  test('keeps the quota when nothing was left to give', async () => {
    const { body: before } = await clerk('GET', '/coupons/grantable');
    expect((await grant(await member(app), { templateCode: 'ONE' })).status).toBe(201);
    expect(await grant(await member(app), { templateCode: 'ONE' })).toMatchObject({
      status: 409,
      body: { code: 'COUPON_SOLD_OUT' },
    });
    const { body: after } = await clerk('GET', '/coupons/grantable');
    expect(after.leftToday).toBe(before.leftToday - 1);
  });
});

describe('a coupon that is taken away', () => {
  const voided = async (
    customer: Customer & { memberNo: string },
    code: string,
    call = marketer,
  ) => {
    const { body } = await customer.call('GET', '/me/coupons?limit=50');
    const { id } = body.items.find((one: AnyBody) => one.code === code);
    return call('POST', `/members/${customer.memberNo}/coupons/${id}/void`, {
      body: { reason: '发错了' },
    });
  };

  test('is void, back in stock, and on record', async () => {
    const { customer, code } = await holder(app, 'CARD');
    await redeem(openCaller(app.url), code);
    expect(await voided(customer, code)).toMatchObject({ status: 200, body: { state: 'voided' } });
    expect(await redeem(openCaller(app.url), code)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_VOIDED' },
    });
    expect(await voided(customer, code)).toMatchObject({ body: { code: 'COUPON_VOIDED' } });
    const [stock] = await app.rows("SELECT issued FROM coupon_stock WHERE template_code = 'CARD'");
    expect(stock).toEqual({ issued: 0 });
    const audit = await app.rows("SELECT subject FROM audit_entry WHERE action = 'coupon.void'");
    expect(audit).toEqual([{ subject: customer.memberNo }]);
  });

  test('was not used before', async () => {
    const { customer, code } = await holder(app, 'MASK');
    await redeem(openCaller(app.url), code);
    expect(await voided(customer, code)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_ALREADY_REDEEMED' },
    });
  });
});

test('who comes second is told who was first', async () => {
  const { code } = await holder(app, 'MASK');
  await redeem(clerk, code);
  expect((await redeem(openCaller(app.url), code)).body).toMatchObject({
    code: 'COUPON_ALREADY_REDEEMED',
    redeemedBy: 'staff:E01',
    storeCode: 'S01',
  });
});

describe('what holds for all coupons', () => {
  test('is set by a marketer, holds at once, and is on record', async () => {
    const before = { staffGrantsPerDay: 3, returnGraceDays: 7 };
    expect((await marketer('GET', '/coupon-settings')).body).toEqual(before);
    const body = { staffGrantsPerDay: 1, returnGraceDays: 0 };
    const put = (settings: AnyBody) => marketer('PUT', '/coupon-settings', { body: settings });
    expect((await put(body)).body).toEqual(body);
    expect((await grant(await member(app))).status).toBe(201);
    expect((await grant(await member(app))).body.code).toBe('GRANT_QUOTA_USED_UP');
    const [entry] = await app.rows<AnyBody>(
      "SELECT actor FROM audit_entry WHERE action = 'coupon-settings.change'",
    );
    expect(entry.actor).toBe('staff:M01');
    await put(before);
  });

  test.each([
    [{ staffGrantsPerDay: -1, returnGraceDays: 7 }, 'staffGrantsPerDay'],
    [{ staffGrantsPerDay: 1.5, returnGraceDays: 7 }, 'staffGrantsPerDay'],
    [{ staffGrantsPerDay: 1, returnGraceDays: 366 }, 'returnGraceDays'],
    [{ staffGrantsPerDay: 1 }, 'returnGraceDays'],
    [{ staffGrantsPerDay: 1, returnGraceDays: 7, more: 1 }, 'more'],
  ])('%j is refused', async (body, path) => {
    const refused = await marketer('PUT', '/coupon-settings', { body });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
  });
});
