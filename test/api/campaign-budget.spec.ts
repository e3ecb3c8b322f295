/** A campaign gives coupons as far as its money goes, and tells whom it did not reach. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller } from '../support/callers.js';
import { CONSENTS, member } from '../support/customers.js';
import { key } from './coupons.given.js';

const MARKETING = { purpose: 'marketing', version: '2026-01', granted: true };
const TEA = {
  ...{ code: 'TEA', name: '茶券', kind: 'voucher', validity: { afterDays: 0, days: 30 } },
  cost: { costFen: 900, bearer: 'brand' },
};

let app: TestApp;
let marketer: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  const brand = testBrand();
  app = await startApp({ brand: { ...brand, couponTemplates: [...brand.couponTemplates, TEA] } });
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
}, 60_000);
afterAll(() => app.close(), 60_000);

let months = 0;
/** Three members of a month of birth of their own, and so an audience of its own. */
async function three(): Promise<number> {
  months += 1;
  const birthday = { calendar: 'solar', month: months, day: 15 };
  const joined = { consents: [...CONSENTS, MARKETING], profile: { birthday } };
  for (let n = 0; n < 3; n++) await member(app, joined);
  return months;
}
const campaign = (birthdayMonth: number, offer: AnyBody) => ({
  ...{ name: '春日上新', audience: { birthdayMonth }, offer },
  message: { type: 'campaign', title: '春日上新', body: '送你一张券' },
});

async function run(offer: AnyBody): Promise<AnyBody> {
  const { id } = (await marketer('POST', '/campaigns', { body: campaign(await three(), offer) }))
    .body;
  const launched = await marketer('POST', `/campaigns/${id}/launch`, { body: {}, headers: key() });
  expect(launched.status).toBe(200);
  await app.drain();
  return (await marketer('GET', `/campaigns/${id}`)).body;
}

describe('a campaign with a budget', () => {
  test('stops giving when the money is used, and tells the rest', async () => {
    const seen = await run({ couponTemplate: 'OFF20', budgetFen: 5000 });
    expect(seen).toMatchObject({
      budget: { unitFen: 2000, budgetFen: 5000, usedFen: 4000 },
      notGranted: [{ why: 'BUDGET_USED_UP', count: 1 }],
      results: { granted: 2 },
      progress: { planned: 3, failed: 1 },
    });
    const told = "SELECT COUNT(*) AS n FROM inbox_message WHERE type = 'campaign'";
    expect(Number((await app.rows<{ n: number }>(told))[0]?.n)).toBe(2);
  });

  test('counts what the template says one costs', async () => {
    const seen = await run({ couponTemplate: 'TEA', budgetFen: 1800 });
    expect(seen.budget).toEqual({ unitFen: 900, budgetFen: 1800, usedFen: 1800 });
    expect(seen.results.granted).toBe(2);
  });

  test('that covers everybody gives to everybody', async () => {
    const seen = await run({ couponTemplate: 'OFF20', budgetFen: 1_000_000 });
    expect(seen).toMatchObject({ budget: { usedFen: 6000 }, notGranted: [] });
  });

  test('a step repeated uses the money once', async () => {
    const seen = await run({ couponTemplate: 'OFF20', budgetFen: 4000 });
    await app.drain();
    expect((await marketer('GET', `/campaigns/${seen.id}`)).body.budget.usedFen).toBe(4000);
  });
});

test('a campaign without one has no limit and says so', async () => {
  const seen = await run({ couponTemplate: 'OFF20' });
  expect(seen.budget).toBeUndefined();
  expect(seen.results.granted).toBe(3);
});

test.each([
  ['without a coupon', { budgetFen: 100 }],
  ['of a coupon whose cost nobody knows', { couponTemplate: 'MASK', budgetFen: 100 }],
  ['of nothing', { couponTemplate: 'OFF20', budgetFen: 0 }],
])('a budget %s is refused', async (_, offer) => {
  const refused = await marketer('POST', '/campaigns', { body: campaign(1, offer) });
  expect([refused.status, refused.body.errors[0].path]).toEqual([400, 'offer.budgetFen']);
});

test('the most that it can cost is told before', async () => {
  const audience = { birthdayMonth: await three() };
  const preview = async (offer: AnyBody) =>
    (await marketer('POST', '/campaigns/preview', { body: { audience, offer } })).body;
  expect((await preview({ couponTemplate: 'OFF20' })).cost).toEqual({
    ...{ unitFen: 2000, basis: 'face', mostFen: 6000 },
  });
  expect((await preview({ couponTemplate: 'TEA' })).cost).toEqual({
    ...{ unitFen: 900, basis: 'cost', mostFen: 2700 },
  });
  expect((await preview({ couponTemplate: 'MASK' })).cost).toBeUndefined();
  expect((await preview({})).cost).toBeUndefined();
});
