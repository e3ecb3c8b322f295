import fc from 'fast-check';
import {
  mulDivFloor,
  percentBonus,
  percentReduction,
  spreadLargestRemainder,
} from './arithmetic.js';

const amount = fc.integer({ min: 0, max: Number.MAX_SAFE_INTEGER });
const divisor = fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER });

function exact(a: number, b: number, c: number): bigint {
  const product = BigInt(a) * BigInt(b);
  const divisor = BigInt(c);
  return product / divisor - (product % divisor < 0n ? 1n : 0n);
}

describe('mulDivFloor', () => {
  test.each([
    [497, 6663, 19990, 165],
    [2000, 2667, 8000, 666],
    [100, 3333, 10000, 33],
    [19990, 1, 100, 199],
    [0, 5, 7, 0],
    [-7, 1, 2, -4],
    [-8, 1, 2, -4],
    [9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991, 9_007_199_254_740_991],
    [9_007_199_254_740_991, 3, 10, 2_702_159_776_422_297],
  ])('%i × %i / %i is %i', (a, b, c, result) => {
    expect(mulDivFloor(a, b, c)).toBe(result);
  });

  test('agrees with unlimited integers, also where the product overflows', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), amount, divisor, (a, b, c) => {
        const wanted = exact(a, b, c);
        fc.pre(
          wanted >= BigInt(Number.MIN_SAFE_INTEGER) && wanted <= BigInt(Number.MAX_SAFE_INTEGER),
        );
        expect(mulDivFloor(a, b, c)).toBe(Number(wanted));
      }),
    );
  });

  test.each([
    [0.5, 1, 1],
    [1, 1, 0],
    [1, 1, -1],
    [Number.NaN, 1, 1],
  ])('refuses %d × %d / %d', (a, b, c) => {
    expect(() => mulDivFloor(a, b, c)).toThrow(RangeError);
  });
});

describe('percents', () => {
  test.each([
    [199, 150, 99],
    [199, 200, 199],
    [10, 120, 2],
    [199, 100, 0],
    [199, 90, 0],
  ])('a bonus on %i at %i%% is %i', (base, percent, bonus) => {
    expect(percentBonus(base, percent)).toBe(bonus);
  });

  test('101.00 yuan at a member price of 98 percent are 98.98', () => {
    expect(10_100 - percentReduction(10_100, 98)).toBe(9_898);
  });
});

describe('spreadLargestRemainder', () => {
  test.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [2, [1, 1, 1], [1, 1, 0]],
    [1, [1, 2], [0, 1]],
    [1000, [3333, 3333, 3334], [333, 333, 334]],
    [0, [5, 5], [0, 0]],
    [7, [0, 3, 0], [0, 7, 0]],
    [7, [0, 0], [7, 0]],
    [7, [], []],
  ])('%i over %j is %j', (total, weights, parts) => {
    expect(spreadLargestRemainder(total, weights)).toEqual(parts);
  });

  test('parts add up, and none is a whole unit off its exact share', () => {
    const weights = fc.array(fc.integer({ min: 0, max: 1_000_000_000 }), {
      minLength: 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1_000_000_000 }), weights, (total, shares) => {
        const parts = spreadLargestRemainder(total, shares);
        const sum = shares.reduce((left, right) => left + right, 0);
        expect(parts.reduce((left, right) => left + right, 0)).toBe(total);
        if (sum === 0) return;
        parts.forEach((part, index) => {
          const floor = mulDivFloor(total, shares[index] ?? 0, sum);
          expect(part - floor === 0 || part - floor === 1).toBe(true);
        });
      }),
    );
  });

  test('a total within the weights never takes more from a line than the line has', () => {
    const lines = fc.array(fc.integer({ min: 0, max: 100_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(lines, fc.nat(), (amounts, seed) => {
        const sum = amounts.reduce((left, right) => left + right, 0);
        const total = sum === 0 ? 0 : seed % (sum + 1);
        spreadLargestRemainder(total, amounts).forEach((part, index) => {
          expect(part).toBeLessThanOrEqual(amounts[index] ?? 0);
        });
      }),
    );
  });
});
