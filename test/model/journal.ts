/** A member's lots and entries, and how points move between them. */
import { type Day, dayOf, type Instant, textOfDay } from './calendar.js';
import type { Rules } from './rules.js';

export interface ModelLot {
  /** The number of the entry that brought it in. */
  no: number;
  source: string;
  grace: boolean;
  left: number;
  from: Instant;
  /** Exclusive; infinite for ever. */
  until: Instant;
}

export interface ModelEntry {
  no: number;
  kind: 'earn' | 'spend' | 'return' | 'reverse' | 'expire' | 'settle' | 'adjust' | 'transfer_out';
  points: number;
  balance: number;
  reason: string;
  source: string;
  at: Instant;
  from?: Instant;
  lastDay?: string;
}

/** Points set aside for a quote until an instant, exclusive. */
export interface ModelHold {
  name: string;
  points: number;
  since: Instant;
  until: Instant;
}

/** Points taken out of a lot. */
export interface Taking {
  lot: ModelLot;
  points: number;
}

export type Why = Pick<ModelEntry, 'reason' | 'source' | 'at'>;

export class ModelJournal {
  debt = 0;
  readonly entries: ModelEntry[] = [];
  readonly lots: ModelLot[] = [];
  holds: ModelHold[] = [];
  protected readonly expired = new Map<ModelLot, number>();

  constructor(
    protected now: Instant,
    protected readonly rules: Rules,
  ) {}

  protected available(): ModelLot[] {
    return this.come().filter(({ until }) => this.now < until);
  }

  /** What has come and is left, in spending order: good lots, and of ended ones what holds keep. */
  protected come(): ModelLot[] {
    const come = this.lots.filter(
      ({ left, from, until }) => left > 0 && from <= this.now && from < until,
    );
    return come.sort(this.rules.spending);
  }

  /** Of what has come, what nobody holds. */
  spendable(): number {
    return Math.max(0, sumOf(this.come()) - total(this.holds));
  }

  hold(name: string, points: number, until: Instant): void {
    this.holds.push({ name, points, since: this.now, until });
  }

  /** What is set free pays debt; what only this hold kept alive ends. */
  release(hold: ModelHold): void {
    this.holds = this.holds.filter((other) => other !== hold);
    this.payDebt(this.come(), this.now);
    this.endLots();
  }

  /** Of a lot that ends, holds made before keep what their quotes would spend. */
  protected endLots(): void {
    let kept = 0;
    for (const lot of this.come().filter(({ until }) => until <= this.now)) {
      const held = total(this.holds.filter(({ since }) => since < lot.until));
      const keeps = Math.min(lot.left, Math.max(0, held - kept));
      kept += keeps;
      this.expire(lot, lot.left - keeps, this.now);
    }
  }

  protected take(lots: ModelLot[], points: number): Taking[] {
    let missing = points;
    const takings = lots.map((lot) => {
      const taken = Math.min(missing, lot.left);
      missing -= taken;
      lot.left -= taken;
      return { lot, points: taken };
    });
    return takings.filter((taking) => taking.points > 0);
  }

  /** Points that came, or came back, just now: what ended before it came pays no debt. */
  protected arrive(arrivals: readonly Taking[], since: Instant): void {
    const inOrder = [...arrivals].sort((one, other) => this.rules.spending(one.lot, other.lot));
    for (const { lot, points } of inOrder) {
      if (lot.until <= this.now) this.expire(lot, points, Math.max(lot.until, since));
      else if (lot.from <= this.now) this.payDebt([lot], Math.max(lot.from, since));
    }
  }

  protected payDebt(lots: ModelLot[], at: Instant): void {
    if (!this.rules.debtIsPaid) return;
    for (const lot of lots) {
      const [paid] = this.take([lot], Math.min(this.debt, this.spendable()));
      if (!paid) continue;
      this.debt -= paid.points;
      this.write('settle', 0, { reason: 'DEBT', source: lot.source, at });
    }
  }

  protected expire(lot: ModelLot, points: number, at: Instant): void {
    const [gone] = this.take([lot], points);
    if (!gone) return;
    this.expired.set(lot, (this.expired.get(lot) ?? 0) + gone.points);
    this.write('expire', -gone.points, { reason: 'EXPIRY', source: lot.source, at });
  }

  protected grant(
    kind: ModelEntry['kind'],
    points: number,
    why: Why,
    given: Pick<ModelLot, 'from' | 'until' | 'grace'>,
  ): ModelLot {
    const { from, until } = given;
    const lastDay = until === Infinity ? undefined : textOfDay(dayOf(until - 1));
    const { no } = this.write(kind, points, { ...why, from, lastDay });
    const lot = { no, source: why.source, left: points, ...given };
    this.lots.push(lot);
    return lot;
  }

  view() {
    const pending = this.lots.filter(({ from, until }) => this.now < from && this.now < until);
    return {
      available: sumOf(this.come()),
      pending: sumOf(pending),
      held: total(this.holds),
      debt: this.debt,
      expiring: this.expiring(),
    };
  }

  private expiring(): { points: number; lastDay: string }[] {
    const days = new Map<Day, number>();
    for (const { until, left } of this.available()) {
      const day = dayOf(until - 1);
      if (until !== Infinity && day <= dayOf(this.now) + 90)
        days.set(day, (days.get(day) ?? 0) + left);
    }
    return [...days].map(([day, points]) => ({ points, lastDay: textOfDay(day) }));
  }

  protected write(kind: ModelEntry['kind'], points: number, why: Why & Partial<ModelEntry>) {
    const last = this.entries.at(-1);
    const entry = {
      no: (last?.no ?? 0) + 1,
      kind,
      points,
      balance: (last?.balance ?? 0) + points,
      ...why,
    };
    this.entries.push(entry);
    return entry;
  }
}

export function sumOf(lots: readonly ModelLot[]): number {
  return lots.reduce((sum, { left }) => sum + left, 0);
}

export function total(takings: readonly { points: number }[]): number {
  return takings.reduce((sum, { points }) => sum + points, 0);
}
