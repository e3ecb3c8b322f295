import { Injectable } from '@nestjs/common';
import {
  AppError,
  type Ctx,
  invariant,
  isId,
  type MemberId,
  type Tx,
} from '../../platform/index.js';
import { MemberLock } from '../member/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { voidRefusal } from './redemption.rules.js';
import { StockRepository } from './stock.repository.js';

/**
 * Takes one coupon from a member for ever, inside the caller's transaction. Locks: the member's row,
 * the coupon, then the stock, to which it goes back.
 */
@Injectable()
export class CouponVoiding {
  constructor(
    private readonly memberLock: MemberLock,
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly stock: StockRepository,
  ) {}

  /** 404 COUPON_UNKNOWN, 409 COUPON_HELD, COUPON_ALREADY_REDEEMED, COUPON_TRANSFERRED, COUPON_VOIDED. */
  async void(tx: Tx, ctx: Ctx, memberId: MemberId, id: string): Promise<Coupon> {
    await this.memberLock.lock(tx, memberId);
    const found = isId('cpn', id) ? await this.coupons.listByIds(tx, memberId, [id]) : [];
    const [coupon] = await this.states.lock(tx, found);
    if (!coupon) throw new AppError('COUPON_UNKNOWN');
    const refusal = voidRefusal(coupon, ctx.now);
    if (refusal) throw new AppError(refusal.code, refusal.details);
    const voided = await this.states.voidFree(tx, [coupon], ctx.now);
    invariant(voided === 1, 'a coupon that was locked and free is still free');
    await this.stock.giveBack(tx, coupon.template.code, 1);
    return { ...coupon, state: 'voided', hold: undefined };
  }
}
