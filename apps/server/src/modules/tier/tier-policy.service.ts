import { Injectable } from '@nestjs/common';
import { Audit, type Ctx, UnitOfWork } from '../../platform/index.js';
import {
  BrandService,
  type BrandSettings,
  DEFAULT_NOTICE_DAYS,
  type TierPolicy,
} from '../brand/index.js';
import type { TierPolicyDto } from './tier-policy.dto.js';

/** How members come to tiers and keep them. What they hold stays; the next look goes by the new rules. */
@Injectable()
export class TierPolicies {
  constructor(
    private readonly brand: BrandService,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
  ) {}

  async show(): Promise<TierPolicyDto> {
    return policyView(await this.brand.settings());
  }

  async change(ctx: Ctx, policy: TierPolicyDto): Promise<TierPolicyDto> {
    const changed = await this.unitOfWork.once(ctx, 'tier-policy.change', policy, async (tx) => {
      const { before, after } = await this.brand.change(tx, ctx, (settings) =>
        withPolicy(settings, policy),
      );
      await this.audit.record(tx, ctx, {
        action: 'tier-policy.change',
        subject: 'tierPolicy',
        before: policyView(before),
        after: policyView(after),
      });
      return policyView(after);
    });
    this.brand.forget();
    return changed;
  }
}

function withPolicy(settings: BrandSettings, policy: TierPolicyDto): BrandSettings {
  const { growthPerYuan, growthActivities, memberPriceExclude, ...tierPolicy } = policy;
  const { growth, ...rest } = settings;
  const activities = withActivities(growth?.activities ?? {}, growthActivities);
  return {
    ...rest,
    ...(memberPriceExclude && { memberPrice: { exclude: { ...memberPriceExclude } } }),
    tierPolicy: tierPolicy as TierPolicy,
    ...(growthPerYuan === null ? {} : { growth: { perYuan: growthPerYuan, activities } }),
  };
}

/** Activities that are not named keep what they bring. */
function withActivities(
  before: Record<string, number>,
  changed: TierPolicyDto['growthActivities'],
): Record<string, number> {
  const all = Object.entries({ ...before, ...changed });
  return Object.fromEntries(all.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

function policyView({ tierPolicy, growth, memberPrice }: BrandSettings): TierPolicyDto {
  const { metric, window, validMonths, stepDown, graceDays, revokeOnRefund } = tierPolicy;
  return {
    metric,
    window,
    validMonths,
    stepDown,
    graceDays,
    revokeOnRefund,
    noticeDays: tierPolicy.noticeDays ?? DEFAULT_NOTICE_DAYS,
    growthPerYuan: growth?.perYuan ?? null,
    growthActivities: {
      register: growth?.activities.register ?? null,
      completeProfile: growth?.activities.completeProfile ?? null,
    },
    memberPriceExclude: { products: [], categories: [], ...memberPrice.exclude },
  };
}
