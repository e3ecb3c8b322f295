/** What a cart costs before anybody orders it, and what is kept for it: the page of the orders. */
import type { ActLine, QuoteAct } from './acts.js';
import { type ModelBrand, TEMPLATES } from './brand.js';
import type { Instant } from './calendar.js';
import {
  combine,
  type ModelCoupon,
  type Presented,
  reductionOf,
  refusalsOf,
} from './redemption.js';
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
  const amounts = act.lines.map(({ amountFen }) => amountFen);
  const usable = act.who === 'code' ? usableOf(of) : [];
  const wanted = named?.flatMap((name) => usable.find((coupon) => coupon.name === name) ?? []);
  const { used, left } = wanted
    ? reduced(amounts, wanted, of.rules)
    : best(amounts, usable, of.rules);
  const points = act.who === 'code' ? pointsWithin(act.points, sumOf(left), of) : 0;
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
  return coupons.filter(
    (coupon) => coupon.template.kind !== 'voucher' && refusalsOf(coupon, shown, rules).length === 0,
  );
}

/** Coupons that an order names, with the refusals of those that can't be used. */
export function useInOrder(
  named: readonly ModelCoupon[],
  amounts: readonly number[],
  shown: Presented,
  rules: Rules,
): { used: ModelCoupon[]; why: string[][] } {
  const why: string[][] = [];
  const together: ModelCoupon[] = [];
  for (const coupon of named) {
    const refusals = refusalsOf(coupon, { ...shown, amountFen: Number.MAX_SAFE_INTEGER }, rules);
    if (!together.every((other) => combine(coupon.template, other.template)))
      refusals.push('COUPON_NOT_COMBINABLE');
    if (refusals.length > 0) why.push(refusals);
    else together.push(coupon);
  }
  const { used } = reduced(amounts, together, rules);
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

interface Reduced {
  used: ModelCoupon[];
  left: number[];
}

/** Of two that don't go together the first stands; one that is refused is as if not named. */
function reduced(amounts: readonly number[], named: readonly ModelCoupon[], rules: Rules): Reduced {
  const together: ModelCoupon[] = [];
  for (const coupon of named) {
    if (together.every((other) => combine(coupon.template, other.template))) together.push(coupon);
  }
  together.sort((one, other) => placeOf(one) - placeOf(other));
  for (;;) {
    let left = [...amounts];
    const refused = together.find(({ template }) => {
      const amountFen = sumOf(left);
      if (!rules.thresholdMet(amountFen, template.thresholdFen ?? 0)) return true;
      const parts = spread(reductionOf(template, amountFen), left);
      left = left.map((fen, index) => fen - (parts[index] ?? 0));
      return false;
    });
    if (!refused) return { used: together, left };
    together.splice(together.indexOf(refused), 1);
  }
}

/** Lowest payable, then those that end earliest, then the fewest; none that takes nothing off. */
function best(amounts: readonly number[], usable: readonly ModelCoupon[], rules: Rules): Reduced {
  const firsts = TEMPLATES.flatMap(({ code }) => {
    const copies = usable.filter(({ template }) => template.code === code);
    return copies.sort((one, other) => one.until - other.until)[0] ?? [];
  });
  const sets: ModelCoupon[][] = [[]];
  for (const coupon of firsts) sets.push(...sets.map((set) => [...set, coupon]));
  const found = sets
    .filter((set) => set.every((coupon) => takesOff(coupon, set, amounts, rules)))
    .map((set) => ({ ...reduced(amounts, set, rules), size: set.length }))
    .filter(({ used, size }) => used.length === size);
  found.sort(
    (one, other) =>
      sumOf(one.left) - sumOf(other.left) || compareEnds(endsOf(one.used), endsOf(other.used)),
  );
  return found[0] ?? { used: [], left: [...amounts] };
}

function takesOff(
  coupon: ModelCoupon,
  set: readonly ModelCoupon[],
  amounts: readonly number[],
  rules: Rules,
): boolean {
  const before = set.filter((other) => placeOf(other) < placeOf(coupon));
  const without = sumOf(reduced(amounts, before, rules).left);
  return sumOf(reduced(amounts, [...before, coupon], rules).left) < without;
}

function compareEnds(one: number[], other: number[]): number {
  const differs = one.findIndex((end, index) => end !== other[index]);
  if (differs < 0) return one.length - other.length;
  if (differs >= other.length) return 1;
  return (one[differs] ?? 0) - (other[differs] ?? 0);
}

function endsOf(coupons: readonly ModelCoupon[]): number[] {
  return coupons.map(({ until }) => until).sort((one, other) => one - other);
}

/** Groups stand in the order of their first template. */
function placeOf({ template }: ModelCoupon): number {
  return TEMPLATES.findIndex(({ code }) => code === template.code);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
