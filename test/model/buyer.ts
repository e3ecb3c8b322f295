/** What a member buys and gives back, and what follows from it for points, tier and coupons. */
import { type Act, type Answer, done, type OrderAct, type RefundAct, refused } from './acts.js';
import { DAY, dayOf, type Instant, MINUTE } from './calendar.js';
import { isRefused, ModelCheckout } from './checkout.js';
import type { Earning } from './earning.js';
import { applyRefund, faultsOf, type ModelOrder, newOrder, refusalsOf, sum } from './orders.js';
import type { ModelPoints } from './points.js';

type Report = OrderAct | RefundAct;

export class ModelBuyer extends ModelCheckout {
  readonly orders = new Map<string, ModelOrder>();
  /** Refunds whose order has not come, by order. */
  readonly waiting = new Map<string, { act: RefundAct; since: Instant }[]>();
  readonly reports: Report[] = [];
  private readonly answers = new Map<Report, Answer>();

  protected again({ act, changed }: Extract<Act, { do: 'again' }>): Answer {
    if (changed) return refused('IDEMPOTENCY_MISMATCH');
    return this.answers.get(act) ?? done();
  }

  protected order(act: OrderAct): Answer {
    const { now, points } = this;
    if (act.paidAt > now + 5 * MINUTE) return refused('CLOCK_AHEAD');
    const basket = this.basketOf(act);
    if (isRefused(basket)) return basket;
    for (const coupon of basket.coupons) this.coupons.use(coupon);
    const source = `order:${act.order}`;
    const why = { reason: 'OFFSET', source, at: act.paidAt };
    const used = basket.points;
    if (used > 0) points.spend(used, why, { beyond: true, hold: basket.hold });
    const earned = act.who === 'nobody' ? [] : this.earn(act);
    const order = newOrder(act, {
      pointsUsed: used,
      leftFen: basket.leftFen,
      earned: sum(earned.map((earning) => earning.points)),
      excluded: this.brand.excluded,
    });
    order.act = { ...act, coupons: basket.coupons.map(({ name }) => name) };
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

  private earn(act: OrderAct): Earning[] {
    const day = dayOf(act.paidAt);
    const earned = this.earningOf(act);
    const before = this.earnedOn.get(day) ?? 0;
    this.earnedOn.set(day, before + sum(earned.map(({ points }) => points)));
    const from = act.paidAt + this.brand.availableAfterDays * DAY;
    const span = { from, until: this.endOfPoints(act.paidAt) };
    const why = { source: `order:${act.order}`, at: act.paidAt };
    for (const { reason, points } of earned) this.points.earn(points, { ...why, reason }, span);
    return earned;
  }

  private count(order: ModelOrder): void {
    const purchase = Object.assign(order, { day: dayOf(order.act.paidAt), recordedAt: this.now });
    this.tiers.metric.purchases.push(purchase);
    this.growth.grow(order);
    this.tiers.afterOrder(this.now);
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
    const before = order.refundedFen;
    const shares = applyRefund(order, act, this.rules);
    const isMembers = order.act.who !== 'nobody';
    const why = { reason: 'REFUND', source: `refund:${act.refund}`, at: act.at };
    const of = `order:${order.act.order}`;
    const pointsReturned = this.points.giveBack(of, shares.giveBack, why);
    const pointsReversed = isMembers ? this.points.reverse(of, shares.reverseUpTo, why) : 0;
    if (isMembers) this.growth.takeBack(order, before);
    if (isMembers) this.tiers.afterRefund(this.now);
    const couponsReturned = order.isWhole ? order.act.coupons : [];
    for (const name of couponsReturned) this.coupons.giveBack(this.coupons.get(name), this.now);
    return done({
      state: 'applied',
      pointsReversed,
      pointsReturned,
      couponsReturned: couponsReturned.toSorted(),
    });
  }

  private remember(report: Report, answer: Answer): Answer {
    this.reports.push(report);
    this.answers.set(report, answer);
    return answer;
  }
}

export function balanceOf(points: ModelPoints) {
  const { available, pending, held, debt } = points.view();
  return { available, pending, held, debt };
}
