import { shareOf } from './undoing.rules.js';

describe('the share that goes back', () => {
  it.each([
    { total: 497, part: 6_663, whole: 19_990, share: 165 },
    { total: 100, part: 3_333, whole: 10_000, share: 33 },
    { total: 100, part: 6_666, whole: 10_000, share: 66 },
    { total: 100, part: 10_000, whole: 10_000, share: 100 },
    { total: 2_000, part: 2_667, whole: 8_000, share: 666 },
    { total: 100, part: 0, whole: 0, share: 0 },
  ])('$part of $whole fen takes $share of $total points', ({ total, part, whole, share }) => {
    expect(shareOf(total, part, whole)).toBe(share);
  });
});
