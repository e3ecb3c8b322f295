/** What a member brings to a till: coupons and points, with a quote or without. */
import { type Act, type Answer, done, type OrderAct, type QuoteAct } from './acts.js';
import type { ModelBrand } from './brand.js';
import { dayOf, endOf, type Instant, SECOND } from './calendar.js';
import { ModelCoupons } from './coupons.js';
import { type Earning, earningsOf } from './earning.js';
import { ModelGifts } from './gifts.js';
import { ModelGrowth } from './growth.js';
import { ModelMall } from './mall.js';
import { sum } from './orders.js';
import { ModelPoints } from './points.js';
import { isSame, type ModelQuote, type Priced, priceOf, useInOrder } from './quotes.js';
import type { ModelCoupon } from './redemption.js';
import { RIGHT, type Rules } from './rules.js';
import { ModelTiers } from './tiers.js';

/** What an order takes from its member. */
export interface Basket {
  coupons: ModelCoupon[];
  points: number;
  /** In whose name points are held. */
  hold?: string;
  /** What was left of each line before the points, as far as it is known. */
  leftFen?: number[];
}

export class ModelCheckout {
  readonly points: ModelPoints;
  readonly tiers: ModelTiers;
  readonly coupons: ModelCoupons;
  readonly mall: ModelMall;
  readonly growth: ModelGrowth;
  readonly gifts: ModelGifts;
  readonly quotes = new Map<string, ModelQuote>();
  /** What orders of a day have earned; a refund gives nothing back. */
  protected readonly earnedOn = new Map<number, number>();

  constructor(
    public now: Instant,
    readonly brand: ModelBrand,
    readonly rules: Rules = RIGHT,
  ) {
    this.points = new ModelPoints(now, brand.returnGraceDays, rules);
    this.tiers = new ModelTiers(now, brand, rules);
    this.coupons = new ModelCoupons(now, brand, rules);
    this.mall = new ModelMall(now, this.coupons, rules);
    this.growth = new ModelGrowth(now, brand, rules);
    this.gifts = new ModelGifts(now, brand, rules, this);
    if (brand.registerPoints > 0) {
      const why = { reason: 'ACTIVITY_REGISTER', source: 'activity:register', at: now };
      this.points.earn(brand.registerPoints, why, { from: now, until: this.endOfPoints(now) });
    }
  }

  protected quote(act: QuoteAct): Answer {
    const { now } = this;
    const priced = this.price(act, act.coupons, now);
    const until = act.holdSeconds > 0 ? now + act.holdSeconds * SECOND : null;
    this.quotes.set(act.quote, { act, priced, until, isOrdered: false });
    if (until !== null) {
      if (priced.points > 0) this.points.hold(act.quote, priced.points, until);
      for (const coupon of priced.coupons) coupon.held = { by: act.quote, until };
    }
    const { lines, points, offsetFen } = priced;
    return done({
      payableFen: sum(lines.map(({ paidFen }) => paidFen)),
      lines: lines.map(({ paidFen }) => ({ payableFen: paidFen })),
      pointsToUse: points,
      offsetFen,
      pointsToEarn: this.earningOf({ lines, paidAt: now }),
      tier: this.tiers.tierAt(now).code,
    });
  }

  /** A till that drops a cart frees what was kept for it. */
  protected drop({ quote: name }: Extract<Act, { do: 'drop' }>): Answer {
    const quote = this.quotes.get(name);
    if (!quote || quote.isOrdered) return done();
    quote.until = null;
    this.letGo(name);
    return done();
  }

  private letGo(name: string): void {
    const hold = this.points.holds.find((one) => one.name === name);
    if (hold) this.points.release(hold);
    for (const coupon of this.coupons.coupons.values())
      if (coupon.held?.by === name) coupon.held = undefined;
  }

  protected basketOf(act: OrderAct): Basket | { refused: string[] } {
    return act.quote ? this.quoted(act, act.quote) : this.reported(act);
  }

  private quoted({ paidAt }: OrderAct, name: string): Basket | { refused: string[] } {
    const quote = this.quotes.get(name);
    if (!quote || quote.isOrdered) return { refused: ['QUOTE_USED'] };
    const { act, priced, until } = quote;
    const isLive = until !== null && this.now < until;
    const codes = priced.coupons.map((coupon) => coupon.name);
    const again = { ...act, points: priced.points };
    if (!isLive && !isSame(priced, this.price(again, codes, paidAt)))
      return { refused: ['QUOTE_LAPSED'] };
    quote.isOrdered = true;
    const leftFen = priced.lines.map((line) => line.leftFen);
    const { coupons, points } = priced;
    return { coupons, points, leftFen, ...(isLive && { hold: name }) };
  }

  private reported(act: OrderAct): Basket | { refused: string[] } {
    const { now } = this;
    const shown = { at: act.paidAt, now, tier: this.tiers.tierAt(act.paidAt).code };
    const named = act.coupons.map((name) => this.coupons.get(name));
    const isShown = act.who === 'code';
    const cart = isShown
      ? useInOrder(named, act.lines, shown, this.rules)
      : { used: [], why: act.coupons.map(() => ['MEMBER_CODE_REQUIRED']) };
    const why = [...cart.why.flat(), ...this.offsetRefusals(act)];
    if (why.length > 0 && !act.settled) return { refused: why };
    return { coupons: cart.used, points: isShown ? act.pointsUsed : 0 };
  }

  private offsetRefusals({ who, pointsUsed, lines }: OrderAct): string[] {
    if (pointsUsed === 0) return [];
    if (who !== 'code') return ['MEMBER_CODE_REQUIRED'];
    const { pointsPerYuan, maxSharePercent } = this.brand.offset;
    const paidFen = sum(lines.map((line) => line.paidFen));
    const offsetFen = (pointsUsed / pointsPerYuan) * 100;
    const isWholeYuan = pointsUsed % pointsPerYuan === 0;
    const fits = isWholeYuan && this.rules.offsetFits(offsetFen, paidFen, maxSharePercent);
    return [
      ...(fits ? [] : ['OFFSET_NOT_ALLOWED']),
      ...(pointsUsed > this.points.spendable() ? ['INSUFFICIENT_POINTS'] : []),
    ];
  }

  /** By the rules of the day, after the caps. */
  protected earningOf(order: Pick<OrderAct, 'lines' | 'paidAt'>): Earning[] {
    const { brand, rules, tiers } = this;
    const all = earningsOf(order, tiers.tierAt(order.paidAt), brand, rules);
    const { perOrder = Infinity, perMemberDay = Infinity } = brand.caps;
    const before = this.earnedOn.get(dayOf(order.paidAt)) ?? 0;
    const room = Math.min(perOrder, Math.max(0, perMemberDay - before));
    return rules.cut(all, room).filter(({ points }) => points > 0);
  }

  protected endOfPoints(at: Instant): Instant {
    const lastDay = this.rules.lastDay(this.brand.expiry, dayOf(at));
    return lastDay === null ? Infinity : endOf(lastDay);
  }

  private price(act: QuoteAct, named: string[] | null, at: Instant): Priced {
    const { now, brand, rules } = this;
    const tier = this.tiers.tierAt(at).code;
    const coupons = [...this.coupons.coupons.values()];
    const spendable = this.points.spendable();
    return priceOf(act, named, { at, now, tier, coupons, spendable, brand, rules });
  }
}

export function isRefused(basket: Basket | Answer): basket is { refused: string[] } {
  return 'refused' in basket;
}
