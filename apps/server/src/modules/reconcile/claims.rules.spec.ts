import { describe, expect, test } from '@jest/globals';
import { type Claim, type Posted, unfounded } from './claims.rules.js';

const AT = new Date('2026-03-10T04:00:00Z');
const LATER = new Date('2026-03-11T04:00:00Z');
const memberId = 'mbr_1';
const TIMES = { memberId, at: AT, endedAt: null };
const ORDER: Claim = { type: 'order', id: 'ord_1', first: 199, second: 300, ...TIMES };
const REFUND: Claim = { type: 'refund', id: 'rfd_1', first: 66, second: 100, ...TIMES };
const EXCHANGE: Claim = { type: 'exchange', id: 'exc_1', first: 500, second: 0, ...TIMES };
const SENT: Claim = { type: 'transfer', id: 'ptr_1', first: 40, second: 0, ...TIMES };
const BACK: Claim = {
  type: 'transfer',
  id: 'ptr_2',
  first: 30,
  second: 30,
  memberId,
  at: AT,
  endedAt: LATER,
};
const RECEIVED: Claim = {
  type: 'received',
  id: 'ptr_1',
  memberId,
  first: 40,
  second: 0,
  at: LATER,
  endedAt: null,
};
const CORRECTED: Claim = { type: 'adjustment', id: 'adj_1', first: -7, second: 0, ...TIMES };
const FRAUD: Claim = { type: 'adjustment', id: 'adj_2', first: 0, second: -90, ...TIMES };

const entry = (type: string, id: string, kind: string, points: number, at = AT): Posted => {
  return { memberId, type, id, kind, points, at };
};

const BOOKS = [
  entry('order', 'ord_1', 'earn', 199),
  entry('order', 'ord_1', 'spend', -300),
  entry('refund', 'rfd_1', 'reverse', -66),
  entry('refund', 'rfd_1', 'return', 100),
  entry('exchange', 'exc_1', 'spend', -500),
  entry('import', 'imp_1', 'earn', 40, LATER),
  entry('transfer', 'ptr_1', 'transfer_out', -40),
  entry('transfer', 'ptr_1', 'transfer_in', 40, LATER),
  entry('transfer', 'ptr_2', 'transfer_out', -30),
  entry('transfer', 'ptr_2', 'return', 30, LATER),
  entry('adjustment', 'adj_1', 'adjust', -7),
  entry('adjustment', 'adj_2', 'reverse', -90),
];

const changed = (index: number, points: number) =>
  BOOKS.map((one, at) => (at === index ? { ...one, points } : one));

const NO_TIME = { memberId, at: null, endedAt: null };
const IMPORT: Claim = { type: 'import', id: 'imp_1', first: 40, second: 0, ...NO_TIME };
const ALL = [ORDER, REFUND, EXCHANGE, IMPORT, SENT, RECEIVED, BACK, CORRECTED, FRAUD];

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

test.each<[number, string, string]>([
  [0, 'order_head ord_1', 'paid_at'],
  [3, 'refund rfd_1', 'refunded_at'],
  [4, 'exchange exc_1', 'exchanged_at'],
  [6, 'point_transfer ptr_1', 'offered_at'],
  [7, 'point_transfer ptr_1', 'ended_at'],
  [9, 'point_transfer ptr_2', 'ended_at'],
  [10, 'point_adjustment adj_1', 'decided_at'],
])('entry %i of another time is told by row and column', (index, row, fields) => {
  const moved = BOOKS.map((one, at) =>
    at === index ? { ...one, at: new Date('2026-03-12T04:00:00Z') } : one,
  );
  expect(unfounded(ALL, moved)).toEqual([
    { row, fields, difference: expect.stringContaining('2026-03-12T04:00:00.000Z') },
  ]);
});

test('a transfer that says it came back is told when it did not', () => {
  const [told] = unfounded(
    ALL.map((one) => (one === SENT ? { ...SENT, second: 40 } : one)),
    BOOKS,
  );
  expect(told).toMatchObject({ row: 'point_transfer ptr_1', fields: 'state, points' });
});

test('what another member’s books hold bears nothing out', () => {
  const moved = BOOKS.map((one, at) => (at === 10 ? { ...one, memberId: 'mbr_2' } : one));
  expect(unfounded(ALL, moved).map(({ row }) => row)).toEqual([
    'point_adjustment adj_1',
    'point_entry of adjustment adj_1',
  ]);
});

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
    expect(unfounded(ALL.slice(1), BOOKS.slice(1))).toEqual([
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
