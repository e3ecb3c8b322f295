import { Injectable } from '@nestjs/common';
import { addDays, type BusinessDay, birthdaysOn, businessDayOf } from '@shuke/shared';
import {
  AppError,
  Audit,
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type PageQuery,
  pageOf,
  UnitOfWork,
} from '../../platform/index.js';
import { type BirthdaySettings, BrandService } from '../brand/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { TierService } from '../tier/index.js';
import { BirthdayRepository, type ListedGrant } from './birthday.repository.js';
import { giftFaults } from './birthday.rules.js';
import { birthdayKey } from './birthday-sql.js';
import type {
  BirthdayAutomationView,
  BirthdayGrantView,
  BirthdaySettingsDto,
  UpcomingDay,
} from './dto/birthday.dto.js';
import { giftWarnings } from './gift-warnings.js';

/** How far ahead the console looks. */
const UPCOMING_DAYS = 14;

/** What a marketer sees and sets of the birthday automation. */
@Injectable()
export class BirthdayAutomation {
  constructor(
    private readonly brand: BrandService,
    private readonly tiers: TierService,
    private readonly templates: CouponTemplateService,
    private readonly grants: BirthdayRepository,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
  ) {}

  async show(ctx: Ctx, query: PageQuery): Promise<BirthdayAutomationView> {
    const { timeZone, birthday } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = instantCursor(query.cursor, 'mbr');
    const rows = await this.grants.listGrants(this.database, limit + 1, after);
    const page = pageOf(rows, limit, grantView, (row) => [row.grantedAt.getTime(), row.memberId]);
    return {
      settings: birthday,
      upcoming: await this.upcoming(today, birthday),
      warnings: await this.warnings(ctx, birthday, timeZone),
      ...page,
    };
  }

  /** 400 with the field of a gift that names an unknown tier or coupon template. */
  async change(ctx: Ctx, settings: BirthdaySettingsDto): Promise<BirthdayAutomationView> {
    await this.refuseFaulty(settings);
    await this.unitOfWork.once(ctx, 'birthday.change', settings, async (tx) => {
      const changed = await this.brand.change(tx, ctx, (before) => ({
        ...before,
        birthday: settings,
      }));
      await this.audit.record(tx, ctx, {
        action: 'automation.change',
        subject: 'birthday',
        before: changed.before.birthday,
        after: changed.after.birthday,
      });
    });
    this.brand.forget();
    return this.show(ctx, {});
  }

  private async upcoming(
    today: BusinessDay,
    { leapDay }: BirthdaySettings,
  ): Promise<UpcomingDay[]> {
    const days = Array.from({ length: UPCOMING_DAYS }, (_, ahead) => {
      const day = addDays(today, ahead);
      return { day, dates: birthdaysOn(day, leapDay) };
    });
    const counts = await this.grants.countByBirthday(
      this.database,
      days.flatMap(({ dates }) => dates),
    );
    return days.map(({ day, dates }) => ({
      day,
      members: dates.reduce((sum, date) => sum + (counts.get(birthdayKey(date)) ?? 0), 0),
    }));
  }

  private async warnings(ctx: Ctx, { gifts }: BirthdaySettings, timeZone: string) {
    const codes = Object.values(gifts).flatMap(({ coupon }) => coupon ?? []);
    const templates = await this.templates.current(this.database, codes);
    return giftWarnings(gifts, templates, ctx.now, timeZone);
  }

  private async refuseFaulty({ gifts }: BirthdaySettingsDto): Promise<void> {
    const tiers = await this.tiers.tiers();
    const codes = Object.values(gifts).flatMap((gift) => couponOf(gift));
    const templates = await this.templates.current(this.database, codes);
    const errors = giftFaults(gifts, {
      tiers: new Set(tiers.map(({ code }) => code)),
      templates: new Set(templates.keys()),
    });
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
  }
}

/** A gift as it came: not yet known to be one. */
function couponOf(gift: unknown): string[] {
  const coupon = (gift as { coupon?: unknown } | null)?.coupon;
  return typeof coupon === 'string' ? [coupon] : [];
}

function grantView({ memberId, grantedAt, ...grant }: ListedGrant): BirthdayGrantView {
  return { ...grant, at: grantedAt };
}
