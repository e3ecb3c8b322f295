import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { PointsRules } from '../points-rules/index.js';
import { TierService, thresholdsOf, tierFaults } from '../tier/index.js';
import type { TriedTierDto, WhatIfRequest } from './dto/what-if.dto.js';
import { triedTiers } from './trial-terms.js';
import type { Proposal } from './what-if.types.js';

/** The rules as they are, and as somebody wants to try them; checked as they would be on saving. */
@Injectable()
export class Proposals {
  constructor(
    private readonly rules: PointsRules,
    private readonly brand: BrandService,
    private readonly tiers: TierService,
  ) {}

  /** Throws INVALID_INPUT, TIER_UNKNOWN, TIER_THRESHOLDS_OUT_OF_ORDER. */
  async of({ rules, tiers }: WhatIfRequest): Promise<{ present: Proposal; tried: Proposal }> {
    const settings = await this.brand.settings();
    const present = {
      points: settings.points,
      tiers: (await this.tiers.tiers()).map(thresholdsOf),
    };
    const points = rules ? await this.rules.check(rules) : present.points;
    const tried = { points, tiers: tiers ? await this.checkTiers(tiers) : present.tiers };
    return { present, tried };
  }

  private async checkTiers(tried: readonly TriedTierDto[]): Promise<Proposal['tiers']> {
    const tiers = await this.tiers.tiers();
    const known = new Set(tiers.map(({ code }) => code));
    if (!tried.every(({ code }) => known.has(code))) throw new AppError('TIER_UNKNOWN');
    const after = triedTiers(tiers, tried);
    if (tierFaults(after).length > 0) throw new AppError('TIER_THRESHOLDS_OUT_OF_ORDER');
    return after.map(thresholdsOf);
  }
}
