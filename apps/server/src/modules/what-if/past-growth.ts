import { GrowthBook, type GrowthEntry, type MetricQuestion } from '../tier/index.js';

const NO_TERMS = { perYuan: 0, activities: {} };

/**
 * A member's growth value as it was recorded, at an instant that moves on with the trial. Neither
 * thresholds nor points rules change what was earned of it, so nothing is counted anew.
 */
export class PastGrowth extends GrowthBook {
  constructor(
    private readonly past: readonly GrowthEntry[],
    private readonly zone: string,
    private at: Date,
  ) {
    super([], NO_TERMS, zone, at);
  }

  moveTo(at: Date): void {
    this.at = at;
  }

  /** The order's value is among what was recorded. */
  override put(): void {
    // As it was recorded.
  }

  override metric(question: Omit<MetricQuestion, 'metric'>): number {
    return this.known.metric(question);
  }

  override isLessened(question: Omit<MetricQuestion, 'metric'>): boolean {
    return this.known.isLessened(question);
  }

  private get known(): GrowthBook {
    const past = this.past.filter(({ recordedAt }) => recordedAt <= this.at);
    return new GrowthBook(past, NO_TERMS, this.zone, this.at);
  }
}
