import { describe, expect, test } from '@jest/globals';
import { businessDay } from '@shuke/shared';
import {
  afterTakingBack,
  evaluateEnd,
  highestEntered,
  newPeriod,
  renewedPeriod,
  steppedDown,
  type Tier,
  type TierChange,
  takesBack,
  thresholdsRise,
  tierAt,
} from './tier.rules.js';

const FACE = { from: '#000000', to: '#000000', text: '#ffffff' };
const tier = (code: string, rank: number, enter: number, keep: number): Tier => ({
  code,
  name: code,
  rank,
  enter,
  keep,
  pointsPercent: 100,
  payPercent: 100,
  cardFace: FACE,
});
const BASIC = tier('BASIC', 0, 0, 0);
const SILVER = tier('SILVER', 1, 100_000, 80_000);
const GOLD = tier('GOLD', 2, 500_000, 400_000);
const TIERS = [GOLD, BASIC, SILVER];
const POLICY = { validMonths: 12, stepDown: true, graceDays: 30 };
const day = businessDay;

const change = (
  toCode: string,
  cause: TierChange['cause'],
  at: string,
  validUntil: string | null,
): TierChange => ({
  seq: 1,
  fromCode: null,
  toCode,
  cause,
  metric: 0,
  changedAt: new Date(at),
  validUntil: validUntil === null ? null : day(validUntil),
});

describe('entering a tier', () => {
  test.each([
    [0, 'BASIC'],
    [99_999, 'BASIC'],
    [100_000, 'SILVER'],
    [499_999, 'SILVER'],
    [500_000, 'GOLD'],
    [9_000_000, 'GOLD'],
  ])('a metric of %i enters %s', (metric, code) => {
    expect(highestEntered(TIERS, metric).code).toBe(code);
  });

  test.each([
    ['2026-03-10', '2027-03-10'],
    ['2028-02-29', '2029-02-28'],
    ['2026-01-31', '2027-01-31'],
  ])('given on %s it is valid until %s and counts from the next day', (given, until) => {
    expect(newPeriod(SILVER, TIERS, day(given), POLICY)).toMatchObject({ validUntil: until });
    expect(newPeriod(SILVER, TIERS, day('2026-03-10'), POLICY).periodFrom).toBe('2026-03-11');
  });

  test('the lowest tier and a policy without months are for ever', () => {
    expect(newPeriod(BASIC, TIERS, day('2026-03-10'), POLICY).validUntil).toBeNull();
    expect(
      newPeriod(GOLD, TIERS, day('2026-03-10'), { ...POLICY, validMonths: null }).validUntil,
    ).toBeNull();
  });
});

describe('the end of a period', () => {
  const holding = {
    tierCode: 'GOLD',
    periodFrom: day('2025-03-11'),
    validUntil: day('2026-03-10'),
  };
  test.each([
    ['on its last day', 0, '2026-03-10', { outcome: 'keeps', evaluateOn: '2026-03-11' }],
    ['the day after, kept', 400_000, '2026-03-11', { outcome: 'renews' }],
    [
      'the day after, not kept',
      399_999,
      '2026-03-11',
      { outcome: 'keeps', evaluateOn: '2026-03-12' },
    ],
    ['in the grace, reached', 400_000, '2026-04-01', { outcome: 'renews' }],
    [
      'on the last day of the grace',
      0,
      '2026-04-09',
      { outcome: 'keeps', evaluateOn: '2026-04-10' },
    ],
    ['after the grace', 399_999, '2026-04-10', { outcome: 'goes_down' }],
    ['after the grace, reached at last', 400_000, '2026-04-10', { outcome: 'renews' }],
  ])('%s', (_, metric, today, expected) => {
    expect(evaluateEnd(holding, GOLD, metric, day(today), POLICY)).toEqual(expected);
  });

  test('a renewed period begins at the old end', () => {
    expect(renewedPeriod(holding, 12)).toEqual({
      tierCode: 'GOLD',
      periodFrom: '2026-03-11',
      validUntil: '2027-03-10',
    });
  });

  test.each([
    ['step by step', true, 0, 'SILVER'],
    ['to what is kept', false, 85_000, 'SILVER'],
    ['to the lowest', false, 79_999, 'BASIC'],
  ])('goes down %s', (_, stepDown, metric, code) => {
    expect(steppedDown(TIERS, GOLD, metric, stepDown).code).toBe(code);
  });
});

describe('the tier that multiplies an order', () => {
  const history = [
    change('BASIC', 'join', '2025-01-01T00:00:00Z', null),
    change('SILVER', 'upgrade', '2025-06-01T10:00:00Z', '2026-06-01'),
  ];
  test.each([
    ['2024-12-31T00:00:00Z', 'BASIC'],
    ['2025-06-01T09:59:59.999Z', 'BASIC'],
    ['2025-06-01T10:00:00Z', 'SILVER'],
    ['2027-01-01T00:00:00Z', 'SILVER'],
  ])('paid at %s it is %s', (at, code) => {
    expect(tierAt(TIERS, history, new Date(at)).code).toBe(code);
  });
});

describe('a refund', () => {
  const upgraded = [
    change('BASIC', 'join', '2025-01-01T00:00:00Z', null),
    change('GOLD', 'upgrade', '2026-01-01T00:00:00Z', '2027-01-01'),
  ];
  test.each([
    ['below then and now', 499_999, 499_999, true],
    ['still enough then', 500_000, 0, false],
    ['enough again now', 0, 500_000, false],
  ])('%s', (_, then, now, taken) => {
    expect(takesBack(GOLD, upgraded, then, now)).toBe(taken);
  });

  test('never takes back what was renewed', () => {
    const renewed = [...upgraded, change('GOLD', 'renew', '2027-01-02T00:00:00Z', '2028-01-01')];
    expect(takesBack(GOLD, renewed, 0, 0)).toBe(false);
  });

  test('leads to the tier whose enter is met, with the end of the one taken back', () => {
    expect(afterTakingBack(TIERS, upgraded, 150_000, day('2026-02-01'))).toEqual({
      tier: SILVER,
      validUntil: '2027-01-01',
    });
  });

  test('leads not below an earlier tier that is still valid, which gets its own end again', () => {
    const bySilver = [
      change('BASIC', 'join', '2025-01-01T00:00:00Z', null),
      change('SILVER', 'upgrade', '2025-09-01T00:00:00Z', '2026-09-01'),
      change('GOLD', 'upgrade', '2026-01-01T00:00:00Z', '2027-01-01'),
    ];
    expect(afterTakingBack(TIERS, bySilver, 0, day('2026-02-01'))).toEqual({
      tier: SILVER,
      validUntil: '2026-09-01',
    });
    expect(afterTakingBack(TIERS, bySilver, 0, day('2026-10-01'))).toEqual({
      tier: BASIC,
      validUntil: null,
    });
  });
});

test.each([
  [TIERS, true],
  [[BASIC, SILVER, { ...GOLD, enter: 100_000 }], false],
  [[{ ...BASIC, enter: 1 }, SILVER], false],
])('thresholds rise with the ranks', (tiers, rise) => {
  expect(thresholdsRise(tiers)).toBe(rise);
});
