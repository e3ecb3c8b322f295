/**
 * Members' growth value inside a unit of work. The caller holds the member's lock; the unique key
 * growth_entry_once refuses a second entry of a source for the same reason. A brand that neither goes
 * by growth value nor has terms for it pays nothing: there is no book.
 */
import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type BusinessDay, businessDayOf, type TierMetric } from '@shuke/shared';
import {
  actorCaller,
  type Ctx,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import { BrandService, type BrandSettings } from '../brand/index.js';
import { GrowthRepository } from './growth.repository.js';
import { GrowthBook, type GrowthTerms } from './growth-book.js';
import { TierBooks } from './tier-books.js';
import { TierEvaluationService } from './tier-evaluation.service.js';
import { type MetricSource, type MetricSpan, TierMetrics } from './tier-metrics.js';
import { windowStart } from './window.rules.js';

const DEFAULT_TERMS: GrowthTerms = { perYuan: 1, activities: {} };

@Injectable()
export class GrowthBooks implements MetricSource, OnModuleInit {
  constructor(
    private readonly repository: GrowthRepository,
    private readonly brand: BrandService,
    private readonly tiers: TierBooks,
    private readonly evaluation: TierEvaluationService,
    private readonly tierMetrics: TierMetrics,
  ) {}

  onModuleInit(): void {
    this.tierMetrics.use(['growth'], this);
  }

  sums(
    reader: Reader,
    _: TierMetric,
    spans: readonly MetricSpan[],
  ): Promise<Map<MemberId, number>> {
    return this.repository.sums(reader, spans);
  }

  /** `from`: the first day that tier rules may ask for (null: all), read only when tiers go by it. */
  async open(
    tx: Tx,
    memberId: MemberId,
    now: Date,
    need: { from: BusinessDay | null; orderIds: readonly string[] },
  ): Promise<GrowthBook | null> {
    const settings = await this.brand.settings();
    const terms = termsOf(settings);
    if (!terms) return null;
    const goesByIt = settings.tierPolicy.metric === 'growth';
    const loaded = await this.repository.listOf(tx, memberId, {
      from: goesByIt ? need.from : undefined,
      orderIds: need.orderIds,
      activities: [],
    });
    return new GrowthBook(loaded, terms, settings.timeZone, now);
  }

  async save(tx: Tx, ctx: Ctx, memberId: MemberId, book: GrowthBook | null): Promise<void> {
    if (!book) return;
    await this.repository.insertEntries(tx, memberId, book.newEntries, actorCaller(ctx.actor));
  }

  /** Counts activities that bring growth value, each once, and looks at the tier. */
  async count(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    done: { activities: readonly string[]; at: Date },
  ): Promise<void> {
    const settings = await this.brand.settings();
    const terms = termsOf(settings);
    const activities = done.activities.filter((activity) => (terms?.activities[activity] ?? 0) > 0);
    if (!terms || activities.length === 0) return;
    const known = await this.repository.listOf(tx, memberId, {
      from: undefined,
      orderIds: [],
      activities,
    });
    const book = new GrowthBook(known, terms, settings.timeZone, ctx.now);
    for (const activity of activities) book.do(activity, done.at);
    await this.save(tx, ctx, memberId, book);
    if (settings.tierPolicy.metric === 'growth') await this.progress(tx, ctx, memberId, settings);
  }

  private async progress(
    tx: Tx,
    ctx: Ctx,
    memberId: MemberId,
    { tierPolicy, timeZone }: BrandSettings,
  ): Promise<void> {
    const tiers = await this.tiers.open(tx, memberId, ctx.now);
    const until = businessDayOf(ctx.now, timeZone);
    const from = windowStart(tierPolicy.window, until);
    const metric = await this.tierMetrics.sum(tx, 'growth', { memberId, from, until });
    if (tiers.isBeyondGrace) await this.evaluation.judgeEnds(tx, [tiers]);
    if (!tiers.upgrade(metric)) await this.evaluation.judgeEnds(tx, [tiers]);
    await this.tiers.save(tx, ctx, [tiers]);
  }
}

function termsOf({ growth, tierPolicy }: BrandSettings): GrowthTerms | null {
  if (growth) return growth;
  return tierPolicy.metric === 'growth' ? DEFAULT_TERMS : null;
}
