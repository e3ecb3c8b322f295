import { Injectable } from '@nestjs/common';
import { addDays, birthdaysOn, businessDayOf, endOfDay } from '@shuke/shared';
import { AppError, type Ctx, Database, Log, later, type MemberId } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { Regrants } from '../regrant/index.js';
import { BirthdayRepository } from './birthday.repository.js';
import { CATCH_UP_DAYS, DAYS_BETWEEN_GIFTS, daysDue } from './birthday.rules.js';
import { BirthdayGifts } from './birthday-gifts.service.js';

const DAY_SECONDS = 86_400;

/**
 * The daily round. It asks for every birthday that is still due and has no gift, not only for the
 * newest day, so a round that was missed or killed is made good by the next; so are the coupons that
 * found no stock, for as long as a gift may be late.
 */
@Injectable()
export class BirthdayRun {
  constructor(
    private readonly gifts: BirthdayGifts,
    private readonly grants: BirthdayRepository,
    private readonly brand: BrandService,
    private readonly regrants: Regrants,
    private readonly database: Database,
    private readonly log: Log,
  ) {}

  async grantAllDue(ctx: Ctx): Promise<void> {
    const { timeZone, birthday } = await this.brand.settings();
    if (Object.keys(birthday.gifts).length === 0) return;
    const today = businessDayOf(ctx.now, timeZone);
    const grantedAfter = addDays(today, -DAYS_BETWEEN_GIFTS);
    for (const day of daysDue({ today, ...birthday })) {
      const dates = birthdaysOn(day, birthday.leapDay);
      const isLate = day < today;
      const joinedBefore = endOfDay(isLate ? day : today, timeZone);
      const since = { joinedBefore, grantedAfter };
      const memberIds = await this.grants.listCandidates(this.database, dates, since);
      for (const memberId of memberIds) await this.grant(ctx, memberId);
    }
    const since = later(ctx.now, -CATCH_UP_DAYS * DAY_SECONDS);
    await this.regrants.retryOfSource(ctx, 'birthday', since);
  }

  /** One member's refusal keeps nobody else from theirs; it is tried again tomorrow. */
  private async grant(ctx: Ctx, memberId: MemberId): Promise<void> {
    try {
      await this.gifts.grant(ctx, memberId);
    } catch (error) {
      if (!(error instanceof AppError)) throw error;
      this.log.warn('birthday gift refused', { memberId, code: error.code });
    }
  }
}
