import { inputOf, NEW_CAMPAIGN } from './campaign.rules';
import { audienceText } from './words';

const tiers = [
  { code: 'SILVER', name: '银卡' },
  { code: 'GOLD', name: '金卡' },
];

test('a condition that was chosen and cleared again is not sent', () => {
  const values = {
    ...NEW_CAMPAIGN,
    name: ' 问候 ',
    birthdayMonth: null,
    lastOrderWithinDays: null,
    couponTemplate: null,
  };
  expect(inputOf(values)).toMatchObject({ name: '问候', audience: {}, offer: {} });
});

test('the same tiers in another order ask for the same audience', () => {
  const audienceOf = (codes: string[]) => inputOf({ ...NEW_CAMPAIGN, tiers: codes }).audience;
  expect(audienceOf(['GOLD', 'SILVER'])).toEqual(audienceOf(['SILVER', 'GOLD']));
});

test.each([
  [{}, '全部会员'],
  [{ tiers: ['SILVER', 'GOLD'] }, '银卡、金卡'],
  [
    { tiers: ['GOLD'], birthdayMonth: 11, lastOrderWithinDays: 90 },
    '金卡，11 月生日，近 90 天消费过',
  ],
  [{ tiers: ['GONE'] }, 'GONE'],
])('says %j as %s', (audience, words) => {
  expect(audienceText(audience, tiers)).toBe(words);
});
