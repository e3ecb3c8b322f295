import fc from 'fast-check';
import { earningsOf, pointsOf } from './earning.rules.js';

const rate = { points: 1, perFen: 100 };

test.each([
  // Worked example 1, without the member day.
  [
    19_990,
    150,
    [
      ['ORDER_BASE', 199],
      ['ORDER_TIER', 99],
    ],
  ],
  // Worked example 8: never in floating point.
  [
    1_000,
    120,
    [
      ['ORDER_BASE', 10],
      ['ORDER_TIER', 2],
    ],
  ],
  [19_990, 100, [['ORDER_BASE', 199]]],
  [150, 120, [['ORDER_BASE', 1]]],
  [99, 150, []],
  [0, 150, []],
])('%i fen at %i%% earn %j', (eligibleFen, tierPointsPercent, wanted) => {
  const earned = earningsOf({ eligibleFen, rate, tierPointsPercent });
  expect(earned.map(({ reason, points }) => [reason, points])).toEqual(wanted);
});

test('a rate of 3 points per 2 yuan floors once, over the order', () => {
  const earned = earningsOf({
    eligibleFen: 333,
    rate: { points: 3, perFen: 200 },
    tierPointsPercent: 100,
  });
  expect(pointsOf(earned)).toBe(4);
});

test('paying more never earns less', () => {
  const fen = fc.integer({ min: 0, max: 1_000_000_000 });
  const percent = fc.integer({ min: 100, max: 500 });
  fc.assert(
    fc.property(fen, fen, percent, (some, more, tierPointsPercent) => {
      const of = (eligibleFen: number) =>
        pointsOf(earningsOf({ eligibleFen, rate, tierPointsPercent }));
      expect(of(some + more)).toBeGreaterThanOrEqual(of(some));
    }),
  );
});
