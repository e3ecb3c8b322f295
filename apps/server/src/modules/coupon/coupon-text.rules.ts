import type { CouponTerms, Validity } from './coupon.types.js';

/** What a coupon is worth, for people, when its template has no words of its own. */
export function worthText(terms: CouponTerms): string {
  const threshold = terms.thresholdFen ? `满${yuan(terms.thresholdFen)}元` : '';
  if (terms.kind === 'amount_off') return `${threshold}减${yuan(terms.amountOffFen ?? 0)}元`;
  if (terms.kind === 'fixed_price') return `${threshold}特价${yuan(terms.priceFen ?? 0)}元`;
  if (terms.kind === 'pass') return `共${terms.uses ?? 1}次，到店出示券码使用`;
  if (terms.kind === 'voucher') return '到店出示券码兑换';
  const cap = terms.capFen === undefined ? '' : `，最多减${yuan(terms.capFen)}元`;
  return `${threshold}享${(terms.payPercent ?? 100) / 10}折${cap}`;
}

export function validityText(validity: Validity): string {
  if ('validUntil' in validity) return `${validity.from} 至 ${validity.validUntil}`;
  const start = validity.afterDays === 0 ? '领取后' : `领取第${validity.afterDays}天后`;
  return validity.days === 1 ? `${start}当天有效` : `${start}${validity.days}天内有效`;
}

function yuan(fen: number): string {
  return (fen / 100).toFixed(2).replace(/\.?0+$/, '');
}
