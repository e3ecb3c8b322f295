import { Injectable } from '@nestjs/common';
import { AppError, type Ctx, Database } from '../../platform/index.js';
import { CouponTemplateService } from '../coupon/index.js';
import { benefitFaults, type TierBenefits, TierService } from '../tier/index.js';
import type { TierBenefitsView } from './dto/tier-benefits.dto.js';

/** What a marketer sets of a tier's benefits; here, because a tier knows no coupon templates. */
@Injectable()
export class TierBenefitsEditing {
  constructor(
    private readonly tiers: TierService,
    private readonly templates: CouponTemplateService,
    private readonly database: Database,
  ) {}

  /** 404 TIER_UNKNOWN; 400 with the field that names an unknown template or repeats a code. */
  async edit(ctx: Ctx, code: string, benefits: TierBenefits): Promise<TierBenefitsView> {
    const { upgradeGifts, monthlyPack } = benefits;
    const named = [...upgradeGifts, ...monthlyPack].flatMap(({ coupon }) => coupon ?? []);
    const templates = await this.templates.current(this.database, named);
    const errors = benefitFaults(benefits, new Set(templates.keys()));
    if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
    const tier = await this.tiers.editBenefits(ctx, code, benefits);
    return { code: tier.code, benefitTerms: tier.benefits };
  }
}
