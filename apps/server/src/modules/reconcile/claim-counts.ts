import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { BookDifference, MemberRange } from './books.repository.js';
import { ClaimCountsRepository } from './claim-counts.repository.js';

/** Counts of claims against the coupons, by the days of the brand. */
@Injectable()
export class ClaimCounts {
  constructor(
    private readonly repository: ClaimCountsRepository,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async compare(range: MemberRange): Promise<BookDifference[]> {
    const { timeZone } = await this.brand.settings();
    return this.repository.compare(this.database, range, timeZone);
  }
}
