import type { Coupon, CouponTemplate } from '../api/types';
import { daysUntil, dottedDay } from './day';
import { yuan } from './money';

export interface CouponFace {
  before?: string;
  figure: string;
  after?: string;
  /** The figure is a word, not a number. */
  wordy?: boolean;
}

/** 88 → `8.8`, 80 → `8`: what is paid, in tenths, as shops write it. */
export function tenths(payPercent: number): string {
  return payPercent % 10 === 0 ? String(payPercent / 10) : (payPercent / 10).toFixed(1);
}

/** What a coupon is worth, in the fewest characters. */
export function couponFace(template: CouponTemplate): CouponFace {
  const { kind, amountOffFen, payPercent, priceFen, uses } = template;
  if (kind === 'amount_off') return { before: '¥', figure: yuan(amountOffFen ?? 0) };
  if (kind === 'percent_off') return { figure: tenths(payPercent ?? 100), after: '折' };
  if (kind === 'pass') return { figure: String(uses ?? 1), after: '次' };
  if (kind === 'fixed_price') return { before: '¥', figure: yuan(priceFen ?? 0) };
  return { figure: '兑换', wordy: true };
}

export function couponCondition({ kind, thresholdFen }: CouponTemplate): string {
  if (thresholdFen) return `满${yuan(thresholdFen)}可用`;
  if (kind === 'fixed_price') return '特价';
  return kind === 'voucher' || kind === 'pass' ? '到店兑换' : '无门槛';
}

/** The template's own words, a sentence a line; the rules come from the server. */
export function ownWords({ description }: CouponTemplate): string[] {
  return description.split('\n').filter(Boolean);
}

/** When a coupon can be used, as its holder needs to know it today. */
export function couponValidity(coupon: Coupon): string {
  const { state, usesLeft } = coupon;
  if (state === 'held') return '正在结算中';
  if (usesLeft === undefined || state === 'redeemed') return validity(coupon);
  return `还剩 ${usesLeft} 次 · ${validity(coupon)}`;
}

function validity({ state, validFrom, validUntil, redeemedAt, storeName }: Coupon): string {
  if (state === 'redeemed') {
    return `${redeemedAt ? dottedDay(redeemedAt) : ''} ${storeName ?? ''} 已使用`.trim();
  }
  if (state === 'transferred') return '已送给朋友';
  if (daysUntil(validFrom) > 0) return `${dottedDay(validFrom)} 起可用`;
  const left = daysUntil(validUntil);
  if (left === 0) return '今天最后一天';
  if (left > 0 && left <= 7) return `还剩 ${left} 天到期`;
  return `${dottedDay(validUntil)} 到期`;
}
