import { expect, test } from '@jest/globals';
import { byMonth } from './by-month';

test('groups by the month on China’s clock, in the given order', () => {
  const instants = [
    '2026-03-01T02:00:00Z',
    '2026-02-28T16:00:00Z',
    '2026-02-28T15:59:59Z',
    '2025-02-01T00:00:00Z',
  ];
  expect(byMonth(instants, (at) => at)).toEqual([
    { month: '2026年3月', items: instants.slice(0, 2) },
    { month: '2026年2月', items: instants.slice(2, 3) },
    { month: '2025年2月', items: instants.slice(3) },
  ]);
});

test('puts what was reported late under its month, which is headed once', () => {
  const instants = ['2026-03-05T02:00:00Z', '2026-02-10T02:00:00Z', '2026-03-01T02:00:00Z'];
  expect(byMonth(instants, (at) => at)).toEqual([
    { month: '2026年3月', items: [instants[0], instants[2]] },
    { month: '2026年2月', items: [instants[1]] },
  ]);
});
