import { addDays, type BusinessDay, businessDayOf, type TierCause } from '@shuke/shared';
import { invariant, type MemberId } from '../../platform/index.js';
import {
  evaluateEnd,
  type Holding,
  judgedThrough,
  newPeriod,
  renewedPeriod,
  steppedDown,
} from './period.rules.js';
import {
  afterTakingBack,
  earlierTier,
  hasFallen,
  holdingOf,
  type Measure,
  type Stand,
  standing,
  type TierChange,
  tierAt,
} from './standing.rules.js';
import { highestEntered, lowest, type Tier } from './tier.rules.js';
import type { EndQuestion, OpenedTier, TierTerms } from './tier-book.types.js';

/**
 * A member's tier and its history, loaded under the member's lock. Decisions are made on it in
 * memory; `TierBooks.save` writes what changed.
 */
export class TierBook {
  readonly newChanges: TierChange[] = [];
  holding: Holding;
  /** When the nightly job looks again; null: never. */
  evaluateOn: BusinessDay | null;

  constructor(
    private readonly opened: OpenedTier,
    private readonly terms: TierTerms,
    private readonly now: Date,
  ) {
    this.holding = opened.holding;
    this.evaluateOn = opened.evaluateOn;
  }

  get memberId(): MemberId {
    return this.opened.memberId;
  }

  get history(): TierChange[] {
    return [...this.opened.history, ...this.newChanges];
  }

  get current(): Tier {
    return this.tier(this.holding.tierCode);
  }

  /** Whether there is anything to write. */
  get isChanged(): boolean {
    return this.newChanges.length > 0 || this.evaluateOn !== this.opened.evaluateOn;
  }

  /** The tier that multiplies an order's points: held at `paidAt`, by the history known now. */
  tierAt(at: Date): Tier {
    return tierAt(this.terms.tiers, this.history, at);
  }

  /** An immediate upgrade when the metric reaches a higher tier; it may skip tiers. */
  upgrade(metric: number): TierChange | null {
    const { tiers, policy } = this.terms;
    const reached = highestEntered(tiers, metric);
    if (reached.rank <= this.current.rank) return null;
    return this.give(newPeriod(reached, tiers, this.today, policy), 'upgrade', metric);
  }

  /** By hand, until a day inclusive; the lowest tier has no end. */
  assign(tier: Tier, until: BusinessDay, metric: number, reason: string): TierChange {
    const validUntil = tier.rank === lowest(this.terms.tiers).rank ? null : until;
    const holding = { tierCode: tier.code, periodFrom: addDays(this.today, 1), validUntil };
    return this.give(holding, 'manual', metric, reason);
  }

  /** What refunds can take back, by when the metric reached it; empty when not the present tier. */
  get revocable(): { day: BusinessDay; stand: Stand }[] {
    const { tiers, policy, timeZone } = this.terms;
    const stood = standing(tiers, this.history);
    if (!policy.revokeOnRefund || !stood.at(-1)?.reachedAt) return [];
    return stood.flatMap((stand) =>
      stand.reachedAt === null ? [] : [{ day: businessDayOf(stand.reachedAt, timeZone), stand }],
    );
  }

  /** After a refund: takes the tier back when the metric carried it neither then nor now. */
  takeBack(measure: Measure): TierChange | null {
    const { tiers, timeZone } = this.terms;
    const last = this.revocable.at(-1);
    if (!last || !hasFallen(tiers, last.stand, measure)) return null;
    const stood = standing(tiers, this.history);
    const holding = afterTakingBack(tiers, stood, measure, { today: this.today, timeZone });
    return this.give(holding, 'refund', measure.now);
  }

  /** What the end that has come is judged by; null while the tier is good. */
  get endQuestion(): EndQuestion | null {
    const { validUntil, periodFrom } = this.holding;
    if (validUntil === null || this.today <= validUntil) return null;
    return { from: periodFrom, until: judgedThrough(validUntil, this.today, this.terms.policy) };
  }

  /** Whether the grace is over as well, so that nothing of today can keep the tier. */
  get isBeyondGrace(): boolean {
    const question = this.endQuestion;
    return question !== null && question.until < this.today;
  }

  /**
   * The end of a period: renewed, gone down, or (false) kept through the grace. What a tier by hand
   * stood over, and is not lower and still valid, holds again at once.
   */
  judgeEnd(metric: number): boolean {
    const { validUntil } = this.holding;
    invariant(validUntil, 'a tier for ever has no end');
    const holding = { ...this.holding, validUntil };
    const { policy, timeZone } = this.terms;
    const under = this.earlier(addDays(validUntil, 1));
    if (under && under.tier.rank >= this.current.rank) {
      this.give(holdingOf(under.change, timeZone), 'renew', metric);
      return true;
    }
    const evaluation = evaluateEnd(holding, this.current, metric, this.today, policy);
    if (evaluation.outcome === 'keeps') this.evaluateOn = evaluation.evaluateOn;
    if (evaluation.outcome === 'renews')
      this.give(renewedPeriod(holding, policy.validMonths), 'renew', metric);
    if (evaluation.outcome === 'goes_down')
      this.give(this.below(metric, evaluation.on), 'downgrade', metric);
    return evaluation.outcome !== 'keeps';
  }

  /** One step down, but not below an earlier tier that is still valid (one by hand stood over it). */
  private below(metric: number, on: BusinessDay): Holding {
    const { tiers, policy, timeZone } = this.terms;
    const lower = steppedDown(tiers, this.current, metric, policy.stepDown);
    const earlier = this.earlier(on);
    return earlier && earlier.tier.rank >= lower.rank && earlier.change.validUntil !== null
      ? holdingOf(earlier.change, timeZone)
      : newPeriod(lower, tiers, on, policy);
  }

  private earlier(on: BusinessDay) {
    const { tiers } = this.terms;
    return earlierTier(tiers, standing(tiers, this.history), on);
  }

  get today(): BusinessDay {
    return businessDayOf(this.now, this.terms.timeZone);
  }

  private tier(code: string): Tier {
    const tier = this.terms.tiers.find((one) => one.code === code);
    invariant(tier, `member holds tier ${code}, which does not exist`);
    return tier;
  }

  private give(
    holding: Holding,
    cause: TierCause,
    metric: number,
    reason: string | null = null,
  ): TierChange {
    const { tierCode, periodFrom, validUntil } = holding;
    const change: TierChange = {
      seq: (this.history.at(-1)?.seq ?? 0) + 1,
      fromCode: this.holding.tierCode,
      toCode: tierCode,
      cause,
      metric,
      changedAt: this.now,
      periodFrom,
      validUntil,
      reason,
    };
    this.holding = { tierCode, periodFrom, validUntil };
    this.evaluateOn = validUntil && addDays(validUntil, 1);
    this.newChanges.push(change);
    return change;
  }
}
