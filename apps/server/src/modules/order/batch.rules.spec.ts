import { chunksOf, groupByMember, linesOf } from './batch.rules.js';

test('lines of one member stay together and in order', () => {
  const items = ['a1', 'b1', 'a2', '-1', 'b2', '-2', 'a3'];
  const memberOf = (item: string) => (item.startsWith('-') ? null : item.charAt(0));
  expect(groupByMember(items, memberOf).map((group) => group.items)).toEqual([
    ['a1', 'a2', 'a3'],
    ['b1', 'b2'],
    ['-1', '-2'],
  ]);
});

test.each([
  [[1, 1, 1, 1, 1], 2, [[1, 1], [1, 1], [1]]],
  [[1, 2, 3], 3, [[1, 2], [3]]],
  [[5, 1, 5], 3, [[5], [1], [5]]],
  [[2, 2], 4, [[2, 2]]],
  [[], 2, []],
])('weights %j in chunks of at most %i', (weights, max, chunks) => {
  expect(chunksOf<number>(weights, (weight) => weight, max)).toEqual(chunks);
});

test.each([
  ['', []],
  ['{}\n', ['{}']],
  ['{}\r\n{}\r\n', ['{}', '{}']],
  ['{}\n\n{}', ['{}', '', '{}']],
])('the lines of %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
