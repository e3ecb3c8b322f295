import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type MemberId, type Tx, UnitOfWork } from '../../platform/index.js';
import { MemberLock, memberIdOf } from '../member/index.js';
import { TierBooks } from '../tier/index.js';
import type { CouponTemplate } from './coupon.types.js';
import { CouponIssuer } from './coupon-issuer.js';
import { CouponViews } from './coupon-views.js';
import type { CouponView } from './dto/coupon.dto.js';
import { StockRepository } from './stock.repository.js';
import { TemplateRepository } from './template.repository.js';

/** A member takes a coupon in the coupon centre. */
@Injectable()
export class ClaimCoupon {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly memberLock: MemberLock,
    private readonly templates: TemplateRepository,
    private readonly stock: StockRepository,
    private readonly tierBooks: TierBooks,
    private readonly issuer: CouponIssuer,
    private readonly views: CouponViews,
  ) {}

  /**
   * 404 TEMPLATE_UNKNOWN, 422 COUPON_NOT_CLAIMABLE, COUPON_WRONG_TIER, COUPON_EXPIRED,
   * COUPON_LIMIT_REACHED, 409 COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE.
   */
  claim(ctx: Ctx, templateCode: string): Promise<CouponView> {
    const memberId = memberIdOf(ctx);
    const inOneUnit = async (tx: Tx) => {
      const [, template, claims] = await Promise.all([
        this.memberLock.lock(tx, memberId),
        this.templates.findCurrent(tx, templateCode),
        this.stock.lockClaims(tx, memberId, templateCode),
      ]);
      if (!template) throw new AppError('TEMPLATE_UNKNOWN');
      if (!template.claimable) throw new AppError('COUPON_NOT_CLAIMABLE');
      await this.refuseOtherTiers(tx, ctx, memberId, template);
      const source = { type: 'claim', id: templateCode } as const;
      const coupon = await this.issuer.claim(tx, ctx, { memberId, template, claims, source });
      return this.views.view(coupon, ctx.now);
    };
    return this.unitOfWork.once(ctx, 'coupon.claim', { templateCode }, inOneUnit, {
      gatherBy: [memberId],
    });
  }

  private async refuseOtherTiers(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    { terms }: CouponTemplate,
  ): Promise<void> {
    const tiers = terms.scope?.tiers;
    if (!tiers) return;
    const book = await this.tierBooks.open(tx, memberId, ctx.now);
    if (!tiers.includes(book.current.code)) throw new AppError('COUPON_WRONG_TIER');
  }
}
