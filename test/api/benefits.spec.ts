/** What tiers give: gifts of upgrades, packs of months, free services, and what members are told. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import {
  type AnyBody,
  boundClerk,
  consoleCaller,
  openCaller,
  send,
  tokenCaller,
} from '../support/callers.js';
import { freshPhone } from '../support/customers.js';
import { type GivenMember, givenMember, line, order, refund } from './orders.given.js';

const START = new Date('2026-03-10T04:00:00Z');
const BENEFITS = {
  upgradeGifts: [{ coupon: 'P88', quantity: 2 }, { points: 300 }],
  monthlyPack: [{ coupon: 'OFF20', quantity: 2 }],
  services: [
    { code: 'FACIAL', name: '免费面部护理', per: 'month', uses: 2 },
    { code: 'GIFTWRAP', name: '礼品包装', per: 'year', uses: 1 },
  ],
  contact: '金卡顾问小禾',
  earlyAccess: true,
};

let app: TestApp;
let till: ReturnType<typeof openCaller>;
let clerk: Awaited<ReturnType<typeof boundClerk>>;
let manager: Awaited<ReturnType<typeof boundClerk>>;
let turn = 0;
const key = () => ({ 'idempotency-key': `benefit-${++turn}` });

beforeAll(async () => {
  const brand = testBrand();
  const [, , gold] = brand.tiers;
  if (gold) gold.benefits = BENEFITS as never;
  app = await startApp({ brand });
  till = openCaller(app.url);
  clerk = await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-clerk-1');
  manager = await boundClerk(app.url, app.wechatUrl, freshPhone(), 'invite-manager');
}, 60_000);
afterAll(() => app.close());
beforeEach(() => moveTo(START));

function moveTo(at: Date): void {
  app.clock.advanceSeconds((+at - +app.clock.now()) / 1000);
}

function onDay(day: string): void {
  moveTo(new Date(`${day}T04:00:00Z`));
}

/** A member whose one order made them gold, with all that follows. */
async function givenGold(orderNo = `BG-${++turn}`): Promise<GivenMember & { orderNo: string }> {
  const member = await givenMember(app);
  await till('POST', '/orders', {
    body: order({
      orderNo,
      memberNo: member.memberNo,
      paidFen: 500_000,
      lines: [line(1, 500_000)],
      paidAt: app.clock.now().toISOString(),
    }),
  });
  await app.drain();
  return { ...member, orderNo };
}

async function refundOf({ orderNo }: { orderNo: string }): Promise<void> {
  const at = app.clock.now().toISOString();
  await till('POST', `/orders/pos/${orderNo}/refunds`, {
    body: refund(500_000, { refundedAt: at }),
  });
  await app.drain();
}

async function couponsOf({ memberNo }: GivenMember, like: string): Promise<string[]> {
  const rows = await app.rows<{ line: string }>(
    `SELECT CONCAT(c.template_code, ' ', c.state) AS line FROM coupon c
     JOIN member m ON m.id = c.member_id
     WHERE m.member_no = ? AND c.source_id LIKE ? ORDER BY c.source_id`,
    [memberNo, like],
  );
  return rows.map((row) => row.line);
}

async function giftPoints({ memberNo }: GivenMember): Promise<number[]> {
  const rows = await app.rows<{ points: number }>(
    `SELECT e.points FROM point_entry e JOIN member m ON m.id = e.member_id
     WHERE m.member_no = ? AND e.source_type = 'tier' ORDER BY e.seq`,
    [memberNo],
  );
  return rows.map(({ points }) => points);
}

describe('an upgrade gift', () => {
  test('comes with the upgrade, once, however often its event is told', async () => {
    const member = await givenGold();
    expect(await couponsOf(member, 'up-%')).toEqual(['P88 issued', 'P88 issued']);
    expect(await giftPoints(member)).toEqual([300]);
  });

  test('goes with the upgrade that a refund takes back: coupons voided, points left of the lot', async () => {
    const member = await givenGold();
    await app.rows(
      `UPDATE coupon c JOIN member m ON m.id = c.member_id SET c.state = 'redeemed'
       WHERE m.member_no = ? AND c.source_id = 'up-2-0-0'`,
      [member.memberNo],
    );
    await till('POST', '/orders', {
      body: order({ memberCode: member.code(), pointsUsed: 100, paidFen: 10_000 }),
    });
    await refundOf(member);
    expect(await couponsOf(member, 'up-%')).toEqual(['P88 redeemed', 'P88 voided']);
    expect(await giftPoints(member)).toEqual([300, -200]);
    const { body } = await till('GET', `/members/${member.memberNo}`);
    expect(body.points.debt).toBe(0);
    expect(body.tier.code).toBe('BASIC');
  });

  test('is not given again within twelve months', async () => {
    const member = await givenGold();
    await refundOf(member);
    onDay('2026-04-10');
    await till('POST', '/orders', {
      body: order({ memberNo: member.memberNo, paidFen: 500_000, paidAt: '2026-04-10T04:00:00Z' }),
    });
    await app.drain();
    expect(await giftPoints(member)).toEqual([300, -300]);
  });

  test('of an upgrade that was taken back before its event was heard is none', async () => {
    const member = await givenMember(app);
    const body = order({ memberNo: member.memberNo, paidFen: 500_000, lines: [line(1, 500_000)] });
    await till('POST', '/orders', { body });
    await refundOf(body);
    expect(await giftPoints(member)).toEqual([]);
    expect(await couponsOf(member, 'up-%')).toEqual([]);
  });
});

