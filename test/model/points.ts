/** The page of the points ledger, told plainly: earned, spent, given back, taken back. */
import { type Day, dayOf, endOf, type Instant, textOfDay } from './calendar.js';
import { ModelJournal, type ModelLot, type Taking, total, type Why } from './journal.js';
import { RIGHT, type Rules } from './rules.js';

interface Spent {
  stack: Taking[];
  points: number;
  owed: number;
  returned: number;
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

  /** Each instant at which something matures or ends, one after the other. */
  passTo(now: Instant): void {
    for (;;) {
      const next = Math.min(now, ...this.lots.flatMap((lot) => this.instantsOf(lot)));
      this.now = next;
      const ended = this.lots.filter(({ left, until }) => left > 0 && until <= next);
      for (const lot of ended.sort(this.rules.spending)) this.expire(lot, lot.until);
      this.payDebt(this.available(), next);
      if (next === now) return;
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
    this.arrive([lot], why.at);
  }

  /** False, and nothing changed, when there are too few and they may not be owed. */
  spend(points: number, why: Why, beyond = false, kind: 'spend' | 'adjust' = 'spend'): boolean {
    const { available } = this.view();
    if (points > available && !beyond) return false;
    const stack = this.take(this.available(), points);
    const owed = points - total(stack);
    this.debt += owed;
    this.write(kind, -points, why);
    this.spent.set(why.source, { stack, points, owed, returned: 0 });
    return true;
  }

  /** Gives back `points` of a spending: what is owed for it first, then lot by lot. */
  giveBack(of: string, points: number, why: Why): number {
    const spent = this.spent.get(of);
    if (!spent || points <= 0) return 0;
    spent.returned += points;
    const cancelled = Math.min(points, this.debt, spent.owed);
    spent.owed -= cancelled;
    this.debt -= cancelled;
    const back: ModelLot[] = [];
    let refilled = 0;
    let left = points - cancelled;
    let graced = 0;
    while (left > 0) {
      const last = this.rules.refilling(spent.stack)[0];
      const part = last ? Math.min(left, last.points) : left;
      left -= part;
      if (last) this.unstack(spent, last, part);
      if (!last || (last.lot.until <= this.now && !last.lot.grace)) graced += part;
      else {
        refilled += part;
        last.lot.left += part;
        back.push(last.lot);
      }
    }
    if (cancelled + refilled > 0) this.write('return', cancelled + refilled, why);
    if (graced > 0) back.push(this.grace(graced, why));
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

  spentBy(source: string): Pick<Spent, 'points' | 'returned'> {
    return this.spent.get(source) ?? { points: 0, returned: 0 };
  }

  earnedBy(source: string): number {
    return this.earned.get(source)?.points ?? 0;
  }

  /** So much of what the source earned is taken back in all, afterwards; gives what was taken now. */
  reverse(of: string, upTo: number, why: Why): number {
    const earned = this.earned.get(of);
    if (!earned) return 0;
    const expired = earned.lots.reduce((sum, lot) => sum + (this.expired.get(lot) ?? 0), 0);
    const due = upTo - earned.reversed - (this.rules.expiryCounts ? expired : 0);
    if (due <= 0) return 0;
    const own = [...earned.lots].sort(this.rules.takingBack);
    const others = this.available().filter((lot) => !own.includes(lot));
    this.debt += due - total(this.take([...own, ...others], due));
    this.write('reverse', -due, why);
    earned.reversed += due;
    return due;
  }

  view() {
    const sum = (lots: ModelLot[]) => lots.reduce((points, lot) => points + lot.left, 0);
    return {
      available: sum(this.available()),
      pending: sum(this.lots.filter(({ from, until }) => this.now < from && this.now < until)),
      held: 0,
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
}
