import { describe, expect, test } from '@jest/globals';
import { codeIn, mayBeSent, shownAs } from './typed-code';

describe('a code while it is typed', () => {
  test.each([
    ['abcd', 'ABCD'],
    ['abcde', 'ABCD E'],
    ['ABCD E', 'ABCD E'],
    ['abcdefghjkmnpqrs', 'ABCD EFGH JKMN PQRS'],
    [' ABCD-EFGH-JKMN-PQRS ', 'ABCD EFGH JKMN PQRS'],
    ['ABCDEFGHJKMNPQRSTUV', 'ABCD EFGH JKMN PQRS'],
    ['春日快乐', '春日快乐'],
    ['', ''],
  ])('%j is shown as %j', (typed, shown) => {
    expect(shownAs(typed)).toBe(shown);
  });

  test.each([
    ['ABCD EFGH JKMN PQRS', true],
    ['ABCD EFGH JKMN PQR', false],
    ['SPRING2026', true],
    ['春', false],
    ['春日', true],
  ])('%j may be sent: %s', (typed, expected) => {
    expect(mayBeSent(typed)).toBe(expected);
  });
});

test.each([
  ['ABCDEFGHJKMNPQRS', 'ABCD EFGH JKMN PQRS'],
  ['https://brand.example/e?code=ABCDEFGHJKMNPQRS&from=card', 'ABCD EFGH JKMN PQRS'],
  ['https://brand.example/e?code=%E6%98%A5%E6%97%A5', '春日'],
])('%s holds %s', (scanned, code) => {
  expect(codeIn(scanned)).toBe(code);
});