describe('a monthly pack', () => {
  test('comes once a month, also when two processes give it, and a later round serves the late', async () => {
    const first = await givenGold();
    await Promise.all([app.runJob('monthly-packs'), app.runJob('monthly-packs')]);
    expect(await couponsOf(first, 'pack-2026-03-%')).toEqual(['OFF20 issued', 'OFF20 issued']);
    const later = await givenGold();
    await app.runJob('monthly-packs');
    expect(await couponsOf(later, 'pack-2026-03-%')).toHaveLength(2);
    onDay('2026-04-02');
    await app.runJob('monthly-packs');
    await app.runJob('monthly-packs');
    expect(await couponsOf(first, 'pack-%')).toHaveLength(4);
  });

  test('that ran out of stock is made good by a later round of the month', async () => {
    const member = await givenGold();
    await app.rows("UPDATE coupon_stock SET stock = issued + 1 WHERE template_code = 'OFF20'");
    await app.runJob('monthly-packs');
    expect(await couponsOf(member, 'pack-%')).toHaveLength(1);
    await app.rows("UPDATE coupon_stock SET stock = issued + 100 WHERE template_code = 'OFF20'");
    await app.runJob('monthly-packs');
    expect(await couponsOf(member, 'pack-%')).toHaveLength(2);
  });
});

