/** What a member buys and gives back, and what follows from it for points, tier and coupons. */
import { type Act, type Answer, done, type OrderAct, type RefundAct, refused } from './acts.js';
import type { ModelBrand } from './brand.js';
import { DAY, dayOf, endOf, type Instant, MINUTE } from './calendar.js';
import { ModelCoupons } from './coupons.js';
import { type Earning, earningsOf } from './earning.js';
import { applyRefund, faultsOf, type ModelOrder, newOrder, refusalsOf, sum } from './orders.js';
import { ModelPoints } from './points.js';
import { useInOrder } from './redemption.js';
import { RIGHT, type Rules } from './rules.js';
import { ModelTiers } from './tiers.js';

type Report = OrderAct | RefundAct;

export class ModelBuyer {
  readonly points: ModelPoints;
  readonly tiers: ModelTiers;
  readonly coupons: ModelCoupons;
  readonly orders = new Map<string, ModelOrder>();
  /** Refunds whose order has not come, by order. */
  readonly waiting = new Map<string, { act: RefundAct; since: Instant }[]>();
  readonly reports: Report[] = [];
  /** What orders of a day have earned; a refund gives nothing back. */
  private readonly earnedOn = new Map<number, number>();
  private readonly answers = new Map<Report, Answer>();

  constructor(
    public now: Instant,
    readonly brand: ModelBrand,
    readonly rules: Rules = RIGHT,
  ) {
    this.points = new ModelPoints(now, brand.returnGraceDays, rules);
    this.tiers = new ModelTiers(now, brand, rules);
    this.coupons = new ModelCoupons(now, brand, rules);
    if (brand.registerPoints > 0) {
      const why = { reason: 'ACTIVITY_REGISTER', source: 'activity:register', at: now };
      this.points.earn(brand.registerPoints, why, { from: now, until: this.endOfPoints(now) });
    }
  }

  protected again({ act, changed }: Extract<Act, { do: 'again' }>): Answer {
    if (changed) return refused('IDEMPOTENCY_MISMATCH');
    return this.answers.get(act) ?? done();
  }

  protected order(act: OrderAct): Answer {
    const { now, points } = this;
    if (act.paidAt > now + 5 * MINUTE) return refused('CLOCK_AHEAD');
    const shown = { at: act.paidAt, tier: this.tiers.tierAt(act.paidAt).code };
    const amounts = act.lines.map((line) => line.amountFen);
    const isShown = act.who === 'code';
    const cart = isShown
      ? useInOrder(
          act.coupons.map((name) => this.coupons.get(name)),
          amounts,
          shown,
          this.rules,
        )
      : { used: [], why: act.coupons.map(() => ['MEMBER_CODE_REQUIRED']) };
    const why = [...cart.why.flat(), ...this.offsetRefusals(act)];
    if (why.length > 0 && !act.settled) return refused(...why);
    for (const coupon of cart.used) coupon.state = 'redeemed';
    const source = `order:${act.order}`;
    const used = isShown ? act.pointsUsed : 0;
    if (used > 0) points.spend(used, { reason: 'OFFSET', source, at: act.paidAt }, true);
    const earned = act.who === 'nobody' ? [] : this.earn(act);
    const order = newOrder(act, {
      pointsUsed: used,
      earned: sum(earned.map((earning) => earning.points)),
      excluded: this.brand.excluded,
    });
    order.act = { ...act, coupons: cart.used.map(({ name }) => name) };
    this.orders.set(act.order, order);
    if (act.who !== 'nobody') this.count(order);
    const answer = done({
      pointsEarned: earned,
      tier: act.who === 'nobody' ? null : this.tiers.current.code,
      points: act.who === 'nobody' ? null : balanceOf(points),
    });
    this.remember(act, answer);
    for (const refund of this.waitingFor(act.order)) {
      this.answers.set(refund, this.apply(order, refund));
    }
    this.waiting.delete(act.order);
    return answer;
  }

  /** As they came; of one instant, by number. */
  private waitingFor(order: string): RefundAct[] {
    const byArrival = (this.waiting.get(order) ?? []).toSorted(
      (one, other) => one.since - other.since || (one.act.refund < other.act.refund ? -1 : 1),
    );
    return byArrival.map(({ act }) => act);
  }

