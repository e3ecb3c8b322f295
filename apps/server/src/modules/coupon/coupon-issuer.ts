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
import { counted, limitReached } from './claims.rules.js';
import { CouponRepository } from './coupon.repository.js';
import type { Coupon, CouponCause, CouponTemplate } from './coupon.types.js';
import { CouponStateRepository } from './coupon-state.repository.js';
import { isHeld, isUnused } from './coupon-state.rules.js';
import { type Span, validitySpan } from './coupon-validity.rules.js';
import { newCoupon } from './new-coupon.js';
import { StockRepository } from './stock.repository.js';
import { TemplateRepository } from './template.repository.js';

export interface GrantRequest {
  memberId: MemberId;
  templateCode: string;
  source: CouponCause;
}

export interface ClaimRequest {
  memberId: MemberId;
  /** As read in this transaction. */
  template: CouponTemplate;
  source: CouponCause;
}

@Injectable()
export class CouponIssuer {
  constructor(
    private readonly templates: TemplateRepository,
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
  async claim(tx: Tx, ctx: Ctx, { memberId, template, source }: ClaimRequest): Promise<Coupon> {
    const span = await this.goodSpanOf(ctx, template);
    const today = businessDayOf(ctx.now, (await this.brand.settings()).timeZone);
    const claims = await this.stock.lockClaims(tx, memberId, template.code);
    const limit = limitReached(template, claims, today);
    if (limit) throw new AppError('COUPON_LIMIT_REACHED', { limit, allowed: template[limit] });
    // Most of a rush comes when all is gone: it is turned away before it writes or waits.
    if (leftOf(template) === 0) throw new AppError('COUPON_SOLD_OUT');
    const after = counted(claims, today);
    await this.stock.countClaim(tx, memberId, template.code, after);
    const coupon = newCoupon(template, span, memberId, source, after.claims);
    const isNew = await this.states.insertIssued(tx, [coupon], ctx.now);
    invariant(isNew, "claims of a member are counted under the member's lock");
    await this.takeStock(tx, template, 1);
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
    const { template, span } = await this.offered(tx, ctx, request.templateCode);
    const given = await this.givenBy(tx, request.memberId, request.source);
    if (given.length >= atMost) return null;
    const coupon = newCoupon(template, span, request.memberId, request.source, given.length + 1);
    const isNew = await this.states.insertIssued(tx, [coupon], ctx.now);
    invariant(isNew, "coupons of a source are counted under the member's lock");
    await this.takeStock(tx, template, 1);
    return coupon;
  }

  /**
   * Several of one source, all or none; a repeat answers those that were given.
   * 404 TEMPLATE_UNKNOWN, 422 COUPON_EXPIRED, 409 COUPON_SOLD_OUT, TEMPLATE_NOT_ACTIVE.
   */
  async grant(tx: Tx, ctx: Ctx, request: GrantRequest, quantity: number): Promise<Coupon[]> {
    const { template, span } = await this.offered(tx, ctx, request.templateCode);
    const coupons = Array.from({ length: quantity }, (_, index) =>
      newCoupon(template, span, request.memberId, request.source, index + 1),
    );
    if (!(await this.states.insertIssued(tx, coupons, ctx.now))) {
      return this.givenBy(tx, request.memberId, request.source);
    }
    await this.takeStock(tx, template, quantity);
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

  private async offered(
    tx: Tx,
    ctx: Ctx,
    code: string,
  ): Promise<{ template: CouponTemplate; span: Span }> {
    const template = await this.get(tx, code);
    return { template, span: await this.goodSpanOf(ctx, template) };
  }

  private async get(tx: Tx, code: string): Promise<CouponTemplate> {
    const template = await this.templates.findCurrent(tx, code);
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    return template;
  }

  /** A template may rest, and fixed dates may be over: a coupon that could never be redeemed is not issued. */
  private async goodSpanOf(ctx: Ctx, template: CouponTemplate): Promise<Span> {
    if (template.state !== 'active') throw new AppError('TEMPLATE_NOT_ACTIVE');
    const span = await this.spanOf(ctx, template);
    if (span.until <= ctx.now) throw new AppError('COUPON_EXPIRED', { expiredAt: span.until });
    return span;
  }

  private async spanOf(ctx: Ctx, { validity }: CouponTemplate): Promise<Span> {
    const { timeZone } = await this.brand.settings();
    return validitySpan(validity, ctx.now, timeZone);
  }

  private async takeStock(tx: Tx, template: CouponTemplate, count: number): Promise<void> {
    if (!(await this.stock.take(tx, template.code, count))) throw new AppError('COUPON_SOLD_OUT');
  }
}
