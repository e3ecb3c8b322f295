import { expect, test } from '@jest/globals';
import type { BrandFile } from './brand-file.js';
import { unknownNames } from './brand-names.rules.js';

const BRAND = {
  stores: [{ code: 'S01', tags: ['旗舰'] }, { code: 'S02' }],
  tiers: [{ code: 'GOLD' }],
  couponTemplates: [{ code: 'OFF', group: 'A' }, { code: 'BDAY' }],
};

const told = (given: object) => unknownNames({ ...BRAND, ...given } as unknown as BrandFile);

test('a brand that names nothing, or what is there, is sound', () => {
  expect(told({ couponTemplates: undefined })).toEqual([]);
  const scope = { stores: ['S01', 'S02'], storeTags: ['旗舰'], tiers: ['GOLD'] };
  expect(
    told({
      staff: [{ stores: ['S02'] }, {}],
      apiKeys: [{ stores: ['S01'] }],
      couponTemplates: [...BRAND.couponTemplates, { code: 'X', scope, combinesWith: ['A'] }],
      rewards: [{ couponTemplate: 'OFF', tierPoints: { GOLD: 1 }, stores: [{ store: 'S01' }] }, {}],
      birthday: { gifts: { GOLD: { coupon: 'BDAY' } } },
      welcome: { coupon: 'OFF' },
    }),
  ).toEqual([]);
});

test.each<[string, object, (string | number)[], string]>([
  ['staff', { staff: [{}, { stores: ['S01', 'S09'] }] }, ['staff', 1, 'stores', 1], 'store S09'],
  ['a key', { apiKeys: [{ stores: ['S09'] }] }, ['apiKeys', 0, 'stores', 0], 'store S09'],
  ...(
    [
      ['stores', 'S09', 'store S09'],
      ['storeTags', '社区', 'store tag 社区'],
      ['tiers', 'IRON', 'tier IRON'],
    ] as const
  ).map(([list, code, name]): [string, object, (string | number)[], string] => [
    `the ${list} of a coupon`,
    { couponTemplates: [{ code: 'X', scope: { [list]: [code] } }] },
    ['couponTemplates', 0, 'scope', list, 0],
    name,
  ]),
  [
    'a group',
    { couponTemplates: [{ code: 'X', group: 'A', combinesWith: ['A', 'B'] }] },
    ['couponTemplates', 0, 'combinesWith', 1],
    'coupon group B',
  ],
  [
    'a reward’s coupon',
    { rewards: [{ couponTemplate: 'NO' }] },
    ['rewards', 0, 'couponTemplate'],
    'coupon template NO',
  ],
  [
    'a reward’s tier',
    { rewards: [{ tierPoints: { IRON: 1 } }] },
    ['rewards', 0, 'tierPoints', 'IRON'],
    'tier IRON',
  ],
  [
    'a reward’s store',
    { rewards: [{}, { stores: [{ store: 'S01' }, { store: 'S09' }] }] },
    ['rewards', 1, 'stores', 1, 'store'],
    'store S09',
  ],
  [
    'a birthday’s tier',
    { birthday: { gifts: { IRON: { points: 1 } } } },
    ['birthday', 'gifts', 'IRON'],
    'tier IRON',
  ],
  [
    'a birthday’s coupon',
    { birthday: { gifts: { GOLD: { coupon: 'NO' } } } },
    ['birthday', 'gifts', 'GOLD', 'coupon'],
    'coupon template NO',
  ],
  ['the welcome gift', { welcome: { coupon: 'NO' } }, ['welcome', 'coupon'], 'coupon template NO'],
])('a name that is not there is told with its place: %s', (_, given, path, name) => {
  expect(told(given)).toEqual([{ path, message: `${name} is not in this file` }]);
});
