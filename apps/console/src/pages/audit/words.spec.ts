import { actorText, changesOf } from './words';

test('shows the fields that differ, and no others', () => {
  const before = { code: 'GOLD', keep: 300000, face: { from: '#fff' } };
  const after = { code: 'GOLD', keep: 400000, face: { from: '#fff' } };
  expect(changesOf({ before, after })).toEqual(['保级条件：300000 → 400000']);
});

test('what is new has no before', () => {
  expect(changesOf({ before: null, after: { code: 'E02' } })).toEqual(['代码：E02']);
});

test('what has no after says what it was', () => {
  expect(changesOf({ before: { state: 'draft' }, after: null })).toEqual(['状态：原为 草稿']);
});

test.each([
  ['staff:E10', 'E10'],
  ['system:birthday', '系统 birthday'],
  ['system:cli', '命令行'],
])('%s is %s', (actor, words) => {
  expect(actorText(actor)).toBe(words);
});
