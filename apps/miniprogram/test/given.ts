/** Valid answers of the member door, to be changed where a test needs it. */
import type { Brand, CouponOffer, Glance, MemberView, Staff } from '../src/api/types';

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
    ...more,
  };
}
