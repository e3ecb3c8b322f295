import fc from 'fast-check';
import { csvEncoding, csvPieces } from './csv-pieces.js';

async function cut(chunks: string[], most: { characters?: number; lines?: number }) {
  const pieces: string[] = [];
  for await (const piece of csvPieces(chunks, most)) pieces.push(piece);
  return pieces;
}

describe('a CSV in pieces', () => {
  test.each([
    ['nothing', [''], {}, []],
    ['a short file is one piece', ['a,b\r\n1,2'], {}, ['a,b\r\n1,2']],
    ['so many lines', ['a\nb\nc\nd\n'], { lines: 2 }, ['a\nb\n', 'c\nd\n']],
    [
      'so many characters',
      ['aaaa\nbbbb\ncccc\n'],
      { characters: 7 },
      ['aaaa\n', 'bbbb\n', 'cccc\n'],
    ],
    ['a line in two chunks', ['aa', 'aa\nbbbb\n'], { characters: 6 }, ['aaaa\n', 'bbbb\n']],
    ['a line end in quotes', ['"a\nb",1\nc,2\n'], { lines: 1 }, ['"a\nb",1\n', 'c,2\n']],
    ['a quote that is never closed', ['"aaaaaaaa'], { characters: 4 }, ['"aaa', 'aaaa', 'a']],
  ])('%s', async (_, chunks, most, pieces) => {
    expect(await cut(chunks, most)).toEqual(pieces);
  });

  test('is whole when its pieces are put together', async () => {
    const text = fc.string({ unit: fc.constantFrom('a', '"', '\n', ',', '汉') });
    await fc.assert(
      fc.asyncProperty(fc.array(text), fc.integer({ min: 1, max: 9 }), async (chunks, size) => {
        const pieces = await cut(chunks, { characters: size, lines: size });
        expect(pieces.join('')).toBe(chunks.join(''));
      }),
    );
  });
});

test.each([
  ['plain', Buffer.from('member,points'), 'utf-8'],
  ['Chinese', Buffer.from('会员,积分'), 'utf-8'],
  ['cut in a letter', Buffer.from('会员').subarray(0, 5), 'utf-8'],
  ['of a spreadsheet', Buffer.from([0xbb, 0xe1, 0xd4, 0xb1, 0x2c, 0xbb, 0xfd]), 'gb18030'],
  ['empty', Buffer.alloc(0), 'utf-8'],
])('a file that is %s is %s', (_, bytes, encoding) => {
  expect(csvEncoding(bytes)).toBe(encoding);
});
