import { describe, expect, test } from '@jest/globals';
import { progressAfter } from './tier-progress.rules.js';

const before = {
  nextTier: { code: 'GOLD', name: '金卡', missing: 5000 },
  keep: { missing: 1, by: '2026-12-31' },
};

describe('where a member stands after an order', () => {
  test.each([
    ['spend' as const, 3000, 2000, 0],
    ['spend' as const, 9000, 0, 0],
    ['orders' as const, 3000, 4999, 0],
    ['growth' as const, 3050, 4939, 0],
    ['growth' as const, 0, 5000, 1],
  ])('by %s, with %i fen', (metric, payableFen, toNext, toKeep) => {
    const after = progressAfter(before, { metric, growthPerYuan: 2 }, payableFen);
    expect([after.metric, after.nextTier?.missing, after.keep?.missing]).toEqual([
      metric,
      toNext,
      toKeep,
    ]);
  });

  test('of the highest tier, which is for ever, is nothing', () => {
    expect(progressAfter({}, { metric: 'spend', growthPerYuan: 1 }, 100)).toEqual({
      metric: 'spend',
    });
  });
});
