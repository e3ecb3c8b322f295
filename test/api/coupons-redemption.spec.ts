import { randomBytes } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { makeCouponCode } from '@shuke/shared';
import { startApp, type TestApp } from '../support/app.js';
import { boundClerk, openCaller, SHOP } from '../support/callers.js';
import { freshPhone, member } from '../support/customers.js';
import { type Call, couponBrand, holder, key, redeem, shownCode, undo } from './coupons.given.js';

let app: TestApp;
let clerk: Call;
let otherClerk: Call;
let manager: Call;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
  const bind = async (inviteCode: string) =>
    (await boundClerk(app.url, app.wechatUrl, freshPhone(), inviteCode)).call;
  clerk = await bind('invite-clerk-1');
  otherClerk = await bind('invite-clerk-2');
  manager = await bind('invite-manager');
});
afterAll(() => app.close());

const unknownCode = () => makeCouponCode(randomBytes);

describe('a redemption', () => {
  test('of a voucher needs its code and nothing else', async () => {
    const { customer, code } = await holder(app, 'MASK');
    const done = await redeem(clerk, code.toLowerCase().replace(/(.{4})/g, '$1 '));
    expect(done).toMatchObject({
      status: 201,
      body: { coupon: { code, state: 'redeemed', storeName: '春熙路店' } },
    });
    expect(done.body.redeemedAt).toBe(app.clock.now().toISOString());
    expect(done.body.reductionFen).toBeUndefined();
    const used = await customer.call('GET', '/me/coupons?state=redeemed');
    expect(used.body.items).toMatchObject([{ code, storeName: '春熙路店' }]);
  });

  test('of an amount computes threshold and reduction', async () => {
    const { code } = await holder(app, 'OFF20');
    const needed = await redeem(clerk, code);
    expect(needed).toMatchObject({ status: 422, body: { code: 'COUPON_AMOUNT_NEEDED' } });
    const short = await redeem(clerk, code, { orderAmountFen: 9999 });
    expect(short).toMatchObject({
      status: 422,
      body: { code: 'COUPON_THRESHOLD_NOT_MET', thresholdFen: 10_000 },
    });
    const done = await redeem(clerk, code, { orderAmountFen: 10_000 });
    expect(done).toMatchObject({ status: 201, body: { reductionFen: 2000 } });
  });

  test('of a percentage floors, and stops at the cap', async () => {
    const [small, large] = [await holder(app, 'P88'), await holder(app, 'P88')];
    const done = await redeem(clerk, small.code, { orderAmountFen: 10_099 });
    expect(done.body.reductionFen).toBe(1211);
    const capped = await redeem(clerk, large.code, { orderAmountFen: 100_000 });
    expect(capped.body.reductionFen).toBe(5000);
  });

  test('takes the member code of the owner, and nobody else', async () => {
    const { customer, code } = await holder(app, 'MASK');
    const stranger = await member(app);
    const refused = await redeem(clerk, code, { memberCode: await shownCode(app, stranger) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'COUPON_NOT_THEIRS' } });
    const wrong = await redeem(clerk, code, { memberCode: '880000000000000000' });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'MEMBER_CODE_INVALID' } });
    const done = await redeem(clerk, code, { memberCode: await shownCode(app, customer) });
    expect(done.status).toBe(201);
  });

  test('is answered again by the same key, and refused by another with when and where', async () => {
    const { code } = await holder(app, 'MASK');
    const headers = key();
    const first = await redeem(clerk, code, {}, headers);
    const again = await redeem(clerk, code, {}, headers);
    expect(again.body).toEqual(first.body);
    const second = await redeem(otherClerk, code, { storeCode: 'S02' });
    expect(second).toMatchObject({
      status: 409,
      body: {
        code: 'COUPON_ALREADY_REDEEMED',
        redeemedAt: first.body.redeemedAt,
        storeCode: 'S01',
      },
    });
  });

  test('of one coupon by eight tills at once succeeds once', async () => {
    const { code } = await holder(app, 'MASK');
    const till = openCaller(app.url);
    const answers = await Promise.all(Array.from({ length: 8 }, () => redeem(till, code)));
    const statuses = answers.map(({ status }) => status).sort();
    expect(statuses).toEqual([201, 409, 409, 409, 409, 409, 409, 409]);
    const [row] = await app.rows<{ redemptions: number }>(
      'SELECT COUNT(*) AS redemptions FROM redemption r JOIN coupon c ON c.id = r.coupon_id WHERE c.code = ?',
      [code],
    );
    expect(row?.redemptions).toBe(1);
  });

  test.each([
    ['too early', 'LATER', 'COUPON_NOT_YET_VALID', {}],
    ['in another store', 'S02_ONLY', 'COUPON_WRONG_STORE', {}],
    ['by another channel', 'SHOP_ONLY', 'COUPON_WRONG_CHANNEL', {}],
    ['by another tier', 'SILVER_ONLY', 'COUPON_WRONG_TIER', {}],
  ])('%s is refused', async (_, templateCode, code, more) => {
    const held = await holder(app, templateCode);
    expect(await redeem(clerk, held.code, more)).toMatchObject({ status: 422, body: { code } });
  });

  test('after the last day is refused with the end', async () => {
    const { code } = await holder(app, 'SHORT');
    const start = app.clock.now();
    app.clock.moveTo('2026-03-12T15:59:59Z');
    const till = openCaller(app.url);
    app.clock.moveTo('2026-03-12T16:00:00Z');
    const late = await redeem(till, code);
    expect(late).toMatchObject({
      status: 422,
      body: { code: 'COUPON_EXPIRED', expiredAt: '2026-03-12T16:00:00.000Z' },
    });
    app.clock.moveTo(start);
  });

  test('tells a typo from an unknown code', async () => {
    const { code } = await holder(app, 'MASK');
    const typo = `${code.slice(0, 15)}${code.endsWith('2') ? '3' : '2'}`;
    expect(await redeem(clerk, typo)).toMatchObject({
      status: 400,
      body: { code: 'COUPON_MALFORMED' },
    });
    const unknown = await redeem(clerk, unknownCode());
    expect(unknown).toMatchObject({ status: 404, body: { code: 'COUPON_UNKNOWN' } });
  });

  test('belongs into a store of the caller', async () => {
    const { code } = await holder(app, 'MASK');
    const elsewhere = await redeem(clerk, code, { storeCode: 'S02' });
    expect(elsewhere).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
    const nowhere = await redeem(clerk, code, { storeCode: 'S99' });
    expect(nowhere).toMatchObject({ status: 422, body: { code: 'STORE_UNKNOWN' } });
    const noScope = await redeem(openCaller(app.url, SHOP), code);
    expect(noScope).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  });

  test.each([
    ['no coupon code', { couponCode: undefined }, 'couponCode'],
    ['an amount in yuan', { orderAmountFen: 99.5 }, 'orderAmountFen'],
    ['a field too many', { discount: 1 }, 'discount'],
  ])('with %s is refused by name', async (_, more, path) => {
    const refused = await redeem(clerk, 'X', more);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  test('by guessing is stopped, also when the guess is right at last', async () => {
    const { code } = await holder(app, 'MASK');
    for (let guess = 0; guess < 20; guess++)
      await redeem(otherClerk, unknownCode(), { storeCode: 'S02' });
    const stopped = await redeem(otherClerk, code, { storeCode: 'S02' });
    expect(stopped).toMatchObject({ status: 429, body: { code: 'CODE_TRIES_USED_UP' } });
    expect(Number(stopped.headers.get('retry-after'))).toBeGreaterThan(0);
    expect((await redeem(clerk, code)).status).toBe(201);
  });
});

