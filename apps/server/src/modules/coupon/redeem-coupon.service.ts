import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { MemberCodes } from '../member/index.js';
import { StoreService } from '../store/index.js';
import { channelIn } from './caller-place.rules.js';
import type { Coupon } from './coupon.types.js';
import { CouponFinder } from './coupon-finder.js';
import { CouponRedeemer } from './coupon-redeemer.js';
import { CouponViews } from './coupon-views.js';
import type { RedemptionRequest, RedemptionView } from './dto/redemption.dto.js';

/** A clerk or a till redeems one coupon in a store. */
@Injectable()
export class RedeemCoupon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly finder: CouponFinder,
    private readonly memberCodes: MemberCodes,
    private readonly redeemer: CouponRedeemer,
    private readonly views: CouponViews,
    private readonly stores: StoreService,
  ) {}

  /** 422 STORE_UNKNOWN, 403 for a store that is not the caller's, MEMBER_CODE_…, COUPON_…. */
  async redeem(ctx: Ctx, request: RedemptionRequest): Promise<RedemptionView> {
    const { storeCode, orderNo, orderAmountFen } = request;
    await this.stores.get(storeCode);
    const channel = channelIn(ctx.actor, storeCode);
    if (channel === null) throw new AppError('FORBIDDEN');
    const coupon = await this.finder.get(ctx, request.couponCode);
    const inOneUnit = async (tx: Tx) => {
      const memberId = await this.owner(tx, ctx, coupon, request);
      const place = { storeCode, channel, orderNo };
      const done = await this.redeemer.redeem(tx, ctx, {
        coupon,
        memberId,
        orderAmountFen,
        ...place,
      });
      return {
        redemptionId: done.redemption.id,
        coupon: await this.views.view(done.coupon, ctx.now),
        reductionFen: done.redemption.reductionFen,
        redeemedAt: done.redemption.redeemedAt,
      };
    };
    return this.unitOfWork.once(ctx, 'coupon.redeem', request, inOneUnit, {
      gatherBy: [coupon.memberId],
    });
  }

  /** The coupon's code is enough; a member code shown with it must be its owner's. */
  private async owner(
    tx: Tx,
    ctx: Ctx,
    coupon: Coupon,
    { memberCode, storeCode }: RedemptionRequest,
  ): Promise<MemberId | undefined> {
    if (memberCode === undefined) return undefined;
    const memberId = await this.memberCodes.identify(tx, ctx, memberCode, {
      storeCode,
      at: ctx.now,
    });
    // Said before the owner's row is locked: no unit of work holds two members.
    if (memberId !== coupon.memberId) throw new AppError('COUPON_NOT_THEIRS');
    return memberId;
  }
}
