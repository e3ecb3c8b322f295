import type { CouponTemplate, CouponTemplateInput } from '../../api/types';

type Scope = NonNullable<CouponTemplateInput['scope']>;
type Reach = Pick<
  CouponTemplateInput,
  'scope' | 'blackout' | 'weekdays' | 'hours' | 'group' | 'combinesWith' | 'combinesWithMemberPrice'
>;
type Range = [string, string] | null | undefined;

/** Where, when, on what and with what a coupon is good. An empty list limits nothing. */
export interface ReachValues extends Scope {
  weekdays?: number[];
  hours?: Range[];
  blackout?: Range[];
  group?: string | null;
  combinesWith?: string[];
  combinesWithMemberPrice: boolean;
}

const SCOPE = [
  'stores',
  'storeTags',
  'products',
  'categories',
  'excludeProducts',
  'excludeCategories',
  'tiers',
  'channels',
] as const satisfies (keyof Scope)[];

export function reachValuesOf(template: CouponTemplate): ReachValues {
  const { scope, blackout, weekdays, hours, group, combinesWith } = template;
  return {
    ...scope,
    ...(weekdays && { weekdays }),
    ...(hours && { hours: hours.map(({ from, until }): Range => [from, until]) }),
    ...(blackout && { blackout: blackout.map(({ from, until }): Range => [from, until]) }),
    ...(group && { group }),
    ...(combinesWith && { combinesWith }),
    combinesWithMemberPrice: template.combinesWithMemberPrice ?? true,
  };
}

export function reachOf(values: ReachValues): Reach {
  const scope = Object.fromEntries(
    SCOPE.flatMap((list) => (some(values[list]) ? [[list, values[list]]] : [])),
  );
  const group = values.group?.trim();
  return {
    ...(Object.keys(scope).length > 0 && { scope }),
    ...(some(values.weekdays) && { weekdays: [...(values.weekdays ?? [])].sort() }),
    ...rangesAs('hours', values.hours),
    ...rangesAs('blackout', values.blackout),
    ...(group && { group }),
    ...(some(values.combinesWith) && { combinesWith: values.combinesWith ?? [] }),
    ...(values.combinesWithMemberPrice ? {} : { combinesWithMemberPrice: false }),
  };
}

/** A row that was added and not filled in is no range. */
function rangesAs(name: 'hours' | 'blackout', ranges: Range[] = []) {
  const filled = ranges.flatMap((range) =>
    range?.[0] && range[1] ? [{ from: range[0], until: range[1] }] : [],
  );
  return filled.length > 0 ? { [name]: filled } : {};
}

function some(list: readonly unknown[] | undefined): boolean {
  return list !== undefined && list.length > 0;
}
