import { settingsOf } from './birthday.rules';

test('a tier without a gift of its own is left out, and so takes the next lower tier’s', () => {
  const settings = settingsOf({
    daysBefore: 7,
    leapDay: '02-28',
    gifts: {
      BASIC: { coupon: 'BDAY20', points: null },
      SILVER: { coupon: null, points: null },
      GOLD: { coupon: 'P88', points: 200 },
      DIAMOND: undefined,
    },
  });
  expect(settings.gifts).toEqual({
    BASIC: { coupon: 'BDAY20' },
    GOLD: { coupon: 'P88', points: 200 },
  });
});
