/** A brand whose tiers go by growth value: earned by spending and activities, never spent. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { consoleCaller, openCaller } from '../support/callers.js';
import { member } from '../support/customers.js';
import { line, order, refund } from './orders.given.js';

let app: TestApp;
let till: ReturnType<typeof openCaller>;
beforeAll(async () => {
  const brand = testBrand();
  brand.tierPolicy = { ...brand.tierPolicy, metric: 'growth', window: 'calendar_year' };
  brand.growth = { perYuan: 2, activities: { register: 50, completeProfile: 950 } };
  brand.tiers = brand.tiers.map((tier, rank) => ({
    ...tier,
    enter: rank * 1000,
    keep: rank * 500,
  }));
  app = await startApp({ brand });
  till = openCaller(app.url);
}, 60_000);
afterAll(() => app.close());

const tierOf = async (memberNo: string) => (await till('GET', `/members/${memberNo}`)).body.tier;

test('is earned by joining, shown to the member, and raises the tier', async () => {
  const customer = await member(app);
  expect(await tierOf(customer.memberNo)).toMatchObject({
    code: 'BASIC',
    metric: 50,
    metricKind: 'growth',
    nextTier: { missing: 950 },
  });
  const profile = {
    nickname: '小满',
    gender: 'female',
    birthday: { calendar: 'solar', month: 5, day: 20 },
  };
  const changed = await customer.call('PATCH', '/me/profile', { body: profile });
  expect(changed.status).toBe(200);
  expect(await tierOf(customer.memberNo)).toMatchObject({ code: 'SILVER', metric: 1000 });
  const { items } = (await customer.call('GET', '/me/growth/entries')).body;
  expect(
    items.map(({ reason, value }: { reason: string; value: number }) => [reason, value]),
  ).toEqual(
    expect.arrayContaining([
      ['ACTIVITY_COMPLETE_PROFILE', 950],
      ['ACTIVITY_REGISTER', 50],
    ]),
  );
  const changes = (await customer.call('GET', '/me/tier/changes')).body.items;
  expect(changes[0]).toMatchObject({ fromName: '普通会员', toName: '银卡', cause: 'upgrade' });
});

test('is earned by spending and goes back with refunds, on the order’s day', async () => {
  const { memberNo, call } = await member(app);
  const body = order({ memberNo, paidFen: 100_000, lines: [line(1, 100_000)] });
  await till('POST', '/orders', { body });
  await till('POST', '/orders', { body });
  expect(await tierOf(memberNo)).toMatchObject({ code: 'GOLD', metric: 2050 });
  const path = `/orders/pos/${body.orderNo}/refunds`;
  await till('POST', path, { body: refund(33_333) });
  expect(await tierOf(memberNo)).toMatchObject({ code: 'SILVER', metric: 2050 - 666 });
  await till('POST', path, { body: refund(66_667) });
  expect(await tierOf(memberNo)).toMatchObject({ code: 'BASIC', metric: 50 });
  const first = (await call('GET', '/me/growth/entries?limit=2')).body;
  const rest = (await call('GET', `/me/growth/entries?limit=2&cursor=${first.nextCursor}`)).body;
  const values = [...first.items, ...rest.items].map(({ value }) => value);
  expect(values.sort((a, b) => a - b)).toEqual([-1334, -666, 50, 2000]);
});

test('counts in the calendar year, and the nightly look goes by it', async () => {
  const { memberNo } = await member(app);
  await till('POST', '/orders', { body: order({ memberNo, paidFen: 50_000 }) });
  expect((await tierOf(memberNo)).code).toBe('SILVER');
  app.clock.advanceSeconds(366 * 86_400);
  expect((await tierOf(memberNo)).metric).toBe(0);
  await app.runJob('tier-evaluation');
  expect(await tierOf(memberNo)).toMatchObject({ code: 'SILVER', keep: { missing: 500 } });
  const paidAt = app.clock.now().toISOString();
  await till('POST', '/orders', { body: order({ memberNo, paidFen: 25_000, paidAt }) });
  expect(await tierOf(memberNo)).toMatchObject({ code: 'SILVER', validUntil: '2028-03-10' });
});

test('is seen by the staff; the policy is edited with the audit log', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const { memberNo } = await member(app);
  const { items } = (await owner('GET', `/members/${memberNo}/growth/entries`)).body;
  expect(items).toHaveLength(1);
  const { policy } = (await owner('GET', '/tiers')).body;
  expect(policy).toMatchObject({ metric: 'growth', growthPerYuan: 2, noticeDays: 30 });
  const changed = await owner('PUT', '/tier-policy', { body: { ...policy, graceDays: 10 } });
  expect(changed).toMatchObject({ status: 200, body: { graceDays: 10, growthPerYuan: 2 } });
  const memberPriceExclude = { products: ['CARD'], categories: ['卡券'] };
  await owner('PUT', '/tier-policy', { body: { ...policy, memberPriceExclude } });
  const { memberPriceExclude: _, ...without } = policy;
  const kept = await owner('PUT', '/tier-policy', { body: without });
  expect(kept.body.memberPriceExclude).toEqual(memberPriceExclude);
  const refused = await owner('PUT', '/tier-policy', { body: { ...policy, window: 'rolling:0' } });
  expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'window' }] } });
  const rows = await app.rows("SELECT actor FROM audit_entry WHERE action = 'tier-policy.change'");
  expect(rows).toEqual(Array(3).fill({ actor: 'staff:O01' }));
});

test('of activities is edited too; what is not named keeps what it brings', async () => {
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const { policy } = (await owner('GET', '/tiers')).body;
  const put = (growthActivities: object | undefined) =>
    owner('PUT', '/tier-policy', { body: { ...policy, growthActivities } });
  const changed = { register: 80, completeProfile: null };
  expect((await put(changed)).body.growthActivities).toEqual(changed);
  const { memberNo } = await member(app);
  const { items } = (await owner('GET', `/members/${memberNo}/growth/entries`)).body;
  expect(items).toMatchObject([{ reason: 'ACTIVITY_REGISTER', value: 80 }]);
  expect((await put(undefined)).body.growthActivities).toEqual(changed);
  expect(await put({ register: 0, completeProfile: null })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'growthActivities.register' }] },
  });
  expect((await put({ register: null, completeProfile: null })).status).toBe(200);
  const other = await member(app);
  const none = await owner('GET', `/members/${other.memberNo}/growth/entries`);
  expect(none.body.items).toEqual([]);
});
