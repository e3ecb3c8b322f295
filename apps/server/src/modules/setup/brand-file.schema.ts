import { reward } from './reward.schema.js';
import { code, day, list, object, percent, text, whole } from './schema-parts.js';
import { spendGift } from './spend-gift.schema.js';
import { growth, tier, tierPolicy } from './tier.schema.js';

/** The JSON Schema of the brand file; published as docs/brand.schema.json. */
const clock = { type: 'string', pattern: '^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$' };

const multiplier = {
  ...object(['code', 'kind', 'pointsPercent'], {
    code,
    kind: { enum: ['birthday_month', 'member_day'] },
    pointsPercent: percent(100, 1000),
    daysOfMonth: list(whole(1, 31), 1),
  }),
  // Both ways, so that a fault is told of its own field, and not of a kind that was not meant.
  if: { properties: { kind: { const: 'member_day' } }, required: ['kind'] },
  // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
  then: { required: ['daysOfMonth'] },
  else: { properties: { daysOfMonth: false } },
};

const pointsCampaign = object(['code', 'from', 'until', 'pointsPercent'], {
  code,
  name: text(32),
  from: day,
  until: day,
  pointsPercent: percent(101, 1000),
  stores: list(code, 1),
  tiers: list(code, 1),
  products: list(text(64), 1),
  categories: list(text(64), 1),
});

const points = object(['rate'], {
  rate: object(['points', 'perFen'], { points: whole(1, 10_000), perFen: whole(1, 1_000_000) }),
  availableAfterDays: whole(0, 365),
  expiry: { type: 'string', pattern: '^(end_of_next_year|never|months:[1-9]\\d{0,2})$' },
  returnGraceDays: whole(1, 365),
  offset: object(['pointsPerYuan', 'maxSharePercent'], {
    pointsPerYuan: whole(1, 1_000_000),
    maxSharePercent: percent(1, 100),
  }),
  caps: object([], { perOrder: whole(1), perMemberDay: whole(1) }),
  exclude: object([], {
    products: list(text(64)),
    categories: list(text(64)),
    stores: list(code),
  }),
  adjustments: object(['secondPersonAbove'], { secondPersonAbove: whole() }),
  transfers: object(['minPoints', 'maxPerDay'], { minPoints: whole(1), maxPerDay: whole(1) }),
  activities: {
    type: 'object',
    additionalProperties: whole(1, 1_000_000),
    propertyNames: { pattern: '^[A-Za-z][A-Za-z0-9]{0,31}$' },
  },
  multipliers: list(multiplier),
  campaigns: list(pointsCampaign),
  valueFenPer100: whole(0, 1_000_000),
  expectedExpiryPercent: whole(0, 100),
});

const store = object(['code', 'name', 'region'], {
  code,
  name: text(64),
  region: code,
  address: { type: 'string', maxLength: 255 },
  tags: list(text(32)),
});

const staff = object(['code', 'name', 'role'], {
  code,
  name: text(64),
  role: {
    enum: [
      'owner',
      'marketer',
      'service',
      'data_steward',
      'region_manager',
      'store_manager',
      'clerk',
      'auditor',
    ],
  },
  stores: list(code),
  phone: { type: 'string', pattern: '^1\\d{10}$' },
  initialPassword: { type: 'string', minLength: 8, maxLength: 128 },
  inviteCode: { type: 'string', pattern: '^[\\x21-\\x7e]{8,64}$' },
});

const apiKey = object(['id', 'secret', 'channel', 'scopes'], {
  // With `apiKey:` before it, it is the caller of idempotency rows and audit entries: 64 letters.
  id: { type: 'string', pattern: '^[A-Za-z0-9._-]{1,57}$' },
  secret: { type: 'string', minLength: 16, maxLength: 256 },
  channel: { type: 'string', pattern: '^[a-z0-9_-]{1,32}$' },
  stores: list(code),
  scopes: list({ enum: ['members', 'quotes', 'orders', 'points', 'coupons'] }, 1),
});

