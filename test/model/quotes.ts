/** What a cart costs before anybody orders it, and what is kept for it: the page of the orders. */
import type { ActLine, QuoteAct } from './acts.js';
import type { ModelBrand } from './brand.js';
import type { Instant } from './calendar.js';
import { best, type Goods, isGoodFor, reduced } from './cart.js';
import { sum } from './orders.js';
import { combine, type ModelCoupon, type Presented, refusalsOf } from './redemption.js';
import { floorOf, type Rules, spread } from './rules.js';

export interface QuotedLine extends ActLine {
  /** Before the points. */
  leftFen: number;
}

/** A cart as it is priced. */
export interface Priced {
  lines: QuotedLine[];
  coupons: ModelCoupon[];
  points: number;
  offsetFen: number;
}

export interface ModelQuote {
  act: QuoteAct;
  priced: Priced;
  /** Exclusive; null: it keeps nothing. */
  until: Instant | null;
  isOrdered: boolean;
}

/** What of the member counts for a price. */
export interface Bearing {
  at: Instant;
  now: Instant;
  tier: string;
  coupons: readonly ModelCoupon[];
  spendable: number;
  brand: ModelBrand;
  rules: Rules;
}

/** Those named, or null: whatever serves the member best. */
export function priceOf(act: QuoteAct, named: string[] | null, of: Bearing): Priced {
  const usable = act.who === 'code' ? usableOf(of) : [];
  const wanted = named?.flatMap((name) => usable.find((coupon) => coupon.name === name) ?? []);
  const { used, left } = wanted
    ? reduced(act.lines, wanted, of.rules)
    : best(act.lines, usable, of.rules);
  const points = act.who === 'code' ? pointsWithin(act.points, sum(left), of) : 0;
  const offsetFen = (points / of.brand.offset.pointsPerYuan) * 100;
  const parts = spread(offsetFen, left);
  const lines = act.lines.map(({ sku, amountFen }, index) => {
    const leftFen = left[index] ?? 0;
    return { sku, amountFen, leftFen, paidFen: leftFen - (parts[index] ?? 0) };
  });
  return { lines, coupons: used, points, offsetFen };
}

/** Whether a cart still costs what was told, with the same coupons and points. */
export function isSame(one: Priced, other: Priced): boolean {
  return (
    one.points === other.points &&
    one.coupons.every((coupon) => other.coupons.includes(coupon)) &&
    one.lines.every(({ paidFen }, index) => paidFen === other.lines[index]?.paidFen)
  );
}

/** Of a member's coupons those that may enter a cart, whatever is in it. */
export function usableOf({ coupons, at, now, tier, rules }: Bearing): ModelCoupon[] {
  const shown = { at, now, tier, amountFen: Number.MAX_SAFE_INTEGER };
  return coupons.filter((coupon) => refusalsOf(coupon, shown, rules).length === 0);
}

/** Coupons that an order names, with the refusals of those that can't be used. */
export function useInOrder(
  named: readonly ModelCoupon[],
  lines: readonly Goods[],
  shown: Presented,
  rules: Rules,
): { used: ModelCoupon[]; why: string[][] } {
  const why: string[][] = [];
  const together: ModelCoupon[] = [];
  for (const coupon of named) {
    const refusals = refusalsOf(coupon, { ...shown, amountFen: Number.MAX_SAFE_INTEGER }, rules);
    if (!isGoodFor(coupon.template, lines)) refusals.push('COUPON_WRONG_GOODS');
    if (!together.every((other) => combine(coupon.template, other.template)))
      refusals.push('COUPON_NOT_COMBINABLE');
    if (refusals.length > 0) why.push(refusals);
    else together.push(coupon);
  }
  const { used } = reduced(lines, together, rules);
  const unmet = together.filter((coupon) => !used.includes(coupon));
  return { used, why: [...why, ...unmet.map(() => ['COUPON_THRESHOLD_NOT_MET'])] };
}

/** Lowered to whole yuan, to what may be paid with points, and to what is there. */
function pointsWithin(asked: number, leftFen: number, { spendable, brand }: Bearing): number {
  const { pointsPerYuan, maxSharePercent } = brand.offset;
  const yuan = Math.floor(floorOf(leftFen, maxSharePercent, 100) / 100);
  const most = Math.min(yuan, Math.floor(spendable / pointsPerYuan)) * pointsPerYuan;
  return Math.min(asked - (asked % pointsPerYuan), most);
}
