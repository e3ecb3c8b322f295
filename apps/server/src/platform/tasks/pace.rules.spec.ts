import { describe, expect, test } from '@jest/globals';
import { paceAfter, retryAfterSeconds, secondsLeft } from './pace.rules.js';

describe('the pace of a task', () => {
  test.each([
    ['the first step is all that is known', null, 500, 2, 250],
    ['a step that took no time says nothing', 100, 500, 0, 100],
    ['a step without time at the start says nothing', null, 500, 0, null],
    ['a steady pace stays', 100, 500, 5, 100],
  ])('%s', (_, before, done, seconds, expected) => {
    expect(paceAfter(before, done, seconds)).toBe(expected);
  });

  test('an old pace is forgotten within a minute', () => {
    expect(paceAfter(10, 60_000, 60)).toBeCloseTo(1000, -1);
  });

  test('a short step moves it a little', () => {
    const after = paceAfter(100, 200, 1) as number;
    expect(after).toBeGreaterThan(100);
    expect(after).toBeLessThan(120);
  });
});

test.each([
  ['nothing done yet', 0, 100, null, null],
  ['no whole known', 10, null, 5, null],
  ['standing still', 10, 100, 0, null],
  ['half way', 50, 100, 7, 8],
  ['more done than thought', 120, 100, 7, 0],
])('the time left: %s', (_, done, total, perSecond, expected) => {
  expect(secondsLeft(done, total, perSecond)).toBe(expected);
});

test('a task is tried five times, with longer and longer pauses', () => {
  expect([1, 2, 3, 4, 5].map(retryAfterSeconds)).toEqual([5, 20, 60, 300, null]);
});