describe('a free service', () => {
  const use = (by: typeof clerk, code: string, member: GivenMember, headers = key()) =>
    by.call('POST', `/benefits/${code}/uses`, { body: { memberCode: member.code() }, headers });

  /** Sessions of the staff end before the next month. */
  const signedInAgain = async (by: typeof clerk) => {
    const body = { code: await by.person.loginCode() };
    const session = await send(app.url, 'POST', '/api/staff/v1/sessions', { body });
    return { ...by, call: tokenCaller(app.url, 'staff', session.body.token) };
  };

  test('is seen by member and clerk, and used up by the allowance', async () => {
    const member = await givenGold();
    const glance = await clerk.call('POST', '/members/lookup', { body: { code: member.code() } });
    expect(glance.body.services).toMatchObject([{ code: 'FACIAL', left: 2 }, { code: 'GIFTWRAP' }]);
    const headers = key();
    const used = await use(clerk, 'FACIAL', member, headers);
    expect(used).toMatchObject({ status: 201, body: { left: 1, benefit: { code: 'FACIAL' } } });
    expect((await use(clerk, 'FACIAL', member, headers)).body).toEqual(used.body);
    expect((await use(clerk, 'FACIAL', member)).body.left).toBe(0);
    const refused = await use(clerk, 'FACIAL', member);
    expect(refused).toMatchObject({ status: 422, body: { code: 'BENEFIT_USED_UP' } });
  });

  test('is used once where two clerks press at once', async () => {
    const member = await givenGold();
    const answers = await Promise.all([
      use(clerk, 'GIFTWRAP', member),
      use(clerk, 'GIFTWRAP', member),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  test('begins anew with the next period', async () => {
    const member = await givenGold();
    await use(clerk, 'FACIAL', member);
    onDay('2026-04-01');
    const again = await signedInAgain(clerk);
    expect((await use(again, 'FACIAL', member)).body.left).toBe(1);
  });

  test('is taken back by its clerk, or by a manager of the store; once', async () => {
    const member = await givenGold();
    const { useId } = (await use(clerk, 'GIFTWRAP', member)).body;
    const undo = (by: typeof clerk, id: string) =>
      by.call('POST', `/benefit-uses/${id}/undo`, { body: { reason: '点错了' }, headers: key() });
    expect((await undo(manager, useId)).status).toBe(200);
    expect(await undo(manager, useId)).toMatchObject({ body: { code: 'BENEFIT_USE_UNDONE' } });
    app.clock.advanceSeconds(90);
    const again = await use(manager, 'GIFTWRAP', member);
    expect(again.status).toBe(201);
    expect(await undo(clerk, again.body.useId)).toMatchObject({ status: 403 });
    expect(await undo(clerk, 'bnu_x')).toMatchObject({ body: { code: 'BENEFIT_USE_UNKNOWN' } });
  });

  test('is refused to who has not the tier, and where there is no such service', async () => {
    const member = await givenMember(app);
    expect((await use(clerk, 'FACIAL', member)).body.code).toBe('BENEFIT_NOT_THEIRS');
    expect((await use(clerk, 'NONE', member)).body.code).toBe('BENEFIT_UNKNOWN');
    const wrong = await clerk.call('POST', '/benefits/FACIAL/uses', {
      body: { memberCode: '880000000000000000' },
      headers: key(),
    });
    expect(wrong).toMatchObject({ status: 422, body: { code: 'MEMBER_CODE_INVALID' } });
  });

  test('is reported by store and person', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const report = (await owner('GET', '/benefit-uses/report')).body;
    const facial = report.items.find((row: AnyBody) => row.code === 'FACIAL');
    expect(facial).toMatchObject({ storeCode: 'S01', storeName: '春熙路店', name: '免费面部护理' });
    expect(facial.uses).toBeGreaterThan(0);
    const { items } = (await owner('GET', '/benefit-uses?limit=100')).body;
    const undone = items.find((row: AnyBody) => row.undoneAt !== null);
    expect(undone).toMatchObject({ usedBy: 'staff:E01', undoReason: '点错了' });
    const none = (await owner('GET', '/benefit-uses/report?from=2025-01-01&until=2025-12-31')).body;
    expect(none.items).toEqual([]);
    const farAway = await owner('GET', '/benefit-uses?until=9999-12-31');
    expect(farAway.status).toBe(200);
  });
});

describe('the benefits of a tier', () => {
  test('are edited by a marketer, told in words, and in the audit log', async () => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const benefits = { ...BENEFITS, upgradeGifts: [], monthlyPack: [], services: [] };
    const body = { ...benefits, services: [{ code: 'TEA', name: '茶饮', per: 'month', uses: 4 }] };
    const edited = await marketer('PUT', '/tiers/SILVER/benefits', { body });
    expect(edited).toMatchObject({ status: 200, body: { benefitTerms: body } });
    const { items } = (await marketer('GET', '/tiers')).body;
    expect(items[1].benefits).toContain('茶饮 每月 4 次');
    expect(items[2].benefits).toContain('升级礼 2 张礼券、300 积分');
    const rows = await app.rows("SELECT subject FROM audit_entry WHERE action = 'tier.benefits'");
    expect(rows).toEqual([{ subject: 'SILVER' }]);
  });

  test.each([
    [
      'an unknown template',
      { monthlyPack: [{ coupon: 'NONE', quantity: 1 }] },
      'monthlyPack[0].coupon',
    ],
    ['a gift of nothing', { upgradeGifts: [{}] }, 'upgradeGifts[0]'],
    [
      'a code twice',
      { services: [BENEFITS.services[0], BENEFITS.services[0]] },
      'services[1].code',
    ],
    ['no uses', { services: [{ ...BENEFITS.services[0], uses: 0 }] }, 'services[0].uses'],
  ])('refuse %s, by the field', async (_, more, path) => {
    const marketer = await consoleCaller(app.url, 'M01', 'marketer-password');
    const body = { ...BENEFITS, ...more };
    const refused = await marketer('PUT', '/tiers/SILVER/benefits', { body });
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe('a member is told', () => {
  const toldOf = async ({ memberNo }: GivenMember): Promise<AnyBody[]> =>
    app.rows(
      `SELECT i.type, i.title, i.body FROM inbox_message i JOIN member m ON m.id = i.member_id
       WHERE m.member_no = ? AND i.type LIKE 'tier%' ORDER BY i.created_at, i.title`,
      [memberNo],
    );

  test('what is missing, thirty days before the end and when the grace begins, once each', async () => {
    const member = await givenGold();
    onDay('2027-02-08');
    await app.runJob('tier-notices');
    await app.runJob('tier-notices');
    onDay('2027-02-10');
    await app.runJob('tier-notices');
    onDay('2027-03-11');
    await app.runJob('tier-evaluation');
    await app.runJob('tier-notices');
    await app.runJob('tier-notices');
    const told = await toldOf(member);
    expect(told.map(({ type }) => type)).toEqual([
      'tier_change',
      'tier_in_danger',
      'tier_in_danger',
    ]);
    expect(told[0].title).toBe('你现在是金卡');
    expect(told[1].body).toContain('2027-03-10 前再消费 4000 元');
    expect(told[2].body).toContain('2027-04-09 前再消费 4000 元');
  });

  test('nothing when the tier is kept by then', async () => {
    const member = await givenGold();
    onDay('2026-12-01');
    await till('POST', '/orders', {
      body: order({ memberNo: member.memberNo, paidFen: 400_000, paidAt: '2026-12-01T04:00:00Z' }),
    });
    onDay('2027-02-08');
    await app.runJob('tier-notices');
    expect((await toldOf(member)).map(({ type }) => type)).toEqual(['tier_change']);
  });
});
