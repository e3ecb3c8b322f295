/** The coupons and rewards of every brand of the model. */
import type { Period } from './calendar.js';

export interface ModelTemplate {
  code: string;
  kind: 'amount_off' | 'percent_off' | 'fixed_price' | 'voucher' | 'pass';
  amountOffFen?: number;
  payPercent?: number;
  capFen?: number;
  thresholdFen?: number;
  priceFen?: number;
  /** Of a pass. */
  uses?: number;
  perMember?: number;
  stock?: number;
  claimable?: boolean;
  /** May be given by a clerk. */
  grantable?: boolean;
  validity: { afterDays: number; days: number };
  /** May be given to a friend. */
  transferable?: boolean;
  group?: string;
  combinesWith?: string[];
  tiers?: string[];
  /** What it is good for; absent: for everything. */
  products?: string[];
}

export const TEMPLATES: readonly ModelTemplate[] = [
  {
    code: 'OFF',
    kind: 'amount_off',
    amountOffFen: 2_000,
    thresholdFen: 10_000,
    perMember: 3,
    claimable: true,
    validity: { afterDays: 0, days: 30 },
    transferable: true,
    group: 'A',
    combinesWith: ['B', 'C'],
  },
  {
    code: 'PCT',
    kind: 'percent_off',
    payPercent: 88,
    capFen: 3_000,
    grantable: true,
    validity: { afterDays: 1, days: 10 },
    group: 'B',
    combinesWith: ['A', 'C'],
  },
  {
    code: 'GIFT',
    kind: 'voucher',
    claimable: true,
    transferable: true,
    grantable: true,
    validity: { afterDays: 0, days: 5 },
  },
  {
    code: 'FEW',
    kind: 'amount_off',
    amountOffFen: 500,
    stock: 3,
    claimable: true,
    grantable: true,
    validity: { afterDays: 0, days: 60 },
  },
  {
    code: 'SILVER_GIFT',
    kind: 'voucher',
    claimable: true,
    perMember: 1,
    tiers: ['SILVER'],
    validity: { afterDays: 0, days: 15 },
  },
  {
    code: 'SPECIAL',
    kind: 'fixed_price',
    priceFen: 5_000,
    claimable: true,
    validity: { afterDays: 0, days: 20 },
    group: 'C',
    combinesWith: ['A', 'B'],
    products: ['B'],
  },
  {
    code: 'CUP',
    kind: 'voucher',
    claimable: true,
    validity: { afterDays: 0, days: 25 },
    group: 'C',
    combinesWith: ['A', 'B'],
    products: ['C'],
  },
  {
    code: 'PASS',
    kind: 'pass',
    uses: 3,
    stock: 6,
    perMember: 2,
    claimable: true,
    grantable: true,
    validity: { afterDays: 0, days: 45 },
  },
];

/** How many coupons a clerk may give a day. */
export const GRANTS_PER_DAY = 1;

export interface ModelReward {
  code: string;
  kind: 'coupon' | 'gift' | 'service';
  /** Of a coupon. */
  template?: string;
  points: number;
  /** What members of a tier pay instead. */
  tierPoints?: Record<string, number>;
  perMember?: number;
  perPeriod?: { times: number; per: Period };
  stock?: number;
  /** In days from the one on which the story's member joins, both inclusive. */
  onSale?: { from: number; until: number };
  /** Where a gift is picked up, and how many there are. */
  stores?: { store: string; stock: number }[];
}

export const REWARDS: readonly ModelReward[] = [
  {
    code: 'R_GIFT',
    kind: 'coupon',
    template: 'GIFT',
    points: 30,
    perPeriod: { times: 4, per: 'week' },
  },
  { code: 'R_PCT', kind: 'coupon', template: 'PCT', points: 55, perMember: 4 },
  { code: 'R_OFF', kind: 'coupon', template: 'OFF', points: 120, stock: 5 },
  {
    code: 'R_PASS',
    kind: 'coupon',
    template: 'PASS',
    points: 80,
    onSale: { from: 1, until: 90 },
  },
  {
    code: 'R_MASSAGE',
    kind: 'service',
    points: 25,
    tierPoints: { SILVER: 20, DIAMOND: 7 },
    perPeriod: { times: 2, per: 'month' },
  },
  {
    code: 'R_MUG',
    kind: 'gift',
    points: 40,
    stores: [
      { store: 'S01', stock: 2 },
      { store: 'S02', stock: 1 },
    ],
  },
];

/** What everybody gets for joining. */
export const WELCOME = 'GIFT';

export function templateOf(code: string): ModelTemplate {
  const template = TEMPLATES.find((one) => one.code === code);
  if (!template) throw new Error(`there is no template ${code}`);
  return template;
}

export function rewardOf(code: string): ModelReward {
  const reward = REWARDS.find((one) => one.code === code);
  if (!reward) throw new Error(`there is no reward ${code}`);
  return reward;
}
