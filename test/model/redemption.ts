/** When a coupon can be used, and what it takes off. */
import type { Instant } from './calendar.js';
import { floorOf, type Rules } from './rules.js';
import type { ModelTemplate } from './templates.js';

export interface ModelCoupon {
  name: string;
  template: ModelTemplate;
  state: 'issued' | 'redeemed' | 'voided' | 'transferred';
  from: Instant;
  /** Exclusive. */
  until: Instant;
  /** Of a pass. */
  usesLeft?: number;
  /** For a quote, until an instant, exclusive. */
  held?: { by: string; until: Instant };
  /** To a friend, until an instant, exclusive. */
  offered?: { until: Instant; isTakenBack: boolean };
}

/** As people see it now: holds, offers and the coupon itself end by themselves. */
export function stateOf({ state, held, offered, until }: ModelCoupon, now: Instant): string {
  if (state !== 'issued') return state;
  if (held && now < held.until) return 'held';
  if (offered && !offered.isTakenBack && now < offered.until) return 'offered';
  return until <= now ? 'expired' : 'issued';
}

/** When, by whom and for how much a coupon is shown. */
export interface Presented {
  at: Instant;
  /** When it is looked at; `at` may be earlier. */
  now: Instant;
  tier: string;
  amountFen?: number;
}

/** All that stands against it, each by itself enough. */
export function refusalsOf(
  coupon: ModelCoupon,
  { at, now, tier, amountFen }: Presented,
  rules: Rules,
): string[] {
  const { from, until, template } = coupon;
  const state = stateOf(coupon, now);
  const isSale = isReduction(template);
  const isMet = rules.thresholdMet(amountFen ?? 0, template.thresholdFen ?? 0);
  return [
    ...(state === 'redeemed' ? ['COUPON_ALREADY_REDEEMED'] : []),
    ...(state === 'held' ? ['COUPON_HELD'] : []),
    ...(state === 'offered' || state === 'transferred' ? ['COUPON_TRANSFERRED'] : []),
    ...(state === 'voided' ? ['COUPON_VOIDED'] : []),
    ...(at < from ? ['COUPON_NOT_YET_VALID'] : []),
    ...(at >= until ? ['COUPON_EXPIRED'] : []),
    ...(template.tiers && !template.tiers.includes(tier) ? ['COUPON_WRONG_TIER'] : []),
    ...(isSale && amountFen === undefined ? ['COUPON_AMOUNT_NEEDED'] : []),
    ...(isSale && amountFen !== undefined && !isMet ? ['COUPON_THRESHOLD_NOT_MET'] : []),
  ];
}

/** Reduces what a sale costs; a voucher and a pass are worth a thing or a service. */
export function isReduction({ kind }: ModelTemplate): boolean {
  return kind !== 'voucher' && kind !== 'pass';
}

/** `amountFen`: of what it is good for; of a fixed price, of the one unit. */
export function reductionOf(template: ModelTemplate, amountFen: number): number {
  if (template.kind === 'amount_off') return Math.min(template.amountOffFen ?? 0, amountFen);
  if (template.kind === 'fixed_price') return Math.max(0, amountFen - (template.priceFen ?? 0));
  if (template.kind === 'voucher') return amountFen;
  const percent = 100 - (template.payPercent ?? 100);
  return Math.min(floorOf(amountFen, percent, 100), template.capFen ?? Infinity);
}

export function combine(one: ModelTemplate, other: ModelTemplate): boolean {
  const welcomes = ({ combinesWith = [] }: ModelTemplate, { group }: ModelTemplate) =>
    group !== undefined && combinesWith.includes(group);
  return welcomes(one, other) && welcomes(other, one);
}
