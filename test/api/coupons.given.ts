/** A brand with a coupon of every fate, and the people who claim and redeem them. */
import { randomUUID } from 'node:crypto';
import { memberCodeAt } from '@shuke/shared';
import {
  CartCoupons,
  CouponIssuer,
  CouponRedeemer,
  type Holder,
} from '../../apps/server/src/modules/coupon/index.js';
import { MemberLock, MemberService } from '../../apps/server/src/modules/member/index.js';
import {
  type CartLine,
  cartOf,
  priceCart,
  usableOf,
} from '../../apps/server/src/modules/quote/index.js';
import {
  type Ctx,
  Database,
  type Id,
  type MemberId,
  newId,
  systemCtx,
  type Tx,
  UnitOfWork,
} from '../../apps/server/src/platform/index.js';
import type { TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import type { AnyBody } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';

const THIRTY_DAYS = { afterDays: 0, days: 30 };

export function couponBrand() {
  const brand = testBrand();
  return {
    ...brand,
    couponTemplates: [
      ...brand.couponTemplates,
      {
        code: 'SHORT',
        name: '限时券',
        kind: 'voucher',
        claimable: true,
        validity: { afterDays: 0, days: 3 },
      },
      { code: 'LATER', name: '预热券', kind: 'voucher', validity: { afterDays: 2, days: 3 } },
      {
        code: 'OVER',
        name: '往期券',
        kind: 'voucher',
        claimable: true,
        validity: { from: '2026-01-01', validUntil: '2026-03-09' },
      },
      {
        code: 'SILVER_ONLY',
        name: '银卡券',
        kind: 'voucher',
        claimable: true,
        scope: { tiers: ['SILVER'] },
        validity: THIRTY_DAYS,
      },
      {
        code: 'S02_ONLY',
        name: '太古里券',
        kind: 'voucher',
        scope: { stores: ['S02'] },
        validity: THIRTY_DAYS,
      },
      {
        code: 'SHOP_ONLY',
        name: '商城券',
        kind: 'voucher',
        scope: { channels: ['shop'] },
        validity: THIRTY_DAYS,
      },
      {
        code: 'FEW',
        name: '限量券',
        kind: 'voucher',
        claimable: true,
        stock: 1,
        validity: THIRTY_DAYS,
      },
    ],
  };
}

export function key(): Record<string, string> {
  return { 'idempotency-key': randomUUID() };
}

export function claim(customer: Customer, templateCode: string, headers = key()) {
  return customer.call('POST', `/coupon-centre/${templateCode}/claims`, { body: {}, headers });
}

export type Call = Customer['call'];

export function redeem(call: Call, couponCode: string, more: AnyBody = {}, headers = key()) {
  return call('POST', '/redemptions', { body: { couponCode, storeCode: 'S01', ...more }, headers });
}

export function undo(call: Call, redemptionId: string, reason = '扫错了', headers = key()) {
  return call('POST', `/redemptions/${redemptionId}/undo`, { body: { reason }, headers });
}

/** A new member who holds a coupon of the template; gives the coupon's code. */
export async function holder(
  app: TestApp,
  templateCode: string,
): Promise<{ customer: Customer & { memberNo: string }; code: string }> {
  const customer = await member(app);
  return { customer, code: await given(app, customer.memberNo, templateCode) };
}

/** Grants a coupon as a campaign does. */
export async function given(app: TestApp, memberNo: string, templateCode: string): Promise<string> {
  const of = <T>(type: new (...parts: never[]) => T) => app.app.get(type, { strict: false });
  const { id } = await of(MemberService).getByNo(of(Database), memberNo);
  const ctx = systemCtx('test', 'given-coupon', app.clock.now());
  const source = { type: 'campaign', id: newId('cmp') } as const;
  const coupon = await of(UnitOfWork).run('given.coupon', async (tx) => {
    await of(MemberLock).lock(tx, id);
    return of(CouponIssuer).issue(tx, ctx, { memberId: id, templateCode, source });
  });
  return coupon.code;
}

/** The code that the member's phone shows now. */
export async function shownCode(app: TestApp, customer: Customer): Promise<string> {
  const { memberNo, secret } = (await customer.call('GET', '/me/code')).body;
  return memberCodeAt(memberNo, secret, app.clock.now().getTime());
}

export interface GivenCouponOrder {
  memberId: MemberId;
  codes: string[];
  orderId: Id<'ord'>;
  orderNo: string;
  storeCode: string;
  channel: string;
  paidAt: Date;
  holder?: Holder;
  lines: CartLine[];
}

/** Redeems what an order names as the order itself does; the caller holds the member's row. */
export async function redeemForOrder(app: TestApp, tx: Tx, ctx: Ctx, order: GivenCouponOrder) {
  const of = <T>(type: new (...parts: never[]) => T) => app.app.get(type, { strict: false });
  const place = { ...order, tierCode: 'BASIC', at: order.paidAt, now: ctx.now };
  const shown = await of(CartCoupons).lock(tx, order.codes, place);
  const cart = cartOf(order.lines, null, { memberPrice: {}, couponGroups: [] });
  const priced = priceCart(cart, usableOf(shown));
  const couponOf = (code: string) => shown.find((one) => one.code === code)?.coupon;
  const taken = priced.taken.flatMap(({ code, ...worth }) => {
    const coupon = couponOf(code);
    return coupon ? [{ coupon, ...worth }] : [];
  });
  await of(CouponRedeemer).redeemInOrder(tx, ctx, order, taken);
  const refused = shown.flatMap(({ code, refusal }) =>
    refusal ? [{ couponCode: code, ...refusal }] : [],
  );
  return {
    redeemed: priced.taken.map(({ code, reductionFen }) => ({ code, reductionFen })),
    conflicts: [...refused, ...priced.refused],
  };
}
