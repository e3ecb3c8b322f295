/** The page of the points ledger, told plainly: earned, spent, given back, taken back. */
import { dayOf, endOf, type Instant, textOfDay } from './calendar.js';
import { ModelJournal, type ModelLot, sumOf, type Taking, total, type Why } from './journal.js';
import { RIGHT, type Rules } from './rules.js';

interface Spent {
  stack: Taking[];
  points: number;
  owed: number;
  returned: number;
}

/** Its own hold goes with a spending; `beyond` what is there it may become debt. */
interface Spending {
  kind?: 'spend' | 'adjust' | 'transfer_out';
  beyond?: boolean;
  hold?: string;
}

interface Earned {
  lots: ModelLot[];
  points: number;
  reversed: number;
}

export class ModelPoints extends ModelJournal {
  private readonly spent = new Map<string, Spent>();
  private readonly earned = new Map<string, Earned>();

  constructor(
    now: Instant,
    private readonly graceDays: number,
    rules: Rules = RIGHT,
  ) {
    super(now, rules);
  }

  /** Each instant at which a hold ends, or something matures or ends, one after the other. */
  passTo(now: Instant): void {
    for (;;) {
      const ends = this.holds.map(({ until }) => until);
      this.now = Math.min(now, ...ends, ...this.lots.flatMap((lot) => this.instantsOf(lot)));
      for (const hold of this.holds.filter(({ until }) => until <= this.now)) this.release(hold);
      this.endLots();
      const matured = this.available().filter(({ from }) => from === this.now);
      this.payDebt(matured, this.now);
      if (this.now === now) return;
    }
  }

  private instantsOf({ left, from, until }: ModelLot): Instant[] {
    return left > 0 ? [from, until].filter((at) => at > this.now) : [];
  }

  earn(points: number, why: Why, span: Pick<ModelLot, 'from' | 'until'>): void {
    const lot = this.grant('earn', points, why, { ...span, grace: false });
    const earned = this.earned.get(why.source) ?? { lots: [], points: 0, reversed: 0 };
    earned.lots.push(lot);
    earned.points += points;
    this.earned.set(why.source, earned);
    this.arrive([{ lot, points }], why.at);
  }

  /** A person's correction: what is given is good as if earned now. */
  give(points: number, why: Why, until: Instant): void {
    const lot = this.grant('adjust', points, why, { from: why.at, until, grace: false });
    this.arrive([{ lot, points }], why.at);
  }

  /** False, and nothing changed, when there are too few and they may not be owed. */
  spend(
    points: number,
    why: Why,
    { kind = 'spend', beyond = false, hold: name }: Spending = {},
  ): boolean {
    const hold = this.holds.find((one) => one.name === name);
    const held = hold?.points ?? 0;
    const wanted = Math.min(points, this.spendable() + held);
    if (wanted < points && !beyond) return false;
    const kept = this.come().filter(({ until }) => until <= this.now && hold && hold.since < until);
    const stack = this.take(kept, Math.min(held, wanted));
    stack.push(...this.take(this.available(), wanted - total(stack)));
    this.debt += points - wanted;
    this.write(kind, -points, why);
    this.spent.set(why.source, { stack, points, owed: points - wanted, returned: 0 });
    if (hold) this.release(hold);
    return true;
  }

  /** Gives back `points` of a spending: what is owed for it first, then lot by lot. */
  giveBack(of: string, points: number, why: Why, { graced: isGraced = true } = {}): number {
    const spent = this.spent.get(of);
    if (!spent || points <= 0) return 0;
    spent.returned += points;
    const cancelled = Math.min(points, this.debt, spent.owed);
    spent.owed -= cancelled;
    this.debt -= cancelled;
    const back: Taking[] = [];
    let refilled = 0;
    let left = points - cancelled;
    let graced = 0;
    while (left > 0) {
      const last = this.rules.refilling(spent.stack)[0];
      const part = last ? Math.min(left, last.points) : left;
      left -= part;
      if (last) this.unstack(spent, last, part);
      if (!last || (isGraced && last.lot.until <= this.now && !last.lot.grace)) graced += part;
      else {
        refilled += part;
        last.lot.left += part;
        back.push({ lot: last.lot, points: part });
      }
    }
    if (cancelled + refilled > 0) this.write('return', cancelled + refilled, why);
    if (graced > 0) back.push({ lot: this.grace(graced, why), points: graced });
    this.arrive(back, why.at);
    return points;
  }

  private unstack(spent: Spent, taking: Taking, points: number): void {
    taking.points -= points;
    if (taking.points === 0) spent.stack.splice(spent.stack.indexOf(taking), 1);
  }

  private grace(points: number, why: Why): ModelLot {
    const until = endOf(dayOf(why.at) + this.graceDays);
    const from = Math.min(why.at, this.now);
    return this.grant('return', points, { ...why, reason: 'GRACE' }, { from, until, grace: true });
  }

  /** What was taken for a friend, by the ends of its lots, the earliest first. */
  partsOf(source: string): { points: number; lastDay: string | null }[] {
    const parts = new Map<Instant, number>();
    for (const { lot, points } of this.spent.get(source)?.stack ?? [])
      parts.set(lot.until, (parts.get(lot.until) ?? 0) + points);
    return [...parts].map(([until, points]) => ({
      points,
      lastDay: until === Infinity ? null : textOfDay(dayOf(until - 1)),
    }));
  }

  /** What could be taken back of what a source earned, in all. */
  reversible(of: string): number {
    const earned = this.earned.get(of);
    return earned ? Math.max(0, earned.points - earned.reversed - this.expiredOf(earned)) : 0;
  }

  private expiredOf({ lots }: Earned): number {
    if (!this.rules.expiryCounts) return 0;
    return lots.reduce((sum, lot) => sum + (this.expired.get(lot) ?? 0), 0);
  }

  /** So much of what the source earned is taken back in all, afterwards; gives what was taken now. */
  reverse(of: string, upTo: number, why: Why): number {
    const earned = this.earned.get(of);
    if (!earned) return 0;
    const due = Math.min(upTo, earned.points) - earned.reversed - this.expiredOf(earned);
    if (due <= 0) return 0;
    const own = [...earned.lots].sort(this.rules.takingBack);
    const others = this.available().filter((lot) => !own.includes(lot));
    this.debt += due - this.takeSparing([...own, ...others], due);
    this.write('reverse', -due, why);
    earned.reversed += due;
    return due;
  }

  /** What remains of what a source gave, and nobody holds; never debt. */
  withdraw(of: string, why: Why): void {
    const lots = this.earned.get(of)?.lots ?? [];
    const taken = total(this.take(lots, Math.min(sumOf(lots), this.spendable())));
    if (taken > 0) this.write('reverse', -taken, why);
  }

  /** What is held stays; what is pending nobody holds. */
  private takeSparing(lots: ModelLot[], points: number): number {
    let [taken, free] = [0, this.spendable()];
    for (const lot of lots) {
      const isPending = lot.from > this.now;
      const most = isPending ? points - taken : Math.min(points - taken, free);
      const now = total(this.take([lot], most));
      taken += now;
      if (!isPending) free -= now;
    }
    return taken;
  }
}
