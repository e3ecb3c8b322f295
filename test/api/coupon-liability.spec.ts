/** What coupons that are out may cost, counted at night. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { CouponLiabilitySnapshots } from '../../apps/server/src/modules/coupon-liability/coupon-liability-snapshot.service.js';
import { systemCtx } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { member } from '../support/customers.js';
import { given, redeem, shownCode } from './coupons.given.js';

const SHORT = {
  ...{ code: 'SHORT', name: '短券', kind: 'amount_off', amountOffFen: 1000, thresholdFen: 1000 },
  validity: { afterDays: 0, days: 10 },
};

let app: TestApp;
let owner: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  const brand = testBrand();
  const templates = [...brand.couponTemplates, SHORT];
  app = await startApp({ brand: { ...brand, couponTemplates: templates, welcome: undefined } });
}, 60_000);
afterAll(() => app.close(), 60_000);

const counted = async (): Promise<AnyBody> => (await owner('GET', '/coupon-liability')).body;
const of = (liability: AnyBody, code: string) =>
  liability.templates.find(({ templateCode }: AnyBody) => templateCode === code);

test('coupons are told by month of end and template, with what they cost at most', async () => {
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
  expect(await counted()).toMatchObject({ takenAt: null, templates: [] });
  const people = [await member(app), await member(app), await member(app), await member(app)];
  const codes = [];
  for (const { memberNo } of people) codes.push(await given(app, memberNo, 'SHORT'));
  for (const { memberNo } of people.slice(0, 2)) await given(app, memberNo, 'P88');
  const [one] = people;
  const shown = one && { memberCode: await shownCode(app, one), orderAmountFen: 5000 };
  expect((await redeem(openCaller(app.url), codes[0] ?? '', shown)).status).toBe(201);

  await app.runJob('coupon-liability');
  await app.runTasks();
  const march = await counted();
  expect(march.months).toMatchObject([
    { month: '2026-03', outstanding: 3, faceFen: 3000 },
    { month: '2027-12', outstanding: 2, faceFen: 10_000 },
  ]);
  expect(of(march, 'SHORT')).toMatchObject({
    redeemed: 1,
    expired: 0,
    unestimated: 3,
    expected: 0,
  });
  expect(of(march, 'P88')).toMatchObject({ basis: 'cap', templateName: '8.8折券' });
  expect(march.totals).toMatchObject({ outstanding: 5, faceFen: 13_000, redeemed: 1 });

  app.clock.moveTo('2026-04-05T04:00:00Z');
  owner = await consoleCaller(app.url, 'O01', 'owner-password');
  for (const { memberNo } of people) await given(app, memberNo, 'SHORT');
  // Three members a step: ranges add up to the same.
  const ctx = systemCtx('test', 'count', app.clock.now());
  await app.app.get(CouponLiabilitySnapshots, { strict: false }).start(ctx, 3);
  await app.runTasks();
  expect(of(await counted(), 'SHORT')).toMatchObject({
    ...{ outstanding: 4, faceFen: 4000, redeemed: 1, expired: 3 },
    ...{ pastRedeemed: 1, pastEnded: 4, expected: 1, expectedFen: 1000, unestimated: 0 },
  });
}, 60_000);

test('a count is begun by hand by who may read it, and seen in the tray', async () => {
  const begun = await owner('POST', '/coupon-liability/snapshots', { body: {} });
  expect(begun.status).toBe(202);
  await app.runTasks();
  const [task] = (await owner('GET', '/tasks/tray')).body.items;
  expect(task).toMatchObject({ id: begun.body.taskId, title: '统计券负债', state: 'done' });
});
