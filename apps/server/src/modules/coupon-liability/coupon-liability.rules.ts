/**
 * What a brand may still have to give for coupons that are out, from counts by month of end and
 * version of template.
 *
 * Face value, the most that one use can take off: of an amount_off its amount, of a discount its cap. Where
 * the terms name no money (a discount without a cap, a special price, a voucher, a pass) it is what
 * one costs as the template says, else the average of past redemptions; else nobody can say.
 * Expected use: of the template's coupons that have ended, those redeemed ÷ (redeemed + expired); of
 * what is open, that share is expected to be used. Before anything has ended nothing is estimated.
 */
import type { CouponTerms } from '../coupon/index.js';

export interface Cell {
  /** Of the last good day, `YYYY-MM`. */
  readonly month: string;
  readonly templateCode: string;
  readonly templateVersion: number;
  /** Neither used nor over. */
  readonly outstanding: number;
  /** How often they can be used: once each, but for passes. */
  readonly uses: number;
  readonly redeemed: number;
  readonly expired: number;
  /** Redemptions that stand, and what they took off. */
  readonly redemptions: number;
  readonly reductionFen: number;
}

export type FaceBasis = 'amount' | 'cap' | 'cost' | 'average' | 'unknown';

export interface Face {
  readonly fen: number;
  readonly basis: FaceBasis;
}

/** What is known of a template beyond the version: its cost, and what its redemptions took off. */
export interface TemplateSums {
  readonly costFen: number | null;
  readonly redemptions: number;
  readonly reductionFen: number;
}

/** What one use of a coupon of this version can cost at most. */
export function faceOf(
  terms: Pick<CouponTerms, 'kind' | 'amountOffFen' | 'capFen'>,
  sums: TemplateSums,
): Face {
  if (terms.kind === 'amount_off') return { fen: terms.amountOffFen ?? 0, basis: 'amount' };
  if (terms.kind === 'percent_off' && terms.capFen) return { fen: terms.capFen, basis: 'cap' };
  if (sums.costFen !== null) return { fen: sums.costFen, basis: 'cost' };
  if (sums.redemptions > 0 && sums.reductionFen > 0) {
    return { fen: Math.round(sums.reductionFen / sums.redemptions), basis: 'average' };
  }
  return { fen: 0, basis: 'unknown' };
}

export interface UseRate {
  readonly redeemed: number;
  readonly ended: number;
}

/** Of coupons whose month is over in `month`; null when none has ended. */
export function useRateOf(cells: readonly Cell[], month: string): UseRate | null {
  const over = cells.filter((cell) => cell.month < month);
  const redeemed = over.reduce((sum, cell) => sum + cell.redeemed, 0);
  const ended = redeemed + over.reduce((sum, cell) => sum + cell.expired, 0);
  return ended > 0 ? { redeemed, ended } : null;
}

/** How many of so many uses are expected to come; null when there is nothing to go by. */
export function expectedUses(uses: number, rate: UseRate | null): number | null {
  return rate && Math.round((uses * rate.redeemed) / rate.ended);
}
