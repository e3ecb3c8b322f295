/** Tiers in the brand file: how members come to them, and what they give. */
import { code, colour, list, object, percent, text, whole } from './schema-parts.js';

export const tierPolicy = object([], {
  metric: { enum: ['spend', 'orders', 'growth'] },
  window: { type: 'string', pattern: '^(rolling:[1-9]\\d{0,2}|calendar_year|lifetime)$' },
  validMonths: { anyOf: [whole(1, 120), { type: 'null' }] },
  stepDown: { type: 'boolean' },
  graceDays: whole(0, 365),
  revokeOnRefund: { type: 'boolean' },
  noticeDays: whole(0, 180),
});

export const growth = object(['perYuan'], {
  perYuan: whole(0, 100),
  activities: {
    type: 'object',
    additionalProperties: whole(1, 1_000_000),
    propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,31}$' },
  },
});

const benefits = object([], {
  upgradeGifts: list({
    oneOf: [
      object(['coupon'], { coupon: code, quantity: whole(1, 20) }),
      object(['points'], { points: whole(1, 1_000_000) }),
    ],
  }),
  monthlyPack: list(object(['coupon', 'quantity'], { coupon: code, quantity: whole(1, 20) })),
  services: list(
    object(['code', 'name', 'per', 'uses'], {
      code,
      name: text(32),
      per: { enum: ['month', 'year'] },
      uses: whole(1, 1000),
    }),
  ),
  contact: text(64),
  earlyAccess: { type: 'boolean' },
});

export const tier = object(
  ['code', 'name', 'rank', 'enter', 'keep', 'pointsPercent', 'payPercent'],
  {
    code,
    name: text(16),
    rank: whole(0, 100),
    enter: whole(),
    keep: whole(),
    pointsPercent: percent(100, 1000),
    payPercent: percent(1, 100),
    cardFace: object(['from', 'to', 'text'], { from: colour, to: colour, text: colour }),
    benefits,
  },
);
