import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { base32Decode, base32Encode } from './base32.js';
import {
  matchingStep,
  memberCodeAt,
  millisecondsToNextCode,
  parseMemberCode,
  totp,
} from './member-code.js';
import { isMemberNo, memberNoOf } from './member-no.js';
import { hmacSha256, sha256 } from './sha256.js';

const RFC_SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA';
const bytes = fc.uint8Array({ maxLength: 200 });

describe('the member code', () => {
  test('the vector of the published contract', () => {
    expect(memberCodeAt('0000000000', RFC_SECRET, 59_000)).toBe('880000000000119246');
  });

  test.each([
    [59, '119246'],
    [1111111109, '084774'],
    [1111111111, '062674'],
    [1234567890, '819424'],
    [2000000000, '698825'],
    [20000000000, '737706'],
  ])('RFC 6238 at %i', (seconds, code) => {
    expect(totp(base32Decode(RFC_SECRET), Math.floor(seconds / 30))).toBe(code);
  });

  test.each([
    [59_000, 1],
    [29_999, 1],
    [0, 1],
    [89_999, 1],
    [90_000, null],
    [600_000, null],
  ])('made in step 1 and shown at %i ms, its step is %s', (atMs, step) => {
    expect(matchingStep('119246', RFC_SECRET, atMs)).toBe(step);
  });

  test('is taken apart into number and one-time digits', () => {
    expect(parseMemberCode('880000000000119246')).toEqual({
      memberNo: '0000000000',
      oneTime: '119246',
    });
  });

  test.each([
    '870000000000119246',
    '88000000000011924',
    '8800000000001192460',
    '88000000000011924x',
    '',
  ])('%s is not a member code', (code) => {
    expect(parseMemberCode(code)).toBeNull();
  });

  test('tells how long it stays on the screen', () => {
    expect(millisecondsToNextCode(59_000)).toBe(1_000);
    expect(millisecondsToNextCode(60_000)).toBe(30_000);
  });
});

describe('its parts', () => {
  test('SHA-256 agrees with the runtime', () => {
    fc.assert(
      fc.property(bytes, (message) => {
        expect(Buffer.from(sha256(message))).toEqual(createHash('sha256').update(message).digest());
      }),
    );
  });

  test('HMAC agrees with the runtime', () => {
    fc.assert(
      fc.property(bytes, bytes, (key, message) => {
        const wanted = createHmac('sha256', key).update(message).digest();
        expect(Buffer.from(hmacSha256(key, message))).toEqual(wanted);
      }),
    );
  });

  test('base32 reads what it wrote', () => {
    fc.assert(
      fc.property(bytes, (secret) => expect(base32Decode(base32Encode(secret))).toEqual(secret)),
    );
  });

  test('base32 refuses other symbols', () => {
    expect(() => base32Decode('A1')).toThrow(RangeError);
  });
});

describe('member numbers', () => {
  test.each([
    [0, '0000000000'],
    [572, '0000005724'],
  ])('serial %i is %s', (serial, no) => {
    expect(memberNoOf(serial)).toBe(no);
    expect(isMemberNo(no)).toBe(true);
  });

  test('every wrong digit and every swap of neighbours shows', () => {
    const serial = fc.integer({ min: 0, max: 999_999_999 });
    fc.assert(
      fc.property(
        serial,
        fc.nat({ max: 9 }),
        fc.integer({ min: 1, max: 9 }),
        (value, place, shift) => {
          const digits = [...memberNoOf(value)];
          const wrong = [...digits];
          wrong[place] = String((Number(digits[place]) + shift) % 10);
          expect(isMemberNo(wrong.join(''))).toBe(false);
          const [left, right] = [digits[place], digits[place + 1]];
          if (right === undefined || left === right) return;
          const swapped = [...digits];
          swapped.splice(place, 2, right, left as string);
          expect(isMemberNo(swapped.join(''))).toBe(false);
        },
      ),
    );
  });

  test.each(['', '12345', '00000000000', '000000000a'])('%s is none', (text) => {
    expect(isMemberNo(text)).toBe(false);
  });
});
