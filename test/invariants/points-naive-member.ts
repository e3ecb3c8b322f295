/**
 * The points page of the specification told as slowly and plainly as possible: every single point is
 * an object, and time passes from one thing that happens to the next. It shares no line with the
 * server, so that the two agree only when both are right. Times are in ticks of 5 minutes; days are
 * those of a zone that is always 8 hours ahead.
 */
import { NaivePoints, type Point } from './points-naive-points.js';

const TICKS_PER_DAY = 24 * 12;
const TICKS_AHEAD = 8 * 12;

export class NaiveMember extends NaivePoints {
  private readonly taken = new Map<string, Point[]>();
  /** Of each spending, the points that were not there. */
  private readonly missing = new Map<string, number>();
  private readonly reversed = new Map<string, number>();

  constructor(
    tick: number,
    private readonly graceDays: number,
  ) {
    super(tick);
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
}
