/** The page of the tiers, told plainly. A purchase counts on the day it was paid. */
import { type ModelTier } from './brand.js';
import { type Day, dayOf, type Instant, monthsLater } from './calendar.js';
import { type Held, ModelStanding } from './standing.js';

export class ModelTiers extends ModelStanding {
  /** Nothing of today keeps a tier whose grace is over: its end is judged first. */
  afterOrder(now: Instant): void {
    while (this.isBeyondGrace(now) && this.judge(now));
    const reached = this.highest(this.metric.on(dayOf(now)), 'enter');
    if (reached.rank > this.held.tier.rank) {
      const number = this.past.length + 1;
      this.stands.push({ ...this.newlyGiven(reached, dayOf(now), now), number });
      this.tell('upgrade', now);
    } else this.atNight(now);
  }

  /** By hand, through a day; the metric goes on counting underneath. */
  assign(code: string, until: Day, now: Instant): void {
    const tier = this.tiers.find((one) => one.code === code) ?? this.lowest();
    const isLowest = tier.rank === this.lowest().rank;
    const from = dayOf(now) + 1;
    this.stands.push({ tier, from, until: isLowest ? null : until, upgradedAt: null });
    this.tell('manual', now);
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
    if (!canTake || this.isCarried(this.held, now)) return;
    const before = this.stands;
    this.fallTo(this.takenBack(now));
    for (const stand of before)
      if (stand.number && !this.stands.includes(stand)) this.lost.add(stand.number);
    this.tell('refund', now);
  }

  /** By what was bought before the upgrade and not refunded since, or by what counts now. */
  private isCarried({ tier, upgradedAt }: Held, now: Instant): boolean {
    const then = upgradedAt === null ? Infinity : this.metric.on(dayOf(upgradedAt), upgradedAt);
    return Math.max(then, this.metric.on(dayOf(now))) >= tier.enter;
  }

  /** An earlier tier that still holds with its own period, or the one whose threshold is met. */
  private takenBack(now: Instant): Held {
    const [taken, today] = [this.held, dayOf(now)];
    const entered = this.highest(this.metric.on(today), 'enter');
    const earlier = this.earlier(today, (held) => this.isCarried(held, now));
    if (earlier && earlier.tier.rank >= entered.rank) return earlier;
    const until = entered.rank === this.lowest().rank ? null : taken.until;
    return { ...taken, tier: entered, from: today + 1, until, number: undefined };
  }

  /** The end of a period; true when something was decided. */
  private judge(now: Instant): boolean {
    const { tier, from, until } = this.held;
    const today = dayOf(now);
    if (until === null || today <= until) return false;
    const below = this.earlier(until + 1);
    if (below && below.tier.rank >= tier.rank) return this.goesOn(below, now);
    const lastDay = until + this.brand.graceDays;
    if (this.metric.sum(from, Math.min(today, lastDay)) >= tier.keep) {
      const { validMonths } = this.brand;
      const renewed = validMonths === null ? null : monthsLater(until, validMonths);
      this.stands.pop();
      this.stands.push({ tier, from: until + 1, until: renewed, upgradedAt: null });
      this.tell('renew', now);
      return true;
    }
    if (today <= lastDay) return false;
    this.fallTo(this.lower(this.metric.sum(from, lastDay), lastDay + 1));
    this.tell('downgrade', now);
    return true;
  }

  /** What a tier by hand stood over, and is not lower and still good, holds again. */
  private goesOn(below: Held, now: Instant): boolean {
    this.stands = [...this.stands.slice(0, -1).filter((one) => one !== below), below];
    this.tell('renew', now);
    return true;
  }

  /** One rank or several, but not below an earlier tier that is still good. */
  private lower(metric: number, on: Day): Held {
    const lower = this.tiers.filter(({ rank }) => rank < this.held.tier.rank);
    const next = this.brand.stepDown ? lower.at(-1) : lower.findLast(({ keep }) => metric >= keep);
    const tier = next ?? this.lowest();
    const earlier = this.earlier(on);
    const isKept = earlier && earlier.until !== null && earlier.tier.rank >= tier.rank;
    return isKept ? earlier : this.newlyGiven(tier, on, null);
  }

  private newlyGiven(tier: ModelTier, today: Day, upgradedAt: Instant | null): Held {
    const { validMonths } = this.brand;
    const isForEver = validMonths === null || tier.rank === this.lowest().rank;
    const until = isForEver ? null : this.rules.tierEnd(today, validMonths);
    return { tier, from: this.rules.keepFrom(today), until, upgradedAt };
  }
}
