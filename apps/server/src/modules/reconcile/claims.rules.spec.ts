import { describe, expect, test } from '@jest/globals';
import { type Claim, type Posted, unfounded } from './claims.rules.js';

const ORDER: Claim = { type: 'order', id: 'ord_1', first: 199, second: 300 };
const REFUND: Claim = { type: 'refund', id: 'rfd_1', first: 66, second: 100 };
const EXCHANGE: Claim = { type: 'exchange', id: 'exc_1', first: 500, second: 0 };

const entry = (type: string, id: string, kind: string, points: number): Posted => {
  return { type, id, kind, points };
};

const BOOKS = [
  entry('order', 'ord_1', 'earn', 199),
  entry('order', 'ord_1', 'spend', -300),
  entry('refund', 'rfd_1', 'reverse', -66),
  entry('refund', 'rfd_1', 'return', 100),
  entry('exchange', 'exc_1', 'spend', -500),
  entry('import', 'imp_1', 'earn', 40),
];

const changed = (index: number, points: number) =>
  BOOKS.map((one, at) => (at === index ? { ...one, points } : one));

const IMPORT: Claim = { type: 'import', id: 'imp_1', first: 40, second: 0 };
const ALL = [ORDER, REFUND, EXCHANGE, IMPORT];

test('books that bear out every claim differ in nothing', () => {
  expect(unfounded(ALL, BOOKS)).toEqual([]);
});

test('what claims nothing needs no entry', () => {
  expect(
    unfounded(
      [
        { ...ORDER, first: 0, second: 0 },
        { ...EXCHANGE, first: 0 },
      ],
      [],
    ),
  ).toEqual([]);
});

test.each<[number, number, string, string, string]>([
  [
    0,
    198,
    'order_head ord_1',
    'points_earned',
    'says 199 points, its entries of kind earn make 198',
  ],
  [
    1,
    -299,
    'order_head ord_1',
    'points_used',
    'says -300 points, its entries of kind spend make -299',
  ],
  [
    2,
    -67,
    'refund rfd_1',
    'points_reversed',
    'says -66 points, its entries of kind reverse make -67',
  ],
  [3, 0, 'refund rfd_1', 'points_returned', 'says 100 points, its entries of kind return make 0'],
  [
    4,
    -501,
    'exchange exc_1',
    'points_spent',
    'says -500 points, its entries of kind spend make -501',
  ],
])(
  'entry %i with %i points is told by row and column',
  (index, points, row, fields, difference) => {
    expect(unfounded(ALL, changed(index, points))).toEqual([{ row, fields, difference }]);
  },
);

test('a claim without entries is told', () => {
  expect(unfounded([{ ...REFUND, second: 0 }], [])).toEqual([
    {
      row: 'refund rfd_1',
      fields: 'points_reversed',
      difference: 'says -66 points, its entries of kind reverse make 0',
    },
  ]);
});

describe('an entry that nobody claims', () => {
  test('is told', () => {
    expect(unfounded([REFUND, EXCHANGE, IMPORT], BOOKS.slice(1))).toEqual([
      {
        row: 'point_entry of order ord_1',
        fields: 'source_id',
        difference: 'no order says anything of -300 points of kind spend',
      },
    ]);
  });

  test.each([
    ['of a kind that orders do not answer for', entry('order', 'ord_2', 'expire', -20)],
    ['of a source that answers for nothing', entry('activity', 'act_1', 'earn', 20)],
    ['of no points', entry('order', 'ord_2', 'earn', 0)],
    ['of an import that was taken back by hand', entry('import', 'imp_2', 'reverse', -40)],
  ])('is as it should be: %s', (_, posted) => {
    expect(unfounded([], [posted])).toEqual([]);
  });
});
