import { code, day, list, object, text, whole } from './schema-parts.js';

const names = (maxLength: number) => list(text(maxLength), 1);

/** An order of enough brings its buyer a coupon. */
export const spendGift = object(['code', 'name', 'coupon', 'minFen', 'from', 'until'], {
  code: { type: 'string', pattern: '^[A-Za-z0-9_-]{1,24}$' },
  name: text(32),
  coupon: code,
  minFen: whole(1),
  from: day,
  until: day,
  active: { type: 'boolean' },
  scope: object([], {
    stores: list(code, 1),
    storeTags: names(32),
    channels: names(32),
    products: names(64),
    categories: names(64),
    excludeProducts: names(64),
    excludeCategories: names(64),
  }),
});
