import type { TaskView } from '../api/types';
import { durationOf, endsOf, percentOf, sentenceOf } from './taskWords';

const TASK: TaskView = {
  ...{ id: 'tsk_1', kind: 'coupon.codes', title: '生成兑换码「春日」', state: 'running' },
  ...{ done: 40_000, total: 100_000, perSecond: 5123.4, secondsLeft: 12 },
  ...{ result: null, failure: null, startedBy: 'staff:M01', cancellable: true },
  ...{ createdAt: '2026-03-10T04:00:00Z', endedAt: null },
};

test.each<[string, Partial<TaskView>, string, number]>([
  ['running', {}, '40,000 / 100,000 · 每秒 5,123 · 约剩 12 秒', 40],
  ['begun', { perSecond: null, secondsLeft: null }, '40,000 / 100,000', 40],
  ['of unknown length', { total: null, secondsLeft: null }, '已处理 40,000 · 每秒 5,123', 0],
  ['waiting', { state: 'waiting', done: 0 }, '排队中，马上开始…', 0],
  [
    'almost done',
    { done: 99_999, secondsLeft: 1 },
    '99,999 / 100,000 · 每秒 5,123 · 约剩 1 秒',
    99,
  ],
  ['done', { state: 'done', done: 100_000 }, '已完成，共 100,000 个兑换码', 100],
  ['cancelled', { state: 'cancelled' }, '已取消，做完的 40,000 个兑换码 仍然有效', 40],
  ['failed', { state: 'failed', failure: '没有这个券模板' }, '没有这个券模板', 40],
])('a task that is %s', (_, part, sentence, percent) => {
  expect(sentenceOf({ ...TASK, ...part })).toBe(sentence);
  expect(percentOf({ ...TASK, ...part })).toBe(percent);
});

test('an ended task leads to what came of it', () => {
  const done = { ...TASK, state: 'done' as const, result: { batchId: 'cbt_1' } };
  expect(endsOf(done)).toEqual([{ label: '查看这批兑换码', to: '/codes/cbt_1' }]);
  expect(endsOf(TASK)).toEqual([]);
});

test.each([
  [0, '1 秒'],
  [59, '59 秒'],
  [61, '2 分钟'],
  [3700, '1 小时 2 分钟'],
])('%i seconds are %s', (seconds, text) => {
  expect(durationOf(seconds)).toBe(text);
});
