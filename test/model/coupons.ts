/** The page of the coupons and of the mall, told plainly. */

import { type Answer, done, refused } from './acts.js';
import { type ModelBrand, type ModelTemplate, REWARDS, TEMPLATES, WELCOME } from './brand.js';
import { dayOf, endOf, type Instant, MINUTE, startOf, textOfDay } from './calendar.js';
import { floorOf, type Rules, spread } from './rules.js';

export interface ModelCoupon {
  name: string;
  template: ModelTemplate;
  state: 'issued' | 'redeemed' | 'voided';
  from: Instant;
  /** Exclusive. */
  until: Instant;
}

interface ModelRedemption {
  coupon: ModelCoupon;
  at: Instant;
  undone: boolean;
}

export interface ModelExchange {
  reward: string;
  coupons: ModelCoupon[];
  points: number;
  cancelled: boolean;
}

/** Days for which a coupon is good that comes back after its end. */
const GRACE_DAYS = 7;

export class ModelCoupons {
  readonly coupons = new Map<string, ModelCoupon>();
  readonly redemptions = new Map<string, ModelRedemption>();
  readonly exchanges = new Map<string, ModelExchange>();
  private readonly claims = new Map<string, number>();
  private readonly issued = new Map<string, number>();
  private readonly exchanged = new Map<string, number>();

  constructor(
    now: Instant,
    readonly brand: ModelBrand,
    private readonly rules: Rules,
  ) {
    this.add('C0', templateOf(WELCOME), now);
  }

  claim(template: ModelTemplate, name: string, tier: string, now: Instant): Answer {
    const { code, tiers, perMember, claimable } = template;
    const claims = this.claims.get(code) ?? 0;
    const why = [
      ...(claimable ? [] : ['COUPON_NOT_CLAIMABLE']),
      ...(tiers && !tiers.includes(tier) ? ['COUPON_WRONG_TIER'] : []),
      ...(claims >= (perMember ?? Infinity) ? ['COUPON_LIMIT_REACHED'] : []),
      ...(this.hasStock(template, 1) ? [] : ['COUPON_SOLD_OUT']),
    ];
    if (why.length > 0) return refused(...why);
    this.claims.set(code, claims + 1);
    this.add(name, template, now);
    return done();
  }

  issue(template: ModelTemplate, names: readonly string[], now: Instant): Answer {
    if (!this.hasStock(template, names.length)) return refused('COUPON_SOLD_OUT');
    for (const name of names) this.add(name, template, now);
    return done();
  }

  /** Why a reward can't be had, apart from points. */
  exchangeRefusals(code: string, quantity: number): string[] {
    const reward = rewardOf(code);
    const had = this.exchanged.get(code) ?? 0;
    return [
      ...(had + quantity > (reward.perMember ?? Infinity) ? ['REWARD_LIMIT_REACHED'] : []),
      ...(had + quantity > (reward.stock ?? Infinity) ? ['REWARD_SOLD_OUT'] : []),
      ...(this.hasStock(templateOf(reward.template), quantity) ? [] : ['COUPON_SOLD_OUT']),
    ];
  }

  exchange(name: string, code: string, names: readonly string[], now: Instant): ModelExchange {
    const { template, points } = rewardOf(code);
    const coupons = names.map((coupon) => this.add(coupon, templateOf(template), now));
    const exchange = { reward: code, coupons, points: points * names.length, cancelled: false };
    this.exchanges.set(name, exchange);
    this.exchanged.set(code, (this.exchanged.get(code) ?? 0) + names.length);
    return exchange;
  }

  cancelRefusals({ cancelled, coupons }: ModelExchange): string[] {
    if (cancelled) return ['EXCHANGE_ALREADY_CANCELLED'];
    const isUsed = coupons.some(({ state }) => state === 'redeemed');
    return isUsed ? ['EXCHANGE_ALREADY_PICKED_UP'] : [];
  }

  cancel(exchange: ModelExchange): void {
    exchange.cancelled = true;
    const { reward, coupons } = exchange;
    for (const coupon of coupons) coupon.state = 'voided';
    this.exchanged.set(reward, (this.exchanged.get(reward) ?? 0) - coupons.length);
    const { code } = templateOf(rewardOf(reward).template);
    this.issued.set(code, (this.issued.get(code) ?? 0) - coupons.length);
  }

  redeem(
    coupon: ModelCoupon,
    name: string,
    shown: { at: Instant; tier: string; amountFen?: number },
  ): Answer {
    const { amountFen } = shown;
    const { template } = coupon;
    const why = this.refusals(coupon, shown);
    if (template.kind !== 'voucher') {
      if (amountFen === undefined) why.push('COUPON_AMOUNT_NEEDED');
      else if (!this.rules.thresholdMet(amountFen, template.thresholdFen ?? 0))
        why.push('COUPON_THRESHOLD_NOT_MET');
    }
    if (why.length > 0) return refused(...why);
    coupon.state = 'redeemed';
    this.redemptions.set(name, { coupon, at: shown.at, undone: false });
    const isSale = template.kind !== 'voucher' && amountFen !== undefined;
    return done(isSale ? { reductionFen: reductionOf(template, amountFen) } : {});
  }

