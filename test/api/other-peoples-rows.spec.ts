/** Rows of other members and of other stores are not to be seen or touched, whoever knows their id. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import {
  type AnyBody,
  boundClerk,
  consoleCaller,
  newPhone,
  openCaller,
  TILL,
  tokenCaller,
} from '../support/callers.js';
import { member } from '../support/customers.js';
import { memberIdOf, plan } from '../support/messages.js';
import { key } from './coupons.given.js';
import { order, refund } from './orders.given.js';

const TILL_S02 = { id: 'till-s02', secret: 'a-third-secret-of-32-characters!' };

type Joined = Awaited<ReturnType<typeof member>>;
type Call = ReturnType<typeof tokenCaller>;

let app: TestApp;
/** Joined in S01 and in S02. */
let ann: Joined;
let ben: Joined;
let clerk: Call;
let otherClerk: Call;

beforeAll(async () => {
  const brand = testBrand();
  const other = { ...TILL_S02, channel: 'pos', stores: ['S02'], scopes: ['orders', 'coupons'] };
  const points = { ...brand.points, availableAfterDays: 0 };
  app = await startApp({ brand: { ...brand, points, apiKeys: [...(brand.apiKeys ?? []), other] } });
  ann = await member(app, { source: { storeCode: 'S01' } });
  ben = await member(app, { source: { storeCode: 'S02' } });
  clerk = (await boundClerk(app.url, app.wechatUrl, '13600000001', 'invite-clerk-1')).call;
  otherClerk = (await boundClerk(app.url, app.wechatUrl, '13600000002', 'invite-clerk-2')).call;
});
afterAll(() => app.close());

async function codeOf(customer: Joined): Promise<string> {
  const { body } = await customer.call('GET', '/me/code');
  return memberCodeAt(customer.memberNo, body.secret, app.clock.now().getTime());
}

async function couponOf(customer: Joined): Promise<AnyBody> {
  return (await customer.call('GET', '/me/coupons')).body.items[0];
}

/** Enough for a reward. */
async function givePoints(customer: Joined): Promise<void> {
  const body = order({ memberNo: customer.memberNo, paidFen: 30_000 });
  expect((await openCaller(app.url)('POST', '/orders', { body })).status).toBe(201);
}

describe('a member', () => {
  test('cannot cancel another’s exchange', async () => {
    await givePoints(ann);
    const { body } = await ann.call('POST', '/rewards/R_P88/exchanges', {
      headers: key(),
      body: {},
    });
    const cancel = (customer: Joined) =>
      customer.call('POST', `/exchanges/${body.exchangeId}/cancel`, { body: {} });
    expect(await cancel(ben)).toMatchObject({ status: 404, body: { code: 'EXCHANGE_UNKNOWN' } });
    expect((await cancel(ann)).status).toBe(200);
  });

  test('cannot tap another’s message', async () => {
    const id = await plan(app, await memberIdOf(app, ann.memberNo), 'gift');
    const tap = (customer: Joined) => customer.call('POST', `/messages/${id}/taps`, { body: {} });
    expect(await tap(ben)).toMatchObject({ status: 404, body: { code: 'MESSAGE_UNKNOWN' } });
    expect((await tap(ann)).status).toBe(204);
  });

  test('finds nothing of another in the own lists', async () => {
    for (const list of ['coupons', 'exchanges', 'messages', 'orders']) {
      const idsOf = async (customer: Joined): Promise<string[]> =>
        (await customer.call('GET', `/me/${list}`)).body.items.map(
          (one: AnyBody) => one.id ?? one.exchangeId ?? one.orderNo,
        );
      const [own, others] = [await idsOf(ben), await idsOf(ann)];
      expect(own.filter((id) => others.includes(id))).toEqual([]);
    }
  });

  test('cannot have another’s coupon redeemed', async () => {
    const coupon = await couponOf(ann);
    const body = { couponCode: coupon.code, storeCode: 'S01', memberCode: await codeOf(ben) };
    expect(await clerk('POST', '/redemptions', { headers: key(), body })).toMatchObject({
      status: 422,
      body: { code: 'COUPON_NOT_THEIRS' },
    });
  });
});

