import { Injectable } from '@nestjs/common';
import { businessDayOf } from '@shuke/shared';
import { Clock, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type GrowthDifference, growthDifferences } from './growth-check.js';
import { GrowthCheckRepository } from './growth-check.repository.js';
import { changeDifferences, lookDifferences } from './tier-check.js';
import { TierCheckRepository } from './tier-check.repository.js';

/** Members from one id, exclusive, through another, inclusive. */
interface Range {
  after: Buffer;
  through: Buffer;
}

/** Holds the growth ledger and the history of tiers against their digests. */
@Injectable()
export class TierReconciler {
  constructor(
    private readonly growth: GrowthCheckRepository,
    private readonly changes: TierCheckRepository,
    private readonly brand: BrandService,
    private readonly clock: Clock,
    private readonly database: Database,
  ) {}

  async compareGrowth({ after, through }: Range): Promise<GrowthDifference[]> {
    const { timeZone, growth } = await this.brand.settings();
    const entries = await this.growth.list(this.database, after, through);
    return growthDifferences(entries, { timeZone, activities: growth?.activities ?? {} });
  }

  /** Changes that are not as they were written, and looks that will not come when they should. */
  async compareChanges({ after, through }: Range): Promise<GrowthDifference[]> {
    const { timeZone } = await this.brand.settings();
    const today = businessDayOf(this.clock.now(), timeZone);
    const changes = await this.changes.listChanges(this.database, after, through);
    const looks = await this.changes.listLooks(this.database, after, through);
    const held = [...new Set(looks.map(({ tierCode }) => tierCode))];
    return [...changeDifferences(changes, held), ...lookDifferences(looks, today)];
  }
}
