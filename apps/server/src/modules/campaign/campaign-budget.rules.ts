import type { CouponTemplate } from '../coupon/index.js';

/** `cost`: as the template says. `face`: the most that it can take off. */
export type CostBasis = 'cost' | 'face';

export interface UnitCost {
  unitFen: number;
  basis: CostBasis;
}

/**
 * What one coupon of this template counts against a budget. Every coupon given counts, used or not,
 * so that a budget holds even if all of them are used. Null when nobody can say.
 */
export function unitCostOf({
  cost,
  terms,
}: Pick<CouponTemplate, 'cost' | 'terms'>): UnitCost | null {
  if (cost) return { unitFen: cost.costFen * (terms.uses ?? 1), basis: 'cost' };
  const most = terms.kind === 'amount_off' ? terms.amountOffFen : terms.capFen;
  return most === undefined ? null : { unitFen: most, basis: 'face' };
}

/** How many more can be given. */
export function affordable(
  budget: { unitFen: number; budgetFen: number; usedFen: number },
  wanted: number,
): number {
  const { unitFen, budgetFen, usedFen } = budget;
  if (unitFen === 0) return wanted;
  return Math.max(0, Math.min(wanted, Math.floor((budgetFen - usedFen) / unitFen)));
}
