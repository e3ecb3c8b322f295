import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller, SHOP } from '../support/callers.js';
import { member } from '../support/customers.js';
import { couponBrand, key } from './coupons.given.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
});
afterAll(() => app.close());

async function issue(body: AnyBody, headers = key(), caller = openCaller(app.url)) {
  return caller('POST', '/coupons/issues', { body, headers });
}

describe('coupons given by a partner', () => {
  test('are the member’s, as many as were asked for, and once per key', async () => {
    const customer = await member(app);
    const body = { memberNo: customer.memberNo, templateCode: 'P88', reason: '补偿', quantity: 2 };
    const headers = key();
    const given = await issue(body, headers);
    expect(given.status).toBe(201);
    expect(given.body.coupons).toHaveLength(2);
    expect((await issue(body, headers)).body).toEqual(given.body);
    const { body: wallet } = await customer.call('GET', '/me/coupons');
    const own = wallet.items.filter((one: AnyBody) => one.template.code === 'P88');
    expect(own).toHaveLength(2);
    const [entry] = await app.rows<{ actor: string; subject: string }>(
      "SELECT actor, subject FROM audit_entry WHERE action = 'coupon.issue'",
    );
    expect(entry).toEqual({ actor: 'apiKey:till-s01', subject: customer.memberNo });
  });

  test.each<[string, AnyBody, number, string]>([
    ['to nobody', { memberNo: '0000000000' }, 404, 'MEMBER_UNKNOWN'],
    ['of an unknown template', { templateCode: 'NOBODY' }, 404, 'TEMPLATE_UNKNOWN'],
    ['of a template whose dates are over', { templateCode: 'OVER' }, 422, 'COUPON_EXPIRED'],
    ['beyond the stock', { templateCode: 'FEW', quantity: 2 }, 409, 'COUPON_SOLD_OUT'],
    ['without a reason', { reason: undefined }, 400, 'INVALID_INPUT'],
    ['in thousands', { quantity: 1000 }, 400, 'INVALID_INPUT'],
  ])('%s are refused', async (_, more, status, code) => {
    const { memberNo } = await member(app);
    const refused = await issue({ memberNo, templateCode: 'P88', reason: '补偿', ...more });
    expect(refused).toMatchObject({ status, body: { code } });
  });

  test('need the scope and a key', async () => {
    const body = { memberNo: '0000000000', templateCode: 'P88', reason: '补偿' };
    const noScope = await issue(body, key(), openCaller(app.url, SHOP));
    expect(noScope).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const noKey = await issue(body, {});
    expect(noKey).toMatchObject({ status: 400, body: { code: 'IDEMPOTENCY_KEY_REQUIRED' } });
  });
});
