import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { type Ctx, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { TierViews } from '../tier/index.js';
import { type CentreCaller, centreReason, isGiven, leftOf } from './centre.rules.js';
import { type Claims, NO_CLAIMS } from './claims.rules.js';
import { templateView } from './coupon.presenter.js';
import type { CouponTemplate } from './coupon.types.js';
import type { CentreItem } from './dto/coupon.dto.js';
import { StockRepository } from './stock.repository.js';
import { TemplateRepository } from './template.repository.js';
import { TemplateWords } from './template-words.js';

/** What can be claimed, for members and for those who only look around. */
@Injectable()
export class CouponCentre {
  constructor(
    private readonly templates: TemplateRepository,
    private readonly stock: StockRepository,
    private readonly tierViews: TierViews,
    private readonly brand: BrandService,
    private readonly words: TemplateWords,
    private readonly database: Database,
  ) {}

  async list(ctx: Ctx): Promise<CentreItem[]> {
    const { timeZone } = await this.brand.settings();
    const open = (await this.templates.listCurrent(this.database)).filter(
      (template) => template.claimable && isGiven(template, ctx.now, timeZone),
    );
    const [caller, claims] = await Promise.all([
      this.callerOf(ctx, open),
      this.claimsOf(ctx, open),
    ]);
    const speak = await this.words.speaker();
    const today = businessDayOf(ctx.now, timeZone);
    return open.map((template) => ({
      ...itemOf(template, caller, claims.get(template.code) ?? NO_CLAIMS, today),
      rules: speak(template.terms),
    }));
  }

  /** The tier is asked only when a template cares for it. */
  private async callerOf({ actor, now }: Ctx, open: CouponTemplate[]): Promise<CentreCaller> {
    if (actor.kind !== 'member') return { isMember: false };
    if (!open.some(({ terms }) => terms.scope?.tiers)) return { isMember: true };
    const tier = await this.tierViews.of(this.database, actor.memberId, now);
    return { isMember: true, tierCode: tier.code };
  }

  private async claimsOf({ actor }: Ctx, open: CouponTemplate[]): Promise<Map<string, Claims>> {
    if (actor.kind !== 'member') return new Map();
    const codes = open.map(({ code }) => code);
    return this.stock.claimsOf(this.database, actor.memberId, codes);
  }
}

function itemOf(
  template: CouponTemplate,
  caller: CentreCaller,
  claims: Claims,
  today: BusinessDay,
): Omit<CentreItem, 'rules'> {
  const why = centreReason(template, caller, claims, today) ?? undefined;
  return {
    template: templateView(template),
    claimable: why === undefined,
    why,
    left: leftOf(template),
    claimed: claims.claims,
  };
}
