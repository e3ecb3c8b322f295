import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, send } from '../support/callers.js';
import { type Customer, member, signedIn, visitor } from '../support/customers.js';
import { claim, couponBrand, given, key } from './coupons.given.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
});
afterAll(() => app.close());

async function centre(customer: Customer): Promise<Map<string, AnyBody>> {
  const { body } = await customer.call('GET', '/coupon-centre');
  return new Map(body.items.map((item: AnyBody) => [item.template.code, item]));
}

describe('the coupon centre', () => {
  test('is open to a visitor, who can claim nothing', async () => {
    const items = await centre(await visitor(app));
    expect([...items.keys()]).toEqual(['FEW', 'OFF20', 'SHORT', 'SILVER_ONLY']);
    expect(items.get('OFF20')).toMatchObject({
      claimable: false,
      why: 'MEMBERS_ONLY',
      claimed: 0,
      template: {
        name: '满100减20',
        description: '满100元减20元',
        validityText: '领取后30天内有效',
      },
    });
    const refused = await claim(await visitor(app), 'OFF20');
    expect(refused).toMatchObject({ status: 403, body: { code: 'MEMBERS_ONLY' } });
  });

  test('gives a coupon that is good from today through the thirtieth day', async () => {
    const customer = await member(app);
    const claimed = await claim(customer, 'OFF20');
    expect(claimed).toMatchObject({
      status: 201,
      body: {
        state: 'issued',
        template: { code: 'OFF20', kind: 'amount_off', amountOffFen: 2000, thresholdFen: 10_000 },
        validFrom: '2026-03-10',
        validUntil: '2026-04-08',
      },
    });
    expect(claimed.body.code).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    expect((await centre(customer)).get('OFF20')).toMatchObject({
      claimable: false,
      why: 'LIMIT_REACHED',
      claimed: 1,
    });
    expect((await customer.call('GET', '/me')).body.couponCount).toBe(2);
  });

  test('answers the same claim again with the same coupon', async () => {
    const customer = await member(app);
    const headers = key();
    const first = await claim(customer, 'OFF20', headers);
    const again = await claim(customer, 'OFF20', headers);
    expect(again.status).toBe(201);
    expect(again.body.id).toBe(first.body.id);
    const other = await claim(customer, 'SHORT', headers);
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY_MISMATCH' } });
  });

  test('counts claims, not coupons held', async () => {
    const customer = await member(app);
    await given(app, customer.memberNo, 'OFF20');
    expect((await claim(customer, 'OFF20')).status).toBe(201);
    const second = await claim(customer, 'OFF20');
    expect(second).toMatchObject({ status: 422, body: { code: 'COUPON_LIMIT_REACHED' } });
  });

  test.each([
    ['an unknown template', 'NOBODY', 404, 'TEMPLATE_UNKNOWN'],
    ['one that is only given', 'P88', 422, 'COUPON_NOT_CLAIMABLE'],
    ['one whose dates are over', 'OVER', 422, 'COUPON_EXPIRED'],
    ["another tier's", 'SILVER_ONLY', 422, 'COUPON_WRONG_TIER'],
  ])('refuses %s', async (_, templateCode, status, code) => {
    const refused = await claim(await member(app), templateCode);
    expect(refused).toMatchObject({ status, body: { code } });
  });

  test('says that the last one is gone', async () => {
    expect((await claim(await member(app), 'FEW')).status).toBe(201);
    const late = await member(app);
    expect(await claim(late, 'FEW')).toMatchObject({
      status: 409,
      body: { code: 'COUPON_SOLD_OUT' },
    });
    expect((await centre(late)).get('FEW')).toMatchObject({ left: 0, why: 'SOLD_OUT' });
  });

  test('asks for an idempotency key', async () => {
    const customer = await member(app);
    const refused = await customer.call('POST', '/coupon-centre/OFF20/claims', { body: {} });
    expect(refused).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
  });
});

describe('the coupon wallet', () => {
  test("holds one's own coupons only, newest first, in pages", async () => {
    const [customer, other] = [await member(app), await member(app)];
    await claim(other, 'OFF20');
    for (const templateCode of ['OFF20', 'SHORT']) {
      app.clock.advanceSeconds(1);
      await claim(customer, templateCode);
    }
    const first = await customer.call('GET', '/me/coupons?limit=2');
    expect(first.body.items.map((one: AnyBody) => one.template.code)).toEqual(['SHORT', 'OFF20']);
    const rest = await customer.call('GET', `/me/coupons?limit=2&cursor=${first.body.nextCursor}`);
    expect(rest.body.items.map((one: AnyBody) => one.template.code)).toEqual(['MASK']);
    expect(rest.body.nextCursor).toBeNull();
  });

  test('tells an ended coupon before and after the nightly job', async () => {
    const customer = await member(app);
    await claim(customer, 'SHORT');
    const start = app.clock.now();
    app.clock.moveTo('2026-03-12T16:00:00Z');
    const codesOf = async (state: string) =>
      (await customer.call('GET', `/me/coupons?state=${state}`)).body.items.map(
        (one: AnyBody) => `${one.template.code} ${one.state}`,
      );
    expect(await codesOf('expired')).toEqual(['SHORT expired']);
    expect(await codesOf('issued')).toEqual(['MASK issued']);
    await app.runJob('coupon-expiry');
    expect(await codesOf('expired')).toEqual(['SHORT expired']);
    expect((await customer.call('GET', '/me')).body.couponCount).toBe(1);
    app.clock.moveTo(start);
  });

  test('is closed to visitors and refuses an unknown state', async () => {
    const looker = await visitor(app);
    const refused = await looker.call('GET', '/me/coupons');
    expect(refused).toMatchObject({ status: 403, body: { code: 'MEMBERS_ONLY' } });
    const customer = await member(app);
    const wrong = await customer.call('GET', '/me/coupons?state=lost');
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'state' }] } });
    expect((await send(app.url, 'GET', '/api/member/v1/me/coupons')).status).toBe(401);
  });

  test('is shown to staff of the console, by member number', async () => {
    const customer = await member(app);
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const seen = await marketer('GET', `/members/${customer.memberNo}/coupons`);
    expect(seen.body.items).toMatchObject([{ template: { code: 'MASK' }, state: 'issued' }]);
    const unknown = await marketer('GET', '/members/0000000000/coupons');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'MEMBER_UNKNOWN' } });
  });

  test('stays with the member on another phone', async () => {
    const customer = await member(app);
    await claim(customer, 'SHORT');
    const again = await signedIn(app, customer.person);
    expect((await again.call('GET', '/me/coupons')).body.items).toHaveLength(2);
  });
});
