import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import {
  afterTakingBack,
  hasFallen,
  holdingOf,
  type Measure,
  type Stand,
  standing,
  type TierChange,
  takenBack,
  tierAt,
} from './standing.rules.js';
import { change, JOINED, TIERS } from './tier.given.js';

const ZONE = 'Asia/Shanghai';
const stand = (of: TierChange): Stand => ({
  ...of,
  reachedAt: of.cause === 'upgrade' ? of.changedAt : null,
});
const SILVER_UP = stand(change('SILVER', 'upgrade', '2025-09-01', '2026-09-01', { seq: 2 }));
const GOLD_UP = stand(change('GOLD', 'upgrade', '2026-01-01', '2027-01-01', { seq: 3 }));
const measure = (then: number, now: number, isLessened = true): Measure => ({
  now,
  at: () => then,
  isLessenedAt: () => isLessened,
});

describe('the tier that multiplies an order', () => {
  const history = [JOINED, change('SILVER', 'upgrade', '2025-06-01', '2026-06-01')];
  test.each([
    ['2024-12-31T00:00:00Z', 'BASIC', 'before the first row the lowest'],
    ['2025-06-01T03:59:59.999Z', 'BASIC', 'until the upgrade'],
    ['2025-06-01T04:00:00Z', 'SILVER', 'from its instant'],
    ['2027-01-01T00:00:00Z', 'SILVER', 'and until the next row, whatever its end says'],
  ])('paid at %s it is %s: %s', (at, code) => {
    expect(tierAt(TIERS, history, new Date(at)).code).toBe(code);
  });
});

describe('what a member stands on', () => {
  const codes = (history: TierChange[]) => standing(TIERS, history).map(({ cause }) => cause);
  test.each<[string, TierChange[], string[]]>([
    [
      'each upgrade stands on the one before',
      [JOINED, SILVER_UP, GOLD_UP],
      ['join', 'upgrade', 'upgrade'],
    ],
    [
      'a renewal takes the place of the upgrade',
      [JOINED, SILVER_UP, change('SILVER', 'renew', '2026-09-02', '2027-09-01')],
      ['join', 'renew'],
    ],
    [
      'going down leaves what is higher',
      [JOINED, SILVER_UP, GOLD_UP, change('SILVER', 'downgrade', '2027-02-01', '2028-02-01')],
      ['join', 'upgrade', 'downgrade'],
    ],
    [
      'a tier taken back stands no more, the one below stands again',
      [JOINED, SILVER_UP, GOLD_UP, change('SILVER', 'refund', '2026-02-01', '2026-09-01')],
      ['join', 'upgrade'],
    ],
    [
      'a tier by hand stands over what was there',
      [JOINED, SILVER_UP, change('GOLD', 'manual', '2026-02-01', '2026-06-30')],
      ['join', 'upgrade', 'manual'],
    ],
    [
      'and when that ends, it holds again as it stood, not as if renewed',
      [
        JOINED,
        GOLD_UP,
        change('SILVER', 'manual', '2026-02-01', '2026-06-30'),
        change('GOLD', 'renew', '2026-07-01', '2027-01-01'),
      ],
      ['join', 'upgrade'],
    ],
    [
      'also when another tier by hand lies between',
      [
        JOINED,
        GOLD_UP,
        change('SILVER', 'manual', '2026-02-01', '2026-09-30'),
        change('SILVER', 'manual', '2026-02-02', '2026-06-30'),
        change('GOLD', 'renew', '2026-07-01', '2027-01-01'),
      ],
      ['join', 'manual', 'upgrade'],
    ],
  ])('%s', (_, history, causes) => {
    expect(codes(history)).toEqual(causes);
  });

  test('a lower tier that a refund left was reached with the upgrade', () => {
    const left = change('SILVER', 'refund', '2026-02-01', '2027-01-01');
    const [, silver] = standing(TIERS, [JOINED, GOLD_UP, left]);
    expect(silver).toMatchObject({ toCode: 'SILVER', reachedAt: GOLD_UP.changedAt });
  });

  test('the upgrades that a refund took back are known, also several at once', () => {
    const fallen = change('BASIC', 'refund', '2026-02-01', null, { seq: 4 });
    expect([...takenBack(TIERS, [JOINED, SILVER_UP, GOLD_UP, fallen])].sort()).toEqual([2, 3]);
    expect([...takenBack(TIERS, [JOINED, SILVER_UP, GOLD_UP])]).toEqual([]);
    const again = change('GOLD', 'upgrade', '2026-03-01', '2027-03-01', { seq: 5 });
    const back = change('SILVER', 'refund', '2026-02-01', '2026-09-01', { seq: 4 });
    expect([...takenBack(TIERS, [JOINED, SILVER_UP, GOLD_UP, back, again])]).toEqual([3]);
    const down = change('BASIC', 'downgrade', '2027-02-01', null, { seq: 6 });
    expect([...takenBack(TIERS, [JOINED, SILVER_UP, GOLD_UP, down])]).toEqual([]);
    const byHand = change('GOLD', 'manual', '2026-02-01', '2026-06-30', { seq: 7 });
    expect([...takenBack(TIERS, [JOINED, byHand, fallen])]).toEqual([]);
  });

  test('a tier by hand that ended under all of it takes no upgrade with it', () => {
    const ended = change('GOLD', 'manual', '2025-01-01', '2025-02-01', { seq: 2 });
    const byHand = change('BASIC', 'manual', '2025-03-01', null, { seq: 3 });
    const silver = change('SILVER', 'upgrade', '2025-09-01', '2026-09-01', { seq: 4 });
    const gold = change('GOLD', 'upgrade', '2025-09-02', '2026-09-02', { seq: 5 });
    const back = change('SILVER', 'refund', '2025-09-03', '2026-09-01', { seq: 6 });
    const history = [JOINED, ended, byHand, silver, gold, back];
    expect([...takenBack(TIERS, history)]).toEqual([5]);
    expect(standing(TIERS, history).at(-1)).toMatchObject({ seq: 4, cause: 'upgrade' });
  });
});

