import { Injectable } from '@nestjs/common';
import { isCouponCode, normalizeCouponCode } from '@shuke/shared';
import {
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
   * COUPON_UNKNOWN for a code that nobody has; 429 CODE_TRIES_USED_UP for a caller or an address that
   * had too many of those, whatever the code: otherwise guessing could go on until it is right.
   */
  async get(ctx: Ctx, text: string): Promise<Coupon> {
    const code = normalizeCouponCode(text);
    if (!isCouponCode(code)) throw new AppError('COUPON_MALFORMED');
    const limits = unknownCodes(ctx);
    await this.limiter.refuseWhenOneUsedUp(this.database, ctx.now, limits);
    const coupon = await this.coupons.findByCode(this.database, code);
    if (coupon) return coupon;
    for (const limit of limits) await this.limiter.hit(ctx.now, limit);
    throw new AppError('COUPON_UNKNOWN');
  }
}

const refusal = 'CODE_TRIES_USED_UP' as const;

/**
 * A till serves many customers, a person one at a time; a store's people and tills share an address,
 * and so may a chain's stores.
 */
function unknownCodes({ actor, address }: Ctx): RateLimit[] {
  const own =
    actor.kind === 'apiKey' ? { hits: 100, perSeconds: 60 } : { hits: 20, perSeconds: 600 };
  const bucket = `coupon-code:${actorCaller(actor)}`;
  const shared = { bucket: `coupon-code-address:${address}`, hits: 300, perSeconds: 600 };
  return [{ bucket, ...own, refusal }, ...(address ? [{ ...shared, refusal }] : [])];
}
