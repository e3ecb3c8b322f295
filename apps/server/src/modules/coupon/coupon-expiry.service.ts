import { Injectable } from '@nestjs/common';
import { type Ctx, type Tx, UnitOfWork } from '../../platform/index.js';
import { CouponHoldRepository } from './coupon-hold.repository.js';
import { CouponStateRepository } from './coupon-state.repository.js';

const CHUNK = 2000;

/** Writes down which holds have lapsed and which coupons have ended. The views tell it without; reports then count by state. */
@Injectable()
export class CouponExpiry {
  constructor(
    private readonly holds: CouponHoldRepository,
    private readonly states: CouponStateRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async expireEnded(ctx: Ctx): Promise<void> {
    await this.inChunks('coupon.free-lapsed', (tx) => this.holds.freeLapsed(tx, ctx.now, CHUNK));
    await this.inChunks('coupon.expire', (tx) => this.states.expire(tx, ctx.now, CHUNK));
  }

  private async inChunks(name: string, step: (tx: Tx) => Promise<number>): Promise<void> {
    for (;;) {
      if ((await this.unitOfWork.run(name, step)) < CHUNK) return;
    }
  }
}
