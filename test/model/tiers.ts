/** The page of the tiers, told plainly. A purchase counts on the day it was paid. */
import { type ModelBrand, type ModelTier, tiersOf } from './brand.js';
import {
  type Day,
  dateOf,
  dayOf,
  dayOn,
  type Instant,
  monthsLater,
  textOfDay,
} from './calendar.js';
import type { Rules } from './rules.js';

export interface ModelPurchase {
  day: Day;
  recordedAt: Instant;
  paidFen: number;
  refundedFen: number;
  isWhole: boolean;
}

interface Held {
  tier: ModelTier;
  /** The first day that counts for keeping it. */
  from: Day;
  /** The last good day; null: for ever. */
  until: Day | null;
  /** When an upgrade gave it, as long as a refund can take it back. */
  upgradedAt: Instant | null;
  /** What that upgrade took the place of. */
  before: Held | null;
}

export class ModelTiers {
  readonly purchases: ModelPurchase[] = [];
  private readonly tiers: ModelTier[];
  private readonly past: { tier: ModelTier; since: Instant }[];
  private held: Held;

  constructor(
    joinedAt: Instant,
    private readonly brand: ModelBrand,
    private readonly rules: Rules,
  ) {
    this.tiers = tiersOf(brand);
    const tier = this.lowest();
    this.held = { tier, from: dayOf(joinedAt) + 1, until: null, upgradedAt: null, before: null };
    this.past = [{ tier, since: joinedAt }];
  }

  get current(): ModelTier {
    return this.held.tier;
  }

  /** By the history known now. */
  tierAt(at: Instant): ModelTier {
    return this.past.findLast(({ since }) => since <= at)?.tier ?? this.lowest();
  }

  /** Nothing of today keeps a tier whose grace is over: its end is judged first. */
  afterOrder(now: Instant): void {
    while (this.isBeyondGrace(now) && this.judge(now));
    const reached = this.highest(this.metric(dayOf(now)), 'enter');
    if (reached.rank > this.held.tier.rank) {
      this.give(this.newlyGiven(reached, dayOf(now), { upgradedAt: now, before: this.held }), now);
    } else this.atNight(now);
  }

  private isBeyondGrace(now: Instant): boolean {
    const { until } = this.held;
    return until !== null && dayOf(now) > until + this.brand.graceDays;
  }

  /** The nightly look, until nothing is left to decide. */
  atNight(now: Instant): void {
    while (this.judge(now));
  }

  afterRefund(now: Instant): void {
    const canTake = this.rules.refundTakesTier && this.brand.revokeOnRefund;
    if (canTake && !this.isCarried(this.held, now)) this.give(this.takenBack(now), now);
  }

  /** By what was bought before the upgrade and not refunded since, or by what counts now. */
  private isCarried({ tier, upgradedAt }: Held, now: Instant): boolean {
    const then = upgradedAt === null ? Infinity : this.metric(dayOf(upgradedAt), upgradedAt);
    return Math.max(then, this.metric(dayOf(now))) >= tier.enter;
  }

  /** An earlier tier that is still good with its own period, or the one whose threshold is met. */
  private takenBack(now: Instant): Held {
    const [taken, today] = [this.held, dayOf(now)];
    const entered = this.highest(this.metric(today), 'enter');
    const holds = (held: Held) => (held.until ?? today) >= today && this.isCarried(held, now);
    let earlier = taken.before;
    while (earlier && !holds(earlier)) earlier = earlier.before;
    if (earlier && earlier.tier.rank >= entered.rank) return earlier;
    const until = entered.rank === this.lowest().rank ? null : taken.until;
    return { ...taken, tier: entered, from: today + 1, until };
  }

  /** The end of a period; true when something was decided. */
  private judge(now: Instant): boolean {
    const { tier, from, until } = this.held;
    const today = dayOf(now);
    if (until === null || today <= until) return false;
    const lastDay = until + this.brand.graceDays;
    if (this.sum(from, Math.min(today, lastDay)) >= tier.keep) {
      const renewed = monthsLater(until, this.brand.validMonths ?? 0);
      const given = { tier, from: until + 1, until: renewed, upgradedAt: null, before: null };
      this.give(given, now);
      return true;
    }
    if (today <= lastDay) return false;
    const metric = this.sum(from, lastDay);
    const lower = this.tiers.filter(({ rank }) => rank < tier.rank);
    const next = this.brand.stepDown ? lower.at(-1) : lower.findLast(({ keep }) => metric >= keep);
    const given = { upgradedAt: null, before: null };
    this.give(this.newlyGiven(next ?? this.lowest(), lastDay + 1, given), now);
    return true;
  }

  view(now: Instant) {
    const today = dayOf(now);
    const { tier, until } = this.held;
    const metric = this.metric(today);
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
    const metric = this.sum(from, Math.min(today, until + this.brand.graceDays));
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

  private newlyGiven(tier: ModelTier, today: Day, of: Pick<Held, 'upgradedAt' | 'before'>): Held {
    const { validMonths } = this.brand;
    const isForEver = validMonths === null || tier.rank === this.lowest().rank;
    const until = isForEver ? null : this.rules.tierEnd(today, validMonths);
    return { tier, from: this.rules.keepFrom(today), until, ...of };
  }

  private give(held: Held, now: Instant): void {
    this.held = held;
    this.past.push({ tier: held.tier, since: now });
  }

  private metric(today: Day, recordedBy?: Instant): number {
    return this.sum(this.windowStart(today), today, recordedBy);
  }

  private windowStart(today: Day): Day {
    const { window } = this.brand;
    if (window === 'lifetime') return -Infinity;
    if (window === 'calendar_year') return dayOn({ ...dateOf(today), month: 1, date: 1 });
    return monthsLater(today, -window) + 1;
  }

  private sum(from: Day, to: Day, recordedBy = Infinity): number {
    return this.purchases
      .filter(({ day, recordedAt }) => from <= day && day <= to && recordedAt <= recordedBy)
      .reduce((sum, purchase) => sum + this.worth(purchase), 0);
  }

  private worth({ paidFen, refundedFen, isWhole }: ModelPurchase): number {
    if (this.brand.metric === 'spend') return paidFen - refundedFen;
    return isWhole ? 0 : 1;
  }

  private highest(metric: number, threshold: 'enter' | 'keep'): ModelTier {
    return this.tiers.findLast((tier) => metric >= tier[threshold]) ?? this.lowest();
  }

  private lowest(): ModelTier {
    const [lowest] = this.tiers;
    if (!lowest) throw new Error('a brand has tiers');
    return lowest;
  }
}
