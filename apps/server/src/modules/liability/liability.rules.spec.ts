import {
  breakageOf,
  type Cohort,
  expectedOf,
  sumCohorts,
  valueFenPer100,
  worthFen,
} from './liability.rules.js';

const NOW = '2026-05';

function cohort(month: string, numbers: Partial<Cohort> = {}): Cohort {
  const none = { granted: 0, reversed: 0, expired: 0, remaining: 0, pending: 0 };
  return { month, storeCode: 'S01', ...none, ...numbers };
}

describe('the share that expires', () => {
  it('is what expired of all that has ended, without what was taken back', () => {
    const cohorts = [
      cohort('2025-12', { granted: 1000, reversed: 100, expired: 150 }),
      cohort('2026-04', { granted: 300, expired: 30 }),
      cohort('2026-05', { granted: 999, expired: 999 }),
      cohort('', { granted: 999 }),
    ];
    const rate = { expired: 180, granted: 1200, source: 'history' };
    expect(breakageOf(cohorts, NOW, 50)).toEqual(rate);
  });

  it('is the assumption of the brand before anything has ended, or nobody knows', () => {
    const open = [cohort('2026-12', { granted: 500 })];
    expect(breakageOf(open, NOW, 15)).toEqual({ expired: 15, granted: 100, source: 'assumption' });
    expect(breakageOf(open, NOW, null)).toBeNull();
  });
});

describe('what is expected to expire', () => {
  const rate = { expired: 15, granted: 100, source: 'history' } as const;
  it.each([
    { name: 'its share of what was granted', of: { granted: 1010, remaining: 900 }, expected: 151 },
    { name: 'never more than is left', of: { granted: 1000, remaining: 40 }, expected: 40 },
    {
      name: 'without what was taken back',
      of: { granted: 1000, reversed: 800, remaining: 200 },
      expected: 30,
    },
    { name: 'nothing of nothing', of: {}, expected: 0 },
  ])('is $name', ({ of, expected }) => {
    expect(expectedOf(cohort('2026-12', of), rate, NOW)).toBe(expected);
  });

  it('is nothing of what never ends, and all of what has ended and is not written off', () => {
    expect(expectedOf(cohort('', { granted: 100, remaining: 100 }), rate, NOW)).toBe(0);
    expect(expectedOf(cohort('2026-04', { granted: 100, remaining: 7 }), null, NOW)).toBe(7);
  });

  it('is nothing while there is no rate', () => {
    expect(expectedOf(cohort('2026-12', { granted: 100, remaining: 100 }), null, NOW)).toBe(0);
  });
});

it('sums cells up the same whatever they are called by', () => {
  const cells = [
    cohort('2026-12', { granted: 100, reversed: 10, expired: 0, remaining: 60, pending: 5 }),
    cohort('2026-04', { granted: 50, expired: 20, storeCode: 'S02' }),
  ];
  const byStore = sumCohorts(
    cells,
    ({ storeCode }) => storeCode,
    () => 3,
  );
  expect(byStore.get('S01')).toEqual({
    issued: 100,
    used: 30,
    reversed: 10,
    expired: 0,
    outstanding: 60,
    pending: 5,
    expected: 3,
  });
  const total = sumCohorts(
    cells,
    () => '',
    () => 3,
  ).get('');
  expect(total).toMatchObject({ issued: 150, used: 60, expired: 20, outstanding: 60, expected: 6 });
});

describe('what points are worth', () => {
  it.each([
    { settings: {}, value: null },
    { settings: { offset: { pointsPerYuan: 100 } }, value: 100 },
    { settings: { offset: { pointsPerYuan: 30 } }, value: 333 },
    { settings: { offset: { pointsPerYuan: 100 }, valueFenPer100: 80 }, value: 80 },
    { settings: { valueFenPer100: 0 }, value: 0 },
  ])('$settings: $value fen a hundred', ({ settings, value }) => {
    expect(valueFenPer100(settings)).toBe(value);
  });

  it('is rounded down to the fen', () => {
    expect([worthFen(199, 50), worthFen(10, null)]).toEqual([99, null]);
  });
});
