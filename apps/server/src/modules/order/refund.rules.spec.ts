import fc from 'fast-check';
import {
  planRefund,
  type RefundableOrder,
  type RefundPlan,
  type RefundRequest,
  refundFault,
} from './refund.rules.js';

function order(paid: number[], offset: number[] = []): RefundableOrder {
  const lines = paid.map((paidFen, index) => ({
    lineNo: index + 1,
    paidFen,
    refundedFen: 0,
    offsetPoints: offset[index] ?? 0,
    earns: true,
  }));
  return {
    paidFen: paid.reduce((sum, fen) => sum + fen, 0),
    refundedFen: 0,
    wholeRefund: false,
    pointsUsed: offset.reduce((sum, points) => sum + points, 0),
    lines,
  };
}

const amount = (refundedFen: number): RefundRequest => ({ refundedFen, whole: false });
const whole = (refundedFen: number): RefundRequest => ({ refundedFen, whole: true });
const byLines = (...lines: [number, number][]): RefundRequest => ({
  refundedFen: lines.reduce((sum, [, fen]) => sum + fen, 0),
  whole: false,
  lines: lines.map(([lineNo, refundedFen]) => ({ lineNo, refundedFen })),
});

function plan(state: RefundableOrder, request: RefundRequest): RefundPlan {
  const planned = planRefund(state, request);
  if ('refused' in planned) throw new Error(planned.refused);
  return planned;
}

/** The order as it stands after a plan. */
function after(
  state: RefundableOrder,
  { lines, refundedFen, whole }: Pick<RefundPlan, 'lines' | 'refundedFen' | 'whole'>,
): RefundableOrder {
  const now = new Map(lines.map((line) => [line.lineNo, line.refundedFen]));
  return {
    ...state,
    refundedFen,
    wholeRefund: whole,
    lines: state.lines.map((line) => ({
      ...line,
      refundedFen: line.refundedFen + (now.get(line.lineNo) ?? 0),
    })),
  };
}

describe('the fen of a refund', () => {
  test.each([
    [
      'an amount by what was paid',
      [1000, 3000],
      amount(2000),
      [
        [1, 500],
        [2, 1500],
      ],
    ],
    [
      'an amount by largest remainder',
      [3333, 3333, 3334],
      amount(1000),
      [
        [1, 333],
        [2, 333],
        [3, 334],
      ],
    ],
    ['a fen on one line only', [100, 100], amount(1), [[1, 1]]],
    ['lines as they say', [1000, 3000], byLines([2, 700]), [[2, 700]]],
    [
      'the whole, line by line',
      [1000, 3000],
      whole(4000),
      [
        [1, 1000],
        [2, 3000],
      ],
    ],
    ['the whole of an order that was paid with points alone', [0], whole(0), [[1, 0]]],
  ] as [string, number[], RefundRequest, number[][]][])('%s', (_, paid, request, wanted) => {
    const { lines } = plan(order(paid), request);
    expect(lines.map(({ lineNo, refundedFen }) => [lineNo, refundedFen])).toEqual(wanted);
  });

  test('an amount goes by what is left of each line', () => {
    const state = order([1000, 1000]);
    const later = after(state, plan(state, byLines([1, 800])));
    expect(plan(later, amount(600)).lines).toEqual([
      { lineNo: 1, refundedFen: 100 },
      { lineNo: 2, refundedFen: 500 },
    ]);
  });

  test('the last fen makes the order whole', () => {
    const state = order([1000]);
    const later = after(state, plan(state, amount(999)));
    expect(plan(later, amount(1)).whole).toBe(true);
  });
});

describe('offset points that come back', () => {
  test('worked example 7: 666 for 2,667 fen, and all with the rest', () => {
    const state = order([8000], [2000]);
    const first = plan(state, amount(2667));
    expect(first.offsetPointsDue).toBe(666);
    expect(plan(after(state, first), amount(5333)).offsetPointsDue).toBe(2000);
  });

  test('a line gives back its own, and all with its last fen', () => {
    const state = order([3000, 1000], [300, 100]);
    const first = plan(state, byLines([2, 999]));
    expect(first.offsetPointsDue).toBe(99);
    expect(plan(after(state, first), byLines([2, 1])).offsetPointsDue).toBe(100);
  });

  test('are those of the lines that are named, and of an amount its share of all', () => {
    const state = order([3000, 1000], [100, 300]);
    expect(plan(state, byLines([2, 500])).offsetPointsDue).toBe(150);
    expect(plan(state, amount(500)).offsetPointsDue).toBe(50);
  });

  test('a line that cost nothing has none to give', () => {
    expect(plan(order([0, 1000], [0, 100]), byLines([2, 500])).offsetPointsDue).toBe(50);
  });

  test('the whole gives back everything, also when nothing was paid', () => {
    expect(plan(order([0], [500]), whole(0)).offsetPointsDue).toBe(500);
  });
});

