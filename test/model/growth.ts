/** The ledger of growth value, as far as it can be read: what came, and what refunds took. */
import type { ModelBrand } from './brand.js';
import { dayOf, type Instant, textOfDay } from './calendar.js';
import type { ModelOrder } from './orders.js';
import { floorOf, type Rules } from './rules.js';

export interface GrowthEntry {
  value: number;
  reason: string;
  /** The day it counts on: of a refund, its order's. */
  day: string;
}

export class ModelGrowth {
  readonly entries: GrowthEntry[] = [];

  constructor(
    joinedAt: Instant,
    private readonly brand: ModelBrand,
    private readonly rules: Rules,
  ) {
    this.add(brand.growth.register, 'ACTIVITY_REGISTER', joinedAt);
  }

  grow({ act, paidFen }: ModelOrder): void {
    this.add(this.grown(paidFen), 'ORDER', act.paidAt);
  }

  /** `before`: what was refunded of the order before. */
  takeBack({ act, paidFen, refundedFen }: ModelOrder, before: number): void {
    if (paidFen === 0) return;
    const grown = this.grown(paidFen);
    const taken = floorOf(grown, refundedFen, paidFen) - floorOf(grown, before, paidFen);
    this.add(-taken, 'REFUND', act.paidAt);
  }

  private grown(paidFen: number): number {
    return this.rules.growth(paidFen, this.brand.growth.perYuan);
  }

  private add(value: number, reason: string, at: Instant): void {
    if (value === 0 || this.brand.metric !== 'growth') return;
    this.entries.push({ value, reason, day: textOfDay(dayOf(at)) });
  }
}
