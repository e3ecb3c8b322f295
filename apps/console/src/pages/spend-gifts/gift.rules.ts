import type { SpendGift, SpendGiftInput } from '../../api/types';
import { count, plainYuan } from '../../ui/format';

type Scope = NonNullable<SpendGiftInput['scope']>;

/** As the form holds it: money in yuan, lists always there. */
export interface GiftValues extends Scope {
  code: string;
  name: string;
  coupon: string;
  minYuan: number;
  from: string;
  until: string;
  active: boolean;
}

const SCOPE = [
  'stores',
  'storeTags',
  'channels',
  'products',
  'categories',
  'excludeProducts',
  'excludeCategories',
] as const satisfies (keyof Scope)[];

export const NEW_GIFT: Partial<GiftValues> = { active: true };

export function valuesOf({ scope, minFen, active = true, ...gift }: SpendGift): GiftValues {
  const { code, name, coupon, from, until } = gift;
  return { ...scope, code, name, coupon, from, until, active, minYuan: minFen / 100 };
}

/** An empty list limits nothing, and is left out. */
export function inputOf(values: GiftValues): SpendGiftInput {
  const { name, coupon, minYuan, from, until, active } = values;
  const given = SCOPE.filter((part) => values[part]?.length);
  const scope = Object.fromEntries(given.map((part) => [part, values[part]])) as Scope;
  return {
    ...{ name, coupon, minFen: Math.round(minYuan * 100), from, until, active },
    ...(given.length > 0 ? { scope } : {}),
  };
}

/** The server speaks of `scope.stores` and `minFen`; the form of `stores` and `minYuan`. */
export function fieldOf(path: string): string[] {
  if (path === 'minFen') return ['minYuan'];
  return [path.replace('scope.', '')];
}

export type GiftState = '进行中' | '未开始' | '已结束' | '已停用';

export function stateOf({ active = true, from, until }: SpendGift, today: string): GiftState {
  if (!active) return '已停用';
  if (today < from) return '未开始';
  return today > until ? '已结束' : '进行中';
}

export function scopeText({ scope = {} }: SpendGift): string {
  const parts = [
    some('门店', [...(scope.stores ?? []), ...(scope.storeTags ?? [])]),
    some('渠道', scope.channels),
    some('商品', scope.products),
    some('品类', scope.categories),
    some('不含商品', scope.excludeProducts),
    some('不含品类', scope.excludeCategories),
  ];
  return parts.filter(Boolean).join('；') || '所有门店、所有商品';
}

export function ruleText({ minFen, couponName }: SpendGift): string {
  return `满 ${plainYuan(minFen)} 元送「${couponName}」`;
}

export function givenText({ given, takenBack }: SpendGift): string {
  return takenBack === 0 ? count(given) : `${count(given)}（退款收回 ${count(takenBack)}）`;
}

function some(label: string, items: readonly string[] = []): string {
  return items.length === 0 ? '' : `${label} ${items.join('、')}`;
}
