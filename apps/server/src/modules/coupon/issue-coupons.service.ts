import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, newId, UnitOfWork } from '../../platform/index.js';
import { MemberLock, MemberService } from '../member/index.js';
import { CouponIssuer } from './coupon-issuer.js';
import { CouponViews } from './coupon-views.js';
import type { IssueReceipt, IssueRequest } from './dto/issue.dto.js';

/** A partner or a person gives a member coupons, for a reason that is kept. */
@Injectable()
export class IssueCoupons {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly members: MemberService,
    private readonly memberLock: MemberLock,
    private readonly issuer: CouponIssuer,
    private readonly views: CouponViews,
    private readonly audit: Audit,
  ) {}

  /** 404 MEMBER_UNKNOWN, TEMPLATE_UNKNOWN, 422 COUPON_EXPIRED, 409 COUPON_SOLD_OUT. */
  issue(ctx: Ctx, request: IssueRequest): Promise<IssueReceipt> {
    const { memberNo, templateCode, reason, quantity = 1 } = request;
    return this.unitOfWork.once(ctx, 'coupon.issue', request, async (tx) => {
      const { id: memberId } = await this.members.getByNo(tx, memberNo);
      await this.memberLock.lock(tx, memberId);
      await this.audit.record(tx, ctx, {
        action: 'coupon.issue',
        subject: memberNo,
        after: { templateCode, reason, quantity },
      });
      const source = { type: 'staff', id: newId('evt') } as const;
      const grant = { memberId, templateCode, source };
      const coupons = await this.issuer.grant(tx, ctx, grant, quantity);
      return { coupons: await this.views.views(coupons, ctx.now) };
    });
  }
}
