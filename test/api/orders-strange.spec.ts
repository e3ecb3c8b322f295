/** Whatever a broken till sends is refused by name: never a failure of ours, never half an order. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { line, order, refund } from './orders.given.js';

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const strange = fc.oneof(
  fc.jsonValue(),
  fc.double(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom<unknown>(
    null,
    '\u0000',
    '😀'.repeat(40),
    '9'.repeat(400),
    [null],
    [[]],
    { toString: 1 },
    1e308,
    2 ** 53,
    '2026-02-30T00:00:00Z',
    '2026-03-10T04:00:00+99:99',
    '9999-12-31T23:59:59Z',
  ),
);

const NDJSON = { 'content-type': 'application/x-ndjson' };
const till = (path: string, body: AnyBody, headers = {}) =>
  openCaller(app.url)('POST', path, { body, headers });

/** The statuses of a report sent alone and as a line of a batch. */
async function bothWays(body: AnyBody): Promise<number[]> {
  const alone = await till('/orders', body);
  const batch = await till('/orders/batch', JSON.stringify({ ...body, type: 'order' }), NDJSON);
  return [alone.status, batch.status, batch.body.status];
}

/** Sets a field, also one that an assignment would take for something else. */
function withField(body: AnyBody, name: string, value: unknown): AnyBody {
  const property = { value, enumerable: true, configurable: true, writable: true };
  return Object.defineProperty({ ...body }, name, property);
}

const ours = (statuses: number[]) => statuses.filter((status) => !(status < 500));

test('a strange field of an order', async () => {
  const names = [
    ...Object.keys(order()),
    'memberCode',
    'memberNo',
    'phone',
    'couponCodes',
    'settled',
    '__proto__',
  ];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), strange, async (name, value) => {
      expect(ours(await bothWays(withField(order(), name, value)))).toEqual([]);
    }),
    { numRuns: 100 },
  );
});

test('a strange field of a line', async () => {
  const names = [...Object.keys(line(1, 1)), 'name', 'category', 'unitPriceFen'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), strange, async (name, value) => {
      const body = order({ lines: [withField(line(1, 10_000), name, value)] });
      expect(ours(await bothWays(body))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a strange field of a refund', async () => {
  const names = [...Object.keys(refund(1)), 'lines', 'whole'];
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...names), strange, async (name, value) => {
      const answer = await till('/orders/pos/STRANGE/refunds', withField(refund(100), name, value));
      expect(ours([answer.status])).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test('a strange body', async () => {
  await fc.assert(
    fc.asyncProperty(strange, async (value) => {
      const text = JSON.stringify(value);
      const alone = await till('/orders', text);
      const batch = await till('/orders/batch', text, NDJSON);
      expect([alone.status, batch.status, batch.body.status]).toEqual([400, 200, 400]);
    }),
    { numRuns: 60 },
  );
});
