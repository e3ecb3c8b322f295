/** A brand file that is applied again with other tiers: what changes, what stays, and what is refused where. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { givenMember, order } from './orders.given.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const BRONZE = {
  ...{ code: 'BRONZE', name: '铜卡', rank: 1, enter: 30_000, keep: 20_000 },
  ...{ pointsPercent: 110, payPercent: 99 },
};

/** The brand of the tests with its tiers changed. */
function tiersOf(change: (tiers: AnyBody[]) => AnyBody[]) {
  const brand: AnyBody = testBrand();
  return { ...brand, tiers: change(brand.tiers) };
}

const ranked = () =>
  app.rows<AnyBody>('SELECT code, name, tier_rank, enter FROM tier ORDER BY tier_rank');

describe('refused, with line and path', () => {
  test.each<[string, string, (tiers: AnyBody[]) => AnyBody[]]>([
    ['one rank twice', '/tiers/2/rank', ([a, b, c]) => [a, b, { ...c, rank: 1 }]],
    ['a threshold below the last', '/tiers/2/enter', ([a, b, c]) => [a, b, { ...c, enter: 1 }]],
    ['less to keep than below', '/tiers/2/keep', ([a, b, c]) => [a, b, { ...c, keep: 1 }]],
    ['a lowest tier that asks', '/tiers/0/enter', ([a, ...rest]) => [{ ...a, enter: 1 }, ...rest]],
    [
      'the rank of a tier that the file leaves out and members may hold',
      '/tiers/2/rank',
      ([a, b, c]) => [a, b, { ...c, code: 'PLATINUM' }],
    ],
  ])('%s', async (_, path, change) => {
    const before = await ranked();
    const brand = { ...tiersOf(change), birthday: { gifts: {} } };
    const told = await app.applyBrand(brand).catch((error) => error.problems);
    expect(told).toContainEqual(expect.objectContaining({ path }));
    expect(told[0].line).toBeGreaterThan(1);
    expect(await ranked()).toEqual(before);
  });
});

test('two tiers change their places', async () => {
  const change = ([basic, silver, gold]: AnyBody[]) => [
    basic,
    { ...gold, rank: 1, enter: 100_000, keep: 80_000 },
    { ...silver, rank: 2, enter: 500_000, keep: 400_000 },
  ];
  await app.applyBrand(tiersOf(change));
  expect((await ranked()).map(({ code, name }) => [code, name])).toEqual([
    ['BASIC', '普通会员'],
    ['GOLD', '金卡'],
    ['SILVER', '银卡'],
  ]);
  expect(await app.applyBrand(tiersOf(change))).toEqual([]);
  await app.applyBrand(testBrand());
});

test('a tier between two others moves those above it up, and members keep what they hold', async () => {
  const { memberNo } = await givenMember(app);
  const till = openCaller(app.url);
  await till('POST', '/orders', { body: order({ memberNo, paidFen: 100_000 }) });
  await app.applyBrand(
    tiersOf(([basic, ...higher]) => [
      basic,
      BRONZE,
      ...higher.map((tier) => ({ ...tier, rank: tier.rank + 1 })),
    ]),
  );
  expect((await ranked()).map(({ code, tier_rank }) => [code, tier_rank])).toEqual([
    ['BASIC', 0],
    ['BRONZE', 1],
    ['SILVER', 2],
    ['GOLD', 3],
  ]);
  const { tier } = (await till('GET', `/members/${memberNo}`)).body;
  expect(tier).toMatchObject({ code: 'SILVER', name: '银卡', rank: 2 });
  expect(tier.nextTier).toMatchObject({ code: 'GOLD', missing: 400_000 });
});
