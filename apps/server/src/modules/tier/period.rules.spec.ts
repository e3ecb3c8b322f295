import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import {
  evaluateEnd,
  judgedThrough,
  newPeriod,
  renewedPeriod,
  steppedDown,
} from './period.rules.js';
import { BASIC, GOLD, POLICY, SILVER, TIERS } from './tier.given.js';

describe('the period of a new tier', () => {
  test.each([
    ['2026-03-10', '2027-03-10', 'the same day of the month'],
    ['2028-02-29', '2029-02-28', 'clamped to the end of the month'],
    ['2026-01-31', '2027-01-31', 'the last day stays the last'],
  ])('given on %s it is valid until %s: %s', (given, until) => {
    expect(newPeriod(SILVER, TIERS, day(given), POLICY).validUntil).toBe(until);
  });

  test('six months from 31 August end with February', () => {
    const policy = { ...POLICY, validMonths: 6 };
    expect(newPeriod(SILVER, TIERS, day('2026-08-31'), policy).validUntil).toBe('2027-02-28');
  });

  test('begins the day after, so the orders that gave a tier do not keep it', () => {
    expect(newPeriod(SILVER, TIERS, day('2026-03-10'), POLICY).periodFrom).toBe('2026-03-11');
  });

  test('the lowest tier and a policy without months are for ever', () => {
    const forEver = { ...POLICY, validMonths: null };
    expect(newPeriod(BASIC, TIERS, day('2026-03-10'), POLICY).validUntil).toBeNull();
    expect(newPeriod(GOLD, TIERS, day('2026-03-10'), forEver).validUntil).toBeNull();
  });
});

const HELD = { tierCode: 'GOLD', periodFrom: day('2025-03-11'), validUntil: day('2026-03-10') };

describe('the end of a period', () => {
  test.each([
    ['on its last day', 0, '2026-03-10', { outcome: 'keeps', evaluateOn: '2026-03-11' }],
    [
      'on its last day, though kept',
      400_000,
      '2026-03-10',
      { outcome: 'keeps', evaluateOn: '2026-03-11' },
    ],
    ['the day after, kept', 400_000, '2026-03-11', { outcome: 'renews' }],
    [
      'the day after, a fen missing',
      399_999,
      '2026-03-11',
      { outcome: 'keeps', evaluateOn: '2026-03-12' },
    ],
    ['in the grace, reached', 400_000, '2026-04-01', { outcome: 'renews' }],
    ['on the grace’s last day', 0, '2026-04-09', { outcome: 'keeps', evaluateOn: '2026-04-10' }],
    ['after the grace', 399_999, '2026-04-10', { outcome: 'goes_down', on: '2026-04-10' }],
    ['after the grace, reached at last', 400_000, '2026-04-10', { outcome: 'renews' }],
    ['seen late', 0, '2026-08-01', { outcome: 'goes_down', on: '2026-04-10' }],
  ])('%s', (_, metric, today, expected) => {
    expect(evaluateEnd(HELD, GOLD, metric, day(today), POLICY)).toEqual(expected);
  });

  test('without a grace it goes down the day after', () => {
    const policy = { ...POLICY, graceDays: 0 };
    const down = { outcome: 'goes_down', on: '2026-03-11' };
    expect(evaluateEnd(HELD, GOLD, 0, day('2026-03-11'), policy)).toEqual(down);
  });

  test('with a lifetime window there is no keep', () => {
    const policy = { ...POLICY, window: 'lifetime' } as const;
    const renewed = { outcome: 'renews' };
    expect(evaluateEnd(HELD, GOLD, 0, day('2026-03-11'), policy)).toEqual(renewed);
  });

  test.each([
    ['2026-03-20', '2026-03-20', 'purchases of the grace count'],
    ['2026-04-09', '2026-04-09', 'through its last day'],
    ['2026-09-01', '2026-04-09', 'and none after it, however late the look'],
  ])('on %s it is judged through %s: %s', (today, through) => {
    expect(judgedThrough(HELD.validUntil, day(today), POLICY)).toBe(through);
  });

  test('a renewed period begins at the old end, however late the renewal', () => {
    expect(renewedPeriod(HELD, 12)).toEqual({
      tierCode: 'GOLD',
      periodFrom: '2026-03-11',
      validUntil: '2027-03-10',
    });
  });

  test.each([
    ['step by step', true, 0, 'SILVER'],
    ['step by step, whatever it could keep', true, 85_000, 'SILVER'],
    ['to the highest that it keeps', false, 85_000, 'SILVER'],
    ['to the lowest when it keeps none', false, 79_999, 'BASIC'],
    ['to one that it just keeps', false, 80_000, 'SILVER'],
  ])('goes down %s', (_, stepDown, metric, code) => {
    expect(steppedDown(TIERS, GOLD, metric, stepDown).code).toBe(code);
  });
});

test('a renewal has no end when the brand has done away with ends', () => {
  expect(renewedPeriod(HELD, null)).toMatchObject({ periodFrom: '2026-03-11', validUntil: null });
});
