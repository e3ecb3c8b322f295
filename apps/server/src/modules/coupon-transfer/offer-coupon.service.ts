import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  Database,
  invariant,
  isId,
  type MemberId,
  newId,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { type Coupon, CouponGiving, stateAt } from '../coupon/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { CouponTransferRepository } from './coupon-transfer.repository.js';
import { offeredUntil, offerRefusal, transferStateAt } from './coupon-transfer.rules.js';
import type { CouponTransfer } from './coupon-transfer.types.js';
import type { TransferView } from './dto/coupon-transfer.dto.js';
import { TransferTokens } from './transfer-tokens.js';

/** The giver's side: offer a coupon for a day, see the offer again, take it back. */
@Injectable()
export class OfferCoupon {
  constructor(
    private readonly transfers: CouponTransferRepository,
    private readonly giving: CouponGiving,
    private readonly tokens: TransferTokens,
    private readonly memberLock: MemberLock,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /**
   * What is offered already is answered as it is. 404 COUPON_UNKNOWN, 422 COUPON_NOT_TRANSFERABLE,
   * COUPON_TRANSFERRED_ONCE, COUPON_EXPIRED, 409 COUPON_HELD, COUPON_ALREADY_REDEEMED,
   * COUPON_TRANSFERRED, COUPON_VOIDED.
   */
  async offer(ctx: Ctx, couponId: string): Promise<TransferView> {
    const memberId = memberIdOf(ctx);
    return this.unitOfWork.once(ctx, 'coupon-transfer.offer', { couponId }, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const coupon = await this.own(tx, memberId, couponId);
      const state = stateAt(coupon, ctx.now);
      if (state === 'offered') return this.viewOf(ctx, await this.latest(tx, coupon));
      const refusal = offerRefusal(coupon, state);
      if (refusal) throw new AppError(refusal.code, refusal.details);
      return this.viewOf(ctx, await this.begin(tx, ctx, coupon));
    });
  }

  /** The newest offer of one's coupon. 404 COUPON_TRANSFER_UNKNOWN. */
  async get(ctx: Ctx, couponId: string): Promise<TransferView> {
    const found =
      isId('cpn', couponId) &&
      (await this.transfers.findLatest(this.database, memberIdOf(ctx), couponId));
    if (!found) throw new AppError('COUPON_TRANSFER_UNKNOWN');
    return this.viewOf(ctx, found);
  }

  /** Repeated, or after it has lapsed, it changes nothing. 409 COUPON_TRANSFERRED once accepted. */
  async takeBack(ctx: Ctx, couponId: string): Promise<TransferView> {
    const memberId = memberIdOf(ctx);
    await this.unitOfWork.once(ctx, 'coupon-transfer.take-back', { couponId }, async (tx) => {
      await this.memberLock.lock(tx, memberId);
      const coupon = await this.own(tx, memberId, couponId);
      const { id } = await this.latest(tx, coupon);
      const settled = { state: 'taken_back', to: null, now: ctx.now } as const;
      if (await this.transfers.settle(tx, id, settled)) {
        await this.giving.takeBack(tx, coupon, id);
      } else if (coupon.state === 'transferred') throw new AppError('COUPON_TRANSFERRED');
      return null;
    });
    return this.get(ctx, couponId);
  }

  private async begin(tx: Tx, ctx: Ctx, coupon: Coupon): Promise<CouponTransfer> {
    const transfer: CouponTransfer = {
      ...{ id: newId('ctr'), from: coupon.memberId, couponId: coupon.id, to: null },
      ...{ state: 'offered', until: offeredUntil(coupon, ctx.now) },
    };
    await this.transfers.insert(tx, transfer, ctx.now);
    const to = { transferId: transfer.id, until: transfer.until };
    const offered = await this.giving.offer(tx, ctx, coupon, to);
    invariant(offered, 'a coupon whose row is locked and free is offered');
    return transfer;
  }

  private async own(tx: Tx, memberId: MemberId, couponId: string): Promise<Coupon> {
    const coupon = isId('cpn', couponId) && (await this.giving.lock(tx, memberId, couponId));
    if (!coupon) throw new AppError('COUPON_UNKNOWN');
    return coupon;
  }

  private async latest(tx: Tx, { memberId, id }: Coupon): Promise<CouponTransfer> {
    const transfer = await this.transfers.findLatest(tx, memberId, id);
    if (!transfer) throw new AppError('COUPON_TRANSFER_UNKNOWN');
    return transfer;
  }

  private viewOf({ now }: Ctx, transfer: CouponTransfer): TransferView {
    const { id, until } = transfer;
    return { state: transferStateAt(transfer, now), token: this.tokens.tokenOf(id), until };
  }
}
