import { describe, expect, test } from '@jest/globals';
import { addMember, addTo, noTotals, worthFen } from './totals.rules.js';
import type { BeforeAfter } from './what-if.types.js';

test('a trial begins with nothing', () => {
  const groups = { byRule: {}, byMonth: {}, byExpiry: {}, flows: {} };
  const counts = { members: 0, orders: 0, affected: 0, gaining: 0, losing: 0, points: [0, 0] };
  expect(noTotals()).toEqual({ ...counts, ...groups });
});

test('a group adds up what was and what would have been; what is neither is no line of it', () => {
  const group: Record<string, BeforeAfter> = {};
  addTo(group, 'ORDER_BASE', 10, 12);
  addTo(group, 'ORDER_BASE', 5, 0);
  addTo(group, 'ORDER_TIER', 0, 3);
  addTo(group, 'ORDER_DAY', 0, 0);
  expect(group).toEqual({ ORDER_BASE: [15, 12], ORDER_TIER: [0, 3] });
});

describe('a member', () => {
  const told = (points: BeforeAfter, from = 'BASIC', to = 'BASIC') => {
    const totals = noTotals();
    addMember(totals, { points, tier: { from, to } });
    return totals;
  };

  test.each<[string, BeforeAfter, string, object]>([
    ['who would have had more gains', [10, 12], 'BASIC', { affected: 1, gaining: 1, losing: 0 }],
    ['who would have had less loses', [12, 10], 'BASIC', { affected: 1, gaining: 0, losing: 1 }],
    [
      'who would be in another tier is affected',
      [10, 10],
      'GOLD',
      { affected: 1, gaining: 0, losing: 0 },
    ],
    [
      'for whom nothing changes is only counted',
      [10, 10],
      'BASIC',
      { affected: 0, gaining: 0, losing: 0 },
    ],
  ])('%s', (_, points, to, counts) => {
    expect(told(points, 'BASIC', to)).toMatchObject({ ...counts, members: 1, points });
  });

  test('after member adds up, and so do their ways between tiers', () => {
    const totals = told([10, 12], 'BASIC', 'GOLD');
    addMember(totals, { points: [5, 4], tier: { from: 'BASIC', to: 'GOLD' } });
    addMember(totals, { points: [1, 1], tier: { from: 'GOLD', to: 'GOLD' } });
    expect(totals).toMatchObject({
      members: 3,
      points: [16, 17],
      flows: { 'BASIC>GOLD': 2, 'GOLD>GOLD': 1 },
    });
  });
});

test('points are worth their share of what they pay, to the nearest fen', () => {
  expect([250, 149, 150, 0].map((points) => worthFen(points, { per: 100, fen: 1 }))).toEqual([
    3, 1, 2, 0,
  ]);
  expect(worthFen(1_234, { per: 20, fen: 100 })).toBe(6_170);
});
