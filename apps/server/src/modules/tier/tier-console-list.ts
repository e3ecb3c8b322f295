import { Injectable } from '@nestjs/common';
import { addDays, businessDayOf } from '@shuke/shared';
import { type Ctx, Database } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import type { TierConsoleList } from './tier.dto.js';
import { tierCard } from './tier.presenter.js';
import { TierService } from './tier.service.js';
import { TierEndingsRepository } from './tier-endings.repository.js';
import { TierHistoryRepository } from './tier-history.repository.js';
import { TierPolicies } from './tier-policy.service.js';

/** How far ahead the console looks for tiers that end. */
const SOON_DAYS = 30;

/** The tiers with how many members hold them, and how they come to them. */
@Injectable()
export class TierConsoleLists {
  constructor(
    private readonly tiers: TierService,
    private readonly repository: TierHistoryRepository,
    private readonly endings: TierEndingsRepository,
    private readonly policies: TierPolicies,
    private readonly brand: BrandService,
    private readonly database: Database,
  ) {}

  async show({ now }: Ctx): Promise<TierConsoleList> {
    const { timeZone } = await this.brand.settings();
    const today = businessDayOf(now, timeZone);
    const [tiers, counts, endings, policy] = await Promise.all([
      this.tiers.tiers(),
      this.repository.countMembers(this.database),
      this.endings.countEndings(this.database, addDays(today, SOON_DAYS + 1)),
      this.policies.show(),
    ]);
    const members = new Map(counts.map((one) => [one.code, one.members]));
    const ends = new Map(endings.map((one) => [one.code, one]));
    return {
      items: tiers.map((tier) => ({
        ...tierCard(tier),
        members: members.get(tier.code) ?? 0,
        inGrace: ends.get(tier.code)?.inGrace ?? 0,
        endingSoon: ends.get(tier.code)?.endingSoon ?? 0,
      })),
      metric: policy.metric,
      policy,
    };
  }
}
