import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type GrowthDifference, growthDifferences } from './growth-check.js';
import { GrowthCheckRepository } from './growth-check.repository.js';

/** Holds the growth ledger against its digests and against the orders. */
@Injectable()
export class GrowthReconciler {
  constructor(
    private readonly repository: GrowthCheckRepository,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  /** Of members from one id, exclusive, through another, inclusive. */
  async compare(range: { after: Buffer; through: Buffer }): Promise<GrowthDifference[]> {
    const { timeZone, growth } = await this.brand.settings();
    const entries = await this.repository.list(this.database, range.after, range.through);
    return growthDifferences(entries, { timeZone, activities: growth?.activities ?? {} });
  }
}
