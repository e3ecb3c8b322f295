import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import {
  bringsGift,
  giftSources,
  lastDayOfPeriod,
  mayGiveGift,
  periodOf,
  standingOf,
  undoRefusal,
} from './benefit.rules.js';

describe('an upgrade gift', () => {
  const given = (givenOn: string) => ({
    tierCode: 'GOLD',
    changeSeq: 2,
    couponSources: [],
    givenOn: day(givenOn),
    takenBackAt: null,
  });
  test.each([
    ['first of all', [], true],
    ['a day too early', ['2025-03-11'], false],
    ['twelve months later', ['2025-03-10'], true],
    ['with one of the two too near', ['2024-01-01', '2025-09-01'], false],
  ])('is given once a member, tier and 12 months: %s', (_, days, may) => {
    expect(mayGiveGift(days.map(given), day('2026-03-10'))).toBe(may);
  });

  test('is not given again after it was taken back', () => {
    const taken = { ...given('2026-01-01'), takenBackAt: new Date(0) };
    expect(mayGiveGift([taken], day('2026-03-10'))).toBe(false);
  });

  test.each([
    ['upgrade', true],
    ['purchase', true],
    ['manual', false],
    ['renew', false],
  ] as const)('comes with %s: %s', (cause, brings) => {
    expect(bringsGift({ cause })).toBe(brings);
  });

  test('has a source for each coupon', () => {
    expect(giftSources(7, [{ points: 5 }, { coupon: 'A', quantity: 2 }, { coupon: 'B' }])).toEqual([
      { templateCode: 'A', sourceId: 'up-7-1-0' },
      { templateCode: 'A', sourceId: 'up-7-1-1' },
      { templateCode: 'B', sourceId: 'up-7-2-0' },
    ]);
  });
});

describe('a free service', () => {
  test.each([
    ['2026-02-10', 'month', '2026-02', '2026-02-28'],
    ['2028-02-10', 'month', '2028-02', '2028-02-29'],
    ['2026-02-10', 'year', '2026', '2026-12-31'],
  ] as const)('on %s per %s counts in %s, until %s', (today, per, period, until) => {
    expect(periodOf(day(today), per)).toBe(period);
    expect(lastDayOfPeriod(day(today), per)).toBe(until);
  });

  test('shows what is left, never less than nothing', () => {
    const service = { code: 'FACIAL', name: '面护', per: 'month', uses: 2 } as const;
    expect(standingOf(service, 1, day('2026-03-10'))).toMatchObject({ used: 1, left: 1 });
    expect(standingOf(service, 3, day('2026-03-10'))).toMatchObject({ left: 0 });
  });

  const now = new Date('2026-03-10T04:00:00Z');
  const ago = (minutes: number) => new Date(+now - minutes * 60_000);
  test.each([
    ['own, at once', 10, true, false, null],
    ['own, too late', 11, true, false, 'BENEFIT_UNDO_TOO_LATE'],
    ["another's", 1, false, false, 'FORBIDDEN'],
    ["a manager, another's", 1440, false, true, null],
    ['a manager, a day later', 1441, true, true, 'BENEFIT_UNDO_TOO_LATE'],
  ])('is taken back by %s: %s', (_, minutes, isOwn, mayUndoStore, refusal) => {
    expect(undoRefusal(ago(minutes), { isOwn, mayUndoStore, now })).toBe(refusal);
  });
});
