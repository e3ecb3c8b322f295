/** What an adversary puts into a field, an address, a query, a header or a body. */
import fc, { type Arbitrary } from 'fast-check';

const TEXTS = [
  '',
  ' ',
  '0',
  '-1',
  "' OR '1'='1",
  '1; DROP TABLE member; --',
  '\\',
  '%',
  '_%',
  '%_',
  'null',
  '__proto__',
  'constructor',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udc00x',
  '😀'.repeat(40),
  '青禾会员',
  '\u202e反转',
  'İß﷽',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '9'.repeat(40),
  '1e999',
  'mbr_01J0000000000000000000000A',
  'cpn_ZZZZZZZZZZZZZZZZZZZZZZZZZZ',
  'dlv_01J0000000000000000000000A',
  'ord_01j0000000000000000000000a',
  '881000000000123456',
  '13800000000',
  'x'.repeat(300),
  'é'.repeat(65_000),
];

/** What an address can carry; half of a surrogate pair has no percent code. */
const ADDRESSABLE = TEXTS.filter((text) => !/\p{Cs}/u.test(text) && text.length < 5000);

const VALUES: unknown[] = [
  null,
  true,
  false,
  0,
  -0,
  -1,
  1.5,
  1e308,
  2 ** 31,
  2 ** 53,
  -(2 ** 63),
  [],
  [null],
  [[]],
  {},
  { $gt: '' },
  { toString: 'x' },
  { length: 1e9 },
  ...TEXTS,
];

/** Undefined leaves the field out. */
export const SPOILS: unknown[] = [undefined, ...VALUES];

export const TODAY = '2026-03-10T11:00:00+08:00';
export const INSTANTS = [
  '1970-01-01T00:00:00Z',
  '9998-12-31T23:59:59.999-14:00',
  '2026-02-30T25:61:00Z',
  '2026-03-10T12:00:00',
  '0000-00-00T00:00:00Z',
  '2026-03-10T12:00:00.123456789Z',
];
export const DAYS = ['2024-02-29', '2026-02-29', '1900-01-01', '9999-12-31', '0000-00-00'];

export function anyValue(): Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue());
}

export function anyJson(): Arbitrary<string> {
  return anyValue().map((value) => JSON.stringify(value) ?? '');
}

export const PATH_PARTS = fc.oneof(
  fc.constantFrom(...ADDRESSABLE).map(encodeURIComponent),
  fc.constantFrom(
    '%',
    '%zz',
    '%00',
    '%c3%28',
    '%ff%fe',
    '%2e%2e%2f',
    '..',
    '.',
    '%2F',
    ';a=b',
    "'",
    '*',
    'a'.repeat(101),
    'a'.repeat(4000),
    'idn_01J0000000000000000000000A',
    'cmp_01J0000000000000000000000A',
    'exc_01J0000000000000000000000A',
    'rdm_01J0000000000000000000000A',
    'dlv_81J0000000000000000000000A',
  ),
);

export const QUERY_VALUES = fc.oneof(
  fc.constantFrom(...ADDRESSABLE).map(encodeURIComponent),
  fc.constantFrom('1', '100', '101', '0', '-1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '%zz', ''),
  fc.constantFrom('7', '30', '365', '99999999999', 'available', 'redeemed', 'x&limit=2', '[]'),
);

/** A cursor of the right form with a key that no server made. */
export function forgedCursor(): Arbitrary<string> {
  const part = fc.oneof(
    fc.constantFrom<unknown>(0, -1, 1.5, 1e300, 2 ** 53, -(2 ** 62), 8.7e15, 253402300800000),
    fc.constantFrom<unknown>(...TEXTS.filter((text) => text.length < 300)),
    fc.constantFrom<unknown>('ord_01J0000000000000000000000A', 'cmp_01J0000000000000000000000A'),
    fc.constantFrom<unknown>('2026-03-10', '2026-03-10T00:00:00.000Z', null, {}, []),
  );
  return fc
    .array(part, { minLength: 1, maxLength: 4 })
    .map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));
}

export const BODIES = fc.constantFrom(
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '1e400',
  '{"a":1,"a":2}',
  '{"__proto__":{"x":1}}',
  '{"constructor":{"prototype":{"x":1}}}',
  '\ufeff{}',
  '\u0000',
  '<xml></xml>',
  `${'['.repeat(5000)}${']'.repeat(5000)}`,
  `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`,
  'a=1&b=2',
);

export const HEADERS = fc.oneof<Arbitrary<Record<string, string>>[]>(
  fc.constant({}),
  fc
    .constantFrom(
      'text/plain',
      'application/x-www-form-urlencoded',
      'multipart/form-data; boundary=x',
      'multipart/form-data',
      'application/json; charset=latin1',
      'application/json; charset=utf-16',
      'application/x-ndjson',
      'text/xml',
      'application/octet-stream',
      'x',
      '/',
      'application/json;',
    )
    .map((type) => ({ 'content-type': type })),
  fc
    .constantFrom(' ', 'a b', 'x'.repeat(65), 'x', '~', "'--", '\u00e9', 'a,b')
    .map((key) => ({ 'idempotency-key': key })),
  fc.constantFrom<Record<string, string>>(
    { 'x-request-id': "'; --" },
    { 'x-request-id': 'x'.repeat(5000) },
    { cookie: 'shuke_console=%zz; =; a=b=c' },
    { cookie: 'shuke_console=' },
    { 'x-forwarded-for': 'unknown, ::1, 999.999.1.1' },
    { 'x-forwarded-proto': 'javascript' },
    { 'x-http-method-override': 'DELETE' },
    { accept: 'text/html' },
    { 'accept-encoding': 'br;q=x' },
    { host: 'a'.repeat(300) },
    { 'content-encoding': 'gzip' },
    { expect: '200-ok' },
    { authorization: 'Bearer' },
    { authorization: `Bearer ${'a'.repeat(43)}` },
    { authorization: 'SK-HMAC-SHA256 keyId=,timestamp=,nonce=,signature=' },
    { authorization: `SK-HMAC-SHA256 ${'a=b,'.repeat(500)}` },
  ),
);
