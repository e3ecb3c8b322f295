/** The points rules as a marketer sees, tries and changes them. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { givenMember, order } from './orders.given.js';

let app: TestApp;
let marketer: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  app = await startApp();
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
});
afterAll(() => app.close());
beforeEach(() => app.applyBrand(testBrand()));

const show = async (): Promise<AnyBody> => (await marketer('GET', '/points-rules')).body;
const change = async (rules: object, revision?: string) => {
  const now = await show();
  const body = { revision: revision ?? now.revision, rules: { ...now.rules, ...rules } };
  return marketer('PUT', '/points-rules', { body });
};
const earned = async (memberNo: string) => {
  const { body } = await openCaller(app.url)('POST', '/orders', { body: order({ memberNo }) });
  return body.pointsEarned.map(({ points }: AnyBody) => points);
};

const MEMBER_DAY = {
  code: 'MEMBER_DAY',
  kind: 'member_day',
  pointsPercent: 200,
  daysOfMonth: [10],
};
const SPRING = { code: 'SPRING', from: '2026-03-01', until: '2026-03-31', pointsPercent: 150 };

test('are shown as the brand file says them', async () => {
  expect((await show()).rules).toEqual({
    rate: { points: 1, perFen: 100 },
    availableAfterDays: 7,
    expiry: 'end_of_next_year',
    returnGraceDays: 30,
    offset: { pointsPerYuan: 100, maxSharePercent: 50 },
    activities: { register: 100, completeProfile: 50 },
    multipliers: [],
    campaigns: [],
  });
});

test('a change holds for later orders only, and is in the log with before and after', async () => {
  const { memberNo } = await givenMember(app);
  const before = await earned(memberNo);
  const changed = await change({ multipliers: [MEMBER_DAY], campaigns: [SPRING] });
  expect(changed.status).toBe(200);
  expect([before, await earned(memberNo)]).toEqual([[100], [100, 100, 50]]);
  const [entry] = await app.rows<AnyBody>(
    "SELECT actor, before_change, after_change FROM audit_entry WHERE action = 'points.rules' ORDER BY at DESC, id DESC LIMIT 1",
  );
  expect(entry.actor).toBe('staff:M01');
  expect(JSON.stringify(entry.before_change)).not.toContain('SPRING');
  expect(JSON.stringify(entry.after_change)).toContain('SPRING');
});

test('what is taken out is gone: no offset, no cap, no exclusion', async () => {
  await change({ caps: { perOrder: 10 }, exclude: { products: ['CARD'], categories: [] } });
  expect((await show()).rules).toMatchObject({
    caps: { perOrder: 10 },
    exclude: { products: ['CARD'] },
  });
  await change({ caps: {}, exclude: { products: [] }, offset: null });
  const { rules } = await show();
  expect([rules.caps, rules.exclude, rules.offset]).toEqual([undefined, undefined, undefined]);
});

test('limits of corrections and transfers hold at once, and are off when taken out', async () => {
  await change({
    adjustments: { secondPersonAbove: 10 },
    transfers: { minPoints: 5, maxPerDay: 50 },
  });
  const { memberNo } = await givenMember(app);
  const owner = await consoleCaller(app.url, 'O01', 'owner-password');
  const adjust = (points: number) =>
    owner('POST', '/points-adjustments', {
      body: { memberNo, points, reason: '补登' },
      headers: { 'idempotency-key': `limit-${points}-${app.clock.now().getTime()}` },
    });
  expect([(await adjust(10)).status, (await adjust(11)).status]).toEqual([201, 202]);
  expect((await show()).rules.transfers).toEqual({ minPoints: 5, maxPerDay: 50 });
  await change({ adjustments: null, transfers: null });
  const { rules } = await show();
  expect([rules.adjustments, rules.transfers]).toEqual([undefined, undefined]);
  expect((await adjust(12)).status).toBe(201);
});

test('of two people who edit at once, the second is told', async () => {
  const { revision } = await show();
  const answers = await Promise.all([
    change({ availableAfterDays: 1 }, revision),
    change({ availableAfterDays: 2 }, revision),
  ]);
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  expect(answers.find(({ status }) => status === 409)?.body.code).toBe('RULES_CHANGED');
});

describe('refused, and by name', () => {
  test.each([
    ['no points at all', { rate: { points: 0, perFen: 100 } }, 'rules.rate.points'],
    ['an expiry of no kind', { expiry: 'months:0' }, 'rules.expiry'],
    [
      'more than all of an order',
      { offset: { pointsPerYuan: 100, maxSharePercent: 101 } },
      'rules',
    ],
    [
      'a member day without days',
      { multipliers: [{ ...MEMBER_DAY, daysOfMonth: undefined }] },
      'rules.multipliers.0.daysOfMonth',
    ],
    ['a day that no month has', { multipliers: [{ ...MEMBER_DAY, daysOfMonth: [32] }] }, 'rules'],
    ['a code twice', { multipliers: [MEMBER_DAY, MEMBER_DAY] }, 'rules.multipliers.1.code'],
    ['a code of ours', { campaigns: [{ ...SPRING, code: 'BASE' }] }, 'rules.campaigns.0.code'],
    [
      'a campaign that ends before it begins',
      { campaigns: [{ ...SPRING, until: '2026-02-28' }] },
      'rules.campaigns.0.until',
    ],
    [
      'a store that is not there',
      { campaigns: [{ ...SPRING, stores: ['S99'] }] },
      'rules.campaigns.0.stores.0',
    ],
    [
      'a tier that is not there',
      { campaigns: [{ ...SPRING, tiers: ['IRON'] }] },
      'rules.campaigns.0.tiers.0',
    ],
    [
      'transfers that nobody could make',
      { transfers: { minPoints: 9, maxPerDay: 8 } },
      'rules.transfers',
    ],
    ['an excluded store that is not there', { exclude: { stores: ['S99'] } }, 'rules.exclude'],
    ['half a point for joining', { activities: { register: 0.5 } }, 'rules.activities.register'],
    ['an unknown field', { perFen: 100 }, 'rules.perFen'],
  ])('%s', async (_, rules, path) => {
    const { status, body } = await change(rules);
    expect([status, body.code]).toEqual([400, 'INVALID_INPUT']);
    expect(body.errors[0].path.replace(/\[(\d+)\]/g, '.$1')).toMatch(path);
  });
});

describe('a preview', () => {
  const preview = async (rules: object, sample: object = {}): Promise<AnyBody> => {
    const now = await show();
    return marketer('POST', '/points-rules/preview', {
      body: {
        rules: { ...now.rules, ...rules },
        sample: {
          paidFen: 19_990,
          storeCode: 'S01',
          tierCode: 'GOLD',
          day: '2026-03-10',
          birthdayMonth: false,
          ...sample,
        },
      },
    });
  };

  test('tells what an order would earn by rules that are not saved: worked example 1', async () => {
    const { status, body } = await preview({ multipliers: [MEMBER_DAY] });
    expect(status).toBe(200);
    expect(body).toEqual({
      earnings: [
        { reason: 'ORDER_BASE', points: 199 },
        { reason: 'ORDER_TIER', points: 99 },
        { reason: 'ORDER_MEMBER_DAY', points: 199 },
      ],
      points: 497,
      availableOn: '2026-03-17',
      lastDay: '2027-12-31',
    });
    expect((await show()).rules.multipliers).toEqual([]);
  });

  test('asks for the birthday’s month, the store and the day', async () => {
    const rules = {
      multipliers: [{ code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 }],
      campaigns: [{ ...SPRING, stores: ['S02'] }],
      expiry: 'never',
    };
    const at = (sample: object) =>
      preview(rules, { paidFen: 10_000, tierCode: 'BASIC', ...sample }).then(({ body }) => body);
    expect((await at({})).points).toBe(100);
    expect((await at({ birthdayMonth: true })).points).toBe(200);
    expect((await at({ storeCode: 'S02' })).points).toBe(150);
    expect((await at({ storeCode: 'S02', day: '2026-04-01' })).points).toBe(100);
    expect((await at({})).lastDay).toBeNull();
  });

  test.each(['9999-12-31', '1999-12-31'])('refuses a day as far as %s', async (day) => {
    const { status, body } = await preview({}, { day });
    expect([status, body.errors[0].path]).toEqual([400, 'sample.day']);
  });

  test('refuses a tier that is not there', async () => {
    const { status, body } = await preview({}, { tierCode: 'IRON' });
    expect([status, body.code]).toEqual([404, 'TIER_UNKNOWN']);
  });
});
