import { Injectable } from '@nestjs/common';
import { addDays, type Birthday, businessDayOf, nextBirthday } from '@shuke/shared';
import { type Ctx, Database, type MemberId } from '../../platform/index.js';
import { MemberBenefits } from '../benefit/index.js';
import { BrandService } from '../brand/index.js';
import { CouponViews } from '../coupon/index.js';
import { MemberViews } from '../joining/index.js';
import { type MemberRow, nicknameForOthers } from '../member/index.js';
import { PickUpExchange } from '../reward/index.js';
import { StoreService } from '../store/index.js';
import type { GlanceView, LastOrderView } from './dto/member-desk.dto.js';
import { OrderFactsRepository } from './order-facts.repository.js';

@Injectable()
export class MemberGlances {
  constructor(
    private readonly views: MemberViews,
    private readonly coupons: CouponViews,
    private readonly benefits: MemberBenefits,
    private readonly facts: OrderFactsRepository,
    private readonly exchanges: PickUpExchange,
    private readonly stores: StoreService,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async of(ctx: Ctx, member: MemberRow, identified: boolean): Promise<GlanceView> {
    const [{ tier, points }, coupons, lastOrder, birthdaySoon, waiting] = await Promise.all([
      this.views.withoutPersonalData(this.database, member, ctx.now),
      this.coupons.ofMember(this.database, member.id, ctx.now, 'issued'),
      this.lastOrder(member.id),
      this.isBirthdaySoon(ctx, member.birthday),
      identified ? this.exchanges.waitingFor(this.database, member.id) : [],
    ]);
    return {
      memberNo: member.memberNo,
      nickname: nicknameForOthers(member),
      phoneMasked: member.phoneMasked,
      tier: { code: tier.code, name: tier.name },
      points: points.available,
      coupons,
      services: await this.benefits.servicesOf(this.database, member.id, tier.code, ctx.now),
      birthdaySoon,
      lastOrder,
      identified,
      waiting,
    };
  }

  private async lastOrder(memberId: MemberId): Promise<LastOrderView | null> {
    const order = await this.facts.findLastOrder(this.database, memberId);
    if (!order) return null;
    const store = await this.stores.find(order.storeCode);
    const { paidAt, paidFen, storeCode } = order;
    return { paidAt, paidFen, storeName: store?.name ?? storeCode };
  }

  private async isBirthdaySoon(ctx: Ctx, birthday: Birthday | null): Promise<boolean> {
    if (birthday === null) return false;
    const { timeZone, birthday: terms } = await this.brand.settings();
    const today = businessDayOf(ctx.now, timeZone);
    const next = nextBirthday(birthday, today, terms.leapDay);
    return next.day <= addDays(today, terms.daysBefore);
  }
}
