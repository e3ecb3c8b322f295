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
    kind: fc.constantFrom('minutes', 'hours', 'days', 'months', 'turn', 'turn', 'turn'),
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
  quote: fc.record({
    who: fc.constantFrom('code', 'code', 'code', 'number'),
    lines: fc.array(fc.record({ sku: fc.constantFrom('A', 'A', 'B', 'C'), fen: natural(40_000) }), {
      minLength: 1,
      maxLength: 4,
    }),
    coupons: fc.oneof(
      fc.constant(null),
      fc.constant([] as number[]),
      fc.array(pick, { minLength: 1, maxLength: 3 }),
    ),
    points: fc.constantFrom('none', 'some', 'most', 'too_many', 'broken'),
    hold: fc.oneof({ weight: 1, arbitrary: fc.constant(0) }, natural(900)),
  }),
  take: fc.record({ pick }),
  drop: fc.record({ pick }),
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
  adjust: fc.record({
    pick,
    by: fc.constantFrom('till', 'till', 'O01'),
    amount: fc.constantFrom('small', 'limit', 'above', 'less', 'all', 'too_many'),
  }),
  fraud: fc.record({ pick }),
  decide: fc.record({
    pick,
    approve: fc.constantFrom(true, true, false),
    by: fc.constantFrom('O01', 'O02'),
  }),
  send: fc.record({ pick, amount: fc.constantFrom('few', 'some', 'some', 'all', 'too_many') }),
  receive: fc.record({ pick }),
  recall: fc.record({ pick }),
  give: fc.record({ pick }),
  accept: fc.record({ pick }),
  takeBack: fc.record({ pick }),
  claim: fc.record({ pick }),
  issue: fc.record({ pick, quantity: fc.constantFrom(1, 1, 2) }),
  exchange: fc.record({
    pick,
    quantity: fc.constantFrom(1, 1, 1, 2, 3),
    store: fc.constantFrom('S01', 'S01', 'S02', null),
  }),
  pickUp: fc.record({ pick }),
  cancel: fc.record({ pick }),
  redeem: fc.record({ pick, amount: fc.constantFrom('none', 'enough', 'missing_one', 'large') }),
  undo: fc.record({ pick }),
  grant: fc.record({ pick }),
  void: fc.record({ pick }),
  use: fc.record({ pick }),
  undoUse: fc.record({ pick }),
  assign: fc.record({ pick, days: fc.oneof(fc.integer({ min: -1, max: 2 }), natural(70)) }),
};

export type Wishes = {
  [K in keyof typeof wishes]: (typeof wishes)[K] extends fc.Arbitrary<infer T> ? T : never;
};
export type Wish = { [K in keyof Wishes]: { do: K } & Wishes[K] }[keyof Wishes];

const WEIGHTS: Record<keyof Wishes, number> = {
  wait: 14,
  night: 4,
  order: 16,
  quote: 6,
  take: 6,
  drop: 2,
  refund: 12,
  again: 2,
  adjust: 4,
  fraud: 1,
  decide: 2,
  send: 4,
  receive: 2,
  recall: 1,
  give: 2,
  accept: 2,
  takeBack: 1,
  claim: 4,
  issue: 2,
  exchange: 8,
  pickUp: 2,
  cancel: 4,
  redeem: 4,
  undo: 2,
  grant: 4,
  void: 1,
  use: 4,
  undoUse: 1,
  assign: 1,
};

export const wish: fc.Arbitrary<Wish> = fc.oneof(
  ...Object.entries(wishes).map(([kind, fields]) => ({
    weight: WEIGHTS[kind as keyof Wishes],
    arbitrary: (fields as fc.Arbitrary<object>).map((of) => ({ do: kind, ...of }) as Wish),
  })),
);
