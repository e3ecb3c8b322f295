import { csvLines, linesIn } from './csv-lines.js';

const cellsOf = async (text: string) =>
  (await csvLines(text, 0)).map(({ line, cells }) => [line, ...cells]);

describe('a piece of CSV', () => {
  test.each([
    [
      'line ends of every kind',
      'a,b\r\n1,2\n3,4\r5,6',
      [
        [1, 'a', 'b'],
        [2, '1', '2'],
        [3, '3', '4'],
        [4, '5', '6'],
      ],
    ],
    [
      'empty lines count, and are left out',
      'a\n\n\nb\n',
      [
        [1, 'a'],
        [4, 'b'],
      ],
    ],
    ['a mark at the front', '\uFEFFa', [[1, 'a']]],
    ['quotes', '"a,b","say ""hi"""', [[1, 'a,b', 'say "hi"']]],
    ['a quote in a cell that has none around it', 'a"b,c', [[1, 'a"b', 'c']]],
    [
      'lines of different lengths',
      'a,b\nc',
      [
        [1, 'a', 'b'],
        [2, 'c'],
      ],
    ],
    ['nothing', '', []],
  ])('%s', async (_, text, lines) => {
    expect(await cellsOf(text)).toEqual(lines);
  });

  test('with a quote that never ends is refused with the line in its file', async () => {
    await expect(csvLines('a\n"b', 10)).rejects.toMatchObject({
      details: { errors: [{ message: '第 12 行的引号没有成对，无法读取' }] },
    });
  });

  test.each([
    ['', 0],
    ['a', 1],
    ['a\n', 1],
    ['a\nb', 2],
  ])('%j has %i lines', (text, many) => {
    expect(linesIn(text)).toBe(many);
  });
});
