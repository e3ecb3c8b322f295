/** What tiers go by, counted over days: a purchase counts on the day it was paid. */
import type { ModelBrand } from './brand.js';
import { type Day, dateOf, dayOf, dayOn, type Instant, monthsLater } from './calendar.js';
import { floorOf, type Rules } from './rules.js';

export interface ModelPurchase {
  day: Day;
  recordedAt: Instant;
  paidFen: number;
  refundedFen: number;
  isWhole: boolean;
}

export class ModelMetric {
  readonly purchases: ModelPurchase[] = [];
  private readonly joinedOn: Day;

  constructor(
    joinedAt: Instant,
    private readonly brand: ModelBrand,
    private readonly rules: Rules,
  ) {
    this.joinedOn = dayOf(joinedAt);
  }

  private get grownByJoining(): number {
    return this.brand.metric === 'growth' ? this.brand.growth.register : 0;
  }

  on(today: Day, recordedBy?: Instant): number {
    return this.sum(this.windowStart(today), today, recordedBy);
  }

  private windowStart(today: Day): Day {
    const { window } = this.brand;
    if (window === 'lifetime') return -Infinity;
    if (window === 'calendar_year') return dayOn({ ...dateOf(today), month: 1, date: 1 });
    return monthsLater(today, -window) + 1;
  }

  sum(from: Day, to: Day, recordedBy = Infinity): number {
    const counting = this.purchases.filter(
      ({ day, recordedAt }) => from <= day && day <= to && recordedAt <= recordedBy,
    );
    const joined = from <= this.joinedOn && this.joinedOn <= to ? this.grownByJoining : 0;
    return counting.reduce((sum, purchase) => sum + this.worth(purchase), joined);
  }

  /** In growth value a refund takes its share, cumulatively, and all of it with the last fen. */
  private worth({ paidFen, refundedFen, isWhole }: ModelPurchase): number {
    if (this.brand.metric === 'growth') {
      const grown = this.rules.growth(paidFen, this.brand.growth.perYuan);
      return grown - (paidFen === 0 ? 0 : floorOf(grown, refundedFen, paidFen));
    }
    if (this.brand.metric === 'spend') return paidFen - refundedFen;
    return isWhole ? 0 : 1;
  }
}
