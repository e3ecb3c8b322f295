import { type BusinessDay, businessDayOf, endOfDay, startOfDay } from '@shuke/shared';

export interface EarnedOrder {
  paidAt: Date;
  points: number;
}

/**
 * What a member's orders have earned on each business day of `paidAt`, in the order of posting:
 * what the cap of a day looks at. Loaded only where the brand has such a cap.
 */
export class EarnedDays {
  private readonly points = new Map<BusinessDay, number>();

  constructor(private readonly timeZone: string) {}

  /** The whole days that these instants touch. */
  spanOf(paidAts: readonly Date[]): { from: Date; until: Date } {
    const days = paidAts.map((at) => this.dayOf(at)).sort();
    const [first, last] = [days[0], days.at(-1)];
    if (!first || !last) throw new RangeError('no instants, no days');
    return { from: startOfDay(first, this.timeZone), until: endOfDay(last, this.timeZone) };
  }

  /** A refund gives back no room, so an order counts with all that it earned. */
  know(orders: readonly EarnedOrder[]): void {
    for (const { paidAt, points } of orders) this.add(this.dayOf(paidAt), points);
  }

  add(day: BusinessDay, points: number): void {
    this.points.set(day, this.on(day) + points);
  }

  on(day: BusinessDay): number {
    return this.points.get(day) ?? 0;
  }

  private dayOf(at: Date): BusinessDay {
    return businessDayOf(at, this.timeZone);
  }
}
