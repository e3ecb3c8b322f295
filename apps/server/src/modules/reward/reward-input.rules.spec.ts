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
    [
      'of a gift in two stores',
      {
        ...GIFT,
        stores: [
          { store: 'S01', stock: 3 },
          { store: 'S02', stock: 1 },
        ],
      },
    ],
    [
      'for one day',
      {
        ...SERVICE,
        onSale: { from: businessDay('2026-03-01'), validUntil: businessDay('2026-03-01') },
      },
    ],
    ['without an end', { ...SERVICE, onSale: { from: businessDay('2026-03-01') } }],
    ['with a price for a tier', { ...SERVICE, tierPoints: { GOLD: 1 } }],
  ])('%s is sound', (_, reward) => {
    expect(rewardFaults(reward, KNOWN)).toEqual([]);
  });

  it.each<[string, RewardInput, string]>([
    [
      'of a coupon that is not there',
      { ...COUPON, couponTemplate: 'P77' },
      'couponTemplate NOT_A_CHOICE',
    ],
    [
      'of a coupon without its template',
      { ...COUPON, couponTemplate: undefined },
      'couponTemplate NOT_A_CHOICE',
    ],
    ['of a gift with a coupon', { ...GIFT, couponTemplate: 'P88' }, 'couponTemplate INCONSISTENT'],
    ['of a gift that lies nowhere', { ...GIFT, stores: [] }, 'stores REQUIRED'],
    [
      'of a service with stock in stores',
      { ...SERVICE, stores: GIFT.stores },
      'stores INCONSISTENT',
    ],
    [
      'of a gift in a store that is not there',
      { ...GIFT, stores: [{ store: 'S09', stock: 1 }] },
      'stores[0].store NOT_A_CHOICE',
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
      'stores INCONSISTENT',
    ],
    [
      'with a price for nobody',
      { ...SERVICE, tierPoints: { IRON: 1 } },
      'tierPoints.IRON NOT_A_CHOICE',
    ],
    [
      'that ends before it begins',
      {
        ...SERVICE,
        onSale: { from: businessDay('2026-03-02'), validUntil: businessDay('2026-03-01') },
      },
      'onSale.validUntil INCONSISTENT',
    ],
  ])('%s is refused by the name of the field', (_, reward, told) => {
    const faults = rewardFaults(reward, KNOWN);
    expect(faults.map((fault) => `${fault.path} ${fault.code}`)).toEqual([told]);
    expect(faults[0]?.message).toMatch(/\S/);
  });
});
