/**
 * A member as the specification describes one: what every act answers, and what is there to be seen
 * afterwards. It imports nothing of the product and was written without looking at it.
 */
import {
  type Act,
  type Answer,
  done,
  inWords,
  type OrderAct,
  type RefundAct,
  refused,
} from './acts.js';
import type { ModelBrand } from './brand.js';
import { DAY, dayOf, endOf, type Instant, MINUTE } from './calendar.js';
import { ModelCoupons, rewardOf, templateOf } from './coupons.js';
import { type Earning, earningsOf } from './earning.js';
import { applyRefund, faultsOf, type ModelOrder, newOrder, refusalsOf, sum } from './orders.js';
import { ModelPoints } from './points.js';
import { RIGHT, type Rules } from './rules.js';
import { ModelTiers } from './tiers.js';

type Report = OrderAct | RefundAct;

export class ModelMember {
  readonly points: ModelPoints;
  readonly tiers: ModelTiers;
  readonly coupons: ModelCoupons;
  readonly orders = new Map<string, ModelOrder>();
  /** Refunds whose order has not come, by order. */
  readonly waiting = new Map<string, RefundAct[]>();
  readonly reports: Report[] = [];
  readonly story: string[] = [];
  /** What orders of a day have earned; a refund gives nothing back. */
  private readonly earnedOn = new Map<number, number>();
  private readonly answers = new Map<Report, Answer>();
  private readonly names = new Map<string, number>();

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

  /** A name that nothing in this story has yet. */
  name(letter: string): string {
    const number = (this.names.get(letter) ?? 0) + 1;
    this.names.set(letter, number);
    return `${letter}${number}`;
  }

  act(act: Act): Answer {
    this.story.push(inWords(act));
    if (act.do === 'wait') this.now = act.until;
    this.points.passTo(this.now);
    return (this[act.do] as (of: Act) => Answer).call(this, act);
  }

  view() {
    const { now } = this;
    return {
      points: this.points.view(),
      tier: this.tiers.view(now),
      couponCount: this.coupons.count(now),
    };
  }

  protected wait(): Answer {
    return done();
  }

  night(): Answer {
    this.points.passTo(this.now);
    this.tiers.atNight(this.now);
    return done();
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
      ? this.coupons.inOrder(act.coupons, amounts, shown)
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
    for (const refund of this.waiting.get(act.order) ?? []) {
      const applied = this.apply(order, refund);
      this.answers.set(refund, applied);
    }
    this.waiting.delete(act.order);
    return answer;
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
    if (act.at > this.now + 5 * MINUTE) return refused('CLOCK_AHEAD');
    const faults = faultsOf(act);
    if (faults.length > 0) return refused(...faults);
    const order = this.orders.get(act.order);
    if (!order) {
      this.waiting.set(act.order, [...(this.waiting.get(act.order) ?? []), act]);
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

  protected claim({ template, coupon }: Extract<Act, { do: 'claim' }>): Answer {
    return this.coupons.claim(templateOf(template), coupon, this.tiers.current.code, this.now);
  }

  protected issue({ template, coupons }: Extract<Act, { do: 'issue' }>): Answer {
    return this.coupons.issue(templateOf(template), coupons, this.now);
  }

  protected exchange({ reward, exchange, coupons }: Extract<Act, { do: 'exchange' }>): Answer {
    const points = rewardOf(reward).points * coupons.length;
    const { available } = this.points.view();
    const why = this.coupons.exchangeRefusals(reward, coupons.length);
    if (points > available) why.push('INSUFFICIENT_POINTS');
    if (why.length > 0) return refused(...why);
    this.coupons.exchange(exchange, reward, coupons, this.now);
    const source = `exchange:${exchange}`;
    this.points.spend(points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsSpent: points });
  }

  protected cancel({ exchange: name }: Extract<Act, { do: 'cancel' }>): Answer {
    const exchange = this.coupons.exchanges.get(name);
    if (!exchange) return refused('EXCHANGE_UNKNOWN');
    const why = this.coupons.cancelRefusals(exchange);
    if (why.length > 0) return refused(...why);
    this.coupons.cancel(exchange);
    const source = `exchange:${name}`;
    const { points } = exchange;
    this.points.giveBack(source, points, { reason: 'EXCHANGE', source, at: this.now });
    return done({ pointsReturned: points });
  }

  protected redeem({ coupon, amountFen, redemption }: Extract<Act, { do: 'redeem' }>): Answer {
    const shown = { at: this.now, tier: this.tiers.current.code, amountFen };
    return this.coupons.redeem(this.coupons.get(coupon), redemption, shown);
  }

  protected undo({ redemption }: Extract<Act, { do: 'undo' }>): Answer {
    const found = this.coupons.redemptions.get(redemption);
    return found ? this.coupons.undo(found, this.now) : refused('REDEMPTION_UNKNOWN');
  }
}

function balanceOf(points: ModelPoints) {
  const { available, pending, held, debt } = points.view();
  return { available, pending, held, debt };
}
