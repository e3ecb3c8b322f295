/**
 * A clerk gives a coupon to the member who stands at the counter.
 *
 * Guarantees: only templates that the brand lets clerks give, to a member whose code was shown, and no
 * more a day than the brand allows each clerk. Locks: the member's row (by the code), the clerk's
 * count of the day, then the stock, which is the hottest and comes last.
 */
import { Injectable } from '@nestjs/common';
import { AppError, Audit, type Ctx, newId, UnitOfWork } from '../../platform/index.js';
import { MemberCodes } from '../member/index.js';
import { channelIn } from './caller-place.rules.js';
import { CouponIssuer } from './coupon-issuer.js';
import { CouponViews } from './coupon-views.js';
import type { CouponView } from './dto/coupon.dto.js';
import type { StaffGrantRequest } from './dto/issue.dto.js';
import { GrantDay } from './grant-day.js';
import { TemplateRepository } from './template.repository.js';

@Injectable()
export class GrantCoupon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberCodes: MemberCodes,
    private readonly templates: TemplateRepository,
    private readonly day: GrantDay,
    private readonly issuer: CouponIssuer,
    private readonly views: CouponViews,
    private readonly audit: Audit,
  ) {}

  /**
   * 403 for a store that is not the clerk's, MEMBER_CODE_…, 404 TEMPLATE_UNKNOWN, 422
   * COUPON_NOT_GRANTABLE, GRANT_QUOTA_USED_UP, COUPON_EXPIRED, 409 COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE.
   */
  grant(ctx: Ctx, request: StaffGrantRequest): Promise<CouponView> {
    const { memberCode, storeCode, templateCode, reason } = request;
    if (channelIn(ctx.actor, storeCode) === null) throw new AppError('FORBIDDEN');
    return this.unitOfWork.once(ctx, 'coupon.grant', request, async (tx) => {
      const at = { storeCode, at: ctx.now };
      const memberId = await this.memberCodes.identify(tx, ctx, memberCode, at);
      const template = await this.templates.findCurrent(tx, templateCode);
      if (!template) throw new AppError('TEMPLATE_UNKNOWN');
      if (!template.grantable) throw new AppError('COUPON_NOT_GRANTABLE');
      await this.day.take(tx, ctx);
      await this.audit.record(tx, ctx, {
        action: 'coupon.grant',
        subject: memberId,
        after: { templateCode, storeCode, reason },
      });
      const source = { type: 'staff', id: newId('evt') } as const;
      const coupon = await this.issuer.issue(tx, ctx, { memberId, templateCode, source });
      return this.views.view(coupon, ctx.now);
    });
  }
}
