/**
 * What a quote keeps for its order until a deadline: coupons and points, under one name.
 *
 * Guarantees: all or none, because a refusal takes the unit back with everything. Locks: the member's
 * row, which the caller holds, then the account and the coupons. Safe to repeat: a quote holds once,
 * when it is made; letting go what is not held changes nothing.
 */
import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Id, type MemberId, type Tx } from '../../platform/index.js';
import { CouponHolds, type ShownCoupon } from '../coupon/index.js';
import { insufficientPoints, PointsBooks } from '../points/index.js';

export interface Keeping {
  quoteId: Id<'quo'>;
  memberId: MemberId;
  until: Date;
  points: number;
  coupons: readonly ShownCoupon[];
}

@Injectable()
export class QuoteHolds {
  constructor(
    private readonly coupons: CouponHolds,
    private readonly books: PointsBooks,
  ) {}

  /** Throws COUPON_HELD or INSUFFICIENT_POINTS when somebody was faster. */
  async hold(tx: Tx, ctx: Ctx, keeping: Keeping): Promise<void> {
    const { quoteId, memberId, until, points } = keeping;
    if (points > 0) {
      const book = await this.books.open(tx, memberId, ctx.now);
      const held = book.hold({ points, source: sourceOf(quoteId), until });
      if (!held.done) throw insufficientPoints(held.balance);
      await this.books.save(tx, ctx, book);
    }
    const coupons = keeping.coupons.flatMap(({ coupon }) => coupon ?? []);
    if (coupons.length === 0) return;
    const request = { memberId, coupons, holder: sourceOf(quoteId), until };
    if (!(await this.coupons.hold(tx, ctx, request))) throw new AppError('COUPON_HELD');
  }

  async letGo(tx: Tx, ctx: Ctx, quoteId: Id<'quo'>, memberId: MemberId): Promise<void> {
    const book = await this.books.open(tx, memberId, ctx.now);
    book.release(sourceOf(quoteId));
    await this.books.save(tx, ctx, book);
    await this.coupons.release(tx, { memberId, holder: sourceOf(quoteId) });
  }
}

/** The name under which a quote holds. */
export function sourceOf(quoteId: Id<'quo'>) {
  return { type: 'quote' as const, id: quoteId };
}
