import { Injectable } from '@nestjs/common';
import type { CouponSource, CouponState } from '@shuke/shared';
import {
  type Ctx,
  Database,
  DEFAULT_LIMIT,
  instantCursor,
  type MemberId,
  type Page,
  type PageQuery,
  pageOf,
  type Reader,
} from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { StoreService } from '../store/index.js';
import { type CouponSight, couponView } from './coupon.presenter.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon } from './coupon.types.js';
import type { CouponView } from './dto/coupon.dto.js';

/** How many coupons a clerk is shown of a member at a glance. */
const GLANCE = 50;

/** A member's coupons as people are shown them. */
@Injectable()
export class CouponViews {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  /** Newest first. */
  async list(
    ctx: Ctx,
    memberId: MemberId,
    query: PageQuery & { state?: CouponState },
  ): Promise<Page<CouponView>> {
    const limit = query.limit ?? DEFAULT_LIMIT;
    const after = instantCursor(query.cursor, 'cpn');
    const rows = await this.coupons.list(this.database, memberId, {
      now: ctx.now,
      state: query.state,
      limit: limit + 1,
      after: after ?? undefined,
    });
    const sight = await this.sight(ctx.now);
    return pageOf(
      rows,
      limit,
      (coupon) => couponView(coupon, sight),
      (coupon) => [coupon.issuedAt.getTime(), coupon.id],
    );
  }

  async ofMember(
    reader: Reader,
    memberId: MemberId,
    now: Date,
    state?: CouponState,
  ): Promise<CouponView[]> {
    const coupons = await this.coupons.list(reader, memberId, { now, state, limit: GLANCE });
    return this.views(coupons, now);
  }

  /** What sources of one type gave a member, by source id. */
  async bySource(
    reader: Reader,
    memberId: MemberId,
    source: { type: CouponSource; ids: readonly string[] },
    now: Date,
  ): Promise<Map<string, CouponView[]>> {
    const coupons = await this.coupons.listBySources(reader, memberId, source.type, source.ids);
    const sight = await this.sight(now);
    const views = new Map<string, CouponView[]>(source.ids.map((id) => [id, []]));
    for (const coupon of coupons) {
      views.get(coupon.source.id)?.push(couponView(coupon, sight));
    }
    return views;
  }

  /** How many the member could redeem, now or later. */
  async count(reader: Reader, memberId: MemberId, now: Date): Promise<number> {
    return (await this.coupons.countOpen(reader, [memberId], now)).get(memberId) ?? 0;
  }

  async views(coupons: readonly Coupon[], now: Date): Promise<CouponView[]> {
    const sight = await this.sight(now);
    return coupons.map((coupon) => couponView(coupon, sight));
  }

  async view(coupon: Coupon, now: Date): Promise<CouponView> {
    return couponView(coupon, await this.sight(now));
  }

  private async sight(now: Date): Promise<CouponSight> {
    const [{ timeZone }, stores] = await Promise.all([this.brand.settings(), this.stores.stores()]);
    const names = new Map(stores.map(({ code, name }) => [code, name]));
    return { now, zone: timeZone, storeName: (code) => names.get(code) };
  }
}
