import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { AppError, type Ctx, Database, staffOf, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { GrantQuota } from './grant-quota.repository.js';

/** What a clerk may still give today. */
@Injectable()
export class GrantDay {
  constructor(
    private readonly quota: GrantQuota,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** Counts one; 422 GRANT_QUOTA_USED_UP. */
  async take(tx: Tx, ctx: Ctx): Promise<void> {
    const { today, perDay } = await this.terms(ctx);
    if (await this.quota.take(tx, staffOf(ctx).staffCode, today, perDay)) return;
    throw new AppError('GRANT_QUOTA_USED_UP', { perDay });
  }

  async left(ctx: Ctx): Promise<number> {
    const { today, perDay } = await this.terms(ctx);
    const granted = await this.quota.granted(this.database, staffOf(ctx).staffCode, today);
    return Math.max(0, perDay - granted);
  }

  private async terms({ now }: Ctx): Promise<{ today: BusinessDay; perDay: number }> {
    const { timeZone, coupons } = await this.brand.settings();
    return { today: businessDayOf(now, timeZone), perDay: coupons.staffGrantsPerDay };
  }
}
