import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import {
  formatCouponCode,
  isCouponCode,
  makeCouponCode,
  normalizeCouponCode,
} from './coupon-code.js';

const SYMBOLS = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';
const code = fc.uint8Array({ minLength: 60, maxLength: 60 }).map((bytes) => {
  let used = 0;
  return makeCouponCode((count) => {
    used += count;
    return used <= 60 ? bytes.slice(used - count, used) : new Uint8Array(count);
  });
});

test('a new code has 16 unambiguous symbols and is known as one', () => {
  for (let count = 0; count < 200; count += 1) {
    const made = makeCouponCode(randomBytes);
    expect(made).toMatch(/^[2-9A-HJKMNP-Z]{16}$/);
    expect(isCouponCode(made)).toBe(true);
  }
});

test('bytes that would favour some symbols are not used', () => {
  const made = makeCouponCode((count) =>
    Uint8Array.from({ length: count }, (_, index) => (index % 2 ? 255 : 0)),
  );
  expect(made.slice(0, 15)).toBe('2'.repeat(15));
});

test('every wrong symbol shows', () => {
  fc.assert(
    fc.property(
      code,
      fc.nat({ max: 15 }),
      fc.integer({ min: 1, max: 30 }),
      (made, place, shift) => {
        const wrong = SYMBOLS.charAt((SYMBOLS.indexOf(made.charAt(place)) + shift) % 31);
        expect(isCouponCode(made.slice(0, place) + wrong + made.slice(place + 1))).toBe(false);
      },
    ),
  );
});

test('every swap of neighbours shows', () => {
  fc.assert(
    fc.property(code, fc.nat({ max: 14 }), (made, place) => {
      const [left, right] = [made.charAt(place), made.charAt(place + 1)];
      fc.pre(left !== right);
      expect(isCouponCode(made.slice(0, place) + right + left + made.slice(place + 2))).toBe(false);
    }),
  );
});

test.each(['', '2222', 'OOOOOOOOOOOOOOOO', '会员'])('%s is malformed', (text) => {
  expect(isCouponCode(text)).toBe(false);
});

test('reads what people type, writes what people read', () => {
  expect(normalizeCouponCode(' abcd-efgh 2345 6789\n')).toBe('ABCDEFGH23456789');
  expect(formatCouponCode('ABCDEFGH23456789')).toBe('ABCD EFGH 2345 6789');
});
