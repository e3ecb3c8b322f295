/**
 * How often the hot paths speak to the database, counted at the driver. A number that grows is a query in
 * the wrong place, or an `await` between two things that could be asked for at the same time.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '../../apps/server/src/platform/index.js';
import { claim, couponBrand, key, redeem } from '../api/coupons.given.js';
import { order } from '../api/orders.given.js';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, openCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';

interface Speaker {
  query(...args: unknown[]): unknown;
}
interface Pool {
  getConnection(done: (error: Error | null, connection: Speaker) => void): void;
}

let app: TestApp;
let trips = 0;

beforeAll(async () => {
  const brand = couponBrand();
  app = await startApp({
    brand: { ...brand, points: { ...brand.points, activities: { register: 1000 } } },
  });
  countTrips();
});
afterAll(() => app.close());

/** Each text that a connection sends is one round trip, however many statements stand in it. */
function countTrips(): void {
  const { dataSource } = app.app.get(Database) as unknown as {
    dataSource: { driver: { pool: Pool } };
  };
  const { pool } = dataSource.driver;
  const counted = new WeakSet<Speaker>();
  const count = (speaker: Speaker) => {
    if (counted.has(speaker)) return;
    counted.add(speaker);
    const query = speaker.query.bind(speaker);
    speaker.query = (...args) => {
      trips += 1;
      return query(...args);
    };
  };
  const getConnection = pool.getConnection.bind(pool);
  pool.getConnection = (done) =>
    getConnection((error, connection) => {
      if (!error) count(connection);
      done(error, connection);
    });
}

const TURNS = 3;
const people = (): Promise<Customer[]> =>
  Promise.all(Array.from({ length: TURNS }, () => member(app)));

/** The least of some acts: what is remembered (brand, stores, keys) is read anew now and then. */
async function tripsOf(act: () => Promise<{ status: number }>): Promise<number> {
  const counts: number[] = [];
  for (let turn = 0; turn < TURNS; turn += 1) {
    const before = trips;
    expect((await act()).status).toBe(201);
    counts.push(trips - before);
  }
  return Math.min(...counts);
}

const till = () => openCaller(app.url);
const exchange = (customer: Customer) =>
  customer.call('POST', '/rewards/R_P88/exchanges', { body: {}, headers: key() });

test('an order: the nonce, the member’s number, all reads, all writes with the commit', async () => {
  const { memberNo } = await member(app);
  let orders = 0;
  const report = () =>
    till()('POST', '/orders', { body: order({ orderNo: `T${++orders}`, memberNo }) });
  expect(await tripsOf(report)).toBe(4);
});

test('a claim: the session, all reads, all writes, the commit', async () => {
  const customers = await people();
  const next = () => claim(customers.pop() as Customer, 'OFF20');
  expect(await tripsOf(next)).toBe(4);
});

test('a redemption: the nonce, the coupon with the tries, all reads, all writes, the commit', async () => {
  const claimed = await Promise.all((await people()).map((customer) => claim(customer, 'OFF20')));
  const codes = claimed.map(({ body }) => (body as AnyBody).code as string);
  const next = () => redeem(till(), codes.pop() ?? '', { orderAmountFen: 20_000 });
  expect(await tripsOf(next)).toBe(5);
});

test('an exchange: the session, all reads, the template, all writes, the commit', async () => {
  const customers = await people();
  expect(await tripsOf(() => exchange(customers.pop() as Customer))).toBe(5);
});
