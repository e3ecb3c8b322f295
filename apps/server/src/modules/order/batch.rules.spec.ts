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
  [[1, 2, 3, 4, 5], 2, [[1, 2], [3, 4], [5]]],
  [[1, 2], 2, [[1, 2]]],
  [[], 2, []],
])('%j in chunks of %i', (items, size, chunks) => {
  expect(chunksOf<number>(items, size)).toEqual(chunks);
});

test.each([
  ['', []],
  ['{}\n', ['{}']],
  ['{}\r\n{}\r\n', ['{}', '{}']],
  ['{}\n\n{}', ['{}', '', '{}']],
])('the lines of %j', (text, lines) => {
  expect(linesOf(text)).toEqual(lines);
});
