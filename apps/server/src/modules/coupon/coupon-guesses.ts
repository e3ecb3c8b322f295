/**
 * Stops those who guess coupon codes, at whatever door. A code that nobody has is counted after its
 * unit was rolled back, because a refusal takes everything its transaction wrote with it.
 */
import { Injectable } from '@nestjs/common';
import {
  AppError,
  actorCaller,
  type Ctx,
  type RateLimit,
  RateLimiter,
  type Reader,
} from '../../platform/index.js';

/** A well-formed code that nobody has; whoever lets it out of a unit has it counted. */
export class UnknownCouponCode extends AppError {
  constructor(details: Record<string, unknown> = {}) {
    super('COUPON_UNKNOWN', details);
  }
}

@Injectable()
export class CouponGuesses {
  constructor(private readonly limiter: RateLimiter) {}

  /** 429 CODE_TRIES_USED_UP for a caller or an address that had too many, whatever the code is now. */
  async refuseAfterTooMany(reader: Reader, ctx: Ctx): Promise<void> {
    await this.limiter.refuseWhenOneUsedUp(reader, ctx.now, limitsOf(ctx));
  }

  /** One more code that nobody has; 429 CODE_TRIES_USED_UP beyond the limits. */
  async count(ctx: Ctx): Promise<void> {
    for (const limit of limitsOf(ctx)) await this.limiter.hit(ctx.now, limit);
  }
}

const refusal = 'CODE_TRIES_USED_UP' as const;

/**
 * A till serves many customers, a person one at a time; a store's people and tills share an address,
 * and so may a chain's stores.
 */
function limitsOf({ actor, address }: Ctx): RateLimit[] {
  const own =
    actor.kind === 'apiKey' ? { hits: 100, perSeconds: 60 } : { hits: 20, perSeconds: 600 };
  const bucket = `coupon-code:${actorCaller(actor)}`;
  const shared = { bucket: `coupon-code-address:${address}`, hits: 300, perSeconds: 600 };
  return [{ bucket, ...own, refusal }, ...(address ? [{ ...shared, refusal }] : [])];
}
