import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, type Tx } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { CouponTemplate } from './coupon.types.js';
import { type Span, validitySpan } from './coupon-validity.rules.js';
import { TemplateRepository } from './template.repository.js';

/** A template as of now, and how long what it gives is good. */
export interface Offer {
  template: CouponTemplate;
  span: Span;
}

/** What can be issued now: a template may rest, and one whose coupons could never be redeemed gives none. */
@Injectable()
export class CouponOffers {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly brand: BrandService,
  ) {}

  /** 404 TEMPLATE_UNKNOWN, and what spanOf refuses. */
  async find(tx: Tx, ctx: Ctx, code: string): Promise<Offer> {
    const template = await this.templates.findCurrent(tx, code);
    if (!template) throw new AppError('TEMPLATE_UNKNOWN');
    return { template, span: await this.spanOf(ctx, template) };
  }

  /** 409 TEMPLATE_NOT_ACTIVE, 422 COUPON_EXPIRED. */
  async spanOf(ctx: Ctx, template: CouponTemplate): Promise<Span> {
    if (template.state !== 'active') throw new AppError('TEMPLATE_NOT_ACTIVE');
    const { timeZone } = await this.brand.settings();
    const span = validitySpan(template.validity, ctx.now, timeZone);
    if (span.until <= ctx.now) throw new AppError('COUPON_EXPIRED', { expiredAt: span.until });
    return span;
  }
}
