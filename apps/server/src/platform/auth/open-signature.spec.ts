import { describe, expect, test } from '@jest/globals';
import { isSignedBy, parseSignatureHeader, signatureOf } from './open-signature.js';

const SECRET = '3q2-7w0vF8kz1YpLr6uTb9XcQnEoHs4M';
const REQUEST = {
  method: 'POST',
  target: '/api/open/v1/orders',
  timestamp: '1772950800',
  nonce: 'n0nce-0123456789abcdef',
  body: Buffer.from('{"channel":"pos","orderNo":"S01-20260308-0001"}'),
};
const SIGNATURE = '8fdb546d43ffbc362d409cdc159f544c60d01a5ea22ea9f07d6f6a772220c742';

describe('the signature of the open door', () => {
  test('is the published vector', () => {
    expect(signatureOf(SECRET, REQUEST)).toBe(SIGNATURE);
  });

  test.each([
    ['method', { method: 'PUT' }],
    ['query', { target: '/api/open/v1/orders?a=1' }],
    ['timestamp', { timestamp: '1772950801' }],
    ['nonce', { nonce: 'n0nce-0123456789abcdeg' }],
    ['body', { body: Buffer.from('{}') }],
  ])('another %s is not signed by it', (_, change) => {
    expect(isSignedBy([SECRET], { ...REQUEST, ...change }, SIGNATURE)).toBe(false);
  });

  test('either of two secrets of a rotation is good', () => {
    expect(isSignedBy(['a new secret', SECRET], REQUEST, SIGNATURE)).toBe(true);
    expect(isSignedBy(['a new secret'], REQUEST, SIGNATURE)).toBe(false);
  });
});

describe('the header', () => {
  const good = `SK-HMAC-SHA256 keyId=till,timestamp=1772950800,nonce=n0nce-0123456789abcdef,signature=${SIGNATURE}`;
  test('is read', () => {
    expect(parseSignatureHeader(good)).toEqual({
      keyId: 'till',
      timestamp: '1772950800',
      nonce: 'n0nce-0123456789abcdef',
      signature: SIGNATURE,
    });
  });

  test.each([
    ['nothing', undefined],
    ['another scheme', 'Bearer abc'],
    ['a part missing', good.replace(',nonce=n0nce-0123456789abcdef', '')],
    ['a part twice', `${good},keyId=other`],
    ['a short nonce', good.replace('n0nce-0123456789abcdef', 'short')],
    ['a signature in capitals', good.replace(SIGNATURE, SIGNATURE.toUpperCase())],
    ['a timestamp that is no number', good.replace('1772950800', 'now')],
  ])('with %s is refused', (_, header) => {
    expect(parseSignatureHeader(header)).toBeNull();
  });
});
