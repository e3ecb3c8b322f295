import { Injectable } from '@nestjs/common';
import { mayDo } from '@shuke/shared';
import {
  AppError,
  actorCaller,
  type Ctx,
  Database,
  isId,
  UnitOfWork,
} from '../../platform/index.js';
import { channelIn } from './caller-place.rules.js';
import { CouponReturns } from './coupon-returns.js';
import { CouponViews } from './coupon-views.js';
import type { UndoView } from './dto/redemption.dto.js';
import { type Redemption, RedemptionRepository } from './redemption.repository.js';
import { undoRefusal } from './redemption.rules.js';

@Injectable()
export class UndoRedemption {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly redemptions: RedemptionRepository,
    private readonly returns: CouponReturns,
    private readonly views: CouponViews,
    private readonly database: Database,
  ) {}

  /**
   * 404 REDEMPTION_UNKNOWN, 403 for another clerk's, 422 REDEMPTION_UNDO_TOO_LATE, 409
   * REDEMPTION_ALREADY_UNDONE. What is judged here (store, person, time) never changes, so it is
   * read before the lock.
   */
  async undo(ctx: Ctx, redemptionId: string, reason: string): Promise<UndoView> {
    const redemption = await this.getWithinReach(ctx, redemptionId);
    return this.unitOfWork.once(ctx, 'redemption.undo', { redemptionId, reason }, async (tx) => {
      this.refuseUnlessAllowed(ctx, redemption);
      const coupon = await this.returns.undo(tx, ctx, redemption, reason);
      return { redemptionId, coupon: await this.views.view(coupon, ctx.now) };
    });
  }

  /** A coupon that an order redeemed comes back with the order's refund, not by itself. */
  private async getWithinReach({ actor }: Ctx, redemptionId: string): Promise<Redemption> {
    const redemption = isId('rdm', redemptionId)
      ? await this.redemptions.findById(this.database, redemptionId)
      : null;
    const inReach =
      redemption?.orderId === undefined && channelIn(actor, redemption?.storeCode ?? '') !== null;
    if (!redemption || !inReach) throw new AppError('REDEMPTION_UNKNOWN');
    return redemption;
  }

  private refuseUnlessAllowed({ actor, now }: Ctx, redemption: Redemption): void {
    const refusal = undoRefusal(redemption.redeemedAt, {
      isOwn: redemption.redeemedBy === actorCaller(actor),
      mayUndoStore: actor.kind === 'staff' && mayDo(actor.role, 'redemption.undo.store'),
      now,
    });
    if (refusal) throw new AppError(refusal.code, refusal.details);
  }
}
