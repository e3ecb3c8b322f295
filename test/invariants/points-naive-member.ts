/**
 * The points page of the specification told as slowly and plainly as possible: every single point is
 * an object, and time passes from one thing that happens to the next. It shares no line with the
 * server, so that the two agree only when both are right. Times are in ticks of 5 minutes; days are
 * those of a zone that is always 8 hours ahead.
 */
interface Point {
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

const TICKS_PER_DAY = 24 * 12;
const TICKS_AHEAD = 8 * 12;

export class NaiveMember {
  owed = 0;
  private readonly points: Point[] = [];
  private lots = 0;
  private readonly taken = new Map<string, Point[]>();
  /** Of each spending, the points that were not there. */
  private readonly missing = new Map<string, number>();
  private readonly reversed = new Map<string, number>();
  private readonly holds = new Map<string, Hold>();

  constructor(
    private tick: number,
    private readonly graceDays: number,
  ) {}

  waitUntil(tick: number): void {
    while (this.tick < tick) {
      this.tick = Math.min(tick, this.nextHappening());
      for (const [key, hold] of this.holds) if (hold.untilTick === this.tick) this.free(key);
      this.endWhatIsOver();
      this.payDebt(this.points.filter((point) => point.fromTick === this.tick));
    }
  }

  /** False, and nothing changed, when there is too little. */
  hold(key: string, count: number, untilTick: number): boolean {
    if (this.spendable() < count) return false;
    this.holds.set(key, { count, madeAt: this.tick, untilTick });
    return true;
  }

  release(key: string): void {
    this.free(key);
    this.endWhatIsOver();
  }

  earn(order: string, count: number, fromTick: number, untilTick: number): void {
    this.payDebt(this.grant(count, { order, grace: false, fromTick, untilTick }));
  }

  /** False, and nothing changed, when there are too few and they may not be owed. */
  spend(key: string, count: number, beyond: boolean, holdKey: string | null): boolean {
    const hold = this.holds.get(holdKey ?? '');
    const most = this.spendable() + (hold?.count ?? 0);
    if (most < count && !beyond) return false;
    const stack: Point[] = [];
    const kept = this.points.filter((point) => hold && point.untilTick > hold.madeAt);
    const over = kept.filter((point) => this.isAvailable(point) && this.isOver(point));
    while (stack.length < Math.min(count, hold?.count ?? 0)) {
      const point = this.takeBest(over);
      if (!point) break;
      stack.push(point);
    }
    while (stack.length < Math.min(count, most)) stack.push(this.mustTake(this.good()));
    this.taken.set(key, stack);
    this.missing.set(key, count - stack.length);
    this.owed += count - stack.length;
    if (holdKey !== null && hold) this.release(holdKey);
    return true;
  }

  giveBack(key: string, count: number, atTick: number): void {
    let graced = 0;
    const arrived = new Set<number>();
    for (let i = 0; i < count; i++) {
      if (this.isCancelled(key)) continue;
      const point = this.taken.get(key)?.pop();
      if (point && !this.isOver(point)) arrived.add(point.lot);
      graced += this.putBack(point);
    }
    const day = Math.floor((atTick + TICKS_AHEAD) / TICKS_PER_DAY);
    const untilTick = (day + this.graceDays + 1) * TICKS_PER_DAY - TICKS_AHEAD;
    const fresh = { order: null, grace: true, fromTick: atTick, untilTick };
    const gifts = graced > 0 ? this.grant(graced, fresh) : [];
    this.payDebt([...this.points.filter((point) => arrived.has(point.lot)), ...gifts]);
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

  private grant(count: number, given: Omit<Point, 'lot' | 'here' | 'expired'>): Point[] {
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

  private nextHappening(): number {
    const ticks = this.points.flatMap((point) => [point.fromTick, point.untilTick]);
    for (const hold of this.holds.values()) ticks.push(hold.untilTick);
    return Math.min(...ticks.filter((tick) => tick > this.tick));
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
    if (!this.isOver(point)) point.here = true;
    return !this.isOver(point) || point.grace ? 0 : 1;
  }

  private free(key: string): void {
    this.holds.delete(key);
    this.payDebt(this.points);
  }

  /** Of what is over, only as much stays as holds cover that were made before its end. */
  private endWhatIsOver(): void {
    let covered = 0;
    for (const point of inSpendingOrder(this.points)) {
      if (!point.here || !this.isOver(point)) continue;
      const holds = [...this.holds.values()].filter((hold) => hold.madeAt < point.untilTick);
      if (this.isAvailable(point) && covered < sum(holds)) covered += 1;
      else expire(point);
    }
  }

  private payDebt(from: readonly Point[]): void {
    while (this.owed > 0 && this.spendable() > 0 && this.takeBest(from)) this.owed -= 1;
  }

  private takeBack(own: Point[]): void {
    const takeable = own.filter((point) => point.here && this.mayGo(point));
    const newest = takeable.sort((a, b) => b.lot - a.lot)[0];
    if (newest) newest.here = false;
    else if (this.spendable() > 0) this.mustTake(this.good());
    else this.owed += 1;
  }

  private mayGo(point: Point): boolean {
    return this.tick < point.fromTick || this.spendable() > 0;
  }

  private spendable(): number {
    return this.available() - this.held();
  }

  /** Points that are not over: what only a hold keeps is for its own spending. */
  private good(): Point[] {
    return this.points.filter((point) => !this.isOver(point));
  }

  private mustTake(from: readonly Point[]): Point {
    const best = this.takeBest(from);
    if (!best) throw new Error('nothing is available');
    return best;
  }

  private takeBest(from: readonly Point[]): Point | undefined {
    const best = inSpendingOrder(from.filter((point) => this.isAvailable(point)))[0];
    if (best) best.here = false;
    return best;
  }

  private isOver(point: Point): boolean {
    return point.untilTick <= this.tick;
  }

  private isAvailable(point: Point): boolean {
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
