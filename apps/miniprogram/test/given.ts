/** Valid answers of the member door, to be changed where a test needs it. */
import type {
  Brand,
  Coupon,
  CouponOffer,
  Glance,
  MemberView,
  Quote,
  Staff,
} from '../src/api/types';

export const brand: Brand = {
  name: '青禾',
  privacy: { version: '2026-01', text: '隐私说明' },
  stores: [{ code: 'S01', name: '春熙路店', region: 'CD', address: '', tags: [] }],
  tiers: [
    {
      code: 'BASIC',
      name: '普通会员',
      rank: 0,
      enter: 0,
      keep: 0,
      pointsPercent: 100,
      payPercent: 100,
      cardFace: { from: '#7fae8e', to: '#3f7d5c', text: '#ffffff' },
      benefits: ['消费得积分'],
      benefitTerms: {
        upgradeGifts: [],
        monthlyPack: [],
        services: [],
        contact: null,
        earlyAccess: false,
      },
    },
  ],
  tierMetric: 'spend',
  subscribeTemplates: [{ type: 'coupon_expiring', templateId: 'tmpl-coupon', title: '优惠券到期' }],
  birthday: { daysBefore: 7 },
  pointsTransfers: true,
  pointsRules: [],
};

export function member(more: Partial<MemberView> = {}): MemberView {
  return {
    memberNo: '1000234561',
    nickname: null,
    phoneMasked: '138****8000',
    birthday: null,
    birthdayMayChange: true,
    gender: null,
    phonePending: false,
    joinedAt: '2026-03-10T04:00:00.000Z',
    tier: {
      code: 'BASIC',
      name: '普通会员',
      rank: 0,
      validUntil: null,
      metric: 0,
      metricKind: 'spend',
      cardFace: { from: '#7fae8e', to: '#3f7d5c', text: '#ffffff' },
    },
    points: { available: 100, pending: 0, held: 0, debt: 0, expiring: [] },
    couponCount: 1,
    ...more,
  };
}

export function offer(more: Partial<CouponOffer> = {}): CouponOffer {
  return {
    template: {
      code: 'OFF20',
      name: '满100减20',
      kind: 'amount_off',
      amountOffFen: 2000,
      thresholdFen: 10000,
      description: '满100元减20元',
      validityText: '领取后30天内有效',
    },
    rules: ['所有门店可用'],
    claimable: true,
    claimed: 0,
    ...more,
  };
}

export const staff: Staff = {
  code: 'E01',
  name: '店员甲',
  role: 'clerk',
  stores: [{ code: 'S01', name: '春熙路店' }],
};

export function glance(more: Partial<Glance> = {}): Glance {
  return {
    memberNo: '1000234561',
    nickname: '小满',
    phoneMasked: '138****8000',
    tier: { code: 'BASIC', name: '普通会员' },
    points: 100,
    coupons: [],
    services: [],
    birthdaySoon: false,
    lastOrder: null,
    identified: true,
    waiting: [],
    ...more,
  };
}

/** A coupon in a member's wallet. */
export function coupon({ code, name }: { code: string; name: string }): Coupon {
  return {
    id: `cpn_${code}`,
    code,
    state: 'issued',
    transferable: false,
    template: {
      code,
      name,
      kind: 'amount_off',
      amountOffFen: 2000,
      description: '',
      validityText: '',
    },
    validFrom: '2026-03-01',
    validUntil: '2999-03-31',
  };
}

/** A quote of one line; `reductions` are its own. */
export function quote(
  amountFen: number,
  reductions: Quote['lines'][number]['reductions'] = [],
  more: Partial<Quote> = {},
): Quote {
  const payableFen = reductions.reduce((left, { fen }) => left - fen, amountFen);
  return {
    quoteId: 'quo_1',
    lines: [{ lineNo: 1, amountFen, reductions, payableFen }],
    payableFen,
    coupons: [],
    pointsToUse: 0,
    mostPoints: 0,
    offsetFen: 0,
    pointsToEarn: [{ reason: 'ORDER_BASE', points: Math.floor(payableFen / 100) }],
    tier: 'BASIC',
    progress: { metric: 'spend', nextTier: { code: 'SILVER', name: '银卡', missing: 87_200 } },
    ...more,
  };
}
