import { Injectable } from '@nestjs/common';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import type { CouponTerms } from './coupon.types.js';
import { rulesText } from './coupon-rules-text.rules.js';

/** The rules of coupons in plain sentences, with the names that stores and tiers have now. */
@Injectable()
export class TemplateWords {
  constructor(
    private readonly stores: StoreService,
    private readonly tiers: TierService,
  ) {}

  /** Both lists are small and kept in memory. */
  async speaker(): Promise<(terms: CouponTerms) => string[]> {
    const [stores, tiers] = await Promise.all([this.stores.stores(), this.tiers.tiers()]);
    const storeNames = new Map(stores.map(({ code, name }) => [code, name]));
    const tierNames = new Map(tiers.map(({ code, name }) => [code, name]));
    const names = {
      store: (code: string) => storeNames.get(code) ?? code,
      tier: (code: string) => tierNames.get(code) ?? code,
    };
    return (terms) => rulesText(terms, names);
  }
}