  private offsetRefusals({ who, pointsUsed, lines }: OrderAct): string[] {
    if (pointsUsed === 0) return [];
    if (who !== 'code') return ['MEMBER_CODE_REQUIRED'];
    const { pointsPerYuan, maxSharePercent } = this.brand.offset;
    const paidFen = sum(lines.map((line) => line.paidFen));
    const offsetFen = (pointsUsed / pointsPerYuan) * 100;
    const isWholeYuan = pointsUsed % pointsPerYuan === 0;
    const fits = isWholeYuan && this.rules.offsetFits(offsetFen, paidFen, maxSharePercent);
    const { available } = this.points.view();
    return [
      ...(fits ? [] : ['OFFSET_NOT_ALLOWED']),
      ...(pointsUsed > available ? ['INSUFFICIENT_POINTS'] : []),
    ];
  }

  private earn(act: OrderAct): Earning[] {
    const { brand, rules, tiers } = this;
    const day = dayOf(act.paidAt);
    const before = this.earnedOn.get(day) ?? 0;
    const all = earningsOf(act, tiers.tierAt(act.paidAt), brand, rules);
    const { perOrder = Infinity, perMemberDay = Infinity } = brand.caps;
    const room = Math.min(perOrder, Math.max(0, perMemberDay - before));
    const earned = rules.cut(all, room).filter(({ points }) => points > 0);
    this.earnedOn.set(day, before + sum(earned.map(({ points }) => points)));
    const from = act.paidAt + brand.availableAfterDays * DAY;
    const span = { from, until: this.endOfPoints(act.paidAt) };
    const why = { source: `order:${act.order}`, at: act.paidAt };
    for (const { reason, points } of earned) this.points.earn(points, { ...why, reason }, span);
    return earned;
  }

  private count(order: ModelOrder): void {
    const purchase = Object.assign(order, { day: dayOf(order.act.paidAt), recordedAt: this.now });
    this.tiers.purchases.push(purchase);
    this.tiers.afterOrder(this.now);
  }

  private endOfPoints(at: Instant): Instant {
    const lastDay = this.rules.lastDay(this.brand.expiry, dayOf(at));
    return lastDay === null ? Infinity : endOf(lastDay);
  }

  protected refund(act: RefundAct): Answer {
    const faults = faultsOf(act);
    if (faults.length > 0) return refused(...faults);
    if (act.at > this.now + 5 * MINUTE) return refused('CLOCK_AHEAD');
    const order = this.orders.get(act.order);
    if (!order) {
      const others = this.waiting.get(act.order) ?? [];
      this.waiting.set(act.order, [...others, { act, since: this.now }]);
      return this.remember(act, done({ state: 'waiting', pointsReversed: 0, pointsReturned: 0 }));
    }
    const answer = this.apply(order, act);
    return 'done' in answer ? this.remember(act, answer) : answer;
  }

  private apply(order: ModelOrder, act: RefundAct): Answer {
    const refusals = refusalsOf(order, act);
    if (refusals.length > 0) return refused(...refusals);
    const shares = applyRefund(order, act, this.rules);
    const isMembers = order.act.who !== 'nobody';
    const why = { reason: 'REFUND', source: `refund:${act.refund}`, at: act.at };
    const of = `order:${order.act.order}`;
    const pointsReturned = this.points.giveBack(of, shares.giveBack, why);
    const pointsReversed = isMembers ? this.points.reverse(of, shares.reverseUpTo, why) : 0;
    if (isMembers) this.tiers.afterRefund(this.now);
    const couponsReturned = order.isWhole ? order.act.coupons : [];
    for (const name of couponsReturned) this.coupons.giveBack(this.coupons.get(name), this.now);
    return done({ state: 'applied', pointsReversed, pointsReturned, couponsReturned });
  }

  private remember(report: Report, answer: Answer): Answer {
    this.reports.push(report);
    this.answers.set(report, answer);
    return answer;
  }
}

function balanceOf(points: ModelPoints) {
  const { available, pending, held, debt } = points.view();
  return { available, pending, held, debt };
}
