import { Injectable } from '@nestjs/common';
import { isCouponCode } from '@shuke/shared';
import type { MemberId, Reader, Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { StoreService } from '../store/index.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon, Holder } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { presenceRefusal, type Refusal } from './redemption.rules.js';

/** Where and when a member stands with a cart. */
export interface CartPlace {
  memberId: MemberId;
  /** The member's tier at `at`. */
  tierCode: string;
  storeCode: string;
  channel: string;
  /** The instant whose calendar counts: of an order, when it was paid. */
  at: Date;
  /** The instant as of which holds are live. */
  now: Date;
  /** In whose name coupons were held. */
  holder?: Holder;
}

/** A code as it was named, its coupon, and what speaks against it here and now, whatever is bought. */
export interface ShownCoupon {
  code: string;
  /** Null: nobody has such a coupon. */
  coupon: Coupon | null;
  refusal: Refusal | null;
}

/** The coupons that a member brings to a cart; what they take off it is not decided here. */
@Injectable()
export class CartCoupons {
  constructor(
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
  ) {}

  /** Those that the member could use now or later, and those named that are not among them. */
  async list(reader: Reader, codes: readonly string[], place: CartPlace): Promise<ShownCoupon[]> {
    const open = await this.coupons.listOpen(reader, place.memberId, place.now);
    const missing = codes.filter((code) => !open.some((coupon) => coupon.code === code));
    const named = await this.coupons.listByCodes(reader, missing);
    const all = [...open, ...named];
    return this.judge([...all.map(({ code }) => code), ...missing], all, place);
  }

  /** Those named, locked; the caller holds the member's row. */
  async lock(tx: Tx, codes: readonly string[], place: CartPlace): Promise<ShownCoupon[]> {
    const found = await this.coupons.listByCodes(tx, codes.filter(isCouponCode));
    const own = await this.states.lock(
      tx,
      found.filter(({ memberId }) => memberId === place.memberId),
    );
    const foreign = found.filter(({ memberId }) => memberId !== place.memberId);
    return this.judge(codes, [...own, ...foreign], place);
  }

  /** In the order of the codes, each once. */
  private async judge(
    codes: readonly string[],
    found: readonly Coupon[],
    place: CartPlace,
  ): Promise<ShownCoupon[]> {
    const { timeZone: zone } = await this.brand.settings();
    const storeTags = (await this.stores.find(place.storeCode))?.tags;
    const byCode = new Map(found.map((coupon) => [coupon.code, coupon]));
    return [...new Set(codes)].map((code) => {
      const coupon = byCode.get(code) ?? null;
      const refusal = coupon
        ? presenceRefusal(coupon, { ...place, storeTags, zone })
        : {
            code: isCouponCode(code) ? ('COUPON_UNKNOWN' as const) : ('COUPON_MALFORMED' as const),
          };
      return { code, coupon, refusal };
    });
  }
}
