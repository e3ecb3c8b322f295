/**
 * The friend's side of a transfer.
 *
 * Two members, two units: first the giver's (the transfer is settled, their coupon handed over, an
 * event written), then the friend's (a coupon of their own). The second runs at once after the first
 * and again from the event; the unique key of its source gives one coupon, whoever comes first and
 * however often. A process that dies between the two loses nothing.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  invariant,
  Outbox,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { type Coupon, CouponGiving, type CouponView, CouponViews } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { COUPON_HANDED_OVER } from './coupon-transfer.events.js';
import { CouponTransferRepository } from './coupon-transfer.repository.js';
import { acceptRefusal } from './coupon-transfer.rules.js';
import type { CouponTransfer, TransferId } from './coupon-transfer.types.js';
import { TransferTokens } from './transfer-tokens.js';

@Injectable()
export class AcceptCoupon {
  constructor(
    private readonly transfers: CouponTransferRepository,
    private readonly giving: CouponGiving,
    private readonly tokens: TransferTokens,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly outbox: Outbox,
    private readonly views: CouponViews,
  ) {}

  /**
   * Again by the same friend: the same coupon. 404 COUPON_TRANSFER_UNKNOWN, 422 COUPON_TRANSFER_OWN,
   * 409 COUPON_TRANSFER_TAKEN, COUPON_TRANSFER_ENDED.
   */
  async accept(ctx: Ctx, token: string): Promise<CouponView> {
    const memberId = memberIdOf(ctx);
    const id = this.tokens.idOf(token);
    if (!id) throw new AppError('COUPON_TRANSFER_UNKNOWN');
    const accepted = await this.unitOfWork.once(ctx, 'coupon-transfer.accept', { token }, (tx) =>
      this.handOver(tx, ctx, id, memberId),
    );
    const coupon = await this.give(ctx, accepted);
    return this.views.view(coupon, ctx.now);
  }

  /** The friend's own coupon; whoever comes second finds it. */
  async give(ctx: Ctx, id: TransferId): Promise<Coupon> {
    return this.unitOfWork.run('coupon-transfer.give', async (tx) => {
      const transfer = await this.transfers.find(tx, id);
      invariant(transfer?.to, 'a transfer that was accepted names its friend');
      await this.memberLock.lock(tx, transfer.to);
      const given = await this.giving.find(tx, transfer.from, transfer.couponId);
      invariant(given, 'a transfer is of a coupon');
      const source = { type: 'transfer', id } as const;
      const to = { memberId: transfer.to, given, source };
      const coupon = await this.giving.receive(tx, ctx, to);
      invariant(coupon, 'a source that gave one before has given it');
      return coupon;
    });
  }

  private async handOver(tx: Tx, ctx: Ctx, id: TransferId, memberId: CouponTransfer['from']) {
    const known = await this.transfers.find(tx, id);
    if (!known) throw new AppError('COUPON_TRANSFER_UNKNOWN');
    await this.memberLock.lock(tx, known.from);
    const transfer = await this.transfers.lock(tx, id);
    invariant(transfer, 'transfers are not deleted');
    if (transfer.state === 'accepted' && transfer.to === memberId) return id;
    const refusal = acceptRefusal(transfer, memberId, ctx.now);
    if (refusal) throw new AppError(refusal.code, refusal.details);
    const coupon = await this.giving.find(tx, transfer.from, transfer.couponId);
    invariant(coupon, 'a transfer is of a coupon');
    if (!(await this.giving.handOver(tx, ctx, coupon, id)))
      throw new AppError('COUPON_TRANSFER_ENDED');
    await this.transfers.settle(tx, id, { state: 'accepted', to: memberId, now: ctx.now });
    const payload = { transferId: id };
    await this.outbox.publish(tx, ctx, { type: COUPON_HANDED_OVER, key: id, payload });
    return id;
  }
}
