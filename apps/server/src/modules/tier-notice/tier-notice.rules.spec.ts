import { expect, test } from '@jest/globals';
import { businessDay as day } from '@shuke/shared';
import { changeNote, endingSpan, graceSpan, missingText } from './tier-notice.rules.js';

test('thirty days before the end, and up to six days late', () => {
  expect(endingSpan(day('2026-03-01'), 30)).toEqual({
    ended: ['2026-03-25', '2026-03-31'],
    looked: ['2026-03-26', '2026-04-01'],
  });
  expect(endingSpan(day('2026-03-01'), 0)).toBeNull();
  expect(endingSpan(day('2026-03-01'), 3)?.ended).toEqual(['2026-03-01', '2026-03-04']);
});

test('at the start of the grace, and up to six days late', () => {
  expect(graceSpan(day('2026-04-01'))).toEqual({
    ended: ['2026-03-25', '2026-03-31'],
    looked: ['2026-04-01', '2026-04-02'],
  });
});

test.each([
  ['spend', 42_000, '消费 420 元'],
  ['spend', 42_050, '消费 420.50 元'],
  ['orders', 2, '消费 2 次'],
  ['growth', 300, '累积 300 成长值'],
] as const)('%s of %i missing reads %s', (metric, missing, text) => {
  expect(missingText(metric, missing)).toBe(text);
});

test('joining is told by the welcome', () => {
  expect(changeNote('join')).toBeNull();
  expect(changeNote('upgrade')).toContain('升级');
});