describe('a refund', () => {
  test.each([
    ['below then and now', 499_999, 499_999, true],
    ['still enough then', 500_000, 0, false],
    ['enough again now', 0, 500_000, false],
  ])('fells an upgrade: %s', (_, then, now, fallen) => {
    expect(hasFallen(TIERS, GOLD_UP, measure(then, now))).toBe(fallen);
  });

  test('never fells an upgrade of whose orders none came back, whatever is asked by now', () => {
    expect(hasFallen(TIERS, GOLD_UP, measure(499_999, 0, false))).toBe(false);
  });

  test('never fells what was renewed', () => {
    const renewed = change('GOLD', 'renew', '2027-01-02', '2028-01-01');
    expect(hasFallen(TIERS, stand(renewed), measure(0, 0))).toBe(false);
  });

  const after = (stood: TierChange[], then: number, now: number, today: string) =>
    afterTakingBack(TIERS, stood.map(stand), measure(then, now), {
      today: day(today),
      timeZone: ZONE,
    });

  test('leads to the tier whose enter is met, with the end of the one taken back', () => {
    expect(after([JOINED, GOLD_UP], 0, 150_000, '2026-02-01')).toEqual({
      tierCode: 'SILVER',
      periodFrom: '2026-02-02',
      validUntil: '2027-01-01',
    });
  });

  test('leads to the lowest, which has no end', () => {
    expect(after([JOINED, GOLD_UP], 0, 0, '2026-02-01')).toMatchObject({
      tierCode: 'BASIC',
      validUntil: null,
    });
  });

  test('leads not below an earlier tier that is still valid, which has its own period again', () => {
    const renewedSilver = change('SILVER', 'renew', '2025-09-02', '2026-09-01');
    expect(after([JOINED, renewedSilver, GOLD_UP], 0, 0, '2026-02-01')).toEqual({
      tierCode: 'SILVER',
      periodFrom: '2025-09-03',
      validUntil: '2026-09-01',
    });
    expect(after([JOINED, renewedSilver, GOLD_UP], 0, 0, '2026-10-01')).toMatchObject({
      tierCode: 'BASIC',
    });
  });

  test('leaves an earlier tier by hand on its last day, and of one rank the one with its own period', () => {
    const byHand = change('SILVER', 'manual', '2026-01-01', '2026-02-01');
    expect(after([JOINED, byHand, GOLD_UP], 0, 0, '2026-02-01')).toMatchObject({
      tierCode: 'SILVER',
      validUntil: '2026-02-01',
    });
    expect(after([JOINED, byHand, GOLD_UP], 0, 150_000, '2026-01-20')).toMatchObject({
      tierCode: 'SILVER',
      validUntil: '2026-02-01',
    });
  });

  const silverOf = (then: number): Measure => ({
    now: 0,
    at: (reachedAt) => (reachedAt < GOLD_UP.changedAt ? then : 0),
    isLessenedAt: (reachedAt) => reachedAt >= GOLD_UP.changedAt || then === 0,
  });

  test('leaves an earlier upgrade whose own orders stand', () => {
    const stood = [JOINED, SILVER_UP, GOLD_UP].map(stand);
    const on = { today: day('2026-02-01'), timeZone: ZONE };
    expect(afterTakingBack(TIERS, stood, silverOf(100_000), on)).toMatchObject({
      tierCode: 'SILVER',
      periodFrom: '2025-09-02',
      validUntil: '2026-09-01',
    });
  });

  test('leaves no earlier upgrade whose own orders came back before, when the higher tier still stood', () => {
    const stood = [JOINED, SILVER_UP, GOLD_UP].map(stand);
    const on = { today: day('2026-02-01'), timeZone: ZONE };
    expect(afterTakingBack(TIERS, stood, silverOf(0), on)).toMatchObject({
      tierCode: 'BASIC',
      validUntil: null,
    });
  });
});

test('a row without its period’s start began the day after it was written', () => {
  expect(holdingOf(SILVER_UP, ZONE).periodFrom).toBe('2025-09-02');
  const written = { ...SILVER_UP, periodFrom: day('2025-08-15') };
  expect(holdingOf(written, ZONE).periodFrom).toBe('2025-08-15');
});
