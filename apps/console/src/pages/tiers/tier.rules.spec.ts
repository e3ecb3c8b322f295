import type { TierCard } from '../../api/types';
import { changeOf, valuesOf } from './tier.rules';

const gold: TierCard = {
  code: 'GOLD',
  name: '金卡',
  rank: 2,
  enter: 500000,
  keep: 400001,
  pointsPercent: 115,
  payPercent: 95,
  cardFace: { from: '#f6e7bd', to: '#dcb964', text: '#4d3a0c' },
  benefits: [],
  benefitTerms: {
    upgradeGifts: [],
    monthlyPack: [],
    services: [],
    contact: null,
    earlyAccess: false,
  },
  members: 12,
  inGrace: 0,
  endingSoon: 0,
};

test.each(['spend', 'orders', 'growth'] as const)(
  'an untouched tier is sent back as it came when the metric is %s',
  (metric) => {
    const { code, rank, benefits, benefitTerms, members, inGrace, endingSoon, ...change } = gold;
    expect(changeOf(valuesOf(gold, metric), metric)).toEqual(change);
  },
);

test('spend is written in yuan, times as they are', () => {
  expect(valuesOf(gold, 'spend').enter).toBe(5000);
  expect(valuesOf(gold, 'orders').enter).toBe(500000);
});
