import { code, day, list, object, text, whole } from './schema-parts.js';

/** A line of the rewards mall. */
export const reward = object(['code', 'name', 'kind', 'points'], {
  code,
  name: text(32),
  description: { type: 'string', maxLength: 500 },
  kind: { enum: ['coupon', 'gift', 'service'] },
  couponTemplate: code,
  points: whole(1),
  stock: whole(0, 100_000_000),
  perMember: whole(1, 1000),
  tierPoints: { type: 'object', propertyNames: code, additionalProperties: whole(1) },
  perPeriod: object(['times', 'per'], {
    times: whole(1, 1000),
    per: { enum: ['day', 'week', 'month', 'year'] },
  }),
  onSale: object([], { from: day, validUntil: day }),
  stores: list(object(['store', 'stock'], { store: code, stock: whole(0, 100_000_000) })),
});
