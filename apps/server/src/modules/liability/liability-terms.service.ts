import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, UnitOfWork } from '../../platform/index.js';
import { BrandService, type BrandSettings } from '../brand/index.js';
import type { LiabilityTermsDto } from './dto/liability-terms.dto.js';

/** By what the books value points. Members see nothing of it. */
@Injectable()
export class LiabilityTerms {
  constructor(
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async show(): Promise<LiabilityTermsDto> {
    return termsOf(await this.brand.settings());
  }

  async change(ctx: Ctx, terms: LiabilityTermsDto): Promise<LiabilityTermsDto> {
    await this.unitOfWork.once(ctx, 'liability-terms.change', terms, async (tx) => {
      const { before, after } = await this.brand.change(tx, ctx, (brand) =>
        withTerms(brand, terms),
      );
      await this.audit.record(tx, ctx, {
        action: 'liability-terms.change',
        subject: 'points',
        before: termsOf(before),
        after: termsOf(after),
      });
    });
    this.brand.forget();
    return this.show();
  }
}

function termsOf({ points }: BrandSettings): LiabilityTermsDto {
  const { valueFenPer100 = null, expectedExpiryPercent = null } = points;
  return { valueFenPer100, expectedExpiryPercent };
}

function withTerms(
  brand: BrandSettings,
  { valueFenPer100, expectedExpiryPercent }: LiabilityTermsDto,
): BrandSettings {
  const { valueFenPer100: _, expectedExpiryPercent: __, ...points } = brand.points;
  return {
    ...brand,
    points: {
      ...points,
      ...(valueFenPer100 !== null && { valueFenPer100 }),
      ...(expectedExpiryPercent !== null && { expectedExpiryPercent }),
    },
  };
}
