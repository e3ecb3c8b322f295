import { offsetAllowed, offsetPointsOfLines } from './offset.rules.js';

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