describe('the eligible fen', () => {
  /** The second line earned nothing. */
  const half = order([6_000, 4_000]);
  const state = { ...half, lines: half.lines.map((line, i) => ({ ...line, earns: i === 0 })) };

  test('of a refund are those of its lines that earned', () => {
    expect(plan(state, byLines([1, 1_500], [2, 500])).eligible).toEqual({
      paidFen: 6_000,
      refundedFen: 1_500,
    });
  });

  test('are told with what was refunded before', () => {
    const later = after(state, plan(state, byLines([1, 1_500])));
    expect(plan(later, byLines([1, 100], [2, 100])).eligible.refundedFen).toBe(1_600);
  });

  test('of an amount are its share of the lines that earned', () => {
    expect(plan(state, amount(1_000)).eligible.refundedFen).toBe(600);
  });

  test('go back whole before the order does', () => {
    const { eligible, whole } = plan(state, byLines([1, 6_000]));
    expect([eligible.refundedFen, whole]).toEqual([eligible.paidFen, false]);
  });
});

describe('refused', () => {
  /** The first of two lines went back. */
  const half = after(order([1000, 1000]), {
    lines: [{ lineNo: 1, refundedFen: 1000 }],
    refundedFen: 1000,
    whole: false,
  });
  test.each([
    ['more than paid', order([1000]), amount(1001), 'REFUND_EXCEEDS_PAID'],
    ['more than is left', half, amount(1001), 'REFUND_EXCEEDS_PAID'],
    ['more than is left of a line', half, byLines([1, 1]), 'REFUND_EXCEEDS_PAID'],
    ['a line that is not there', order([1000]), byLines([7, 10]), 'ORDER_LINE_UNKNOWN'],
    ['a whole that is not the rest', half, whole(2000), 'REFUND_EXCEEDS_PAID'],
    ['a whole that is less than the rest', half, whole(999), 'INVALID_INPUT'],
    ['a second whole', { ...order([0]), wholeRefund: true }, whole(0), 'REFUND_EXCEEDS_PAID'],
  ])('%s', (_, state, request, code) => {
    expect(planRefund(state, request)).toMatchObject({ refused: code });
  });

  test.each([
    ['nothing', amount(0), 'refundedFen'],
    ['lines that do not add up', { ...byLines([1, 10]), refundedFen: 11 }, 'lines'],
    ['a line twice', byLines([1, 10], [1, 10]), 'lines'],
  ])('by itself: %s', (_, request, path) => {
    const message = expect.stringMatching(/\S/);
    expect(refundFault(request)).toEqual({ refused: 'INVALID_INPUT', path, message });
  });

  test('not by itself: the whole of what was free, lines that add up', () => {
    expect(refundFault(whole(0))).toBeNull();
    expect(refundFault(byLines([1, 10], [2, 20]))).toBeNull();
  });

  test('a whole that is less than the rest names its amount', () => {
    const message = expect.stringMatching(/\S/);
    expect(planRefund(half, whole(999))).toEqual({
      refused: 'INVALID_INPUT',
      path: 'refundedFen',
      message,
    });
  });
});

test('however an order is refunded, lines and order agree and end at exactly what was paid', () => {
  const paid = fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 6 });
  const shares = fc.array(fc.integer({ min: 1, max: 100 }), { maxLength: 6 });
  fc.assert(
    fc.property(paid, shares, (lines, percents) => {
      let state = order(
        lines,
        lines.map((fen) => Math.floor(fen / 10)),
      );
      let due = 0;
      for (const percent of percents) {
        const refundedFen = Math.ceil(((state.paidFen - state.refundedFen) * percent) / 100);
        if (refundedFen === 0) break;
        const planned = plan(state, amount(refundedFen));
        expect(planned.offsetPointsDue).toBeGreaterThanOrEqual(due);
        due = planned.offsetPointsDue;
        state = after(state, planned);
        const byLine = state.lines.reduce((sum, line) => sum + line.refundedFen, 0);
        expect(byLine).toBe(state.refundedFen);
        expect(state.lines.every((line) => line.refundedFen <= line.paidFen)).toBe(true);
      }
      if (state.wholeRefund) return;
      const last = plan(state, whole(state.paidFen - state.refundedFen));
      expect(last.offsetPointsDue).toBe(state.pointsUsed);
    }),
  );
});
