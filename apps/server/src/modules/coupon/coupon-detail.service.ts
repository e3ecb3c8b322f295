import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, Database, isId, type MemberId } from '../../platform/index.js';
import { StoreService } from '../store/index.js';
import { CouponRepository } from './coupon.repository.js';
import { CouponViews } from './coupon-views.js';
import type { CouponDetail } from './dto/coupon.dto.js';
import { RedemptionRepository } from './redemption.repository.js';
import { TemplateWords } from './template-words.js';

/** One coupon with all that its holder may want to know. */
@Injectable()
export class CouponDetails {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly redemptions: RedemptionRepository,
    private readonly views: CouponViews,
    private readonly words: TemplateWords,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /** 404 COUPON_UNKNOWN, also for another member's. */
  async get(ctx: Ctx, memberId: MemberId, id: string): Promise<CouponDetail> {
    const [coupon] = isId('cpn', id)
      ? await this.coupons.listByIds(this.database, memberId, [id])
      : [];
    if (!coupon) throw new AppError('COUPON_UNKNOWN');
    const redemptions = await this.redemptions.listOfCoupon(this.database, memberId, coupon.id);
    const view = await this.views.view(coupon, ctx.now);
    const speak = await this.words.speaker();
    const names = new Map((await this.stores.stores()).map(({ code, name }) => [code, name]));
    return {
      ...view,
      heldUntil: view.state === 'held' ? coupon.hold?.until : undefined,
      rules: speak(coupon.template.terms),
      redemptions: redemptions.map(({ redeemedAt, storeCode }) => ({
        redeemedAt,
        storeName: names.get(storeCode) ?? storeCode,
      })),
    };
  }
}
