import { describe, expect, test } from '@jest/globals';
import { BASIC, GOLD, SILVER, TIERS } from './tier.given.js';
import {
  highestEntered,
  lowest,
  nextAbove,
  type Tier,
  thresholdsOf,
  tierFaults,
} from './tier.rules.js';

describe('entering a tier', () => {
  test.each([
    [0, 'BASIC'],
    [99_999, 'BASIC'],
    [100_000, 'SILVER'],
    [499_999, 'SILVER'],
    [500_000, 'GOLD'],
    [9_000_000, 'GOLD'],
  ])('a metric of %i enters %s', (metric, code) => {
    expect(highestEntered(TIERS, metric).code).toBe(code);
  });

  test.each([
    [0, 'SILVER'],
    [1, 'GOLD'],
    [2, undefined],
  ])('above rank %i comes %s', (rank, code) => {
    expect(nextAbove(TIERS, rank)?.code).toBe(code);
  });
});

test.each<[string, Tier[], string[]]>([
  ['tiers as they should be', TIERS, []],
  ['the same to keep as below', [BASIC, SILVER, { ...GOLD, keep: SILVER.keep }], []],
  ['the same to enter as below', [BASIC, SILVER, { ...GOLD, enter: SILVER.enter }], ['GOLD enter']],
  ['less to keep than below', [BASIC, SILVER, { ...GOLD, keep: SILVER.keep - 1 }], ['GOLD keep']],
  ['a lowest tier to be entered', [{ ...BASIC, enter: 1 }, SILVER], ['BASIC enter']],
  ['a lowest tier to be kept', [{ ...BASIC, keep: 1 }, SILVER], ['BASIC keep']],
  ['one rank twice', [BASIC, SILVER, { ...GOLD, rank: SILVER.rank }], ['GOLD rank']],
])('%s', (_, tiers, faults) => {
  expect(tierFaults(tiers).map(({ code, field }) => `${code} ${field}`)).toEqual(faults);
});

test('what a tier asks for is told without its name and face', () => {
  const { code, enter, keep, pointsPercent } = SILVER;
  expect(thresholdsOf(SILVER)).toEqual({ code, enter, keep, pointsPercent });
});

test('a brand has at least one tier', () => {
  expect(() => lowest([])).toThrow('a brand has at least one tier');
});
