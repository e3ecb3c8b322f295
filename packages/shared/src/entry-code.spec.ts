import { randomBytes } from 'node:crypto';
import { isCouponCode, makeCouponCode } from './coupon-code.js';
import {
  formatEntryCode,
  isCodeWord,
  isEntryCode,
  makeEntryCode,
  normalizeEntryCode,
} from './entry-code.js';

const codes = Array.from({ length: 500 }, () => makeEntryCode(randomBytes));

test('a one-time code is never taken for a coupon’s own, nor the other way round', () => {
  expect(codes.every(isEntryCode)).toBe(true);
  expect(codes.some(isCouponCode)).toBe(false);
  const own = Array.from({ length: 500 }, () => makeCouponCode(randomBytes));
  expect(own.some(isEntryCode)).toBe(false);
});

test('every single wrong symbol and every swap of neighbours is told', () => {
  const code = codes[0] as string;
  for (let at = 0; at < code.length; at += 1) {
    for (const symbol of '23456789ABCDEFGHJKMNPQRSTUVWXYZ') {
      const wrong = code.slice(0, at) + symbol + code.slice(at + 1);
      expect(isEntryCode(wrong)).toBe(wrong === code);
    }
    const [one, two] = [code.charAt(at), code.charAt(at + 1)];
    const swapped = code.slice(0, at) + two + one + code.slice(at + 2);
    if (two && one !== two) expect(isEntryCode(swapped)).toBe(false);
  }
});

test('a code is read however it is typed', () => {
  const code = codes[0] as string;
  const groups = formatEntryCode(code);
  expect(groups).toMatch(/^(\w{4} ){3}\w{4}$/);
  expect(normalizeEntryCode(` ${groups.toLowerCase()} `)).toBe(code);
  expect(normalizeEntryCode(code.replace(/(.{4})/g, '$1-'))).toBe(code);
  expect(normalizeEntryCode('ＳＰＲＩＮＧ２０２６')).toBe('SPRING2026');
});

test.each([
  ['春日快乐', true],
  ['SPRING2026', true],
  ['A', false],
  ['A-B', false],
  ['春日快乐'.repeat(4), false],
  ['23456789ABCDEFGH', false],
])('%s may be a word for many: %s', (word, expected) => {
  expect(isCodeWord(word)).toBe(expected);
});
