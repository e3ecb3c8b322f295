import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { invariant, type MemberId, type Reader } from '../../platform/index.js';
import { BrandService, type TierPolicy } from '../brand/index.js';
import { type Holding, judgedThrough, keepAsked, lastGraceDay } from './period.rules.js';
import type { TierChange } from './standing.rules.js';
import type { OwnTierChanges, TierView } from './tier.dto.js';
import { lowest, nextAbove, type Tier } from './tier.rules.js';
import { TierService } from './tier.service.js';
import { TierHistoryRepository } from './tier-history.repository.js';
import { TierMetrics } from './tier-metrics.js';
import { windowStart } from './window.rules.js';

/** What a member and the staff see of a member's tier. Reading never evaluates. */
@Injectable()
export class TierViews {
  constructor(
    private readonly repository: TierHistoryRepository,
    private readonly tiers: TierService,
    private readonly brand: BrandService,
    private readonly metrics: TierMetrics,
  ) {}

  async of(reader: Reader, memberId: MemberId, now: Date): Promise<TierView> {
    const [tiers, settings] = await Promise.all([this.tiers.tiers(), this.brand.settings()]);
    const policy = settings.tierPolicy;
    const today = businessDayOf(now, settings.timeZone);
    const holding = await this.repository.findHolding(reader, memberId);
    const tier = tiers.find((one) => one.code === holding?.tierCode);
    invariant(holding && tier, 'every member holds a tier');
    const metric = await this.metricOf(reader, memberId, now);
    const next = nextAbove(tiers, tier.rank);
    return {
      code: tier.code,
      name: tier.name,
      rank: tier.rank,
      validUntil: holding.validUntil,
      metric,
      metricKind: policy.metric,
      cardFace: tier.cardFace,
      ...(next
        ? {
            nextTier: {
              code: next.code,
              name: next.name,
              missing: Math.max(0, next.enter - metric),
            },
          }
        : {}),
      ...(await this.keepOf(reader, memberId, holding, tier, lowest(tiers), policy, today)),
    };
  }

  /** In the window to enter a tier. */
  async metricOf(reader: Reader, memberId: MemberId, now: Date): Promise<number> {
    const { tierPolicy, timeZone } = await this.brand.settings();
    const until = businessDayOf(now, timeZone);
    const from = windowStart(tierPolicy.window, until);
    return this.metrics.sum(reader, tierPolicy.metric, { memberId, from, until });
  }

  /** The tier that a member holds. */
  async heldBy(reader: Reader, memberId: MemberId): Promise<Tier> {
    const [tiers, holding] = await Promise.all([
      this.tiers.tiers(),
      this.repository.findHolding(reader, memberId),
    ]);
    const tier = tiers.find(({ code }) => code === holding?.tierCode);
    invariant(tier, 'every member holds a tier');
    return tier;
  }

  history(reader: Reader, memberId: MemberId): Promise<(TierChange & { by: string })[]> {
    return this.repository.listHistory(reader, memberId);
  }

  countMembers(reader: Reader): Promise<{ code: string; members: number }[]> {
    return this.repository.countMembers(reader);
  }

  /** Newest first, in the tiers' names. */
  async ownChanges(reader: Reader, memberId: MemberId): Promise<OwnTierChanges> {
    const names = new Map((await this.tiers.tiers()).map(({ code, name }) => [code, name]));
    const changes = await this.repository.listHistory(reader, memberId);
    const nameOf = (code: string) => names.get(code) ?? code;
    const items = changes.map(({ fromCode, toCode, cause, changedAt, validUntil }) => ({
      fromName: fromCode === null ? null : nameOf(fromCode),
      toName: nameOf(toCode),
      cause,
      changedAt,
      validUntil,
    }));
    return { items: items.reverse() };
  }

  /** What is missing to keep the tier, and by when: its last day, or in the grace the grace's last day. */
  private async keepOf(
    reader: Reader,
    memberId: MemberId,
    holding: Holding,
    tier: Tier,
    lowestTier: Tier,
    policy: TierPolicy,
    today: BusinessDay,
  ): Promise<Pick<TierView, 'keep'>> {
    const { validUntil } = holding;
    if (validUntil === null || policy.window === 'lifetime' || tier.rank === lowestTier.rank)
      return {};
    const metric = await this.metrics.sum(reader, policy.metric, {
      memberId,
      from: holding.periodFrom,
      until: judgedThrough(validUntil, today, policy),
    });
    const by = today <= validUntil ? validUntil : lastGraceDay(validUntil, policy);
    return { keep: { missing: Math.max(0, keepAsked(tier, policy) - metric), by } };
  }
}
