import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, Database, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { Deliveries } from '../message/index.js';
import type {
  ExpiryAutomationView,
  ExpiryFiguresView,
  ExpirySettingsDto,
} from './dto/expiry-automation.dto.js';

/** What a marketer sees and sets of the notices. */
@Injectable()
export class ExpiryAutomation {
  constructor(
    private readonly brand: BrandService,
    private readonly deliveries: Deliveries,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async show(): Promise<ExpiryAutomationView> {
    const { expiryNotices } = await this.brand.settings();
    const [points, coupons] = await Promise.all([
      this.figures('points_expiring'),
      this.figures('coupon_expiring'),
    ]);
    return { settings: expiryNotices, points, coupons };
  }

  async change(ctx: Ctx, settings: ExpirySettingsDto): Promise<ExpiryAutomationView> {
    await this.unitOfWork.once(ctx, 'expiry-notices.change', settings, async (tx) => {
      const changed = await this.brand.change(tx, ctx, (before) => ({
        ...before,
        expiryNotices: settings,
      }));
      await this.audit.record(tx, ctx, {
        action: 'automation.change',
        subject: 'expiry',
        before: changed.before.expiryNotices,
        after: changed.after.expiryNotices,
      });
    });
    this.brand.forget();
    return this.show();
  }

  private async figures(cause: string): Promise<ExpiryFiguresView> {
    const { inbox, planned, sent, tapped } = await this.deliveries.countsOf(this.database, cause);
    return { inbox, planned, sent, tapped };
  }
}
