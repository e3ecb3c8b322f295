import type { CouponWorth, Validity } from '../api/types';
import { discount, plainYuan } from './format';

type Terms = Omit<CouponWorth, 'name'>;

/** The big figure on a coupon, and the small words beside it. */
export function worthOf(terms: Terms): { before?: string; figure: string; after?: string } {
  switch (terms.kind) {
    case 'amount_off':
      return { before: '¥', figure: plainYuan(terms.amountOffFen ?? 0) };
    case 'percent_off':
      return { figure: String((terms.payPercent ?? 100) / 10), after: '折' };
    case 'fixed_price':
      return { before: '特价 ¥', figure: plainYuan(terms.priceFen ?? 0) };
    case 'voucher':
      return { figure: '兑换' };
    case 'pass':
      return { figure: String(terms.uses ?? 0), after: '次' };
  }
}

export function conditionOf(terms: Terms): string {
  const threshold = terms.thresholdFen
    ? `满 ${plainYuan(terms.thresholdFen)} 元可用`
    : terms.kind === 'voucher' || terms.kind === 'pass'
      ? '到店兑换'
      : '无门槛';
  return terms.kind === 'percent_off' && terms.capFen
    ? `${threshold}，最多减 ${plainYuan(terms.capFen)} 元`
    : threshold;
}

/** One line that says all a coupon is worth. */
export function worthLine(terms: Terms): string {
  if (terms.kind === 'amount_off')
    return `减 ${plainYuan(terms.amountOffFen ?? 0)} 元，${conditionOf(terms)}`;
  if (terms.kind === 'percent_off')
    return `${discount(terms.payPercent ?? 100)}，${conditionOf(terms)}`;
  if (terms.kind === 'fixed_price')
    return `特价 ${plainYuan(terms.priceFen ?? 0)} 元，${conditionOf(terms)}`;
  if (terms.kind === 'pass') return `共 ${terms.uses ?? 0} 次，${conditionOf(terms)}`;
  return conditionOf(terms);
}

export function validityOf(validity: Validity): string {
  const { from, validUntil, afterDays, days } = validity;
  if (validUntil) return `${dotted(from)} 至 ${dotted(validUntil)}`;
  return `${afterDays ? `领取 ${afterDays} 天后` : '领取当天'}起 ${days} 天内有效`;
}

/** With dots, as on printed coupons: a narrow line breaks between the dates and not inside one. */
function dotted(day = ''): string {
  return day.replaceAll('-', '.');
}

export function limitsOf(template: {
  stock?: number;
  perMember?: number;
  perMemberDay?: number;
  claimable?: boolean;
  grantable?: boolean;
}): string {
  return [
    template.stock ? `共 ${template.stock} 张` : '不限总量',
    template.perMember ? `每人限领 ${template.perMember} 张` : '每人不限领',
    template.perMemberDay ? `每人每天限领 ${template.perMemberDay} 张` : '',
    template.claimable ? '会员可在领券中心领取' : '只由活动或员工发放',
    template.grantable ? '店员可以发放' : '',
  ]
    .filter(Boolean)
    .join('；');
}
