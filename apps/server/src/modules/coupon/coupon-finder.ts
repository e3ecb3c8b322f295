import { Injectable } from '@nestjs/common';
import { isCouponCode, normalizeCouponCode } from '@shuke/shared';
import {
  type Actor,
  AppError,
  actorCaller,
  type Ctx,
  Database,
  type RateLimit,
  RateLimiter,
} from '../../platform/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon } from './coupon.types.js';

/** Finds coupons by what was typed or scanned, and stops those who guess. */
@Injectable()
export class CouponFinder {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly limiter: RateLimiter,
    private readonly database: Database,
  ) {}

  /**
   * 400 COUPON_MALFORMED for a typo, which the check symbol tells and which costs nothing; 404
   * COUPON_UNKNOWN for a code that nobody has; 429 for a caller who had too many of those, whatever
   * the code: otherwise guessing could go on until it is right.
   */
  async get(ctx: Ctx, text: string): Promise<Coupon> {
    const code = normalizeCouponCode(text);
    if (!isCouponCode(code)) throw new AppError('COUPON_MALFORMED');
    const limit = unknownCodes(ctx.actor);
    await this.limiter.refuseWhenUsedUp(this.database, ctx.now, limit);
    const coupon = await this.coupons.findByCode(this.database, code);
    if (coupon) return coupon;
    await this.limiter.hit(ctx.now, limit);
    throw new AppError('COUPON_UNKNOWN');
  }
}

/** A till serves many customers, a person one at a time. */
function unknownCodes(actor: Actor): RateLimit {
  const window =
    actor.kind === 'apiKey' ? { hits: 100, perSeconds: 60 } : { hits: 20, perSeconds: 600 };
  return { bucket: `coupon-code:${actorCaller(actor)}`, ...window };
}
