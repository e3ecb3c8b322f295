import type { Coupon, Quote } from '../../../api/types';
import { grouped } from '../../../wording/money';

export interface ReductionRow {
  key: string;
  kind: 'member_price' | 'coupon' | 'offset';
  name: string;
  fen: number;
}

/** What a quote takes off, once for each cause, in the order in which it is taken. */
export function reductionRows({ lines, pointsToUse }: Quote, coupons: Coupon[]): ReductionRow[] {
  const rows = new Map<string, ReductionRow>();
  for (const { kind, code, fen } of lines.flatMap(({ reductions }) => reductions)) {
    const key = code ?? kind;
    const name = {
      member_price: '会员价',
      coupon: couponName(code, coupons),
      offset: `${grouped(pointsToUse)} 积分抵现`,
    }[kind];
    const before = rows.get(key)?.fen ?? 0;
    rows.set(key, { key, kind, name, fen: before + fen });
  }
  return [...rows.values()];
}

export function couponName(code: string | undefined, coupons: Coupon[]): string {
  return coupons.find((coupon) => coupon.code === code)?.template.name ?? '优惠券';
}