const couponTemplate = object(['code', 'name', 'kind', 'validity'], {
  code,
  name: text(60),
  kind: { enum: ['amount_off', 'percent_off', 'fixed_price', 'voucher', 'pass'] },
  description: { type: 'string', maxLength: 500 },
  amountOffFen: whole(1),
  payPercent: percent(1, 99),
  capFen: whole(1),
  thresholdFen: whole(),
  priceFen: whole(),
  uses: whole(1, 1000),
  stock: whole(0, 100_000_000),
  perMember: whole(1),
  perMemberDay: whole(1),
  claimable: { type: 'boolean' },
  grantable: { type: 'boolean' },
  transferable: { type: 'boolean' },
  transferableAgain: { type: 'boolean' },
  cost: object(['costFen', 'bearer'], {
    costFen: whole(),
    bearer: { enum: ['brand', 'store', 'supplier'] },
  }),
  validity: {
    oneOf: [
      object(['afterDays', 'days'], { afterDays: whole(0, 3650), days: whole(1, 3650) }),
      object(['from', 'validUntil'], { from: day, validUntil: day }),
    ],
  },
  scope: object([], {
    stores: list(code, 1),
    storeTags: list(text(32), 1),
    products: list(text(64), 1),
    categories: list(text(64), 1),
    excludeProducts: list(text(64), 1),
    excludeCategories: list(text(64), 1),
    tiers: list(code, 1),
    channels: list(text(32), 1),
  }),
  blackout: list(object(['from', 'until'], { from: day, until: day })),
  weekdays: list(whole(1, 7), 1),
  hours: list(object(['from', 'until'], { from: clock, until: clock }), 1),
  group: text(32),
  combinesWith: list(text(32)),
  combinesWithMemberPrice: { type: 'boolean' },
});

const birthday = object([], {
  daysBefore: whole(0, 60),
  leapDay: { enum: ['02-28', '03-01'] },
  gifts: {
    type: 'object',
    propertyNames: code,
    additionalProperties: object([], { coupon: code, points: whole(1) }),
  },
});

const marketing = object([], {
  quietHours: {
    anyOf: [
      object(['from', 'until'], { from: whole(12, 24), until: whole(0, 12) }),
      { type: 'null' },
    ],
  },
  mostPerDay: whole(1, 100),
  mostPerWeek: whole(1, 700),
});

const messageTemplate = object(['type', 'channel', 'templateId', 'fields'], {
  type: { type: 'string', pattern: '^[a-z][a-z_]{0,31}$' },
  channel: { enum: ['subscribe'] },
  templateId: text(64),
  title: text(32),
  page: text(128),
  fields: { type: 'object', additionalProperties: text(64), minProperties: 1, maxProperties: 5 },
});

export const BRAND_FILE_SCHEMA = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  $id: 'https://shuke.example/brand.schema.json',
  title: 'A brand of 熟客: everything that `cli apply` sets up',
  ...object(['brand', 'points', 'tiers', 'stores'], {
    brand: object(['name', 'timeZone'], {
      name: text(32),
      timeZone: text(64),
      privacy: object(['version', 'text'], { version: text(16), text: text(4000) }),
    }),
    points,
    tierPolicy,
    growth,
    tiers: list(tier, 1),
    stores: list(store, 1),
    staff: list(staff),
    apiKeys: list(apiKey),
    couponTemplates: list(couponTemplate),
    rewards: list(reward),
    birthday,
    welcome: object([], { coupon: code }),
    marketing,
    coupons: object([], { staffGrantsPerDay: whole(0, 10_000), returnGraceDays: whole(0, 365) }),
    spendGifts: list(spendGift),
    expiryNotices: object([], { pointsDays: whole(0, 90), couponDays: whole(0, 90) }),
    memberPrice: object([], {
      exclude: object([], { products: list(text(64)), categories: list(text(64)) }),
    }),
    messageTemplates: list(messageTemplate),
  }),
};