describe('an undo', () => {
  async function redeemed(): Promise<{ code: string; redemptionId: string }> {
    const { code } = await holder(app, 'MASK');
    return { code, redemptionId: (await redeem(clerk, code)).body.redemptionId };
  }

  test('by the clerk within ten minutes frees the coupon for another redemption', async () => {
    const { code, redemptionId } = await redeemed();
    app.clock.advanceSeconds(600);
    const done = await undo(clerk, redemptionId);
    expect(done).toMatchObject({ status: 200, body: { coupon: { code, state: 'issued' } } });
    const again = await undo(clerk, redemptionId);
    expect(again).toMatchObject({ status: 409, body: { code: 'REDEMPTION_ALREADY_UNDONE' } });
    expect((await redeem(clerk, code)).status).toBe(201);
  });

  test('is too late for the clerk after ten minutes, and not for the manager', async () => {
    const { redemptionId } = await redeemed();
    app.clock.advanceSeconds(601);
    const late = await undo(clerk, redemptionId);
    expect(late).toMatchObject({ status: 422, body: { code: 'REDEMPTION_UNDO_TOO_LATE' } });
    expect((await undo(manager, redemptionId)).status).toBe(200);
  });

  test('is not for a clerk of another store, nor without a reason', async () => {
    const { redemptionId } = await redeemed();
    const foreign = await undo(otherClerk, redemptionId);
    expect(foreign).toMatchObject({ status: 404, body: { code: 'REDEMPTION_UNKNOWN' } });
    const silent = await undo(clerk, redemptionId, '');
    expect(silent).toMatchObject({ status: 400, body: { errors: [{ path: 'reason' }] } });
    const unknown = await undo(clerk, 'rdm_01J0000000000000000000000A');
    expect(unknown).toMatchObject({ status: 404, body: { code: 'REDEMPTION_UNKNOWN' } });
  });

  test('by a till of the store is only for what the till redeemed', async () => {
    const { redemptionId } = await redeemed();
    const till = openCaller(app.url);
    expect(await undo(till, redemptionId)).toMatchObject({ status: 403 });
    const { code } = await holder(app, 'MASK');
    const own = await redeem(till, code);
    expect((await undo(till, own.body.redemptionId)).status).toBe(200);
  });
});
