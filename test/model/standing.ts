/** What tier a member holds, on what it stands, and what can be read of it. */
import { type ModelBrand, type ModelTier, tiersOf } from './brand.js';
import { type Day, dayOf, type Instant, textOfDay } from './calendar.js';
import type { Rules } from './rules.js';
import { ModelMetric } from './tier-metric.js';

export interface Held {
  tier: ModelTier;
  /** The first day that counts for keeping it. */
  from: Day;
  /** The last good day; null: for ever. */
  until: Day | null;
  /** When an upgrade gave it, as long as a refund can take it back. */
  upgradedAt: Instant | null;
  /** The number of that upgrade in the history. */
  number?: number;
}

/** A row of the history. */
export interface ModelTierChange {
  tier: ModelTier;
  since: Instant;
  cause: 'join' | 'upgrade' | 'renew' | 'downgrade' | 'refund' | 'manual';
}

export class ModelStanding {
  readonly metric: ModelMetric;
  protected readonly tiers: ModelTier[];
  readonly past: ModelTierChange[];
  /** The numbers of upgrades that refunds took back. */
  readonly lost = new Set<number>();
  /** What a member stands on, the present tier last: what was given over a tier leaves it below. */
  protected stands: Held[];

  constructor(
    joinedAt: Instant,
    protected readonly brand: ModelBrand,
    protected readonly rules: Rules,
  ) {
    this.tiers = tiersOf(brand);
    const tier = this.lowest();
    this.metric = new ModelMetric(joinedAt, brand, rules);
    this.stands = [{ tier, from: dayOf(joinedAt) + 1, until: null, upgradedAt: null }];
    this.past = [{ tier, since: joinedAt, cause: 'join' }];
  }

  protected get held(): Held {
    const held = this.stands.at(-1);
    if (!held) throw new Error('everybody has a tier');
    return held;
  }

  get current(): ModelTier {
    return this.held.tier;
  }

  /** By the history known now. */
  tierAt(at: Instant): ModelTier {
    return this.past.findLast(({ since }) => since <= at)?.tier ?? this.lowest();
  }

  /** The highest that stands below the present tier and is good on a day; of equals the latest. */
  protected earlier(on: Day, holds = (_: Held) => true): Held | undefined {
    const below = this.stands.slice(0, -1).filter(holds);
    const good = below.filter(({ until }) => until === null || on <= until);
    const rank = Math.max(...good.map(({ tier }) => tier.rank));
    return good.findLast(({ tier }) => tier.rank === rank);
  }

  /** What stood higher falls, with all that was given over it. */
  protected fallTo(held: Held): void {
    const first = this.stands.findIndex(({ tier }) => tier.rank > held.tier.rank);
    const left = first < 0 ? this.stands : this.stands.slice(0, first);
    this.stands = [...left.filter((one) => one !== held), held];
  }

  protected tell(cause: ModelTierChange['cause'], now: Instant): void {
    this.past.push({ tier: this.held.tier, since: now, cause });
  }

  view(now: Instant) {
    const today = dayOf(now);
    const { tier, until } = this.held;
    const metric = this.metric.on(today);
    const next = this.tiers.find(({ rank }) => rank > tier.rank);
    return {
      code: tier.code,
      validUntil: until === null ? null : textOfDay(until),
      metric,
      nextTier: next && { code: next.code, missing: Math.max(0, next.enter - metric) },
      keep: this.keep(today),
    };
  }

  private keep(today: Day): { missing: number; by: string } | undefined {
    const { tier, from, until } = this.held;
    if (until === null || this.brand.window === 'lifetime') return undefined;
    const by = today <= until ? until : until + this.brand.graceDays;
    const metric = this.metric.sum(from, Math.min(today, until + this.brand.graceDays));
    return { missing: Math.max(0, tier.keep - metric), by: textOfDay(by) };
  }

  /** When its end, and the end of its grace, come. */
  turns(): Day[] {
    const { until } = this.held;
    return until === null ? [] : [until + 1, until + this.brand.graceDays + 1];
  }

  /** What is missing, in the unit of the metric: to the next tier, and to keep this one. */
  missing(now: Instant): number[] {
    const { nextTier, keep } = this.view(now);
    return [nextTier?.missing ?? 0, keep?.missing ?? 0].filter((amount) => amount > 0);
  }

  protected highest(metric: number, threshold: 'enter' | 'keep'): ModelTier {
    return this.tiers.findLast((tier) => metric >= tier[threshold]) ?? this.lowest();
  }

  protected lowest(): ModelTier {
    const [lowest] = this.tiers;
    if (!lowest) throw new Error('a brand has tiers');
    return lowest;
  }
}
