import { addressOf, filtersOf, wantedOf } from './search';

test.each([
  ['13812348000', { phone: '13812348000' }],
  ['138 1234 8000', { phone: '13812348000' }],
  ['1000000037', { memberNo: '1000000037' }],
  ['小满', { nickname: '小满' }],
  ['2026', { nickname: '2026' }],
  ['  ', {}],
])('takes %j for %j', (typed, wanted) => {
  expect(wantedOf(typed)).toEqual(wanted);
});

test('filters survive the way through the address', () => {
  const filters = { tier: 'GOLD', birthdayMonth: 11, joinedFrom: '2026-01-01' };
  expect(filtersOf(new URLSearchParams(addressOf(filters)))).toEqual(filters);
});

test.each(['birthdayMonth=x', 'lastOrderWithinDays=-3', 'birthdayMonth=1.5', 'phone=13812348000'])(
  'takes nothing from ?%s',
  (address) => {
    expect(filtersOf(new URLSearchParams(address))).toEqual({});
  },
);
