/** Changes of rules, tried on a generated history of orders before they are saved. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { dice } from '../support/dice.js';
import { type GivenMember, givenMember, line, order, refund } from './orders.given.js';

const BIRTHDAY = { code: 'BIRTHDAY', kind: 'birthday_month', pointsPercent: 200 };
const MEMBER_DAY = {
  code: 'MEMBER_DAY',
  kind: 'member_day',
  pointsPercent: 200,
  daysOfMonth: [5, 6, 7, 8, 9, 10, 18, 28],
};
const BEGIN = new Date('2025-11-01T01:00:00Z');
const MEMBERS = 8;
const DAYS = 120;
const DAYS_BETWEEN = 5;
const LIFE_MS = 120_000;

let app: TestApp;
let marketer: Awaited<ReturnType<typeof consoleCaller>>;
beforeAll(async () => {
  app = await startApp({ now: BEGIN, brand: brandWith({}) });
  await liveThrough(app, 4711);
  marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
}, LIFE_MS);
afterAll(() => app.close());

/** Every kind of rule at once. */
function brandWith(points: object, tiers: AnyBody[] = []) {
  const brand: AnyBody = testBrand();
  const rules = {
    multipliers: [BIRTHDAY, MEMBER_DAY],
    campaigns: [
      {
        code: 'SPRING',
        from: '2026-01-10',
        until: '2026-02-10',
        pointsPercent: 150,
        products: ['SKU-2'],
      },
      {
        code: 'GOLDEN',
        from: '2025-11-01',
        until: '2026-12-31',
        pointsPercent: 120,
        tiers: ['GOLD'],
      },
    ],
    caps: { perOrder: 2_000, perMemberDay: 2_500 },
    exclude: { products: ['SKU-3'] },
  };
  const tried = brand.tiers.map((tier: AnyBody) => ({
    ...tier,
    ...tiers.find(({ code }) => code === tier.code),
  }));
  return { ...brand, points: { ...brand.points, ...rules, ...points }, tiers: tried };
}

/** Orders, late orders and refunds of some members, day by day, with the nightly looks at tiers. */
async function liveThrough(app: TestApp, seed: number): Promise<void> {
  const below = dice(seed);
  const members: GivenMember[] = [];
  for (let i = 0; i < MEMBERS; i++) members.push(await givenMember(app));
  for (const { memberNo } of members.slice(0, MEMBERS / 2))
    await app.rows(
      "UPDATE member SET birthday_calendar = 'solar', birthday_month = 1, birthday_day = 3 WHERE member_no = ?",
      [memberNo],
    );
  const till = openCaller(app.url);
  const open: AnyBody[] = [];
  for (let day = 0; day < DAYS; day += DAYS_BETWEEN) {
    app.clock.moveTo(new Date(BEGIN.getTime() + day * 86_400_000));
    await app.runJob('tier-evaluation');
    app.clock.advanceSeconds(3_600);
    for (const { memberNo } of members) {
      if (below(3) === 0) continue;
      app.clock.advanceSeconds(60);
      const lines = [1, 2, 3].map((n) => line(n, below(120_000)));
      const paidFen = lines.reduce((sum, { paidFen: fen }) => sum + fen, 0);
      const late = below(4) === 0 ? below(10) * 86_400_000 : 0;
      const paidAt = new Date(app.clock.now().getTime() - late).toISOString();
      const body = order({ memberNo, lines, paidFen, paidAt });
      expect((await till('POST', '/orders', { body })).status).toBe(201);
      open.push(body);
    }
    if (open.length === 0 || below(2) === 0) continue;
    app.clock.advanceSeconds(60);
    const [back] = open.splice(below(open.length), 1);
    const refundedAt = app.clock.now().toISOString();
    await till('POST', `/orders/pos/${back.orderNo}/refunds`, {
      body: refund(back.paidFen, { whole: true, refundedAt }),
    });
  }
  app.clock.advanceSeconds(86_400);
  await app.runJob('tier-evaluation');
}

const rules = async () => (await marketer('GET', '/points-rules')).body.rules;
const tiers = async () =>
  (await marketer('GET', '/tiers')).body.items.map(
    ({ code, enter, keep, pointsPercent }: AnyBody) => ({
      ...{ code, enter, keep, pointsPercent },
    }),
  );
