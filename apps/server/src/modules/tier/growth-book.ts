import { type BusinessDay, businessDayOf, mulDivFloor } from '@shuke/shared';
import { type Id, newId } from '../../platform/index.js';
import type { MetricQuestion } from './tier-metrics.js';

/** What brings growth value, as the brand says it. */
export interface GrowthTerms {
  /** Growth value of one yuan paid. */
  perYuan: number;
  /** By the activity's name. */
  activities: Record<string, number>;
}

/** One line of the growth ledger; never changed once written. */
export interface GrowthEntry {
  id: Id<'grw'>;
  /** Below 0 only for what a refund takes. */
  value: number;
  reason: string;
  source: { type: 'order' | 'refund' | 'activity'; id: string };
  orderId: string | null;
  /** The day it counts on: of a refund its order's. */
  day: BusinessDay;
  occurredAt: Date;
  recordedAt: Date;
}

type GrowthQuestion = Omit<MetricQuestion, 'metric'>;

/** An order as it stands; a refund tells it again with more refunded. */
export interface GrowingOrder {
  id: string;
  paidAt: Date;
  recordedAt: Date;
  paidFen: number;
  refundedFen: number;
}

/**
 * A member's growth value in memory: what was loaded and what is new. An order brings its value once;
 * told again it gives back what its refunds have taken, cumulatively, so that rounding never drifts.
 */
export class GrowthBook {
  readonly newEntries: GrowthEntry[] = [];

  constructor(
    private readonly loaded: readonly GrowthEntry[],
    private readonly terms: GrowthTerms,
    private readonly timeZone: string,
    private readonly now: Date,
  ) {}

  /** An order that this ledger has never counted brings nothing when it is not new. */
  put(order: GrowingOrder): void {
    const ofOrder = this.entries.filter(({ orderId }) => orderId === order.id);
    const earned = ofOrder.find(({ source }) => source.type === 'order');
    if (earned) this.takeBack(order, earned.value, sumOf(ofOrder));
    else if (+order.recordedAt === +this.now) this.earnOf(order);
  }

  /** Once for each activity. */
  do(activity: string, occurredAt: Date): void {
    const value = this.terms.activities[activity] ?? 0;
    const reason = `ACTIVITY_${activity.replace(/(?=[A-Z])/g, '_').toUpperCase()}`;
    const source = { type: 'activity', id: activity } as const;
    if (value > 0) this.add({ value, reason, source, orderId: null, occurredAt }, occurredAt);
  }

  metric(question: GrowthQuestion): number {
    return sumOf(this.counted(question));
  }

  /** Whether refunds have taken something of what counts. */
  isLessened(question: GrowthQuestion): boolean {
    return this.counted(question).some(({ source }) => source.type === 'refund');
  }

  private counted({ from, until, recordedBy }: GrowthQuestion): GrowthEntry[] {
    return this.entries.filter(
      (entry) =>
        (from === null || entry.day >= from) &&
        entry.day <= until &&
        (!recordedBy || this.broughtAt(entry) <= recordedBy),
    );
  }

  /** What a refund took is taken from when its order came. */
  private broughtAt({ source, orderId, recordedAt }: GrowthEntry): Date {
    if (source.type !== 'refund') return recordedAt;
    const order = this.entries.find(
      (one) => one.source.type === 'order' && one.orderId === orderId,
    );
    return order?.recordedAt ?? recordedAt;
  }

  private get entries(): GrowthEntry[] {
    return [...this.loaded, ...this.newEntries];
  }

  private earnOf({ id, paidAt, paidFen }: GrowingOrder): void {
    const value = mulDivFloor(paidFen, this.terms.perYuan, 100);
    const source = { type: 'order', id } as const;
    if (value > 0)
      this.add({ value, reason: 'ORDER', source, orderId: id, occurredAt: paidAt }, paidAt);
  }

  private takeBack(order: GrowingOrder, earned: number, left: number): void {
    const { id, paidFen, refundedFen, paidAt } = order;
    const due = paidFen === 0 ? 0 : mulDivFloor(earned, refundedFen, paidFen);
    const value = earned - due - left;
    const source = { type: 'refund', id: `${id}:${refundedFen}` } as const;
    const occurredAt = this.now;
    if (value < 0) this.add({ value, reason: 'REFUND', source, orderId: id, occurredAt }, paidAt);
  }

  private add(entry: Omit<GrowthEntry, 'id' | 'day' | 'recordedAt'>, countsAt: Date): void {
    const { source, reason } = entry;
    const known = this.entries.some(
      (one) =>
        one.reason === reason && one.source.type === source.type && one.source.id === source.id,
    );
    if (known) return;
    this.newEntries.push({
      ...entry,
      id: newId('grw'),
      day: businessDayOf(countsAt, this.timeZone),
      recordedAt: this.now,
    });
  }
}

function sumOf(entries: readonly GrowthEntry[]): number {
  return entries.reduce((sum, { value }) => sum + value, 0);
}
