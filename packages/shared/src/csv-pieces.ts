/**
 * A long CSV in pieces that are sent one by one: each ends with a line's end outside quotes, so that
 * every piece can be read by itself.
 */

/** As long as a piece may be; the last line of it makes it a little shorter. */
const MOST_CHARACTERS = 200_000;
const MOST_LINES = 4000;

/** Chunks of text as they come from a file or a stream, cut anew. Nothing of the text is lost. */
export async function* csvPieces(
  chunks: AsyncIterable<string> | Iterable<string>,
  { characters = MOST_CHARACTERS, lines = MOST_LINES } = {},
): AsyncGenerator<string> {
  let rest = '';
  for await (const chunk of chunks) {
    rest += chunk;
    let end = endOfPiece(rest, characters, lines);
    while (end !== null) {
      yield rest.slice(0, end);
      rest = rest.slice(end);
      end = endOfPiece(rest, characters, lines);
    }
  }
  if (rest.length > 0) yield* lastPieces(rest, lines);
}

/** Where the first piece of a text ends; null while it isn't full yet. */
function endOfPiece(text: string, characters: number, lines: number): number | null {
  let [quoted, end, count] = [false, 0, 0];
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (letter === QUOTE) quoted = !quoted;
    if (letter === LINE_END && !quoted) {
      if (at >= characters && end > 0) return end;
      end = at + 1;
      count += 1;
      if (count === lines) return end;
    }
  }
  if (text.length < characters) return null;
  // A quote that is never closed, or a line without an end: it is cut anywhere and refused when read.
  return end > 0 ? end : characters;
}

function* lastPieces(text: string, lines: number): Generator<string> {
  let rest = text;
  while (rest.length > 0) {
    const end = endOfPiece(rest, rest.length + 1, lines) ?? rest.length;
    yield rest.slice(0, end);
    rest = rest.slice(end);
  }
}

const QUOTE = '"'.charCodeAt(0);
const LINE_END = '\n'.charCodeAt(0);

/** How a file's bytes are written: spreadsheets in China save CSV as GB 18030 unless told otherwise. */
export function csvEncoding(sample: Uint8Array): 'utf-8' | 'gb18030' {
  // The sample may end in the middle of a letter: up to three bytes of it.
  for (let cut = 0; cut < 4 && cut <= sample.length; cut++) {
    if (isUtf8(sample.subarray(0, sample.length - cut))) return 'utf-8';
  }
  return 'gb18030';
}

/** By the lengths that the first bytes of letters tell. */
function isUtf8(bytes: Uint8Array): boolean {
  let missing = 0;
  for (const byte of bytes) {
    const isContinued = (byte & 0xc0) === 0x80;
    if (isContinued !== missing > 0) return false;
    if (isContinued) missing -= 1;
    else missing = followersOf(byte);
    if (missing < 0) return false;
  }
  return missing === 0;
}

function followersOf(first: number): number {
  if (first < 0x80) return 0;
  if (first >= 0xc2 && first <= 0xdf) return 1;
  if (first >= 0xe0 && first <= 0xef) return 2;
  return first >= 0xf0 && first <= 0xf4 ? 3 : -1;
}
