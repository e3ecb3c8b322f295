import type { CouponTemplate } from '../../api/types';

type Named = Pick<CouponTemplate, 'name' | 'scope'>;

/** The coupons that other tags of a store make good there, or good no longer; not those that name it. */
export function couponsTouched<T extends Named>(
  templates: readonly T[],
  before: readonly string[],
  after: readonly string[],
): { more: T[]; fewer: T[] } {
  const isGoodBy = (tags: readonly string[]) => (template: T) =>
    template.scope?.storeTags?.some((tag) => tags.includes(tag)) ?? false;
  const [was, is] = [isGoodBy(before), isGoodBy(after)];
  return {
    more: templates.filter((one) => is(one) && !was(one)),
    fewer: templates.filter((one) => was(one) && !is(one)),
  };
}
