/** What comes without being asked for: gifts of upgrades, monthly packs, coupons of big orders. */
import { BENEFITS, GIFT, SPEND_AND_GET } from './benefit-terms.js';
import type { ModelBrand } from './brand.js';
import { type Day, dayOf, type Instant, monthsLater, textOfDay } from './calendar.js';
import type { ModelCoupons } from './coupons.js';
import { type ModelOrder, sum } from './orders.js';
import type { ModelPoints } from './points.js';
import { type ModelCoupon, stateOf } from './redemption.js';
import type { Rules } from './rules.js';
import { templateOf } from './templates.js';
import type { ModelTiers } from './tiers.js';

interface Gift {
  tier: string;
  on: Day;
  coupons: ModelCoupon[];
  isBack: boolean;
}

interface SpendGift {
  coupon: ModelCoupon;
  /** Until a refund has taken it, or found it used. */
  isOpen: boolean;
}

const MONTHS_BETWEEN = 12;

export class ModelGifts {
  /** Of upgrades, by their numbers in the history. */
  private readonly gifts = new Map<number, Gift>();
  private readonly packs = new Set<string>();
  private readonly ofOrders = new Map<ModelOrder, SpendGift | null>();
  private told = 0;
  private readonly opened: Day;

  constructor(
    joinedAt: Instant,
    private readonly brand: ModelBrand,
    private readonly rules: Rules,
    private readonly its: { points: ModelPoints; tiers: ModelTiers; coupons: ModelCoupons },
  ) {
    this.opened = dayOf(joinedAt);
  }

  /** What has happened since it was told last. */
  follow(orders: Iterable<ModelOrder>, now: Instant, endOfPoints: Instant): void {
    if (!this.brand.gifts) return;
    const { past, lost } = this.its.tiers;
    for (; this.told < past.length; this.told += 1) {
      const [number, change] = [this.told + 1, past[this.told]];
      const isGiven = change?.cause === 'upgrade' && !lost.has(number);
      if (isGiven) this.give(number, change.tier.code, now, endOfPoints);
    }
    if (this.rules.refundTakesGift)
      for (const number of lost) this.takeBack(number, this.gifts.get(number), now);
    for (const order of orders) this.followOrder(order, now);
  }

  /** Once for a member, tier and twelve months, whatever became of the gift before. */
  private give(number: number, tier: string, now: Instant, endOfPoints: Instant): void {
    const terms = BENEFITS[tier];
    const on = dayOf(now);
    const before = [...this.gifts.values()].filter((gift) => gift.tier === tier);
    if (!terms || before.some((gift) => monthsLater(gift.on, MONTHS_BETWEEN) > on)) return;
    const why = { reason: 'ACTIVITY_UPGRADE', source: `tier:up-${number}`, at: now };
    if (terms.points > 0)
      this.its.points.earn(terms.points, why, { from: now, until: endOfPoints });
    const coupons = this.coupons(terms.coupons, `gift of change ${number}`, now);
    this.gifts.set(number, { tier, on, coupons, isBack: false });
  }

  /** Of the points what remains of their lot, and the coupons that nobody has used. */
  private takeBack(number: number, gift: Gift | undefined, now: Instant): void {
    if (!gift || gift.isBack) return;
    gift.isBack = true;
    const of = `tier:up-${number}`;
    this.its.points.withdraw(of, { reason: 'REFUND', source: `${of}-back`, at: now });
    for (const coupon of gift.coupons) this.takeUnused(coupon, now);
  }

  private takeUnused(coupon: ModelCoupon, now: Instant): void {
    if (isUnused(coupon, now)) this.its.coupons.takeAway(coupon);
  }

  /** One a month: who changes tiers gets no second. */
  packOf(now: Instant): void {
    if (!this.brand.gifts) return;
    const month = textOfDay(dayOf(now)).slice(0, 7);
    const tier = this.its.tiers.current.code;
    const size = BENEFITS[tier]?.pack ?? 0;
    if (size === 0 || this.packs.has(month)) return;
    this.packs.add(month);
    this.coupons(size, `pack of ${month}`, now);
  }

  private coupons(quantity: number, name: string, now: Instant): ModelCoupon[] {
    return Array.from({ length: quantity }, (_, turn) =>
      this.its.coupons.add(`${name}, ${turn}`, templateOf(GIFT), now),
    );
  }

  private followOrder(order: ModelOrder, now: Instant): void {
    if (order.act.who === 'nobody') return;
    const before = this.ofOrders.get(order);
    const isEnough = countingFen(order) >= SPEND_AND_GET.minFen;
    if (before === undefined) {
      const coupon =
        isEnough && this.isInTime(order.act.paidAt, now)
          ? this.its.coupons.add(`gift of ${order.act.order}`, templateOf(GIFT), now)
          : null;
      this.ofOrders.set(order, coupon && { coupon, isOpen: true });
    } else if (before?.isOpen && !isEnough && this.rules.refundTakesGift) {
      before.isOpen = false;
      this.takeUnused(before.coupon, now);
    }
  }

  private isInTime(paidAt: Instant, now: Instant): boolean {
    const [paidOn, today] = [dayOf(paidAt), dayOf(now)];
    const isOn = this.opened <= paidOn && paidOn < this.opened + SPEND_AND_GET.days;
    return isOn && today - paidOn <= SPEND_AND_GET.mostDaysLate;
  }
}

function countingFen({ act, lines }: ModelOrder): number {
  const counting = lines.filter((_, index) => act.lines[index]?.sku !== SPEND_AND_GET.without);
  return sum(counting.map(({ paidFen, refundedFen }) => paidFen - refundedFen));
}

function isUnused(coupon: ModelCoupon, now: Instant): boolean {
  return ['issued', 'expired'].includes(stateOf(coupon, now));
}
