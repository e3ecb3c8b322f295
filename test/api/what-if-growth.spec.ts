/** Thresholds in growth value, tried on what members had of it at each moment. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { member } from '../support/customers.js';
import { order, refund } from './orders.given.js';

const DAY = 86_400;
let app: TestApp;
let owner: Awaited<ReturnType<typeof consoleCaller>>;
let till: ReturnType<typeof openCaller>;
beforeAll(async () => {
  const brand = testBrand();
  brand.tierPolicy = { ...brand.tierPolicy, metric: 'growth' };
  brand.growth = { perYuan: 1, activities: { register: 50 } };
  brand.tiers = brand.tiers.map((tier, rank) => ({
    ...tier,
    enter: rank * 1000,
    keep: rank * 500,
  }));
  app = await startApp({ brand });
  till = openCaller(app.url);
  const buys = async (paidFen: number, memberNo: string) => {
    const body = order({ memberNo, paidFen, paidAt: app.clock.now().toISOString() });
    expect((await till('POST', '/orders', { body })).status).toBe(201);
    app.clock.advanceSeconds(DAY);
    return body.orderNo;
  };
  const [steady, returning, silver] = [await member(app), await member(app), await member(app)];
  app.clock.advanceSeconds(DAY);
  // 50 for joining and 600: short of silver as it is, beyond a silver of 600.
  await buys(60_000, steady.memberNo);
  await buys(10_000, steady.memberNo);
  // As much, and all of it comes back.
  const orderNo = await buys(60_000, returning.memberNo);
  const back = refund(60_000, { refundedAt: app.clock.now().toISOString() });
  const { status } = await till('POST', `/orders/pos/${orderNo}/refunds`, { body: back });
  expect(status).toBe(201);
  await buys(100_000, silver.memberNo);
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
}, 60_000);
afterAll(() => app.close());

async function tried(silver: object, gold: object = {}): Promise<AnyBody> {
  const { items } = (await owner('GET', '/tiers')).body;
  const tiers = items.map(({ code, enter, keep, pointsPercent }: AnyBody) => ({
    ...{ code, enter, keep, pointsPercent },
    ...(code === 'SILVER' ? silver : code === 'GOLD' ? gold : {}),
  }));
  const started = await owner('POST', '/what-ifs', { body: { months: 1, tiers } });
  expect(started.status).toBe(202);
  await app.runTasks();
  return (await owner('GET', `/what-ifs/${started.body.id}`)).body.result;
}

const movesOf = ({ flows }: AnyBody) =>
  flows
    .filter(({ from, to }: AnyBody) => from !== to)
    .map(({ from, to, members }: AnyBody) => [...[from, to, members]]);

test('what changes nothing for anybody moves nobody', async () => {
  const result = await tried({}, { keep: 1001 });
  expect([result.members, movesOf(result)]).toEqual([3, []]);
  expect(result.points.after).toBe(result.points.before);
});

test('a lower threshold lifts who had reached it, and what came back counts no more', async () => {
  const result = await tried({ enter: 600 });
  expect(movesOf(result)).toEqual([['BASIC', 'SILVER', 1]]);
  // The later order of 100 yuan earns by the new tier: 20 percent more.
  expect(result.points.after - result.points.before).toBe(20);
});

test('a higher one takes nobody who would not have reached it up', async () => {
  expect(movesOf(await tried({ enter: 1051 }))).toEqual([['SILVER', 'BASIC', 1]]);
});
