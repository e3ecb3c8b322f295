/**
 * What somebody might want to do next, before it is known what is there: random numbers that pick
 * among the member's orders and coupons. They aim at where rules turn: thresholds, ends, midnights.
 */
import fc from 'fast-check';

const natural = (max: number) => fc.integer({ min: 0, max });
const pick = fc.nat(1_000_000);

export type Late = { kind: 'now' | 'ahead' | 'too_far' } | { kind: 'late'; hours: number };

const late: fc.Arbitrary<Late> = fc.oneof(
  { weight: 6, arbitrary: fc.constant({ kind: 'now' as const }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant('late' as const),
      hours: fc.oneof(natural(48), natural(24 * 40), natural(24 * 500)),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom({ kind: 'ahead' as const }, { kind: 'too_far' as const }),
  },
);

const wishes = {
  wait: fc.record({
    kind: fc.constantFrom('hours', 'days', 'months', 'turn', 'turn', 'turn'),
    count: pick,
    shift: fc.constantFrom(-1, 0, 0, 1),
  }),
  night: fc.constant({}),
  order: fc.record({
    who: fc.constantFrom('code', 'code', 'code', 'number', 'number', 'nobody'),
    lines: fc.array(
      fc.record({
        sku: fc.constantFrom('A', 'A', 'B', 'C'),
        fen: natural(40_000),
        percent: fc.constantFrom(100, 100, 93, 0),
      }),
      {
        minLength: 1,
        maxLength: 4,
      },
    ),
    aim: fc.constantFrom('none', 'none', 'none', 'missing', 'missing'),
    shift: fc.constantFrom(-1, 0, 1),
    offset: fc.constantFrom('none', 'none', 'some', 'most', 'too_many', 'broken'),
    coupons: fc.oneof(
      { weight: 3, arbitrary: fc.constant([] as number[]) },
      { weight: 1, arbitrary: fc.array(pick, { minLength: 1, maxLength: 2 }) },
    ),
    settled: fc.constantFrom(false, false, false, true),
    late,
    pick,
  }),
  refund: fc.record({
    pick,
    mode: fc.constantFrom(
      'amount',
      'amount',
      'amount',
      'lines',
      'lines',
      'whole',
      'too_much',
      'zero',
    ),
    percent: fc.integer({ min: 1, max: 100 }),
    lines: fc.array(natural(100), { minLength: 4, maxLength: 4 }),
    early: fc.constantFrom(false, false, false, false, true),
    late,
  }),
  again: fc.record({ pick, changed: fc.constantFrom(false, false, true) }),
  claim: fc.record({ pick }),
  issue: fc.record({ pick, quantity: fc.constantFrom(1, 1, 2) }),
  exchange: fc.record({ pick, quantity: fc.constantFrom(1, 1, 1, 2, 3) }),
  cancel: fc.record({ pick }),
  redeem: fc.record({ pick, amount: fc.constantFrom('none', 'enough', 'missing_one', 'large') }),
  undo: fc.record({ pick }),
};

export type Wishes = {
  [K in keyof typeof wishes]: (typeof wishes)[K] extends fc.Arbitrary<infer T> ? T : never;
};
export type Wish = { [K in keyof Wishes]: { do: K } & Wishes[K] }[keyof Wishes];

const WEIGHTS: Record<keyof Wishes, number> = {
  wait: 7,
  night: 2,
  order: 8,
  refund: 6,
  again: 1,
  claim: 2,
  issue: 1,
  exchange: 4,
  cancel: 2,
  redeem: 2,
  undo: 1,
};

export const wish: fc.Arbitrary<Wish> = fc.oneof(
  ...Object.entries(wishes).map(([kind, fields]) => ({
    weight: WEIGHTS[kind as keyof Wishes],
    arbitrary: (fields as fc.Arbitrary<object>).map((of) => ({ do: kind, ...of }) as Wish),
  })),
);
