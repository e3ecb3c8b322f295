import { describe, expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import {
  couponNotice,
  NOTHING_TOLD,
  pointsNotice,
  type Told,
  untold,
} from './expiry-notice.rules.js';

const today = day('2026-03-10');
const points = (amount: number, lastDay: string) => ({
  ...{ points: amount, lastDay: day(lastDay), item: lastDay },
});
const coupon = (name: string, lastDay: string) => ({
  ...{ name, lastDay: day(lastDay), item: `cpn_${name}` },
});
const told = (lastOn: string, ...items: string[]): Told => ({
  ...{ items: new Set(items), lastOn: day(lastOn) },
});

describe('what is told today', () => {
  test.each([
    ['on the last day of the notice', '2026-03-13', 3, NOTHING_TOLD, true],
    ['a day too early', '2026-03-14', 3, NOTHING_TOLD, false],
    ['on its own last day, when nothing was told before', '2026-03-10', 3, NOTHING_TOLD, true],
    ['never, when the brand tells nobody', '2026-03-10', 0, NOTHING_TOLD, false],
    ['not twice', '2026-03-13', 3, told('2026-03-01', '2026-03-13'), false],
    [
      'not the day after another, with three days of notice',
      '2026-03-13',
      3,
      told('2026-03-10', 'x'),
      false,
    ],
    [
      'a day after another, with three days of notice',
      '2026-03-13',
      3,
      told('2026-03-09', 'x'),
      true,
    ],
    ['six days after another, with thirty', '2026-03-13', 30, told('2026-03-04', 'x'), false],
    ['a week after another, with thirty', '2026-03-13', 30, told('2026-03-03', 'x'), true],
  ])('%s', (_, lastDay, days, before, expected) => {
    expect(untold([points(10, lastDay)], before, { today, days })).toHaveLength(expected ? 1 : 0);
  });
});

test('points are told as their sum, by their first last day', () => {
  expect(pointsNotice([])).toBeNull();
  expect(pointsNotice([points(120, '2026-03-12')])?.fields).toEqual({
    ...{ points: '120', lastDay: '2026-03-12' },
  });
  const both = pointsNotice([points(80, '2026-03-31'), points(120, '2026-03-12')]);
  expect(both?.fields).toEqual({
    ...{ points: '200', lastDay: '2026-03-12', note: '分批到期，最早一批 120 积分' },
  });
  expect(both?.told.map(({ item }) => item)).toEqual(['2026-03-12', '2026-03-31']);
});

test('coupons are told by the first to end, and how many', () => {
  expect(couponNotice([])).toBeNull();
  expect(couponNotice([coupon('茶券', '2026-03-12')])?.fields).toEqual({
    ...{ couponName: '茶券', lastDay: '2026-03-12' },
  });
  const same = couponNotice([coupon('茶券', '2026-03-12'), coupon('面膜', '2026-03-12')]);
  expect(same?.fields).toEqual({ couponName: '茶券等 2 张', lastDay: '2026-03-12' });
  const more = couponNotice([coupon('茶券', '2026-03-13'), coupon('面膜', '2026-03-12')]);
  expect(more?.fields).toEqual({
    ...{ couponName: '面膜等 2 张', lastDay: '2026-03-12', note: '到期日不同，最早一张请先使用' },
  });
  const long = couponNotice([coupon('长'.repeat(60), '2026-03-12'), coupon('短', '2026-03-13')]);
  expect([...(long?.fields.couponName ?? '')].length).toBeLessThanOrEqual(64);
});
