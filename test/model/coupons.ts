/** The page of the coupons, told plainly. */
import { type Answer, done, refused } from './acts.js';
import type { ModelBrand } from './brand.js';
import { dayOf, endOf, type Instant, MINUTE, startOf, textOfDay } from './calendar.js';
import {
  isReduction,
  type ModelCoupon,
  type Presented,
  reductionOf,
  refusalsOf,
  stateOf,
} from './redemption.js';
import type { Rules } from './rules.js';
import { type ModelTemplate, templateOf, WELCOME } from './templates.js';

interface ModelRedemption {
  coupon: ModelCoupon;
  at: Instant;
  undone: boolean;
}

/** Days for which a coupon is good that comes back after its end. */
const GRACE_DAYS = 7;

export class ModelCoupons {
  readonly coupons = new Map<string, ModelCoupon>();
  readonly redemptions = new Map<string, ModelRedemption>();
  private readonly claims = new Map<string, number>();
  private readonly issued = new Map<string, number>();

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

  redeem(coupon: ModelCoupon, name: string, shown: Presented): Answer {
    const why = refusalsOf(coupon, shown, this.rules);
    if (why.length > 0) return refused(...why);
    this.use(coupon);
    this.redemptions.set(name, { coupon, at: shown.at, undone: false });
    const { template } = coupon;
    const isSale = isReduction(template) && shown.amountFen !== undefined;
    return done(isSale ? { reductionFen: reductionOf(template, shown.amountFen ?? 0) } : {});
  }

  /** A pass is used up with its last use. */
  use(coupon: ModelCoupon): void {
    coupon.held = undefined;
    if (coupon.usesLeft !== undefined) coupon.usesLeft -= 1;
    if (!coupon.usesLeft) coupon.state = 'redeemed';
  }

  undo(redemption: ModelRedemption, now: Instant): Answer {
    const why = [
      ...(now - redemption.at > 10 * MINUTE ? ['REDEMPTION_UNDO_TOO_LATE'] : []),
      ...(redemption.undone ? ['REDEMPTION_ALREADY_UNDONE'] : []),
    ];
    if (why.length > 0) return refused(...why);
    redemption.undone = true;
    this.unuse(redemption.coupon);
    return done();
  }

  /** What was voided meanwhile stays so. */
  private unuse(coupon: ModelCoupon): void {
    if (coupon.usesLeft !== undefined) coupon.usesLeft += this.rules.undoGivesUseBack ? 1 : 0;
    if (coupon.state === 'redeemed') coupon.state = 'issued';
  }

  /** A person takes it from its member, for ever; it goes back to the stock. */
  takeAway(coupon: ModelCoupon): void {
    coupon.state = 'voided';
    this.restock(coupon.template, 1);
  }

  restock({ code }: ModelTemplate, quantity: number): void {
    this.issued.set(code, (this.issued.get(code) ?? 0) - quantity);
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
      usesLeft: coupon.usesLeft,
      validFrom: textOfDay(dayOf(coupon.from)),
      validUntil: textOfDay(dayOf(coupon.until - 1)),
    }));
  }

  add(name: string, template: ModelTemplate, now: Instant): ModelCoupon {
    const { afterDays, days } = template.validity;
    const first = dayOf(now) + afterDays;
    const until = endOf(this.rules.couponEnd(first, days));
    const from = startOf(first);
    const { uses: usesLeft } = template;
    const coupon = { name, template, state: 'issued' as const, from, until, usesLeft };
    this.coupons.set(name, coupon);
    this.issued.set(template.code, (this.issued.get(template.code) ?? 0) + 1);
    return coupon;
  }

  hasStock({ code, stock = Infinity }: ModelTemplate, quantity: number): boolean {
    return (this.issued.get(code) ?? 0) + quantity <= stock;
  }
}
