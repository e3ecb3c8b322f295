import { expect, test } from '@jest/globals';
import { businessDay } from '@shuke/shared';
import { type TierWindow, windowStart } from './window.rules.js';

test.each<[TierWindow, string, string | null]>([
  ['rolling:12', '2026-03-18', '2025-03-19'],
  ['rolling:12', '2025-02-28', '2024-02-29'],
  ['rolling:6', '2026-08-31', '2026-03-01'],
  ['rolling:1', '2026-01-01', '2025-12-02'],
  ['calendar_year', '2026-12-31', '2026-01-01'],
  ['lifetime', '2026-03-18', null],
])('the window %s on %s begins with %s', (window, today, first) => {
  expect(windowStart(window, businessDay(today))).toBe(first);
});