  undo(redemption: ModelRedemption, now: Instant): Answer {
    const why = [
      ...(now - redemption.at > 10 * MINUTE ? ['REDEMPTION_UNDO_TOO_LATE'] : []),
      ...(redemption.undone ? ['REDEMPTION_ALREADY_UNDONE'] : []),
    ];
    if (why.length > 0) return refused(...why);
    redemption.undone = true;
    redemption.coupon.state = 'issued';
    return done();
  }

  /** Each coupon on what those before it have left; with the refusals of those that can't be used. */
  inOrder(
    names: readonly string[],
    amounts: readonly number[],
    shown: { at: Instant; tier: string },
  ): { used: ModelCoupon[]; why: string[][] } {
    const used: ModelCoupon[] = [];
    const why: string[][] = [];
    let left = [...amounts];
    for (const name of names) {
      const coupon = this.get(name);
      const total = left.reduce((sum, fen) => sum + fen, 0);
      const refusals = this.refusals(coupon, shown);
      const { template } = coupon;
      if (!this.rules.thresholdMet(total, template.thresholdFen ?? 0))
        refusals.push('COUPON_THRESHOLD_NOT_MET');
      if (!used.every((other) => combine(template, other.template)))
        refusals.push('COUPON_NOT_COMBINABLE');
      if (refusals.length > 0) {
        why.push(refusals);
        continue;
      }
      const parts = spread(reductionOf(template, total), left);
      left = left.map((fen, index) => fen - (parts[index] ?? 0));
      used.push(coupon);
    }
    return { used, why };
  }

  /** A whole refund: what has ended meanwhile is good for the days of grace. */
  giveBack(coupon: ModelCoupon, now: Instant): void {
    coupon.state = 'issued';
    if (coupon.until <= now) coupon.until = endOf(dayOf(now) + GRACE_DAYS);
  }

  get(name: string): ModelCoupon {
    const coupon = this.coupons.get(name);
    if (!coupon) throw new Error(`nobody issued ${name}`);
    return coupon;
  }

  count(now: Instant): number {
    return [...this.coupons.values()].filter(
      ({ state, until }) => state === 'issued' && now < until,
    ).length;
  }

  view(now: Instant) {
    return [...this.coupons.values()].map(({ name, template, state, from, until }) => ({
      name,
      template: template.code,
      state: state === 'issued' && until <= now ? 'expired' : state,
      validFrom: textOfDay(dayOf(from)),
      validUntil: textOfDay(dayOf(until - 1)),
    }));
  }

  private refusals(coupon: ModelCoupon, { at, tier }: { at: Instant; tier: string }): string[] {
    const { state, from, until, template } = coupon;
    return [
      ...(state === 'redeemed' ? ['COUPON_ALREADY_REDEEMED'] : []),
      ...(state === 'voided' ? ['COUPON_VOIDED'] : []),
      ...(at < from ? ['COUPON_NOT_YET_VALID'] : []),
      ...(at >= until ? ['COUPON_EXPIRED'] : []),
      ...(template.tiers && !template.tiers.includes(tier) ? ['COUPON_WRONG_TIER'] : []),
    ];
  }

  private add(name: string, template: ModelTemplate, now: Instant): ModelCoupon {
    const { afterDays, days } = template.validity;
    const first = dayOf(now) + afterDays;
    const until = endOf(this.rules.couponEnd(first, days));
    const coupon = { name, template, state: 'issued' as const, from: startOf(first), until };
    this.coupons.set(name, coupon);
    this.issued.set(template.code, (this.issued.get(template.code) ?? 0) + 1);
    return coupon;
  }

  private hasStock({ code, stock = Infinity }: ModelTemplate, quantity: number): boolean {
    return (this.issued.get(code) ?? 0) + quantity <= stock;
  }
}

export function templateOf(code: string): ModelTemplate {
  const template = TEMPLATES.find((one) => one.code === code);
  if (!template) throw new Error(`there is no template ${code}`);
  return template;
}

export function rewardOf(code: string) {
  const reward = REWARDS.find((one) => one.code === code);
  if (!reward) throw new Error(`there is no reward ${code}`);
  return reward;
}

function reductionOf(template: ModelTemplate, amountFen: number): number {
  if (template.kind === 'amount_off') return Math.min(template.amountOffFen ?? 0, amountFen);
  const percent = 100 - (template.payPercent ?? 100);
  return Math.min(floorOf(amountFen, percent, 100), template.capFen ?? Infinity);
}

function combine(one: ModelTemplate, other: ModelTemplate): boolean {
  const welcomes = ({ combinesWith = [] }: ModelTemplate, { group }: ModelTemplate) =>
    group !== undefined && combinesWith.includes(group);
  return welcomes(one, other) && welcomes(other, one);
}
