/** Spend and get: an order of enough brings a coupon, once; a refund below that takes it back. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller, SHOP } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { key, redeem } from './coupons.given.js';
import { line, order, refund } from './orders.given.js';

type Member = Customer & { memberNo: string };

const DAYS = { from: '2026-03-01', until: '2026-03-31' };
const TEA = { code: 'TEA200', name: '满200送茶', coupon: 'TEA', minFen: 20_000, ...DAYS };
const MASKS = {
  ...{ code: 'MASK50', name: '护肤满50送面膜', coupon: 'MASK', minFen: 5_000, ...DAYS },
  scope: { categories: ['护肤'], stores: ['S01'] },
};

let app: TestApp;
let till: ReturnType<typeof openCaller>;
beforeAll(async () => {
  const brand = testBrand();
  const validity = { afterDays: 0, days: 30 };
  app = await startApp({
    brand: {
      ...brand,
      welcome: {},
      spendGifts: [TEA, MASKS],
      couponTemplates: [
        ...brand.couponTemplates,
        { code: 'TEA', name: '茶券', kind: 'voucher', validity },
      ],
    },
  });
  till = openCaller(app.url);
}, 60_000);
afterAll(() => app.close(), 60_000);

async function ring(buyer: Member, body: AnyBody): Promise<string> {
  const asked = order({ memberNo: buyer.memberNo, ...body });
  const answer = await till('POST', '/orders', { body: asked });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  await app.drain();
  return asked.orderNo;
}

async function refunded(orderNo: string, fen: number, more: AnyBody = {}): Promise<void> {
  const answer = await till('POST', `/orders/pos/${orderNo}/refunds`, { body: refund(fen, more) });
  if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  await app.drain();
}

async function coupons(customer: Customer, state = 'issued'): Promise<string[]> {
  const { body } = await customer.call('GET', `/me/coupons?limit=100&state=${state}`);
  return body.items.map((one: AnyBody) => one.template.code).sort();
}

describe('an order', () => {
  test('of exactly the amount brings its coupon, once, however often it is reported', async () => {
    const buyer = await member(app);
    const body = order({ memberNo: buyer.memberNo, paidFen: 20_000 });
    await Promise.all(Array.from({ length: 4 }, () => till('POST', '/orders', { body })));
    await Promise.all([app.drain(), app.drain()]);
    await app.drain();
    expect(await coupons(buyer)).toEqual(['TEA']);
    const [row] = await app.rows<{ source_id: string }>(
      "SELECT source_id FROM coupon WHERE source_type = 'order' LIMIT 1",
    );
    expect(row?.source_id).toMatch(/^ord_\w{26}:TEA200$/);
  });

  test('of a fen less brings none, and leaves no event behind', async () => {
    const buyer = await member(app);
    await till('POST', '/orders', { body: order({ memberNo: buyer.memberNo, paidFen: 4_999 }) });
    expect(await app.rows("SELECT 1 FROM outbox WHERE type = 'order.posted'")).toEqual([]);
    await ring(buyer, { paidFen: 19_999 });
    expect(await coupons(buyer)).toEqual([]);
  });

  test('counts only what is in scope, and brings each gift that it earns', async () => {
    const buyer = await member(app);
    const tea = line(1, 16_000, { category: '茶' });
    const cream = line(2, 4_999, { category: '护肤' });
    await ring(buyer, { lines: [tea, cream], paidFen: 20_999 });
    expect(await coupons(buyer)).toEqual(['TEA']);
    await ring(buyer, { lines: [line(1, 20_000, { category: '护肤' })], paidFen: 20_000 });
    expect(await coupons(buyer)).toEqual(['MASK', 'TEA', 'TEA']);
  });

  test('without a member, or by history of long ago, brings none', async () => {
    const buyer = await member(app);
    await till('POST', '/orders', { body: order({ paidFen: 30_000 }) });
    await ring(buyer, { paidFen: 30_000, paidAt: '2026-03-05T04:00:00Z' });
    await ring(buyer, { paidFen: 30_000, paidAt: '2026-02-27T04:00:00Z' });
    expect(await coupons(buyer)).toEqual([]);
  });

  test('of another store or channel is judged by its own', async () => {
    const buyer = await member(app);
    const lines = [line(1, 6_000, { category: '护肤' })];
    const body = { channel: 'shop', storeCode: 'S02', lines, paidFen: 6_000 };
    const asked = order({ memberNo: buyer.memberNo, ...body });
    expect((await openCaller(app.url, SHOP)('POST', '/orders', { body: asked })).status).toBe(201);
    await app.drain();
    expect(await coupons(buyer)).toEqual([]);
  });

  test('finds no stock: it is seen as missed, with the order as its source', async () => {
    await app.rows("UPDATE coupon_stock SET stock = issued WHERE template_code = 'TEA'");
    const buyer = await member(app);
    const orderNo = await ring(buyer, { paidFen: 20_000 });
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const list = async (state: string) =>
      (await marketer('GET', `/missed-grants?source=order&state=${state}`)).body.items;
    const [missed] = await list('open');
    expect(missed).toMatchObject({ memberNo: buyer.memberNo, reason: 'SOLD_OUT' });
    await app.rows("UPDATE coupon_stock SET stock = NULL WHERE template_code = 'TEA'");
    await refunded(orderNo, 20_000, { whole: true });
    expect(await list('open')).toEqual([]);
    expect((await list('closed'))[0].note).toBe('订单退款，消费赠券收回');
    expect(await coupons(buyer)).toEqual([]);
  });
});

describe('a refund', () => {
  test('of the whole order takes the unused coupon back, with the reason, and its stock', async () => {
    const buyer = await member(app);
    const issued = async () =>
      Number(
        (
          await app.rows<{ issued: number }>(
            "SELECT issued FROM coupon_stock WHERE template_code = 'TEA'",
          )
        )[0]?.issued,
      );
    const before = await issued();
    const orderNo = await ring(buyer, { paidFen: 20_000 });
    expect(await issued()).toBe(before + 1);
    await refunded(orderNo, 20_000, { whole: true });
    await app.drain();
    expect([await coupons(buyer), await coupons(buyer, 'voided')]).toEqual([[], ['TEA']]);
    expect(await issued()).toBe(before);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const audited = (await owner('GET', '/audit-entries')).body.items;
    expect(audited.find(({ action }: AnyBody) => action === 'coupon.void')).toMatchObject({
      after: { templateCode: 'TEA', giftCode: 'TEA200', reason: '订单退款，消费赠券收回' },
    });
  });

  test('that leaves enough takes nothing, one that leaves less takes it', async () => {
    const buyer = await member(app);
    const orderNo = await ring(buyer, { paidFen: 25_000 });
    await refunded(orderNo, 5_000);
    expect(await coupons(buyer)).toEqual(['TEA']);
    await refunded(orderNo, 1);
    expect(await coupons(buyer)).toEqual([]);
  });

  test('does not take a coupon that was used, and says so in its row', async () => {
    const buyer = await member(app);
    const orderNo = await ring(buyer, { paidFen: 20_000 });
    const [coupon] = (await buyer.call('GET', '/me/coupons')).body.items;
    expect((await redeem(till, coupon.code)).status).toBe(201);
    await refunded(orderNo, 20_000, { whole: true });
    expect(await coupons(buyer, 'redeemed')).toEqual(['TEA']);
    const [row] = await app.rows<{ state: string }>(
      'SELECT state FROM spend_gift ORDER BY given_at DESC, order_id DESC LIMIT 1',
    );
    expect(row?.state).toBe('kept');
  });

  test('that came before its order leaves nothing to give', async () => {
    const buyer = await member(app);
    const orderNo = 'EARLY-1';
    const early = refund(20_000, { whole: true });
    const waiting = await till('POST', `/orders/pos/${orderNo}/refunds`, { body: early });
    expect(waiting.status).toBe(202);
    await ring(buyer, { orderNo, paidFen: 20_000 });
    expect([await coupons(buyer), await coupons(buyer, 'voided')]).toEqual([[], []]);
  });
});

describe('in the console', () => {
  const put = async (code: string, body: AnyBody) =>
    (await consoleCaller(app.url, 'M01', 'marketer-password'))('PUT', `/spend-gifts/${code}`, {
      body,
      headers: key(),
    });
  const { code, ...tea } = TEA;

  test('gifts are listed with what they gave', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const { items } = (await marketer('GET', '/spend-gifts')).body;
    expect(items).toMatchObject([{ ...TEA, couponName: '茶券' }, MASKS]);
    expect(items[0].given).toBeGreaterThan(items[0].takenBack);
    expect(items[0].takenBack).toBeGreaterThan(0);
  });

  test('one is added and another switched off, for orders from now on', async () => {
    expect((await put(code, { ...tea, active: false })).status).toBe(200);
    const added = await put('BIG', { ...tea, name: '满500送茶', minFen: 50_000 });
    expect(added.body.items.map((one: AnyBody) => one.code)).toEqual(['TEA200', 'MASK50', 'BIG']);
    const buyer = await member(app);
    await ring(buyer, { paidFen: 20_000 });
    expect(await coupons(buyer)).toEqual([]);
    await ring(buyer, { paidFen: 50_000 });
    expect(await coupons(buyer)).toEqual(['TEA']);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    expect((await owner('GET', '/audit-entries')).body.items[0]).toMatchObject({
      ...{ action: 'spend-gift.change', subject: 'BIG', after: { minFen: 50_000 } },
    });
  });

  test.each([
    ['an unknown coupon', 'X', { coupon: 'NONE' }, 'coupon'],
    ['an end before its start', 'X', { until: '2026-02-01' }, 'until'],
    ['an unknown store', 'X', { scope: { stores: ['S99'] } }, 'scope.stores'],
    ['an empty list', 'X', { scope: { products: [] } }, 'scope.products'],
    ['nothing to pay', 'X', { minFen: 0 }, 'minFen'],
    ['a code too long', 'X'.repeat(25), {}, 'code'],
  ])('%s is refused by its field', async (_, of, more, path) => {
    const refused = await put(of, { ...tea, ...more });
    expect([refused.status, refused.body.errors[0].path]).toEqual([400, path]);
  });
});

test('a brand file names the line of a gift that it can’t give', async () => {
  const brand = testBrand();
  const spendGifts = [TEA, { ...TEA, until: '2026-01-01', scope: { stores: ['S99'] } }];
  await expect(app.applyBrand({ ...brand, spendGifts })).rejects.toThrow(/spendGifts/);
});
