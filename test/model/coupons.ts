/** The page of the coupons and of the mall, told plainly. */

import { type Answer, done, refused } from './acts.js';
import { type ModelBrand, type ModelTemplate, REWARDS, TEMPLATES, WELCOME } from './brand.js';
import { dayOf, endOf, type Instant, MINUTE, startOf, textOfDay } from './calendar.js';
import {
  type ModelCoupon,
  type Presented,
  reductionOf,
  refusalsOf,
  stateOf,
} from './redemption.js';
import type { Rules } from './rules.js';

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

  cancelRefusals({ cancelled, coupons }: ModelExchange, now: Instant): string[] {
    if (cancelled) return ['EXCHANGE_ALREADY_CANCELLED'];
    const isUsed = coupons.some(
      (coupon) => !['issued', 'expired', 'voided'].includes(stateOf(coupon, now)),
    );
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

  redeem(coupon: ModelCoupon, name: string, shown: Presented): Answer {
    const why = refusalsOf(coupon, shown, this.rules);
    if (why.length > 0) return refused(...why);
    this.use(coupon);
    this.redemptions.set(name, { coupon, at: shown.at, undone: false });
    const { template } = coupon;
    const isSale = template.kind !== 'voucher' && shown.amountFen !== undefined;
    return done(isSale ? { reductionFen: reductionOf(template, shown.amountFen ?? 0) } : {});
  }

  use(coupon: ModelCoupon): void {
    coupon.state = 'redeemed';
    coupon.held = undefined;
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
      (coupon) => ['issued', 'held'].includes(stateOf(coupon, now)) && now < coupon.until,
    ).length;
  }

  view(now: Instant) {
    return [...this.coupons.values()].map((coupon) => ({
      name: coupon.name,
      template: coupon.template.code,
      state: stateOf(coupon, now),
      validFrom: textOfDay(dayOf(coupon.from)),
      validUntil: textOfDay(dayOf(coupon.until - 1)),
    }));
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