const tryOut = async (proposal: object, months = 6): Promise<AnyBody> => {
  const started = await marketer('POST', '/what-ifs', { body: { months, ...proposal } });
  expect(started).toMatchObject({ status: 202, body: { ended: false, result: null } });
  await app.runTasks();
  return (await marketer('GET', `/what-ifs/${started.body.id}`)).body;
};
const issued = (of = app) =>
  of.rows<AnyBody>(
    "SELECT reason, CAST(SUM(points) AS SIGNED) AS points FROM point_entry WHERE kind = 'earn' AND source_type = 'order' GROUP BY reason ORDER BY reason",
  );
const held = (of = app) =>
  of.rows<AnyBody>(
    'SELECT tier_code, COUNT(*) AS members FROM member_tier GROUP BY tier_code ORDER BY tier_code',
  );
const byReason = (one: AnyBody, other: AnyBody) => (one.reason < other.reason ? -1 : 1);

describe('the present rules', () => {
  test('give exactly what was issued, rule by rule', async () => {
    const { result } = await tryOut({});
    const entries = await issued();
    expect(entries.map(({ reason }) => reason)).toEqual([
      'ORDER_BASE',
      'ORDER_BIRTHDAY',
      'ORDER_GOLDEN',
      'ORDER_MEMBER_DAY',
      'ORDER_SPRING',
      'ORDER_TIER',
    ]);
    const wanted = entries.map(({ reason, points }) => ({ reason, before: points, after: points }));
    expect(result.byRule.sort(byReason)).toEqual(wanted);
    expect(result).toMatchObject({ affected: 0, gaining: 0, losing: 0 });
    expect(result.points.before).toBe(result.points.after);
  });

  test('lead to exactly the tiers that are held, also when tiers are run anew', async () => {
    const almost = (await tiers()).map((tier: AnyBody) =>
      tier.code === 'GOLD' ? { ...tier, enter: tier.enter + 1, keep: tier.keep + 1 } : tier,
    );
    const { result } = await tryOut({ tiers: almost });
    expect(result.flows.every(({ from, to }: AnyBody) => from === to)).toBe(true);
    const counts = result.flows.map(({ to, members }: AnyBody) => ({ tier_code: to, members }));
    expect(counts.sort((a: AnyBody, b: AnyBody) => (a.tier_code < b.tier_code ? -1 : 1))).toEqual(
      await held(),
    );
    expect(result.points.before).toBe(result.points.after);
  });
});

describe('other rules', () => {
  test('twice the rate gives twice the base, and costs as much in yuan', async () => {
    const now = await rules();
    const { result } = await tryOut({
      rules: { ...now, rate: { points: 2, perFen: 100 }, caps: {}, multipliers: [], campaigns: [] },
    });
    const base = result.byRule.find(({ reason }: AnyBody) => reason === 'ORDER_BASE');
    expect(base.after).toBeGreaterThanOrEqual(base.before * 2);
    expect(base.after).toBeLessThanOrEqual(base.before * 2 + result.orders * 20 + 2 * base.before);
    expect(result.costFen).toEqual({ before: result.points.before, after: result.points.after });
    expect(result.affected).toBe(result.gaining + result.losing);
  });

  test('a rule that goes is counted as gone', async () => {
    const now = await rules();
    const { result } = await tryOut({
      rules: { ...now, multipliers: [BIRTHDAY], caps: undefined },
    });
    const gone = result.byRule.find(({ reason }: AnyBody) => reason === 'ORDER_MEMBER_DAY');
    expect(gone.before).toBeGreaterThan(0);
    expect(gone.after).toBe(0);
  });

  test('no end means that nothing ends; a short one, that what is unspent ends sooner', async () => {
    const now = await rules();
    const never = (await tryOut({ rules: { ...now, expiry: 'never' } })).result;
    expect(never.ending.before).toBeGreaterThan(0);
    expect(never.ending.after).toBe(0);
    expect(never.byExpiry.at(-1)).toMatchObject({
      month: null,
      before: 0,
      after: never.ending.before,
    });
    const short = (await tryOut({ rules: { ...now, expiry: 'months:1' } })).result;
    // An order paid late in October was reported late.
    expect(short.byExpiry[0].month).toBe('2025-11');
    expect(short.ending.after).toBe(short.ending.before);
  });

  test('lower thresholds lift members, and what they earn', async () => {
    const lower = (await tiers()).map((tier: AnyBody) => ({
      ...tier,
      enter: tier.enter / 10,
      keep: tier.keep / 10,
    }));
    const { result } = await tryOut({ tiers: lower });
    const up = result.flows.filter(({ from, to }: AnyBody) => from !== to);
    expect(up.every(({ to }: AnyBody) => to === 'GOLD')).toBe(true);
    expect(result.points.after).toBeGreaterThan(result.points.before);
    expect(result.members).toBe(MEMBERS);
  });

  test('fewer months look at fewer orders', async () => {
    const [all, some] = [(await tryOut({}, 6)).result, (await tryOut({}, 1)).result];
    expect(some.orders).toBeGreaterThan(0);
    expect(some.orders).toBeLessThan(all.orders);
    expect(some.affected).toBe(0);
  });
});

