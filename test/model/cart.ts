/** What coupons take off the lines of a cart, and which of them serve its buyer best. */
import type { ActLine } from './acts.js';
import { sum } from './orders.js';
import { combine, isReduction, type ModelCoupon, reductionOf } from './redemption.js';
import { type Rules, spread } from './rules.js';
import { type ModelTemplate, TEMPLATES } from './templates.js';

export type Goods = Pick<ActLine, 'sku' | 'amountFen'>;

interface Reduced {
  used: ModelCoupon[];
  /** To pay for each line. */
  left: number[];
}

/** A pass, and a voucher that names no goods, are redeemed by themselves. */
export function isGoodFor(template: ModelTemplate, lines: readonly Goods[]): boolean {
  const isOfCarts = isReduction(template) || (template.kind === 'voucher' && template.products);
  return Boolean(isOfCarts) && lines.some((line) => isInScope(template, line));
}

function isInScope({ products }: ModelTemplate, { sku }: Goods): boolean {
  return !products || products.includes(sku);
}

/** Of two that don't go together the first stands; one that is refused is as if not named. */
export function reduced(
  lines: readonly Goods[],
  named: readonly ModelCoupon[],
  rules: Rules,
): Reduced {
  const together: ModelCoupon[] = [];
  for (const coupon of named.filter(({ template }) => isGoodFor(template, lines))) {
    if (together.every((other) => combine(coupon.template, other.template))) together.push(coupon);
  }
  together.sort((one, other) => placeOf(one) - placeOf(other));
  for (;;) {
    let left = lines.map(({ amountFen }) => amountFen);
    const refused = together.find(({ template }) => {
      const parts = partsOf(template, lines, left, rules);
      left = left.map((fen, index) => fen - (parts?.[index] ?? 0));
      return parts === null;
    });
    if (!refused) return { used: together, left };
    together.splice(together.indexOf(refused), 1);
  }
}

/** What it takes off each line; null when the goods that it is good for are worth too little. */
function partsOf(
  template: ModelTemplate,
  lines: readonly Goods[],
  left: readonly number[],
  rules: Rules,
): number[] | null {
  const inScope = left.map((fen, i) => (lines[i] && isInScope(template, lines[i]) ? fen : 0));
  if (!rules.thresholdMet(sum(inScope), template.thresholdFen ?? 0)) return null;
  if (!coversOneUnit(template)) return spread(reductionOf(template, sum(inScope)), inScope);
  const units = lines.flatMap((line, i) => (isInScope(template, line) ? [i] : []));
  const covered = units[rules.unitCovered(units.map((i) => left[i] ?? 0))];
  return left.map((fen, i) => (i === covered ? reductionOf(template, fen) : 0));
}

function coversOneUnit({ kind }: ModelTemplate): boolean {
  return kind === 'fixed_price' || kind === 'voucher';
}

/** Lowest payable, then those that end earliest, then the fewest; none that takes nothing off. */
export function best(
  lines: readonly Goods[],
  usable: readonly ModelCoupon[],
  rules: Rules,
): Reduced {
  const firsts = TEMPLATES.flatMap(({ code }) => {
    const copies = usable.filter(({ template }) => template.code === code);
    return copies.sort((one, other) => one.until - other.until)[0] ?? [];
  });
  const sets: ModelCoupon[][] = [[]];
  for (const coupon of firsts) sets.push(...sets.map((set) => [...set, coupon]));
  const found = sets
    .filter((set) => set.every((coupon) => takesOff(coupon, set, lines, rules)))
    .map((set) => ({ ...reduced(lines, set, rules), size: set.length }))
    .filter(({ used, size }) => used.length === size);
  found.sort(
    (one, other) =>
      sum(one.left) - sum(other.left) || compareEnds(endsOf(one.used), endsOf(other.used)),
  );
  return found[0] ?? { used: [], left: lines.map(({ amountFen }) => amountFen) };
}

function takesOff(
  coupon: ModelCoupon,
  set: readonly ModelCoupon[],
  lines: readonly Goods[],
  rules: Rules,
): boolean {
  const before = set.filter((other) => placeOf(other) < placeOf(coupon));
  const without = sum(reduced(lines, before, rules).left);
  return sum(reduced(lines, [...before, coupon], rules).left) < without;
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

/** Coupons for products first; then groups stand in the order of their first template. */
function placeOf({ template }: ModelCoupon): number {
  const place = TEMPLATES.findIndex(({ code }) => code === template.code);
  return coversOneUnit(template) || template.products ? place : place + TEMPLATES.length;
}
