import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, staffOf, UnitOfWork } from '../../platform/index.js';
import { MembersInSight } from '../member/index.js';
import { CouponViews } from './coupon-views.js';
import { CouponVoiding } from './coupon-voiding.js';
import type { CouponView } from './dto/coupon.dto.js';

/** A person takes a coupon from a member, for a reason that is kept. */
@Injectable()
export class VoidCoupon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MembersInSight,
    private readonly voiding: CouponVoiding,
    private readonly views: CouponViews,
    private readonly audit: Audit,
  ) {}

  /** 404 MEMBER_UNKNOWN for members out of sight, and the refusals of CouponVoiding. */
  async void(
    ctx: Ctx,
    { memberNo, id, reason }: { memberNo: string; id: string; reason: string },
  ): Promise<CouponView> {
    const member = await this.members.get(staffOf(ctx), memberNo);
    const content = { memberNo, id, reason };
    return this.unitOfWork.once(ctx, 'coupon.void', content, async (tx) => {
      const coupon = await this.voiding.void(tx, ctx, member.id, id);
      await this.audit.record(tx, ctx, {
        action: 'coupon.void',
        subject: memberNo,
        after: { couponId: id, templateCode: coupon.template.code, reason },
      });
      return this.views.view(coupon, ctx.now);
    });
  }
}
