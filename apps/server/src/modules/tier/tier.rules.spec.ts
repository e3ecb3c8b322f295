import { describe, expect, test } from '@jest/globals';
import { BASIC, GOLD, SILVER, TIERS } from './tier.given.js';
import { highestEntered, lowest, nextAbove, thresholdsOf, thresholdsRise } from './tier.rules.js';

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

test.each([
  [TIERS, true],
  [[BASIC, SILVER, { ...GOLD, enter: 100_000 }], false],
  [[{ ...BASIC, enter: 1 }, SILVER], false],
  [[{ ...BASIC, keep: 1 }, SILVER], false],
  [[BASIC, SILVER, { ...GOLD, keep: SILVER.keep }], true],
  [[BASIC, SILVER, { ...GOLD, keep: SILVER.keep - 1 }], false],
])('thresholds rise with the ranks', (tiers, rise) => {
  expect(thresholdsRise(tiers)).toBe(rise);
});

test('what a tier asks for is told without its name and face', () => {
  const { code, enter, keep, pointsPercent } = SILVER;
  expect(thresholdsOf(SILVER)).toEqual({ code, enter, keep, pointsPercent });
});

test('a brand has at least one tier', () => {
  expect(() => lowest([])).toThrow('a brand has at least one tier');
});
