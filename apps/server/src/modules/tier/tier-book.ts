import { addDays, type BusinessDay, businessDayOf, type TierCause } from '@shuke/shared';
import { invariant } from '../../platform/index.js';
import {
  afterTakingBack,
  type Evaluation,
  evaluateEnd,
  type Holding,
  highestEntered,
  newPeriod,
  type PeriodPolicy,
  renewedPeriod,
  steppedDown,
  type Tier,
  type TierChange,
  takesBack,
  tierAt,
} from './tier.rules.js';

export interface TierTerms {
  tiers: readonly Tier[];
  policy: PeriodPolicy & { revokeOnRefund: boolean };
  timeZone: string;
}

/**
 * A member's tier and its history, loaded under the member's lock. Decisions are made on it in
 * memory; `TierBooks.save` writes what changed.
 */
export class TierBook {
  readonly newChanges: TierChange[] = [];
  /** When the nightly job looks again; undefined when that did not change. */
  evaluateOn: BusinessDay | null;

  constructor(
    private readonly terms: TierTerms,
    private readonly now: Date,
    public holding: Holding,
    private readonly loadedHistory: readonly TierChange[],
  ) {
    this.evaluateOn = holding.validUntil && addDays(holding.validUntil, 1);
  }

  get history(): TierChange[] {
    return [...this.loadedHistory, ...this.newChanges];
  }

  get current(): Tier {
    const tier = this.terms.tiers.find((one) => one.code === this.holding.tierCode);
    invariant(tier, `member holds tier ${this.holding.tierCode}, which does not exist`);
    return tier;
  }

  /** The tier that multiplies an order's points: held at `paidAt`, by the history known now. */
  tierAt(at: Date): Tier {
    return tierAt(this.terms.tiers, this.history, at);
  }

  /** An immediate upgrade when the metric reaches a higher tier; it may skip tiers. */
  upgrade(metric: number): TierChange | null {
    const reached = highestEntered(this.terms.tiers, metric);
    if (reached.rank <= this.current.rank) return null;
    return this.give(
      reached,
      'upgrade',
      metric,
      newPeriod(reached, this.terms.tiers, this.today, this.terms.policy),
    );
  }

  /** The day and instant of the upgrade that a refund may take back; null when there is none. */
  get revocableUpgrade(): { day: BusinessDay; at: Date } | null {
    const last = this.history.at(-1);
    if (!this.terms.policy.revokeOnRefund || last?.cause !== 'upgrade') return null;
    return { day: businessDayOf(last.changedAt, this.terms.timeZone), at: last.changedAt };
  }

  /** After a refund: takes the tier back when the metric carried it neither then nor now. */
  takeBack(metricThen: number, metricNow: number): TierChange | null {
    if (!takesBack(this.current, this.history, metricThen, metricNow)) return null;
    const { tier, validUntil } = afterTakingBack(
      this.terms.tiers,
      this.history,
      metricNow,
      this.today,
    );
    return this.give(tier, 'refund', metricNow, {
      tierCode: tier.code,
      periodFrom: addDays(this.today, 1),
      validUntil,
    });
  }

  /** The end of a period: renewed, kept through the grace, or gone down. */
  evaluateEnd(metric: number): Evaluation {
    const { validUntil } = this.holding;
    invariant(validUntil, 'a tier for ever has no end');
    const holding = { ...this.holding, validUntil };
    const { policy, tiers } = this.terms;
    const evaluation = evaluateEnd(holding, this.current, metric, this.today, policy);
    if (evaluation.outcome === 'keeps') this.evaluateOn = evaluation.evaluateOn;
    if (evaluation.outcome === 'renews')
      this.give(this.current, 'renew', metric, renewedPeriod(holding, policy.validMonths ?? 0));
    if (evaluation.outcome === 'goes_down') {
      const lower = steppedDown(tiers, this.current, metric, policy.stepDown);
      this.give(lower, 'downgrade', metric, newPeriod(lower, tiers, this.today, policy));
    }
    return evaluation;
  }

  private get today(): BusinessDay {
    return businessDayOf(this.now, this.terms.timeZone);
  }

  private give(tier: Tier, cause: TierCause, metric: number, holding: Holding): TierChange {
    const change: TierChange = {
      seq: (this.history.at(-1)?.seq ?? 0) + 1,
      fromCode: this.holding.tierCode,
      toCode: tier.code,
      cause,
      metric,
      changedAt: this.now,
      validUntil: holding.validUntil,
    };
    this.holding = holding;
    this.evaluateOn = holding.validUntil && addDays(holding.validUntil, 1);
    this.newChanges.push(change);
    return change;
  }
}
