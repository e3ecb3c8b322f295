import { COUPON_CHANNEL_LABELS } from '@shuke/shared';
import type { CouponScope, CouponTerms } from './coupon.types.js';

/** How codes are called where people read them. */
export interface Names {
  store: (code: string) => string;
  tier: (code: string) => string;
}

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'];

/** The rules of a coupon in plain sentences: where, on what, for whom, when, with what, how often. */
export function rulesText(terms: CouponTerms, names: Names): string[] {
  const { scope = {} } = terms;
  return [
    ...placeRules(scope, names),
    ...goodsRules(terms),
    ...holderRules(scope, names),
    ...timeRules(terms),
    ...stackingRules(terms),
    ...usageRules(terms),
    ...(terms.transferable ? ['可以转赠给好友'] : []),
  ];
}

function placeRules({ stores, storeTags, channels }: CouponScope, names: Names): string[] {
  const places = [
    ...(stores ?? []).map(names.store),
    ...(storeTags ?? []).map((tag) => `所有“${tag}”`),
  ];
  const isOpen = stores === undefined && storeTags === undefined;
  const where = isOpen ? '所有门店可用' : `限以下门店使用：${places.join('、')}`;
  const ways = (channels ?? []).map((channel) => COUPON_CHANNEL_LABELS[channel] ?? channel);
  return [where, ...(ways.length > 0 ? [`限在${ways.join('、')}使用`] : [])];
}

function goodsRules({ kind, scope = {} }: CouponTerms): string[] {
  const { products, categories, excludeProducts, excludeCategories } = scope;
  const included = [...categoryWords(categories), ...productWords(products)];
  const excluded = [...categoryWords(excludeCategories), ...productWords(excludeProducts)];
  const unit = kind === 'fixed_price' ? '；每张券优惠一件，有多件时取最贵的一件' : '';
  return [
    ...(included.length > 0 ? [`限购买${included.join('、')}时使用${unit}`] : []),
    ...(excluded.length > 0 ? [`${excluded.join('、')}不参加`] : []),
  ];
}

function categoryWords(categories: readonly string[] = []): string[] {
  return categories.map((category) => `“${category}”类商品`);
}

function productWords(products: readonly string[] = []): string[] {
  return products.length === 0 ? [] : [`指定商品（${products.join('、')}）`];
}

function holderRules({ tiers }: CouponScope, names: Names): string[] {
  return tiers ? [`限${tiers.map(names.tier).join('、')}使用`] : [];
}

function timeRules({ weekdays, hours, blackout }: CouponTerms): string[] {
  const days = weekdays && `限${weekdayText(weekdays)}使用`;
  const clock = hours && `限 ${hours.map(({ from, until }) => `${from}–${until}`).join('、')} 使用`;
  const closed = (blackout ?? []).map(({ from, until }) =>
    from === until ? dotted(from) : `${dotted(from)} 至 ${dotted(until)}`,
  );
  return [days, clock, closed.length > 0 ? `${closed.join('、')} 不可用` : undefined].filter(
    (rule) => rule !== undefined,
  );
}

/** `周一至周五` for a run of three or more, else each by name. */
function weekdayText(weekdays: readonly number[]): string {
  const days = [...weekdays].sort((one, other) => one - other);
  const [first = 1] = days;
  const last = days.at(-1) ?? first;
  const name = (day: number) => WEEKDAYS[day - 1] ?? '';
  if (days.length >= 3 && last - first === days.length - 1) return `${name(first)}至${name(last)}`;
  return days.map(name).join('、');
}

function dotted(day: string): string {
  return day.replaceAll('-', '.');
}

function stackingRules({ kind, combinesWith, combinesWithMemberPrice }: CouponTerms): string[] {
  if (kind === 'pass') return [];
  const stacks = (combinesWith ?? []).length > 0;
  return [
    stacks ? '可与指定的其他优惠券一起使用' : '不与其他优惠券同时使用',
    ...(kind === 'voucher'
      ? []
      : [combinesWithMemberPrice === false ? '不与会员价同享' : '可与会员价同享']),
  ];
}

function usageRules({ kind, uses }: CouponTerms): string[] {
  if (kind === 'pass') return [`共可使用 ${uses ?? 1} 次，每次到店请店员核销`];
  if (kind === 'voucher') return ['不需要消费，到店请店员核销即可'];
  return ['结账前出示会员码，或请店员扫本券的二维码', '整单退款后，券会退回券包'];
}
