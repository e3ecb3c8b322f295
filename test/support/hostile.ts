/**
 * Requests as an adversary writes them: nearly right bodies that reach the code behind the checks,
 * and garbage of every kind that must not.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Route, Schema } from './document.js';

export interface HostileRequest {
  target: string;
  body: string;
  headers: Record<string, string>;
}

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
const SPOILS: unknown[] = [undefined, ...VALUES];

const TODAY = '2026-03-10T11:00:00+08:00';
const INSTANTS = [
  '1970-01-01T00:00:00Z',
  '9998-12-31T23:59:59.999-14:00',
  '2026-02-30T25:61:00Z',
  '2026-03-10T12:00:00',
  '0000-00-00T00:00:00Z',
  '2026-03-10T12:00:00.123456789Z',
];
const DAYS = ['2024-02-29', '2026-02-29', '1900-01-01', '9999-12-31', '0000-00-00'];

/** What really exists, so that a request gets past the look-ups; by the name of the field. */
export type Known = Record<string, readonly unknown[]>;

export class Adversary {
  constructor(
    private readonly schemas: Record<string, Schema>,
    private readonly known: Known,
  ) {}

  /** A request that mostly keeps to the document. */
  nearlyRight(route: Route): Arbitrary<HostileRequest> {
    const body = route.body ? this.body(route.body) : fc.constant('');
    return this.request(route, 9, body, fc.constant({}));
  }

  /** A request that keeps to nothing. */
  garbage(route: Route): Arbitrary<HostileRequest> {
    return this.request(route, 1, fc.oneof(BODIES, anyJson()), HEADERS);
  }

  private request(
    route: Route,
    fitting: number,
    body: Arbitrary<string>,
    headers: Arbitrary<Record<string, string>>,
  ): Arbitrary<HostileRequest> {
    const target = this.path(route, fitting).chain((path) =>
      this.query(route).map((query) => (query ? `${path}?${query}` : path)),
    );
    const key: Arbitrary<Record<string, string>> = route.needsKey
      ? fc.uuid().map((uuid) => ({ 'idempotency-key': uuid }))
      : fc.constant({});
    return fc.record({
      target,
      body: route.method === 'GET' ? fc.constant('') : body,
      headers: fc
        .tuple(key, headers, fc.constant(route.contentType))
        .map(([own, hostile, type]) => ({
          ...(type ? { 'content-type': type } : {}),
          ...own,
          ...hostile,
        })),
    });
  }

  private path(route: Route, fitting: number): Arbitrary<string> {
    const parts = route.path.split('/').map((part) => {
      const name = /^\{(.+)\}$/.exec(part)?.[1];
      if (!name) return fc.constant(part);
      const real = this.known[name]?.map(String) ?? [];
      return real.length
        ? fc.oneof({ weight: fitting, arbitrary: fc.constantFrom(...real) }, PATH_PARTS)
        : PATH_PARTS;
    });
    return fc.tuple(...parts).map((texts) => texts.join('/'));
  }

  private query(route: Route): Arbitrary<string> {
    const names = route.parameters.filter((one) => one.in === 'query').map((one) => one.name);
    if (names.length === 0)
      return fc.oneof({ weight: 5, arbitrary: fc.constant('') }, fc.constant('surplus=1'));
    const pair = fc
      .tuple(fc.constantFrom(...names), fc.oneof(QUERY_VALUES, forgedCursor()))
      .map(([name, value]) => `${name}=${value}`);
    return fc.array(pair, { maxLength: 3 }).map((pairs) => pairs.join('&'));
  }

  private body(schema: Schema): Arbitrary<string> {
    if (schema.type === 'string') return this.lines();
    return spoilt(this.value(schema, '', 0)).map((value) => JSON.stringify(value) ?? '');
  }

  /** Lines of a batch. */
  private lines(): Arbitrary<string> {
    const lineOf = (type: string, name: string) =>
      spoilt(this.value({ $ref: `#/components/schemas/${name}` }, '', 0)).map((value) =>
        JSON.stringify({ type, channel: 'pos', ...(value as object) }),
      );
    const line = fc.oneof(
      { weight: 3, arbitrary: lineOf('order', 'ReportOrderDto') },
      { weight: 2, arbitrary: lineOf('refund', 'RefundDto') },
      anyJson(),
      fc.constantFrom('', '{', '\u0000', '[]'),
    );
    return fc.array(line, { minLength: 1, maxLength: 6 }).map((all) => all.join('\n'));
  }

  private resolved(schema: Schema): Schema {
    const name = schema.$ref?.split('/').at(-1);
    if (name) return this.resolved(this.schemas[name] ?? {});
    if (!schema.allOf) return schema;
    return Object.assign({}, ...schema.allOf.map((part) => this.resolved(part)));
  }

