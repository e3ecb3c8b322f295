import type { Allocation, Entry } from './ledger.types.js';
import { inAll, planReturn, shareOf } from './undoing.rules.js';

describe('the share that goes back', () => {
  it.each([
    { total: 497, part: 6_663, whole: 19_990, share: 165 },
    { total: 100, part: 3_333, whole: 10_000, share: 33 },
    { total: 100, part: 6_666, whole: 10_000, share: 66 },
    { total: 100, part: 10_000, whole: 10_000, share: 100 },
    { total: 2_000, part: 2_667, whole: 8_000, share: 666 },
    { total: 100, part: 0, whole: 0, share: 0 },
  ])('$part of $whole fen takes $share of $total points', ({ total, part, whole, share }) => {
    expect(shareOf(total, part, whole)).toBe(share);
  });
});

it('nobody undoes more than was done', () => {
  expect([inAll('all', 40), inAll(40, 40), inAll(39, 40)]).toEqual([40, 40, 39]);
  expect(() => inAll(41, 40)).toThrow("can't undo 41 of 40 points");
});

describe('a return', () => {
  type Takings = [lotSeq: number, points: number][];
  const lots = (takings: Takings): Allocation[] =>
    takings.map(([lotSeq, points]) => ({ lotSeq, points }));
  const entry = (points: number, takings: Takings, reason = 'REFUND') =>
    ({ points, reason, allocations: lots(takings) }) as unknown as Entry;

  /** 100 points: 30 of lot 1, 20 of lot 2, 10 of lot 3 and 40 that were not there. */
  const SPENT = [
    entry(-80, [
      [1, -30],
      [2, -10],
    ]),
    entry(-20, [
      [2, -10],
      [3, -10],
    ]),
  ];
  const CANCELLED = entry(50, [[3, 10]]);

  it.each<[string, Entry[], number, number, number, Takings]>([
    ['cancels first what is still owed', [], 35, 40, 35, []],
    [
      'and then refills, the last taken first',
      [],
      55,
      40,
      40,
      [
        [3, 10],
        [2, 5],
      ],
    ],
    [
      'refills at once where later points have paid',
      [],
      12,
      0,
      0,
      [
        [3, 10],
        [2, 2],
      ],
    ],
    ['cancels no more than there is of debt', [], 12, 5, 5, [[3, 7]]],
    [
      'cancels once',
      [CANCELLED],
      25,
      40,
      0,
      [
        [2, 10],
        [2, 10],
        [1, 5],
      ],
    ],
    [
      'goes on in the middle of a lot',
      [
        CANCELLED,
        entry(25, [
          [2, 20],
          [1, 5],
        ]),
      ],
      25,
      0,
      0,
      [[1, 25]],
    ],
    [
      'counts what was graced as undone, and not as cancelled',
      [entry(15, [], 'GRACE')],
      50,
      40,
      40,
      [
        [2, 5],
        [2, 5],
      ],
    ],
    [
      'refills all but what later points have paid',
      [],
      100,
      0,
      0,
      [
        [3, 10],
        [2, 10],
        [2, 10],
        [1, 30],
      ],
    ],
  ])('%s', (_, returns, due, debt, cancelled, shares) => {
    expect(planReturn(SPENT, returns, due, debt)).toEqual({ cancelled, shares: lots(shares) });
  });
});
