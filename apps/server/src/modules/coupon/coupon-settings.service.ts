import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { CouponSettingsDto } from './dto/coupon-settings.dto.js';

/** What a marketer sees and sets of the coupons of all templates. */
@Injectable()
export class CouponSettings {
  constructor(
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async show(): Promise<CouponSettingsDto> {
    return (await this.brand.settings()).coupons;
  }

  async change(ctx: Ctx, settings: CouponSettingsDto): Promise<CouponSettingsDto> {
    await this.unitOfWork.once(ctx, 'coupon-settings.change', settings, async (tx) => {
      const { before, after } = await this.brand.change(tx, ctx, (brand) => ({
        ...brand,
        coupons: settings,
      }));
      await this.audit.record(tx, ctx, {
        action: 'coupon-settings.change',
        subject: 'coupons',
        before: before.coupons,
        after: after.coupons,
      });
    });
    this.brand.forget();
    return this.show();
  }
}