  private value(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    const resolved = this.resolved(schema);
    const own = this.byType(resolved, name, depth);
    const known = this.known[name] ?? [];
    // Of a list, what is known are its items, unless whole lists are.
    const whole = (resolved.type === 'array') === Array.isArray(known[0]);
    return known.length > 0 && whole
      ? fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...known) }, own)
      : own;
  }

  private byType(schema: Schema, name: string, depth: number): Arbitrary<unknown> {
    if (schema.enum) return fc.constantFrom(...schema.enum);
    switch (schema.type) {
      case 'string':
        return textOf(schema);
      case 'integer':
      case 'number':
        return numberOf(schema);
      case 'boolean':
        return fc.boolean();
      case 'array':
        return fc.array(this.value(schema.items ?? {}, name, depth + 1), {
          minLength: Math.min(schema.minItems ?? 0, 3),
          maxLength: 3,
        });
      default:
        return depth > 6 ? fc.constant({}) : this.object(schema, depth);
    }
  }

  private object(schema: Schema, depth: number): Arbitrary<unknown> {
    const fields = Object.entries(schema.properties ?? {}).map(
      ([name, property]) => [name, this.value(property, name, depth + 1)] as const,
    );
    if (fields.length === 0) return fc.dictionary(fc.string({ maxLength: 12 }), anyValue());
    return fc
      .tuple(
        fc.record(Object.fromEntries(fields), { requiredKeys: schema.required ?? [] }),
        fc.nat(),
      )
      .map(([value, choice]) => withOneOf(PERSON, value, choice));
  }
}

/** Of these names for one person a request takes one. */
const PERSON = ['memberCode', 'memberNo', 'phone'];

function withOneOf(names: string[], value: Record<string, unknown>, choice: number): unknown {
  const given = names.filter((name) => name in value);
  const surplus = given.filter((_, index) => index !== choice % given.length);
  return Object.fromEntries(Object.entries(value).filter(([name]) => !surplus.includes(name)));
}

function textOf(schema: Schema): Arbitrary<string> {
  if (schema.format === 'date-time') return mostly(fc.constant(TODAY), INSTANTS);
  if (schema.format === 'date') return mostly(fc.constant('2026-03-10'), DAYS);
  const { minLength = 0, maxLength = 255, pattern } = schema;
  if (pattern)
    return fc.stringMatching(new RegExp(pattern)).map((text) => text.slice(0, maxLength));
  const long = ['a', '\\', '券'].map((letter) => letter.repeat(maxLength));
  const letters = fc.constantFrom('a', 'B', '7', '券', '-');
  return mostly(fc.string({ unit: letters, minLength, maxLength: minLength + 8 }), long);
}

function numberOf({ minimum = 0, maximum = 2 ** 31 }: Schema): Arbitrary<number> {
  const small = fc.integer({ min: minimum, max: Math.max(minimum, Math.min(maximum, 100)) });
  return mostly(small, [minimum, maximum, minimum + 1, maximum - 1]);
}

function mostly<T>(usual: Arbitrary<T>, edges: readonly T[]): Arbitrary<T> {
  return fc.oneof({ weight: 5, arbitrary: usual }, fc.constantFrom(...edges));
}

/** Half of them with one thing, anywhere in them, replaced by something hostile or left out. */
function spoilt(body: Arbitrary<unknown>): Arbitrary<unknown> {
  const one = fc.record({ place: fc.nat(), value: fc.constantFrom(...SPOILS) });
  const spoil = fc.option(one, { freq: 1 });
  return fc.tuple(body, spoil).map(([value, hostile]) => {
    if (!hostile) return value;
    const copy = structuredClone(value);
    const places = placesIn(copy);
    const chosen = places[hostile.place % places.length];
    if (chosen) chosen.holder[chosen.name] = hostile.value;
    return copy;
  });
}

interface Place {
  holder: Record<string, unknown>;
  name: string;
}

function placesIn(value: unknown): Place[] {
  if (typeof value !== 'object' || value === null) return [];
  const holder = value as Record<string, unknown>;
  const inside = Object.values(holder).flatMap(placesIn);
  const names = Array.isArray(value) ? Object.keys(value) : [...Object.keys(value), 'surplus'];
  return [...names.map((name) => ({ holder, name })), ...inside];
}

function anyValue(): Arbitrary<unknown> {
  return fc.oneof(fc.constantFrom(...VALUES), fc.jsonValue());
}

function anyJson(): Arbitrary<string> {
  return anyValue().map((value) => JSON.stringify(value) ?? '');
}

const PATH_PARTS = fc.oneof(
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

const QUERY_VALUES = fc.oneof(
  fc.constantFrom(...ADDRESSABLE).map(encodeURIComponent),
  fc.constantFrom('1', '100', '101', '0', '-1', '1.5', '1e3', '0x10', 'NaN', 'Infinity', '%zz', ''),
  fc.constantFrom('7', '30', '365', '99999999999', 'available', 'redeemed', 'x&limit=2', '[]'),
);

/** A cursor of the right form with a key that no server made. */
function forgedCursor(): Arbitrary<string> {
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

const BODIES = fc.constantFrom(
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

const HEADERS = fc.oneof<Arbitrary<Record<string, string>>[]>(
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
