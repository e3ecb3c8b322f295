/**
 * What one reduction takes off the lines of a cart, on what those before it have left.
 *
 * A unit: `fixed_price` and `voucher` cover one unit of the dearest line in scope. A unit of a line
 * costs floor(what is left / quantity); of less than one, as weighed goods are sold, it is the whole
 * line. What one coupon has covered is out of the next one's reach, so that two vouchers on a line of
 * two units pay for both.
 */
import { mulDivFloor, percentReduction, spreadLargestRemainder } from '@shuke/shared';
import type { CouponTerms } from '../coupon/index.js';
import type { Cart, CartCoupon, CartLine, Refusal } from './cart.types.js';
import { covers, coversOneUnit, goodsRefusal } from './coupon-fit.rules.js';

/** A cart between two reductions. */
export interface Standing {
  /** What is left to pay of each line. */
  left: readonly number[];
  /** By index of the line: the thousandths of a unit that coupons have covered, and what these still cost. */
  covered: ReadonlyMap<number, { milli: number; fen: number }>;
}

export interface Taking {
  /** What was left of the goods in scope. */
  amountFen: number;
  reductionFen: number;
  /** Of each line. */
  parts: readonly number[];
  after: Standing;
}

export function standingOf(left: readonly number[]): Standing {
  return { left, covered: new Map() };
}

export function leftFen({ left }: Standing): number {
  return sumOf(left);
}

function sumOf(amounts: readonly number[]): number {
  return amounts.reduce((sum, fen) => sum + fen, 0);
}

/** Takes `fen` off in proportion to what `weights` says of each line; never more than that. */
export function takeOff(standing: Standing, fen: number, weights: readonly number[]): Taking {
  const amountFen = sumOf(weights);
  const reductionFen = Math.min(fen, amountFen);
  const parts = spreadLargestRemainder(reductionFen, weights);
  const left = standing.left.map((before, index) => before - (parts[index] ?? 0));
  return { amountFen, reductionFen, parts, after: { ...standing, left } };
}

/** Takes all but `payPercent` off the lines that are eligible, which nothing has reduced before. */
export function takePercent(
  lines: readonly CartLine[],
  payPercent: number,
  isEligible: (line: CartLine, index: number) => boolean,
): Taking {
  const standing = standingOf(lines.map(({ amountFen }) => amountFen));
  const weights = standing.left.map((fen, index) => {
    const line = lines[index];
    return line && isEligible(line, index) ? fen : 0;
  });
  return takeOff(standing, percentReduction(sumOf(weights), payPercent), weights);
}

/** What a coupon takes; its refusal when its goods are not here, or are worth too little by now. */
export function takeCoupon(
  { terms }: CartCoupon,
  { lines }: Cart,
  standing: Standing,
): Taking | Refusal {
  const noGoods = goodsRefusal(terms, lines);
  if (noGoods) return noGoods;
  const weights = lines.map((line, index) =>
    covers(terms, line) ? (standing.left[index] ?? 0) : 0,
  );
  const amountFen = sumOf(weights);
  const { thresholdFen = 0 } = terms;
  if (amountFen < thresholdFen) {
    return { code: 'COUPON_THRESHOLD_NOT_MET', details: { thresholdFen, amountFen } };
  }
  if (!coversOneUnit(terms)) return takeOff(standing, reductionOf(terms, amountFen), weights);
  return { ...takeUnit(terms, lines, standing), amountFen };
}

export function isRefusal(outcome: Taking | Refusal): outcome is Refusal {
  return 'code' in outcome;
}

function reductionOf(terms: CouponTerms, amountFen: number): number {
  if (terms.kind === 'amount_off') return terms.amountOffFen ?? 0;
  const reduction = percentReduction(amountFen, terms.payPercent ?? 100);
  return Math.min(reduction, terms.capFen ?? reduction);
}

function takeUnit(terms: CouponTerms, lines: readonly CartLine[], standing: Standing): Taking {
  const units = lines.map((line, index) =>
    covers(terms, line) ? unitFen(line, index, standing) : -1,
  );
  const unit = Math.max(...units);
  const dearest = units.indexOf(unit);
  // A voucher is a price of nothing.
  const fen = unit - (terms.priceFen ?? 0);
  const taking = takeOff(
    standing,
    Math.max(0, fen),
    units.map((_, index) => (index === dearest ? Math.max(0, unit) : 0)),
  );
  if (taking.reductionFen === 0) return taking;
  const before = standing.covered.get(dearest) ?? { milli: 0, fen: 0 };
  const now = { milli: before.milli + 1000, fen: before.fen + unit - taking.reductionFen };
  const covered = new Map(standing.covered).set(dearest, now);
  return { ...taking, after: { ...taking.after, covered } };
}

/** What one more unit of a line costs now; nothing when all its units are covered. */
function unitFen({ quantity }: CartLine, index: number, { left, covered }: Standing): number {
  const before = covered.get(index) ?? { milli: 0, fen: 0 };
  const openMilli = Math.round(quantity * 1000) - before.milli;
  const openFen = Math.max(0, (left[index] ?? 0) - before.fen);
  return mulDivFloor(openFen, 1000, Math.max(1000, openMilli));
}
