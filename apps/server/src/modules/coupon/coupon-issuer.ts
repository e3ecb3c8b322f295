/**
 * Gives coupons to members, inside the caller's transaction.
 *
 * Guarantees: a cause (type, id) gives a member each ordinal once, by the unique key coupon_source,
 * so a repeated grant changes nothing and answers what was given before; a template never gives more
 * than its stock, whatever the cause. The caller holds the member's row; the stock's row is taken
 * last, because everybody who issues this template waits for it.
 */
import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { AppError, type Ctx, invariant, type MemberId, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { leftOf } from './centre.rules.js';
import { type Claims, counted, limitReached } from './claims.rules.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon, CouponCause, CouponTemplate } from './coupon.types.js';
import { CouponOffers, type Offer } from './coupon-offers.js';
import { CouponStateRepository, type NewCoupon } from './coupon-state.repository.js';
import { isHeld, isUnused } from './coupon-state.rules.js';
import { newCoupon } from './new-coupon.js';
import { StockRepository } from './stock.repository.js';

export interface GrantRequest {
  memberId: MemberId;
  templateCode: string;
  source: CouponCause;
}

export interface ClaimRequest {
  memberId: MemberId;
  /** As read in this transaction. */
  template: CouponTemplate;
  /** As locked in this transaction. */
  claims: Claims;
  source: CouponCause;
}

@Injectable()
export class CouponIssuer {
  constructor(
    private readonly offers: CouponOffers,
    private readonly coupons: CouponRepository,
    private readonly states: CouponStateRepository,
    private readonly stock: StockRepository,
    private readonly brand: BrandService,
  ) {}

  /** One coupon that nobody asked for; a repeat answers the one that was given. Refuses as `grant`. */
  async issue(tx: Tx, ctx: Ctx, request: GrantRequest): Promise<Coupon> {
    const [coupon] = await this.grant(tx, ctx, request, 1);
    invariant(coupon, 'a grant that was not refused gave a coupon');
    return coupon;
  }

  /**
   * One coupon that the member asked for: it counts against the limit per member, and a repeat is
   * another one. 422 COUPON_EXPIRED, COUPON_LIMIT_REACHED, 409 COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE.
   */
  async claim(tx: Tx, ctx: Ctx, request: ClaimRequest): Promise<Coupon> {
    const { memberId, template, claims, source } = request;
    const span = await this.offers.spanOf(ctx, template);
    const today = businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
    const limit = limitReached(template, claims, today);
    if (limit) throw new AppError('COUPON_LIMIT_REACHED', { limit, allowed: template[limit] });
    // Most of a rush comes when all is gone: it is turned away before it writes or waits.
    if (leftOf(template) === 0) throw new AppError('COUPON_SOLD_OUT');
    const after = counted(claims, today);
    const coupon = newCoupon(template, span, memberId, source, after.claims);
    await Promise.all([
      this.stock.countClaim(tx, memberId, template.code, after),
      this.addNew(tx, ctx, template, [coupon]),
    ]);
    return coupon;
  }

  /**
   * One more of a source that may give a member several, at most `atMost`; null when that is reached.
   * The ordinal's unique key holds the count, as it does for claims. Refuses as `grant`.
   */
  async issueAnother(
    tx: Tx,
    ctx: Ctx,
    request: GrantRequest,
    atMost = Number.POSITIVE_INFINITY,
  ): Promise<Coupon | null> {
    const { template, span } = await this.offers.find(tx, ctx, request.templateCode);
    const given = await this.givenBy(tx, request.memberId, request.source);
    if (given.length >= atMost) return null;
    const coupon = newCoupon(template, span, request.memberId, request.source, given.length + 1);
    await this.addNew(tx, ctx, template, [coupon]);
    return coupon;
  }

  /**
   * Several of one source, all or none; a repeat answers those that were given.
   * 404 TEMPLATE_UNKNOWN, 422 COUPON_EXPIRED, 409 COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE.
   */
  async grant(tx: Tx, ctx: Ctx, request: GrantRequest, quantity: number): Promise<Coupon[]> {
    const offer = await this.offers.find(tx, ctx, request.templateCode);
    const coupons = several(offer, request, quantity);
    if (!(await this.states.insertIssued(tx, coupons, ctx.now))) {
      return this.givenBy(tx, request.memberId, request.source);
    }
    await this.takeStock(tx, offer.template, quantity);
    return coupons;
  }

  /** A template that may be issued now and has so many left, for `give`. Refuses as `grant`. */
  async offer(tx: Tx, ctx: Ctx, templateCode: string, quantity: number): Promise<Offer> {
    const offer = await this.offers.find(tx, ctx, templateCode);
    if ((leftOf(offer.template) ?? quantity) < quantity) throw new AppError('COUPON_SOLD_OUT');
    return offer;
  }

  /** Several of a source that this very unit made, so that there can be no repeat. 409 COUPON_SOLD_OUT. */
  async give(
    tx: Tx,
    ctx: Ctx,
    offer: Offer,
    to: Omit<GrantRequest, 'templateCode'>,
    quantity: number,
  ): Promise<Coupon[]> {
    const coupons = several(offer, to, quantity);
    await this.addNew(tx, ctx, offer.template, coupons);
    return coupons;
  }

  /** What a source gave a member. */
  givenBy(tx: Tx, memberId: MemberId, source: CouponCause): Promise<Coupon[]> {
    return this.coupons.listBySources(tx, memberId, source.type, [source.id]);
  }

  /**
   * Voids one member's coupons of one template and puts them back into stock; false, and nothing done,
   * when one was used. 409 COUPON_HELD while a quote or an order keeps one.
   */
  async takeBack(tx: Tx, ctx: Ctx, coupons: readonly Coupon[]): Promise<boolean> {
    const [first] = coupons;
    if (!first) return true;
    const locked = await this.states.lock(tx, coupons);
    if (locked.some((coupon) => isHeld(coupon, ctx.now))) throw new AppError('COUPON_HELD');
    if (!locked.every((coupon) => isUnused(coupon, ctx.now))) return false;
    const voided = await this.states.voidFree(tx, coupons, ctx.now);
    invariant(voided === coupons.length, 'coupons that were locked and free are still free');
    await this.stock.giveBack(tx, first.template.code, voided);
    return true;
  }

  /** Coupons and stock in one round trip: the member's lock tells that none of them is there. */
  private async addNew(
    tx: Tx,
    ctx: Ctx,
    template: CouponTemplate,
    coupons: readonly NewCoupon[],
  ): Promise<void> {
    const [isNew] = await Promise.all([
      this.states.insertIssued(tx, coupons, ctx.now),
      this.takeStock(tx, template, coupons.length),
    ]);
    invariant(isNew, "coupons of a source are counted under the member's lock");
  }

  private async takeStock(tx: Tx, template: CouponTemplate, count: number): Promise<void> {
    if (!(await this.stock.take(tx, template.code, count))) throw new AppError('COUPON_SOLD_OUT');
  }
}

function several(
  { template, span }: Offer,
  { memberId, source }: Omit<GrantRequest, 'templateCode'>,
  quantity: number,
): NewCoupon[] {
  return Array.from({ length: quantity }, (_, index) =>
    newCoupon(template, span, memberId, source, index + 1),
  );
}
