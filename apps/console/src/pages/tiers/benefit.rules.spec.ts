import type { TierBenefits } from '../../api/types';
import { benefitsOf } from './benefit.rules';

const benefits: TierBenefits = {
  upgradeGifts: [{ coupon: 'P88', quantity: 2 }, { points: 200 }],
  monthlyPack: [{ coupon: 'OFF20', quantity: 1 }],
  services: [{ code: 'FACIAL', name: '面护', per: 'month', uses: 1 }],
  contact: '小禾',
  earlyAccess: true,
};

test('untouched benefits are sent back as they came', () => {
  expect(benefitsOf(benefits)).toEqual(benefits);
});

test('what was left empty is not sent', () => {
  const emptied = { upgradeGifts: [{ coupon: undefined, points: 5 }], contact: ' ' };
  expect(benefitsOf(emptied as never)).toEqual({
    upgradeGifts: [{ points: 5 }],
    monthlyPack: [],
    services: [],
    contact: null,
    earlyAccess: false,
  });
});
