import { expect, test } from '@jest/globals';
import { describeChanges } from './brand-diff.rules.js';

const BEFORE = new Map([
  ['tier GOLD', { name: '金卡', enter: 400_000, gifts: [{ points: 300 }] }],
  ['store S01', { name: '总店', closed: null }],
]);

const after = (name: string, row: Record<string, unknown>) => new Map([...BEFORE, [name, row]]);

test('an apply that changes nothing says nothing', () => {
  expect(describeChanges(BEFORE, new Map(BEFORE))).toEqual([]);
});

test('what is new is one line', () => {
  expect(describeChanges(BEFORE, after('store S03', { name: '三店' }))).toEqual(['+ store S03']);
});

test('what has changed is told column by column, from and to', () => {
  const tier = { name: '黄金', enter: 500_000, gifts: [{ points: 300 }] };
  expect(describeChanges(BEFORE, after('tier GOLD', tier))).toEqual([
    '~ tier GOLD: name 金卡 → 黄金, enter 400000 → 500000',
  ]);
  const gifts = { ...BEFORE.get('tier GOLD'), gifts: [{ points: 301 }] };
  expect(describeChanges(BEFORE, after('tier GOLD', gifts))).toEqual([
    '~ tier GOLD: gifts [{"points":300}] → [{"points":301}]',
  ]);
});

test('a column that was not there before, or is not any more, is told as empty', () => {
  expect(
    describeChanges(BEFORE, after('store S01', { name: '总店', closed: undefined, city: '杭州' })),
  ).toEqual(['~ store S01: closed null → , city  → 杭州']);
});
