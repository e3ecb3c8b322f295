import { largestOffset, offsetAllowed, offsetFenOf, offsetPointsOfLines } from './offset.rules.js';

const settings = { pointsPerYuan: 100, maxSharePercent: 50 };

test.each([
  ['none at all', 0, 8000, settings, true],
  ['none at all where there is no offset', 0, 8000, undefined, true],
  ['2,000 points beside 8,000 fen paid', 2000, 8000, settings, true],
  ['exactly half of what was left', 5000, 5000, settings, true],
  ['more than half of what was left', 5100, 5000, settings, false],
  ['half a yuan', 150, 8000, settings, false],
  [
    'everything, where everything may be offset',
    5000,
    0,
    { ...settings, maxSharePercent: 100 },
    true,
  ],
  ['any, where there is no offset', 100, 8000, undefined, false],
])('%s', (_, pointsUsed, paidFen, rules, allowed) => {
  expect(offsetAllowed(pointsUsed, paidFen, rules)).toBe(allowed);
});

test.each([
  [
    'by what was paid',
    400,
    [
      [5000, 3000],
      [1000, 1000],
    ],
    [300, 100],
  ],
  [
    'to the lower line when it does not divide',
    100,
    [
      [500, 500],
      [500, 500],
      [500, 500],
    ],
    [34, 33, 33],
  ],
  [
    'by the price when nothing was paid',
    400,
    [
      [3000, 0],
      [1000, 0],
    ],
    [300, 100],
  ],
  [
    'nothing on a gift',
    400,
    [
      [3000, 3000],
      [1000, 0],
    ],
    [400, 0],
  ],
])('the lines carry the offset %s', (_, pointsUsed, lines, wanted) => {
  const given = lines.map(([amountFen = 0, paidFen = 0]) => ({ amountFen, paidFen }));
  expect(offsetPointsOfLines(pointsUsed, given)).toEqual(wanted);
});

test.each<[string, number, number, { points: number; limit: 'points' | 'share' }]>([
  ['half of 99.99 yuan is 49 whole yuan', 9_999, 100_000, { points: 4_900, limit: 'share' }],
  ['4,999 points are 49 whole yuan', 100_000, 4_999, { points: 4_900, limit: 'points' }],
  ['as much as the share and as the points', 10_000, 5_000, { points: 5_000, limit: 'share' }],
  ['nothing of 1.99 yuan', 199, 5_000, { points: 0, limit: 'share' }],
  ['nothing with 99 points', 10_000, 99, { points: 0, limit: 'points' }],
])('the most that may be offset: %s', (_, leftFen, spendable, most) => {
  expect(largestOffset(leftFen, spendable, settings)).toEqual(most);
});

test('where twenty points pay a yuan, a point pays five fen', () => {
  const twenty = { pointsPerYuan: 20, maxSharePercent: 100 };
  expect(largestOffset(1_000, 100, twenty)).toEqual({ points: 100, limit: 'points' });
  expect(offsetFenOf(100, twenty)).toBe(500);
  expect(offsetAllowed(100, 0, twenty)).toBe(true);
  expect(offsetAllowed(110, 0, twenty)).toBe(false);
});

test('where there is no offset, points pay nothing', () => {
  expect(largestOffset(10_000, 5_000, undefined)).toEqual({ points: 0, limit: 'share' });
  expect(offsetFenOf(100, undefined)).toBe(0);
});

test('no points lie on no line, and a quote knows what was left of each', () => {
  const lines = [
    { amountFen: 3_000, paidFen: 3_000, leftFen: 1_000 },
    { amountFen: 1_000, paidFen: 1_000, leftFen: 3_000 },
  ];
  expect(offsetPointsOfLines(0, lines)).toEqual([0, 0]);
  expect(offsetPointsOfLines(400, lines)).toEqual([100, 300]);
});
