import { Injectable } from '@nestjs/common';
import { type Ctx, UnitOfWork } from '../../platform/index.js';
import { CouponStateRepository } from './coupon-state.repository.js';

const CHUNK = 2000;

/** Writes down which coupons have ended. The views tell it without; reports then count by state. */
@Injectable()
export class CouponExpiry {
  constructor(
    private readonly states: CouponStateRepository,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  async expireEnded(ctx: Ctx): Promise<void> {
    for (;;) {
      const expired = await this.unitOfWork.run('coupon.expire', (tx) =>
        this.states.expire(tx, ctx.now, CHUNK),
      );
      if (expired < CHUNK) return;
    }
  }
}
