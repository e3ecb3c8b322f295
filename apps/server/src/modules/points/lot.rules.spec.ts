import type { Hold, Lot } from './ledger.types.js';
import {
  bySpendingOrder,
  earliest,
  eventsUpTo,
  isAvailable,
  latest,
  nextDue,
  requirePositive,
  takeSparing,
  wasAvailable,
} from './lot.rules.js';

const NOON = new Date('2026-03-01T04:00:00Z');
const hour = (hours: number) => new Date(+NOON + hours * 3_600_000);

/** A lot of ten points that is good from an hour until another; null: for ever. */
function lot(seq: number, from: number, until: number | null, remaining = 10): Lot {
  return {
    seq,
    source: { type: 'order', id: `O${seq}` },
    grace: false,
    granted: 10,
    remaining,
    availableAt: hour(from),
    expiresAt: until === null ? null : hour(until),
  };
}

function hold(id: string, until: number): Hold {
  return { source: { type: 'quote', id }, points: 5, heldAt: hour(-1), until: hour(until) };
}

describe('a lot from hour 0 until hour 2', () => {
  it.each([
    ['a moment before', -0.001, false, false],
    ['at its first instant', 0, true, true],
    ['in between', 1, true, true],
    ['at its end', 2, false, true],
    ['later', 3, false, true],
  ])('%s (%s h) is available: %s, has been: %s', (_, at, is, was) => {
    expect([isAvailable(lot(1, 0, 2), hour(at)), wasAvailable(lot(1, 0, 2), hour(at))]).toEqual([
      is,
      was,
    ]);
  });
});

it('a lot that ends before it begins, or as it begins, was never available', () => {
  expect(
    [lot(1, 2, 1), lot(1, 2, 2), lot(1, 2, null)].map((one) => wasAvailable(one, hour(9))),
  ).toEqual([false, false, true]);
});

it('of two instants one is the earliest and the other the latest', () => {
  expect([earliest(hour(1), hour(2)), earliest(hour(2), hour(1))]).toEqual([hour(1), hour(1)]);
  expect([latest(hour(1), hour(2)), latest(hour(2), hour(1))]).toEqual([hour(2), hour(2)]);
});

it('lots are spent by their ends, never-ending last, among equals the oldest', () => {
  const lots = [lot(1, 0, null), lot(4, 0, 9), lot(3, 0, 2), lot(2, 0, 9), lot(5, 0, null)];
  expect(lots.sort(bySpendingOrder).map(({ seq }) => seq)).toEqual([3, 2, 4, 1, 5]);
});

it.each([0, -1, 0.5, Number.NaN, 2 ** 53])('an entry is never of %p points', (points) => {
  expect(() => requirePositive(points)).toThrow(`a whole number of points above 0, got ${points}`);
});

describe('taking back spares what is held', () => {
  const [pending, ready, other] = [lot(1, 5, null), lot(2, 0, null), lot(3, 0, null)];

  it.each<[string, Lot[], number, number, [number, number][]]>([
    [
      'available points only as many as are free',
      [ready, other],
      20,
      12,
      [
        [2, -10],
        [3, -2],
      ],
    ],
    ['nothing that is available when all is held', [ready], 5, 0, []],
    [
      'pending points all the same',
      [pending, ready],
      20,
      3,
      [
        [1, -10],
        [2, -3],
      ],
    ],
    [
      'and pending points leave as many free',
      [pending, ready],
      14,
      4,
      [
        [1, -10],
        [2, -4],
      ],
    ],
    [
      'no more than is wanted',
      [ready, other],
      11,
      20,
      [
        [2, -10],
        [3, -1],
      ],
    ],
  ])('%s', (_, lots, wanted, spendable, taken) => {
    const takings = taken.map(([lotSeq, points]) => ({ lotSeq, points }));
    expect(takeSparing(lots, wanted, spendable, NOON)).toEqual(takings);
  });
});

describe('what time has done', () => {
  const told = (now: number, lots: Lot[], holds: Hold[] = []) =>
    eventsUpTo(hour(now), lots, holds).map((event) => {
      return event.kind === 'free'
        ? `free ${event.hold.source.id}`
        : `${event.kind} ${event.lot.seq}`;
    });

  it('comes in its own order, whatever order it is known in', () => {
    const lots = [lot(1, 3, 5), lot(2, 1, 4)];
    expect(told(5, lots, [hold('Q', 2)])).toEqual([
      'settle 2',
      'free Q',
      'settle 1',
      'expire 2',
      'expire 1',
    ]);
    expect(told(3.9, lots)).toEqual(['settle 2', 'settle 1']);
  });

  it('at one instant frees, then ends, then pays, in spending order', () => {
    const lots = [lot(1, 4, null), lot(2, 4, 9), lot(3, 0, 4), lot(4, 0, 4)];
    const order = [
      'settle 3',
      'settle 4',
      'free P',
      'free Q',
      'expire 3',
      'expire 4',
      'settle 2',
      'settle 1',
    ];
    expect(told(4, lots, [hold('P', 4), hold('Q', 4)])).toEqual(order);
  });

  it('is nothing for what is yet to come', () => {
    expect(told(0, [lot(1, 1, 2)], [hold('Q', 1)])).toEqual([]);
  });
});

describe('what must be looked at next', () => {
  it.each<[string, Lot[], number, Hold[], number | null]>([
    ['nothing without an end', [lot(1, 0, null)], 0, [], null],
    ['the first end', [lot(1, 0, 9), lot(2, 0, 5), lot(3, 0, 7)], 0, [], 5],
    ['an end, though another lot has none', [lot(1, 0, 5), lot(2, 0, null)], 0, [], 5],
    ['no points that mature while nothing is owed', [lot(1, 3, null)], 0, [], null],
    ['points that mature while something is owed', [lot(1, 3, 9)], 1, [], 3],
    ['no points that have matured', [lot(1, -3, null), lot(2, 0, null)], 1, [], null],
    ['the first hold', [lot(1, 0, 9)], 0, [hold('P', 4), hold('Q', 6)], 4],
    ['a lot that ends before the holds', [lot(1, 0, 2)], 0, [hold('P', 4)], 2],
  ])('is %s', (_, lots, debt, holds, at) => {
    expect(nextDue(lots, debt, holds, NOON)).toEqual(at === null ? null : hour(at));
  });
});
