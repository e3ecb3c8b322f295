/**
 * The points page of the specification told as slowly and plainly as possible: every single point is
 * an object, and time passes hour by hour. It shares no line with the server, so that the two agree
 * only when both are right. Days are those of a zone that is always 8 hours ahead.
 */
interface Point {
  /** The how-manieth lot it came in. */
  lot: number;
  order: string | null;
  grace: boolean;
  fromHour: number;
  untilHour: number;
  here: boolean;
  expired: boolean;
}

const HOURS_AHEAD = 8;

export class NaiveMember {
  owed = 0;
  private readonly points: Point[] = [];
  private lots = 0;
  private readonly taken = new Map<string, Point[]>();
  /** Of each spending, the points that were not there. */
  private readonly missing = new Map<string, number>();
  private readonly reversed = new Map<string, number>();

  constructor(
    private hour: number,
    private readonly graceDays: number,
  ) {}

  waitUntil(hour: number): void {
    while (this.hour < hour) {
      this.hour += 1;
      for (const point of this.points) this.endIfOver(point);
      this.payDebt();
    }
  }

  earn(order: string, count: number, fromHour: number, untilHour: number): void {
    this.grant(count, { order, grace: false, fromHour, untilHour });
    this.payDebt();
  }

  /** False, and nothing changed, when there are too few and they may not be owed. */
  spend(key: string, count: number, beyond: boolean): boolean {
    if (this.available() < count && !beyond) return false;
    const stack: Point[] = [];
    while (stack.length < count && this.available() > 0) stack.push(this.takeBest());
    this.taken.set(key, stack);
    this.missing.set(key, count - stack.length);
    this.owed += count - stack.length;
    return true;
  }

  giveBack(key: string, count: number, atHour: number): void {
    let graced = 0;
    for (let i = 0; i < count; i++) {
      if (!this.isCancelled(key)) graced += this.putBack(this.taken.get(key)?.pop());
    }
    const day = Math.floor((atHour + HOURS_AHEAD) / 24);
    const untilHour = (day + this.graceDays + 1) * 24 - HOURS_AHEAD;
    if (graced > 0) this.grant(graced, { order: null, grace: true, fromHour: atHour, untilHour });
    this.payDebt();
  }

  reverse(order: string, upTo: number): void {
    const own = this.points.filter((point) => point.order === order);
    let reversed = this.reversed.get(order) ?? 0;
    while (reversed + own.filter((point) => point.expired).length < upTo) {
      this.takeBack(own);
      reversed += 1;
    }
    this.reversed.set(order, reversed);
  }

  available(): number {
    return this.points.filter((point) => this.isAvailable(point)).length;
  }

  pending(): number {
    return this.points.filter((point) => point.here && this.hour < point.fromHour).length;
  }

  /** What is left of each lot, in the order in which they were granted. */
  remaining(): number[] {
    const counts = new Array<number>(this.lots).fill(0);
    for (const { lot, here } of this.points) if (here) counts[lot] = (counts[lot] ?? 0) + 1;
    return counts;
  }

  private grant(count: number, given: Omit<Point, 'lot' | 'here' | 'expired'>): void {
    for (let i = 0; i < count; i++) {
      const point = { ...given, lot: this.lots, here: true, expired: false };
      this.points.push(point);
      this.endIfOver(point);
    }
    this.lots += 1;
  }

  private isCancelled(key: string): boolean {
    const missing = this.missing.get(key) ?? 0;
    if (missing === 0 || this.owed === 0) return false;
    this.missing.set(key, missing - 1);
    this.owed -= 1;
    return true;
  }

  /** 1 when there is nowhere to put it and it must come back in a new lot. */
  private putBack(point: Point | undefined): number {
    if (!point) return 1;
    if (this.hour < point.untilHour) point.here = true;
    return this.hour < point.untilHour || point.grace ? 0 : 1;
  }

  private endIfOver(point: Point): void {
    if (!point.here || this.hour < point.untilHour) return;
    point.here = false;
    point.expired = true;
  }

  private payDebt(): void {
    while (this.owed > 0 && this.available() > 0) {
      this.takeBest();
      this.owed -= 1;
    }
  }

  private takeBack(own: Point[]): void {
    const newest = own.filter((point) => point.here).sort((a, b) => b.lot - a.lot)[0];
    if (newest) newest.here = false;
    else if (this.available() > 0) this.takeBest();
    else this.owed += 1;
  }

  private takeBest(): Point {
    const available = this.points.filter((point) => this.isAvailable(point));
    const soonest = Math.min(...available.map((point) => point.untilHour));
    const best = available.find((point) => point.untilHour === soonest);
    if (!best) throw new Error('nothing is available');
    best.here = false;
    return best;
  }

  private isAvailable(point: Point): boolean {
    return point.here && point.fromHour <= this.hour && this.hour < point.untilHour;
  }
}
