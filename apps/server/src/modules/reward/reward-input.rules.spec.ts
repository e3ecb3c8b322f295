import { describe, expect, it } from '@jest/globals';
import { businessDay } from '@shuke/shared';
import type { RewardInput } from './reward.types.js';
import { rewardFaults } from './reward-input.rules.js';

const KNOWN = {
  templates: new Set(['P88']),
  tiers: new Set(['GOLD']),
  stores: new Set(['S01', 'S02']),
};
const COUPON: RewardInput = {
  code: 'R',
  name: '券',
  kind: 'coupon',
  couponTemplate: 'P88',
  points: 1,
};
const GIFT: RewardInput = {
  code: 'G',
  name: '礼盒',
  kind: 'gift',
  points: 1,
  stores: [{ store: 'S01', stock: 3 }],
};
const SERVICE: RewardInput = { code: 'V', name: '护理', kind: 'service', points: 1 };

describe('a reward', () => {
  it.each<[string, RewardInput]>([
    ['of a coupon', COUPON],
    ['of a gift in a store', GIFT],
    ['of a service', SERVICE],
    ['with a price for a tier', { ...SERVICE, tierPoints: { GOLD: 1 } }],
  ])('%s is sound', (_, reward) => {
    expect(rewardFaults(reward, KNOWN)).toEqual([]);
  });

  it.each<[string, RewardInput, string]>([
    ['of a coupon that is not there', { ...COUPON, couponTemplate: 'P77' }, 'couponTemplate'],
    [
      'of a coupon without its template',
      { ...COUPON, couponTemplate: undefined },
      'couponTemplate',
    ],
    ['of a gift with a coupon', { ...GIFT, couponTemplate: 'P88' }, 'couponTemplate'],
    ['of a gift that lies nowhere', { ...GIFT, stores: [] }, 'stores'],
    ['of a service with stock in stores', { ...SERVICE, stores: GIFT.stores }, 'stores'],
    [
      'of a gift in a store that is not there',
      { ...GIFT, stores: [{ store: 'S09', stock: 1 }] },
      'stores[0].store',
    ],
    [
      'of a gift twice in a store',
      {
        ...GIFT,
        stores: [
          { store: 'S01', stock: 1 },
          { store: 'S01', stock: 2 },
        ],
      },
      'stores',
    ],
    ['with a price for nobody', { ...SERVICE, tierPoints: { IRON: 1 } }, 'tierPoints.IRON'],
    [
      'that ends before it begins',
      {
        ...SERVICE,
        onSale: { from: businessDay('2026-03-02'), validUntil: businessDay('2026-03-01') },
      },
      'onSale.validUntil',
    ],
  ])('%s is refused by the name of the field', (_, reward, path) => {
    expect(rewardFaults(reward, KNOWN).map((fault) => fault.path)).toEqual([path]);
  });
});
