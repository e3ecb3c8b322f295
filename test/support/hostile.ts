/**
 * Requests as an adversary writes them: nearly right bodies that reach the code behind the checks,
 * and garbage of every kind that must not.
 */
import fc, { type Arbitrary } from 'fast-check';
import type { Route, Schema } from './document.js';
import {
  anyJson,
  anyValue,
  BODIES,
  DAYS,
  forgedCursor,
  HEADERS,
  INSTANTS,
  PATH_PARTS,
  QUERY_VALUES,
  TODAY,
} from './hostile-values.js';
import { spoilt } from './spoilt.js';

export interface HostileRequest {
  target: string;
  body: string;
  headers: Record<string, string>;
}

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
