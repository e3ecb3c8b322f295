/** The points of a naive member: which are there, which are held, and what time does to them. */
export interface Point {
  /** The how-manieth lot it came in. */
  lot: number;
  order: string | null;
  grace: boolean;
  fromTick: number;
  untilTick: number;
  here: boolean;
  expired: boolean;
}

interface Hold {
  count: number;
  madeAt: number;
  untilTick: number;
}

export class NaivePoints {
  owed = 0;
  protected readonly points: Point[] = [];
  protected readonly holds = new Map<string, Hold>();
  private lots = 0;

  constructor(protected tick: number) {}

  waitUntil(tick: number): void {
    while (this.tick < tick) {
      this.tick = Math.min(tick, this.nextHappening());
      for (const [key, hold] of this.holds) if (hold.untilTick === this.tick) this.free(key);
      this.endWhatIsOver();
      this.payDebt(this.points.filter((point) => point.fromTick === this.tick));
    }
  }

  available(): number {
    return this.points.filter((point) => this.isAvailable(point)).length;
  }

  held(): number {
    return sum([...this.holds.values()]);
  }

  pending(): number {
    return this.points.filter((point) => point.here && this.tick < point.fromTick).length;
  }

  /** What is left of each lot, in the order in which they were granted. */
  remaining(): number[] {
    const counts = new Array<number>(this.lots).fill(0);
    for (const { lot, here } of this.points) if (here) counts[lot] = (counts[lot] ?? 0) + 1;
    return counts;
  }

  protected grant(count: number, given: Omit<Point, 'lot' | 'here' | 'expired'>): Point[] {
    const granted: Point[] = [];
    for (let i = 0; i < count; i++) {
      const point = { ...given, lot: this.lots, here: true, expired: false };
      granted.push(point);
      if (this.isOver(point)) expire(point);
    }
    this.points.push(...granted);
    this.lots += 1;
    return granted;
  }

  protected nextHappening(): number {
    const ticks = this.points.flatMap((point) => [point.fromTick, point.untilTick]);
    for (const hold of this.holds.values()) ticks.push(hold.untilTick);
    return Math.min(...ticks.filter((tick) => tick > this.tick));
  }

  protected free(key: string): void {
    this.holds.delete(key);
    this.payDebt(this.points);
  }

  /** Of what is over, only as much stays as holds cover that were made before its end. */
  protected endWhatIsOver(): void {
    let covered = 0;
    for (const point of inSpendingOrder(this.points)) {
      if (!point.here || !this.isOver(point)) continue;
      const holds = [...this.holds.values()].filter((hold) => hold.madeAt < point.untilTick);
      if (this.isAvailable(point) && covered < sum(holds)) covered += 1;
      else expire(point);
    }
  }

  protected payDebt(from: readonly Point[]): void {
    while (this.owed > 0 && this.spendable() > 0 && this.takeBest(from)) this.owed -= 1;
  }

  protected spendable(): number {
    return this.available() - this.held();
  }

  /** Points that are not over: what only a hold keeps is for its own spending. */
  protected good(): Point[] {
    return this.points.filter((point) => !this.isOver(point));
  }

  protected mustTake(from: readonly Point[]): Point {
    const best = this.takeBest(from);
    if (!best) throw new Error('nothing is available');
    return best;
  }

  protected takeBest(from: readonly Point[]): Point | undefined {
    const best = inSpendingOrder(from.filter((point) => this.isAvailable(point)))[0];
    if (best) best.here = false;
    return best;
  }

  protected isOver(point: Point): boolean {
    return point.untilTick <= this.tick;
  }

  protected isAvailable(point: Point): boolean {
    return point.here && point.fromTick <= this.tick && point.fromTick < point.untilTick;
  }
}

function expire(point: Point): void {
  point.here = false;
  point.expired = true;
}

function inSpendingOrder(points: readonly Point[]): Point[] {
  return [...points].sort((a, b) => a.untilTick - b.untilTick || a.lot - b.lot);
}

function sum(holds: readonly Hold[]): number {
  return holds.reduce((total, { count }) => total + count, 0);
}
