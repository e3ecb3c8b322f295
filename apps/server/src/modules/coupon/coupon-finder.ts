import { Injectable } from '@nestjs/common';
import { isCouponCode, normalizeCouponCode } from '@shuke/shared';
import { AppError, type Ctx, Database } from '../../platform/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon } from './coupon.types.js';
import { CouponGuesses, UnknownCouponCode } from './coupon-guesses.js';

/** Finds coupons by what was typed or scanned, and stops those who guess. */
@Injectable()
export class CouponFinder {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly guesses: CouponGuesses,
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
    const [coupon] = await Promise.all([
      this.coupons.findByCode(this.database, code),
      this.guesses.refuseAfterTooMany(this.database, ctx),
    ]);
    if (!coupon) throw new UnknownCouponCode();
    return coupon;
  }
}
