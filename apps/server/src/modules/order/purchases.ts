import { businessDayOf, type TierMetric } from '@shuke/shared';
import type { MetricQuestion } from '../tier/index.js';

/** An order as the tier metric sees it. */
export interface Purchase {
  id: string;
  paidAt: Date;
  recordedAt: Date;
  paidFen: number;
  refundedFen: number;
  wholeRefund: boolean;
}

/** A member's purchases in memory, each as it stands now. */
export class Purchases {
  private readonly byId = new Map<string, Purchase>();

  constructor(
    purchases: readonly Purchase[],
    private readonly timeZone: string,
  ) {
    for (const purchase of purchases) this.put(purchase);
  }

  /** Adds a purchase, or replaces what was known of it. */
  put({ id, paidAt, recordedAt, paidFen, refundedFen, wholeRefund }: Purchase): void {
    this.byId.set(id, { id, paidAt, recordedAt, paidFen, refundedFen, wholeRefund });
  }

  /** A refund counts on its order's day. */
  metric(question: MetricQuestion): number {
    return [...this.byId.values()]
      .filter((purchase) => this.counts(purchase, question))
      .reduce((sum, purchase) => sum + worthOf(purchase, question.metric), 0);
  }

  private counts(purchase: Purchase, { from, until, recordedBy }: MetricQuestion): boolean {
    if (recordedBy && purchase.recordedAt > recordedBy) return false;
    const day = businessDayOf(purchase.paidAt, this.timeZone);
    return (from === null || day >= from) && day <= until;
  }
}

/** Growth values have a ledger of their own: no order counts for them. */
function worthOf(purchase: Purchase, kind: TierMetric): number {
  if (kind === 'spend') return purchase.paidFen - purchase.refundedFen;
  return kind === 'orders' && !purchase.wholeRefund ? 1 : 0;
}
