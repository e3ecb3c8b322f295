/** When a coupon can be used, and what it takes off. */
import type { ModelTemplate } from './brand.js';
import type { Instant } from './calendar.js';
import { floorOf, type Rules, spread } from './rules.js';

export interface ModelCoupon {
  name: string;
  template: ModelTemplate;
  state: 'issued' | 'redeemed' | 'voided';
  from: Instant;
  /** Exclusive. */
  until: Instant;
}

/** When, by whom and for how much a coupon is shown. */
export interface Presented {
  at: Instant;
  tier: string;
  amountFen?: number;
}

/** All that stands against it, each by itself enough. */
export function refusalsOf(
  { state, from, until, template }: ModelCoupon,
  { at, tier, amountFen }: Presented,
  rules: Rules,
): string[] {
  const isSale = template.kind !== 'voucher';
  const isMet = rules.thresholdMet(amountFen ?? 0, template.thresholdFen ?? 0);
  return [
    ...(state === 'redeemed' ? ['COUPON_ALREADY_REDEEMED'] : []),
    ...(state === 'voided' ? ['COUPON_VOIDED'] : []),
    ...(at < from ? ['COUPON_NOT_YET_VALID'] : []),
    ...(at >= until ? ['COUPON_EXPIRED'] : []),
    ...(template.tiers && !template.tiers.includes(tier) ? ['COUPON_WRONG_TIER'] : []),
    ...(isSale && amountFen === undefined ? ['COUPON_AMOUNT_NEEDED'] : []),
    ...(isSale && amountFen !== undefined && !isMet ? ['COUPON_THRESHOLD_NOT_MET'] : []),
  ];
}

/** Each coupon on what those before it have left; with the refusals of those that can't be used. */
export function useInOrder(
  coupons: readonly ModelCoupon[],
  amounts: readonly number[],
  shown: Presented,
  rules: Rules,
): { used: ModelCoupon[]; why: string[][] } {
  const used: ModelCoupon[] = [];
  const why: string[][] = [];
  let left = [...amounts];
  for (const coupon of coupons) {
    const { template } = coupon;
    const amountFen = left.reduce((sum, fen) => sum + fen, 0);
    const refusals = refusalsOf(coupon, { ...shown, amountFen }, rules);
    if (!used.every((other) => combine(template, other.template)))
      refusals.push('COUPON_NOT_COMBINABLE');
    if (refusals.length > 0) {
      why.push(refusals);
      continue;
    }
    const parts = spread(reductionOf(template, amountFen), left);
    left = left.map((fen, index) => fen - (parts[index] ?? 0));
    used.push(coupon);
  }
  return { used, why };
}

export function reductionOf(template: ModelTemplate, amountFen: number): number {
  if (template.kind === 'amount_off') return Math.min(template.amountOffFen ?? 0, amountFen);
  const percent = 100 - (template.payPercent ?? 100);
  return Math.min(floorOf(amountFen, percent, 100), template.capFen ?? Infinity);
}

function combine(one: ModelTemplate, other: ModelTemplate): boolean {
  const welcomes = ({ combinesWith = [] }: ModelTemplate, { group }: ModelTemplate) =>
    group !== undefined && combinesWith.includes(group);
  return welcomes(one, other) && welcomes(other, one);
}
