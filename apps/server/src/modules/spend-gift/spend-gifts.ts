/**
 * Spend and get: an order of enough brings its buyer a coupon, and loses it again when it is refunded
 * below that.
 *
 * Guarantees: once an order and gift, by the primary key of spend_gift and the coupon's own source; a
 * coupon without stock stands among the missed grants. What is decided is decided under the member's
 * lock on the order as it stands, so the events of an order and its refunds may come twice and in any
 * order. Locks: the member's row, the gift, coupons, stock.
 */
import { Injectable } from '@nestjs/common';
import {
  Audit,
  type Ctx,
  type Id,
  type MemberId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponIssuer, UnaskedGrants } from '../coupon/index.js';
import { MemberLock } from '../member/index.js';
import { StoreService } from '../store/index.js';
import { type GivenGift, SpendGiftRepository } from './spend-gift.repository.js';
import { type GiftOrder, giftsOf, leftFen } from './spend-gift.rules.js';

export interface OrderOfMember {
  orderId: Id<'ord'>;
  memberId: MemberId | null;
}

const TAKEN_BACK = '订单退款，消费赠券收回';

@Injectable()
export class SpendGifts {
  constructor(
    private readonly gifts: SpendGiftRepository,
    private readonly grants: UnaskedGrants,
    private readonly coupons: CouponIssuer,
    private readonly memberLock: MemberLock,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  /** An order was posted. */
  async give(ctx: Ctx, { orderId, memberId }: OrderOfMember): Promise<void> {
    const { spendGifts, timeZone } = await this.brand.settings();
    if (!memberId || spendGifts.length === 0) return;
    await this.unitOfWork.run('spend-gift.give', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const order = await this.orderOf(tx, memberId, orderId);
      if (!order) return;
      const before = await this.gifts.listOfOrder(tx, memberId, orderId);
      const due = giftsOf(order, spendGifts, timeZone)
        .filter(({ gift }) => !before.some(({ giftCode }) => giftCode === gift.code))
        .map(({ gift, lineNos }) => ({
          ...{ memberId, orderId, giftCode: gift.code, templateCode: gift.coupon },
          ...{ minFen: gift.minFen, lineNos },
        }));
      await this.gifts.insert(tx, due, ctx.now);
      for (const gift of due) {
        const { templateCode } = gift;
        const asked = { memberIds: [memberId], templateCode, source: sourceOf(gift) };
        await this.grants.issueMany(tx, ctx, asked);
      }
    });
  }

  /** An order was refunded, in whole or in part. 409 COUPON_HELD: it is tried again. */
  async takeBack(ctx: Ctx, { orderId, memberId }: OrderOfMember): Promise<void> {
    if (!memberId) return;
    await this.unitOfWork.run('spend-gift.take-back', async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const given = await this.gifts.listOfOrder(tx, memberId, orderId);
      const open = given.filter(({ state }) => state === 'given');
      const order = open.length > 0 ? await this.orderOf(tx, memberId, orderId) : null;
      if (!order) return;
      const lost = open.filter((gift) => leftFen(order.lines, gift.lineNos) < gift.minFen);
      for (const gift of lost) await this.takeOne(tx, ctx, gift);
    });
  }

  private async takeOne(tx: Tx, ctx: Ctx, gift: GivenGift): Promise<void> {
    const { memberId, giftCode, templateCode } = gift;
    const source = sourceOf(gift);
    await this.grants.forgo(tx, ctx, memberId, { type: 'order', ids: [source.id] }, TAKEN_BACK);
    const coupons = await this.coupons.givenBy(tx, memberId, source);
    const isTaken = await this.coupons.takeBack(tx, ctx, coupons);
    await this.gifts.end(tx, gift, isTaken ? 'taken_back' : 'kept', ctx.now);
    if (!isTaken || coupons.length === 0) return;
    await this.audit.record(tx, ctx, {
      action: 'coupon.void',
      subject: memberId,
      after: { templateCode, giftCode, reason: TAKEN_BACK },
    });
  }

  private async orderOf(tx: Tx, memberId: MemberId, orderId: Id<'ord'>): Promise<GiftOrder | null> {
    const order = await this.gifts.findOrder(tx, memberId, orderId);
    if (!order) return null;
    return { ...order, storeTags: (await this.stores.find(order.storeCode))?.tags ?? [] };
  }
}

function sourceOf({ orderId, giftCode }: GivenGift) {
  return { type: 'order', id: `${orderId}:${giftCode}` } as const;
}