describe('the staff of another store', () => {
  test('cannot undo a redemption, nor redeem in a store that is not theirs', async () => {
    const coupon = await couponOf(ben);
    const body = { couponCode: coupon.code, storeCode: 'S01', memberCode: await codeOf(ben) };
    const elsewhere = await otherClerk('POST', '/redemptions', { headers: key(), body });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const redeemed = await clerk('POST', '/redemptions', { headers: key(), body });
    expect(redeemed.status).toBe(201);
    const undo = (call: Call) =>
      call('POST', `/redemptions/${redeemed.body.redemptionId}/undo`, {
        headers: key(),
        body: { reason: '点错了' },
      });
    expect(await undo(otherClerk)).toMatchObject({
      status: 404,
      body: { code: 'REDEMPTION_UNKNOWN' },
    });
    expect((await undo(clerk)).status).toBe(200);
  });

  test.each(['', '/points/entries', '/coupons', '/orders', '/deliveries'])(
    'cannot look at a member’s page%s',
    async (page) => {
      const manager = await consoleCaller(app.url, 'E03', 'manager-password');
      const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
      const look = async (call: typeof manager, { memberNo }: Joined) =>
        (await call('GET', `/members/${memberNo}${page}`)).status;
      expect(await look(manager, ann)).toBe(200);
      expect(await look(manager, ben)).toBe(404);
      expect(await look(marketer, ben)).toBe(200);
    },
  );
});

describe('the till of another store', () => {
  test('cannot report for it', async () => {
    const till = openCaller(app.url, TILL);
    const body = order({ storeCode: 'S02', memberNo: ben.memberNo });
    const refused = { status: 403, body: { code: 'FORBIDDEN' } };
    expect(await till('POST', '/orders', { body })).toMatchObject(refused);
    expect(
      await till('POST', '/orders', { body: { ...body, storeCode: 'S01', channel: 'shop' } }),
    ).toMatchObject(refused);
    const coupon = await couponOf(ben);
    const redemption = { couponCode: coupon.code, storeCode: 'S02' };
    expect(await till('POST', '/redemptions', { headers: key(), body: redemption })).toMatchObject(
      refused,
    );
  });

  test('cannot report for it among the lines of a batch', async () => {
    const lines = [order({ storeCode: 'S02' }), order()];
    const { body } = await openCaller(app.url, TILL)('POST', '/orders/batch', {
      headers: { 'content-type': 'application/x-ndjson' },
      body: lines.map((one) => JSON.stringify({ type: 'order', ...one })).join('\n'),
    });
    const answers = String(body).trim().split('\n');
    expect(answers.map((text) => JSON.parse(text).status)).toEqual([403, 201]);
  });

  test('cannot take back an order of it', async () => {
    const sold = order({ storeCode: 'S02', memberNo: ben.memberNo });
    const other = openCaller(app.url, TILL_S02);
    expect((await other('POST', '/orders', { body: sold })).status).toBe(201);
    const takeBack = (call: typeof other) =>
      call('POST', `/orders/pos/${sold.orderNo}/refunds`, { body: refund(1000) });
    expect((await takeBack(openCaller(app.url, TILL))).status).toBe(403);
    expect((await takeBack(other)).status).toBe(201);
  });

  test('is told apart by its key: a signature of one does not pass as the other’s', async () => {
    const forged = openCaller(app.url, { id: TILL_S02.id, secret: TILL.secret });
    expect((await forged('POST', '/orders', { body: order() })).status).toBe(401);
  });
});

test('a phone that is bound to no staff has no business at the staff door', async () => {
  const stranger = await newPhone(app.wechatUrl, '13600000009');
  const asked = await tokenCaller(app.url, 'staff', ann.token)('POST', '/sessions', {
    body: { code: await stranger.loginCode() },
  });
  expect(asked).toMatchObject({ body: { code: 'STAFF_NOT_BOUND' } });
});
