/**
 * The coupons that serve the member best: lowest payable, then those that end earliest, then the
 * fewest. The search walks through sets of coupons that go together, in the order in which they
 * reduce, so that each set costs one step from the set before it. It is exact: copies of one coupon
 * are tried once, and a branch is left only when it can't reach the best so far. Its work is bounded
 * all the same; beyond the bound, which no brand comes near, the best found so far stands.
 */
import type { Cart, CartCoupon } from './cart.types.js';
import { combine, coversOneUnit, inOrder } from './coupon-fit.rules.js';
import { insteadOfMemberPrice, memberPriced } from './pricing.rules.js';
import { isRefusal, leftFen, type Standing, standingOf, takeCoupon } from './reduction.rules.js';

/** What an order may name. */
export const MOST_COUPONS = 10;
/** Coupons tried, times the lines they are tried on. */
const MOST_WORK = 400_000;
const MOST_STARTS = 64;

type Coupons = readonly CartCoupon[];

interface Found {
  payableFen: number;
  coupons: Coupons;
}

export function bestCombination(cart: Cart, offered: Coupons): Coupons {
  const candidates = inOrder(offered, cart.groups).filter((coupon) => mostFen(cart, coupon) > 0);
  const search = new Search(cart, candidates);
  for (const lines of linesAtFullPrice(cart, candidates)) search.from(lines);
  return search.best.coupons;
}

class Search {
  best: Found;
  private work = 0;
  /** Of each candidate. */
  private readonly most: readonly number[];

  constructor(
    private readonly cart: Cart,
    private readonly candidates: Coupons,
  ) {
    this.best = { payableFen: leftFen(memberPriced(cart, new Set()).after), coupons: [] };
    this.most = candidates.map((coupon) => mostFen(cart, coupon));
  }

  /** Looks at the sets that take the member price from exactly these lines. */
  from(atFullPrice: ReadonlySet<number>): void {
    this.explore(0, memberPriced(this.cart, atFullPrice).after, [], atFullPrice);
  }

  private explore(
    start: number,
    standing: Standing,
    chosen: Coupons,
    atFullPrice: ReadonlySet<number>,
  ): void {
    const found = { payableFen: leftFen(standing), coupons: chosen };
    const isWhole = insteadOfMemberPrice(this.cart, chosen).size === atFullPrice.size;
    if (isWhole && isBetter(found, this.best)) this.best = found;
    if (chosen.length === MOST_COUPONS) return;
    if (found.payableFen - this.reachFen(start, chosen) > this.best.payableFen) return;
    for (const [index, coupon] of this.candidates.entries()) {
      if (index < start || this.isSpareCopy(index, start) || !goesWith(coupon, chosen)) continue;
      if (!isWithin(insteadOfMemberPrice(this.cart, [coupon]), atFullPrice)) continue;
      this.work += this.cart.lines.length;
      if (this.work > MOST_WORK) return;
      const taking = takeCoupon(coupon, this.cart, standing);
      if (isRefusal(taking) || taking.reductionFen === 0) continue;
      this.explore(index + 1, taking.after, [...chosen, coupon], atFullPrice);
    }
  }

  /** Of copies the one that ends first is used first. */
  private isSpareCopy(index: number, start: number): boolean {
    const [before, coupon] = [this.candidates[index - 1], this.candidates[index]];
    return index > start && before?.template === coupon?.template;
  }

  /** What the candidates from here on take off at most: the best of a group, all of one that names itself. */
  private reachFen(start: number, chosen: Coupons): number {
    const ofGroup = new Map<string, number>();
    for (const [index, coupon] of this.candidates.entries()) {
      if (index < start || !goesWith(coupon, chosen)) continue;
      const { group = '' } = coupon.terms;
      const [before, most] = [ofGroup.get(group) ?? 0, this.most[index] ?? 0];
      ofGroup.set(group, combine(coupon, coupon) ? before + most : Math.max(before, most));
    }
    return [...ofGroup.values()].reduce((sum, fen) => sum + fen, 0);
  }
}

/**
 * What a coupon takes off the whole price. Nothing before it can make that more, but for the fen that
 * stays with the last unit of a line that does not divide.
 */
function mostFen(cart: Cart, coupon: CartCoupon): number {
  const full = standingOf(cart.lines.map(({ amountFen }) => amountFen));
  const taking = takeCoupon(coupon, cart, full);
  if (isRefusal(taking)) return 0;
  return taking.reductionFen + (coversOneUnit(coupon.terms) ? 1 : 0);
}

/** The sets of lines that coupons can take the member price from; first of all none. */
function linesAtFullPrice(cart: Cart, candidates: Coupons): ReadonlySet<number>[] {
  const sets = new Map([['', new Set<number>()]]);
  for (const coupon of candidates) {
    const own = insteadOfMemberPrice(cart, [coupon]);
    for (const set of [...sets.values()]) {
      const union = new Set([...set, ...own].sort((one, other) => one - other));
      if (sets.size < MOST_STARTS) sets.set([...union].join(), union);
    }
  }
  return [...sets.values()];
}

function isWithin(some: ReadonlySet<number>, all: ReadonlySet<number>): boolean {
  return [...some].every((index) => all.has(index));
}

function goesWith(coupon: CartCoupon, others: Coupons): boolean {
  return others.every((other) => combine(coupon, other));
}

function isBetter(one: Found, other: Found): boolean {
  if (one.payableFen !== other.payableFen) return one.payableFen < other.payableFen;
  const [ends, otherEnds] = [endsOf(one.coupons), endsOf(other.coupons)];
  const differs = ends.findIndex((end, index) => end !== otherEnds[index]);
  if (differs < 0) return ends.length < otherEnds.length;
  return differs < otherEnds.length && (ends[differs] ?? 0) < (otherEnds[differs] ?? 0);
}

function endsOf(coupons: Coupons): number[] {
  return coupons.map(({ validUntil }) => validUntil.getTime()).sort((one, other) => one - other);
}
