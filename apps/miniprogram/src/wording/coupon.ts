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
export function couponFace({ kind, amountOffFen, payPercent }: CouponTemplate): CouponFace {
  if (kind === 'amount_off') return { before: '¥', figure: yuan(amountOffFen ?? 0) };
  if (kind === 'percent_off') return { figure: tenths(payPercent ?? 100), after: '折' };
  if (kind === 'pass') return { figure: '次卡', wordy: true };
  if (kind === 'fixed_price') return { figure: '特价', wordy: true };
  return { figure: '兑换', wordy: true };
}

export function couponCondition({ kind, thresholdFen }: CouponTemplate): string {
  if (thresholdFen) return `满${yuan(thresholdFen)}可用`;
  return kind === 'voucher' || kind === 'pass' ? '到店兑换' : '无门槛';
}

/** The rules of a coupon in plain sentences; the template's own words come first. */
export function couponRules({ kind, description }: CouponTemplate): string[] {
  const own = (description ?? '').split('\n').filter(Boolean);
  const alone = kind === 'voucher' || kind === 'pass';
  return [
    ...own,
    alone ? '不需要消费，到店请店员核销即可' : '结账前出示会员码，或请店员扫本券的二维码',
    ...(alone ? [] : ['整单退款后，券会退回你的券包']),
  ];
}

/** When a coupon can be used, as its holder needs to know it today. */
export function couponValidity({
  state,
  validFrom,
  validUntil,
  redeemedAt,
  storeName,
}: Coupon): string {
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
