import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import {
  claim,
  couponBrand,
  given,
  redeem,
  redeemForOrder,
} from '../../../../../test/api/coupons.given.js';
import { START, startApp, type TestApp } from '../../../../../test/support/app.js';
import { openCaller } from '../../../../../test/support/callers.js';
import { type Customer, member } from '../../../../../test/support/customers.js';
import {
  type Ctx,
  Database,
  later,
  type MemberId,
  newId,
  systemCtx,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { MemberLock, MemberService } from '../member/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Holder } from './coupon.types.js';
import { CouponHolds } from './coupon-holds.js';
import { CouponIssuer } from './coupon-issuer.js';

let app: TestApp;
let holder: Customer & { memberNo: string; id: MemberId };
let code: string;
let quote: Holder;
beforeAll(async () => {
  app = await startApp({ brand: couponBrand() });
});
afterAll(() => app.close());
beforeEach(async () => {
  app.clock.moveTo(START);
  const customer = await member(app);
  const { id } = await of(MemberService).getByNo(of(Database), customer.memberNo);
  holder = { ...customer, id };
  code = await given(app, customer.memberNo, 'SHORT');
  quote = { type: 'quote', id: newId('evt') };
});

const of = <T>(type: new (...parts: never[]) => T): T => app.app.get(type, { strict: false });
const ctxNow = (): Ctx => systemCtx('test', 'coupon-holds', app.clock.now());

function inUnit<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  return of(UnitOfWork).run('test', async (tx) => {
    await of(MemberLock).lock(tx, holder.id);
    return work(tx);
  });
}

const held = (by: Holder = quote, seconds = 900, codes = [code]) =>
  inUnit(async (tx) => {
    const coupons = await of(CouponRepository).listByCodes(tx, codes);
    const until = later(app.clock.now(), seconds);
    return of(CouponHolds).hold(tx, ctxNow(), { memberId: holder.id, coupons, holder: by, until });
  });

const released = (by: Holder = quote) =>
  inUnit((tx) => of(CouponHolds).release(tx, { memberId: holder.id, holder: by }));

const ordered = (by?: Holder) =>
  inUnit((tx) =>
    redeemForOrder(app, tx, ctxNow(), {
      memberId: holder.id,
      codes: [code],
      orderId: newId('ord'),
      orderNo: newId('ord'),
      storeCode: 'S01',
      channel: 'pos',
      paidAt: app.clock.now(),
      holder: by,
      lines: [{ lineNo: 1, sku: 'TEA', quantity: 1, amountFen: 20_000 }],
    }),
  );

/** The coupon, when the wallet lists it in this state; the welcome gift is not asked for. */
const listed = async (state: string) => {
  const { body } = await holder.call('GET', `/me/coupons?state=${state}`);
  return body.items
    .map((item: { code: string }) => item.code)
    .filter((found: string) => found === code);
};

const till = () => openCaller(app.url);

describe('a held coupon', () => {
  test('is shown as held, and is refused to all but its holder', async () => {
    expect(await held()).toBe(true);
    expect([await listed('held'), await listed('issued')]).toEqual([[code], []]);
    expect(await redeem(till(), code)).toMatchObject({
      status: 409,
      body: { code: 'COUPON_HELD', heldUntil: later(app.clock.now(), 900).toISOString() },
    });
    const other: Holder = { type: 'quote', id: newId('evt') };
    expect(await held(other)).toBe(false);
    await released(other);
    expect(await listed('held')).toEqual([code]);
    const me = await holder.call('GET', '/me');
    expect(me.body.couponCount).toBe(2);
  });

  test('is redeemed by its holder, once', async () => {
    code = await given(app, holder.memberNo, 'OFF20');
    await held();
    const strange = await ordered();
    expect(strange).toMatchObject({ redeemed: [], conflicts: [{ code: 'COUPON_HELD' }] });
    expect((await ordered(quote)).redeemed).toEqual([{ code, reductionFen: 2000 }]);
    expect((await ordered(quote)).conflicts).toMatchObject([{ code: 'COUPON_ALREADY_REDEEMED' }]);
  });

  test('is free again when released, as often as that is said', async () => {
    await held();
    await released();
    await released();
    expect(await listed('issued')).toEqual([code]);
    expect((await redeem(till(), code)).status).toBe(201);
    await released();
    expect(await listed('redeemed')).toEqual([code]);
  });

  test('is free by itself at its deadline, for whoever comes', async () => {
    await held(quote, 60);
    app.clock.advanceSeconds(59);
    expect((await redeem(till(), code)).status).toBe(409);
    app.clock.advanceSeconds(1);
    expect([await listed('held'), await listed('issued')]).toEqual([[], [code]]);
    expect(await held({ type: 'order', id: newId('ord') }, 60)).toBe(true);
    app.clock.advanceSeconds(60);
    expect((await redeem(till(), code)).status).toBe(201);
  });

  test('is taken once by sixteen quotes at once', async () => {
    const quotes = Array.from({ length: 16 }, () => held({ type: 'quote', id: newId('evt') }));
    expect((await Promise.all(quotes)).filter((done) => done)).toHaveLength(1);
  });

  test('is all or none with the others of its quote', async () => {
    const second = await given(app, holder.memberNo, 'MASK');
    await redeem(till(), second);
    expect(await held(quote, 60, [code, second])).toBe(false);
  });

  test('that ended meanwhile expires when its hold has lapsed', async () => {
    app.clock.moveTo('2026-03-12T15:55:00Z');
    await held(quote, 600);
    app.clock.moveTo('2026-03-12T16:00:00Z');
    await app.runJob('coupon-expiry');
    expect(await listed('held')).toEqual([code]);
    app.clock.moveTo('2026-03-12T16:05:00Z');
    expect(await listed('expired')).toEqual([code]);
    await app.runJob('coupon-expiry');
    const [row] = await app.rows('SELECT state, held_until FROM coupon WHERE code = ?', [code]);
    expect(row).toEqual({ state: 'expired', held_until: null });
  });

  test('is not taken back from under its quote', async () => {
    const coupon = await claim(holder, 'FEW');
    code = coupon.body.code;
    const takeBack = () =>
      inUnit(async (tx) => {
        const coupons = await of(CouponRepository).listByCodes(tx, [code]);
        return of(CouponIssuer).takeBack(tx, ctxNow(), coupons);
      });
    await held(quote, 60);
    await expect(takeBack()).rejects.toMatchObject({ code: 'COUPON_HELD' });
    app.clock.advanceSeconds(60);
    expect(await takeBack()).toBe(true);
    expect(await listed('voided')).toEqual([code]);
  });

  test('is not held for longer than a till may take', async () => {
    await expect(held(quote, 901)).rejects.toThrow('900 seconds');
    await expect(held(quote, 0)).rejects.toThrow('900 seconds');
  });
});
