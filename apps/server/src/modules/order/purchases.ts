import { type BusinessDay, businessDayOf, type TierMetric } from '@shuke/shared';
import type { GrowthBook, MetricQuestion } from '../tier/index.js';

/** An order as the tier metric sees it. */
export interface Purchase {
  id: string;
  paidAt: Date;
  recordedAt: Date;
  paidFen: number;
  refundedFen: number;
  wholeRefund: boolean;
}

/** A member's purchases in memory, each as it stands now, and the growth value that they bring. */
export class Purchases {
  private readonly byId = new Map<string, Purchase & { day: BusinessDay }>();

  constructor(
    purchases: readonly Purchase[],
    private readonly timeZone: string,
    readonly growth: GrowthBook | null = null,
  ) {
    for (const purchase of purchases) this.know(purchase);
  }

  /** Adds a purchase, or replaces what was known of it. */
  put(purchase: Purchase): void {
    this.know(purchase);
    this.growth?.put(purchase);
  }

  private know({ id, paidAt, recordedAt, paidFen, refundedFen, wholeRefund }: Purchase): void {
    const day = this.byId.get(id)?.day ?? businessDayOf(paidAt, this.timeZone);
    this.byId.set(id, { id, paidAt, recordedAt, paidFen, refundedFen, wholeRefund, day });
  }

  /** A refund counts on its order's day. */
  metric(question: MetricQuestion): number {
    if (question.metric === 'growth') return this.growth?.metric(question) ?? 0;
    let sum = 0;
    for (const purchase of this.byId.values()) {
      if (counts(purchase, question)) sum += worthOf(purchase, question.metric);
    }
    return sum;
  }

  /** Whether refunds have taken something of what counts. */
  isLessened(question: MetricQuestion): boolean {
    if (question.metric === 'growth') return this.growth?.isLessened(question) ?? false;
    return [...this.byId.values()].some(
      (purchase) =>
        counts(purchase, question) && (purchase.refundedFen > 0 || purchase.wholeRefund),
    );
  }
}

function counts(
  { day, recordedAt }: { day: BusinessDay; recordedAt: Date },
  { from, until, recordedBy }: MetricQuestion,
): boolean {
  if (recordedBy && recordedAt > recordedBy) return false;
  return (from === null || day >= from) && day <= until;
}

function worthOf(purchase: Purchase, kind: TierMetric): number {
  if (kind === 'spend') return purchase.paidFen - purchase.refundedFen;
  return purchase.wholeRefund ? 0 : 1;
}