describe('what is tried', () => {
  const SILVER = { code: 'SILVER', enter: 60_000, keep: 50_000, pointsPercent: 130 };
  const GOLD = { code: 'GOLD', enter: 400_000, keep: 300_000, pointsPercent: 175 };
  const TRIED = {
    rate: { points: 3, perFen: 200 },
    multipliers: [{ ...MEMBER_DAY, pointsPercent: 250 }, BIRTHDAY],
    campaigns: [],
    caps: { perOrder: 1_500, perMemberDay: 1_600 },
    exclude: { products: ['SKU-1'] },
  };

  test('comes to what the same orders bring where it was the rule from the first day', async () => {
    const tried = (await tiers()).map((tier: AnyBody) => ({
      ...tier,
      ...[SILVER, GOLD].find(({ code }) => code === tier.code),
    }));
    const { result } = await tryOut({ rules: { ...(await rules()), ...TRIED }, tiers: tried });
    const real = await startApp({ now: BEGIN, brand: brandWith(TRIED, [SILVER, GOLD]) });
    try {
      await liveThrough(real, 4711);
      const tiersHeld = new Map<string, number>();
      for (const { to, members } of result.flows)
        tiersHeld.set(to, (tiersHeld.get(to) ?? 0) + members);
      expect([...tiersHeld].sort()).toEqual(
        (await held(real)).map(({ tier_code, members }) => [tier_code, members]),
      );
      const after = result.byRule
        .filter(({ after: points }: AnyBody) => points > 0)
        .map(({ reason, after: points }: AnyBody) => ({ reason, points }));
      expect(after.sort(byReason)).toEqual(await issued(real));
    } finally {
      await real.close();
    }
  }, 300_000);
});

describe('a trial', () => {
  test('touches nothing but its own row', async () => {
    const tables = [
      'point_entry',
      'point_lot',
      'point_account',
      'order_head',
      'member_tier',
      'tier_change',
      'brand',
      'tier',
    ];
    const sums = () => app.rows(`CHECKSUM TABLE ${tables.join(', ')}`);
    const before = await sums();
    await tryOut({ rules: { ...(await rules()), rate: { points: 9, perFen: 100 } } });
    expect(await sums()).toEqual(before);
  });

  test('keeps what was tried, and is in the list', async () => {
    const tried = { ...(await rules()), availableAfterDays: 1 };
    const { id, triedRules, presentRules } = await tryOut({ rules: tried });
    expect([triedRules.availableAfterDays, presentRules.availableAfterDays]).toEqual([1, 7]);
    const { body } = await marketer('GET', '/what-ifs?limit=1');
    expect(body.items).toMatchObject([{ id, ended: true, months: 6, startedBy: 'staff:M01' }]);
    const next = await marketer('GET', `/what-ifs?limit=1&cursor=${body.nextCursor}`);
    expect(next.body.items[0].id).not.toBe(id);
  });

  test.each([
    ['no months', { months: 0 }, 400, 'INVALID_INPUT'],
    [
      'a tier that is not there',
      { tiers: [{ code: 'IRON', enter: 1, keep: 1, pointsPercent: 100 }] },
      404,
      'TIER_UNKNOWN',
    ],
    [
      'thresholds out of order',
      { tiers: [{ code: 'GOLD', enter: 1, keep: 1, pointsPercent: 100 }] },
      422,
      'TIER_THRESHOLDS_OUT_OF_ORDER',
    ],
  ])('is refused: %s', async (_, more, status, code) => {
    const refused = await marketer('POST', '/what-ifs', { body: { months: 6, ...more } });
    expect(refused).toMatchObject({ status, body: { code } });
  });

  test('is refused like a change that could not be saved', async () => {
    const bad = { ...(await rules()), multipliers: [MEMBER_DAY, MEMBER_DAY] };
    const { status, body } = await marketer('POST', '/what-ifs', {
      body: { months: 6, rules: bad },
    });
    expect([status, body.errors[0].path]).toEqual([400, 'rules.multipliers.1.code']);
  });

  test.each(['wif_01J0000000000000000000000A', 'nonsense'])('is not found: %s', async (id) => {
    expect((await marketer('GET', `/what-ifs/${id}`)).status).toBe(404);
  });
});
