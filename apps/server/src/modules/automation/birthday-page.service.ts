import { Injectable } from '@nestjs/common';
import { addDays, businessDayOf, nextBirthday } from '@shuke/shared';
import { type Ctx, Database, type MemberId } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService, templateView } from '../coupon/index.js';
import { BIRTHDAY_CHANGES_ALLOWED, MemberService, memberIdOf } from '../member/index.js';
import { TierService, TierViews } from '../tier/index.js';
import { BirthdayRepository } from './birthday.repository.js';
import { type BirthdayGift, CATCH_UP_DAYS, giftOfTier } from './birthday.rules.js';
import type { BirthdayGiftView, BirthdayView, GrantedGiftView } from './dto/birthday.dto.js';

/** What members are shown of their birthday: when, what they will get, what they got. */
@Injectable()
export class BirthdayPage {
  constructor(
    private readonly members: MemberService,
    private readonly brand: BrandService,
    private readonly tiers: TierService,
    private readonly tierViews: TierViews,
    private readonly templates: CouponTemplateService,
    private readonly grants: BirthdayRepository,
    private readonly database: Database,
  ) {}

  async show(ctx: Ctx): Promise<BirthdayView> {
    const memberId = memberIdOf(ctx);
    const { birthday, birthdayChanges } = await this.members.getById(this.database, memberId);
    const { timeZone, birthday: settings } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const next = birthday && nextBirthday(birthday, today, settings.leapDay);
    const granted = await this.grants.findGrant(
      this.database,
      memberId,
      addDays(today, -CATCH_UP_DAYS),
    );
    return {
      birthday,
      nextDay: next?.day,
      opensOn: next ? addDays(next.day, -settings.daysBefore) : undefined,
      gift: await this.giftOf(ctx, memberId, settings.gifts),
      granted: granted ? grantedView(granted) : undefined,
      mayChange: birthday === null || birthdayChanges < BIRTHDAY_CHANGES_ALLOWED,
    };
  }

  private async giftOf(
    ctx: Ctx,
    memberId: MemberId,
    gifts: Record<string, BirthdayGift>,
  ): Promise<BirthdayGiftView | null> {
    const tier = await this.tierViews.of(this.database, memberId, ctx.now);
    const gift = giftOfTier(await this.tiers.tiers(), tier.rank, gifts);
    if (!gift) return null;
    const codes = gift.coupon === undefined ? [] : [gift.coupon];
    const [template] = (await this.templates.current(this.database, codes)).values();
    return { coupon: template && templateView(template), points: gift.points };
  }
}

function grantedView(grant: {
  grantedAt: Date;
  couponId?: string;
  points: number;
}): GrantedGiftView {
  return { at: grant.grantedAt, couponId: grant.couponId, points: grant.points || undefined };
}
