/** Members are told of points and coupons that end soon: in time, once, and not of what they have used. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { idToBytes } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller } from '../support/callers.js';
import { type Customer, member } from '../support/customers.js';
import { memberIdOf } from '../support/messages.js';
import { earning, onLedger } from '../support/points.js';
import { claim, key } from './coupons.given.js';

type Member = Customer & { memberNo: string };

/** 10 March 2026, noon in Shanghai. */
const NOON = '2026-03-10T04:00:00Z';

let app: TestApp;
beforeAll(async () => {
  const brand = testBrand();
  app = await startApp({
    brand: {
      ...brand,
      welcome: {},
      expiryNotices: { pointsDays: 3, couponDays: 3 },
      couponTemplates: [
        ...brand.couponTemplates,
        // Claimed on the 10th, good through the 19th.
        {
          ...{ code: 'TEN', name: '十日券', kind: 'voucher', claimable: true },
          validity: { afterDays: 0, days: 10 },
        },
        {
          ...{ code: 'EIGHT', name: '八日券', kind: 'voucher', claimable: true },
          validity: { afterDays: 0, days: 8 },
        },
        {
          ...{ code: 'TODAY', name: '当日券', kind: 'voucher', claimable: true },
          validity: { afterDays: 0, days: 1 },
        },
      ],
    },
  });
});
beforeEach(() => app.clock.moveTo(NOON));
afterAll(() => app.close());

const round = () => app.runJob('expiry-notices');
const onDay = (day: string) => app.clock.moveTo(`${day}T04:00:00Z`);

async function told(customer: Customer, type: string): Promise<AnyBody[]> {
  const { body } = await customer.call('GET', '/me/messages?limit=100');
  return body.items.filter((one: AnyBody) => one.type === type);
}
const pointsTold = (customer: Customer) => told(customer, 'points_expiring');
const couponsTold = (customer: Customer) => told(customer, 'coupon_expiring');

/** Points beside the welcome's, which end in 2027; the last day is inclusive. */
async function withPoints(...lots: [points: number, lastDay: string][]): Promise<Member> {
  const joined = await member(app);
  const memberId = await memberIdOf(app, joined.memberNo);
  await onLedger(app, memberId, [], (ledger) => {
    for (const [points, lastDay] of lots) {
      const expiresAt = new Date(+new Date(`${lastDay}T00:00:00+08:00`) + 86_400_000);
      ledger.earn({ ...earning(app, randomUUID(), points), expiresAt });
    }
  });
  return joined;
}

async function spend(joined: Member, points: number): Promise<void> {
  const memberId = await memberIdOf(app, joined.memberNo);
  await onLedger(app, memberId, [], (ledger) => {
    const source = { type: 'exchange' as const, id: randomUUID() };
    ledger.spend({ points, reason: 'EXCHANGE', source, occurredAt: app.clock.now() });
  });
}

describe('points', () => {
  test('three days ahead, once, however often and at once the job runs', async () => {
    const joined = await withPoints([120, '2026-03-19']);
    onDay('2026-03-15');
    await round();
    expect(await pointsTold(joined)).toEqual([]);
    onDay('2026-03-16');
    await Promise.all([round(), round(), round()]);
    await round();
    expect(await pointsTold(joined)).toMatchObject([
      { title: '120 积分即将到期', body: '2026-03-19 之后失效。到期前可兑换好礼' },
    ]);
    onDay('2026-03-18');
    await round();
    expect(await pointsTold(joined)).toHaveLength(1);
  });

  test('of several days in one message, with the first last day', async () => {
    const joined = await withPoints([120, '2026-03-18'], [80, '2026-03-19'], [7, '2026-03-25']);
    onDay('2026-03-16');
    await round();
    expect(await pointsTold(joined)).toMatchObject([
      { title: '200 积分即将到期', body: '2026-03-18 之后失效。分批到期，最早一批 120 积分' },
    ]);
  });

  test('what is left of them, when some were spent', async () => {
    const joined = await withPoints([120, '2026-03-19']);
    await spend(joined, 70);
    onDay('2026-03-16');
    await round();
    expect(await pointsTold(joined)).toMatchObject([{ title: '50 积分即将到期' }]);
  });

  test('not when they were spent meanwhile', async () => {
    const joined = await withPoints([120, '2026-03-19']);
    onDay('2026-03-16');
    await spend(joined, 120);
    await round();
    expect(await pointsTold(joined)).toEqual([]);
  });

  test('late, when the job did not run for days, but not after their end', async () => {
    const [late, over] = [
      await withPoints([120, '2026-03-19']),
      await withPoints([120, '2026-03-18']),
    ];
    onDay('2026-03-19');
    await round();
    expect(await pointsTold(late)).toHaveLength(1);
    expect(await pointsTold(over)).toEqual([]);
  });
});

describe('a coupon', () => {
  async function withCoupons(...codes: string[]): Promise<Member> {
    const joined = await member(app);
    for (const code of codes) {
      const claimed = await claim(joined, code);
      if (claimed.status !== 201) throw new Error(`claim: ${claimed.body.code}`);
    }
    return joined;
  }

  test('three days ahead, once, however often and at once the job runs', async () => {
    const joined = await withCoupons('TEN');
    onDay('2026-03-15');
    await round();
    expect(await couponsTold(joined)).toEqual([]);
    onDay('2026-03-16');
    await Promise.all([round(), round(), round()]);
    await round();
    expect(await couponsTold(joined)).toMatchObject([
      { title: '优惠券即将到期', body: '十日券，2026-03-19 之后失效。别忘了使用' },
    ]);
  });

  test('together with others, by the first to end', async () => {
    const joined = await withCoupons('TEN', 'EIGHT');
    onDay('2026-03-16');
    await round();
    expect(await couponsTold(joined)).toMatchObject([
      { body: '八日券等 2 张，2026-03-17 之后失效。到期日不同，最早一张请先使用' },
    ]);
    onDay('2026-03-17');
    await round();
    expect(await couponsTold(joined)).toHaveLength(1);
  });

  test('not one that was used, voided or given away meanwhile', async () => {
    const joined = await withCoupons('TEN');
    onDay('2026-03-16');
    const memberId = await memberIdOf(app, joined.memberNo);
    for (const state of ['redeemed', 'voided', 'transferred', 'expired']) {
      const of = [state, idToBytes(memberId)];
      await app.rows('UPDATE coupon SET state = ? WHERE member_id = ?', of);
      await round();
    }
    expect(await couponsTold(joined)).toEqual([]);
  });

  test('not one that was taken today', async () => {
    const joined = await withCoupons('TODAY');
    await round();
    expect(await couponsTold(joined)).toEqual([]);
  });

  test('of each of several members', async () => {
    const crowd: Member[] = [];
    for (let n = 0; n < 3; n++) crowd.push(await withCoupons('TEN', 'EIGHT'));
    onDay('2026-03-15');
    await round();
    for (const one of crowd) expect(await couponsTold(one)).toHaveLength(1);
  });
});

describe('the settings', () => {
  const marketerNow = () => consoleCaller(app.url, 'M01', 'marketer-password');

  test('are the brand’s, changed in the console, with a row in the audit log', async () => {
    const marketer = await marketerNow();
    const put = (body: AnyBody) => marketer('PUT', '/automations/expiry', { body, headers: key() });
    expect((await marketer('GET', '/automations/expiry')).body).toMatchObject({
      settings: { pointsDays: 3, couponDays: 3 },
      points: { inbox: expect.any(Number), sent: 0, tapped: 0 },
    });
    expect((await put({ pointsDays: 91, couponDays: 3 })).body.errors[0].path).toBe('pointsDays');
    expect((await put({ pointsDays: 3 })).body.errors[0].path).toBe('couponDays');
    expect((await put({ pointsDays: 0, couponDays: 5 })).body.settings).toEqual({
      ...{ pointsDays: 0, couponDays: 5 },
    });
    const joined = await withPoints([120, '2026-03-19']);
    await claim(joined, 'TEN');
    onDay('2026-03-14');
    await round();
    expect([await pointsTold(joined), (await couponsTold(joined)).length]).toEqual([[], 1]);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    expect((await owner('GET', '/audit-entries')).body.items[0]).toMatchObject({
      ...{ action: 'automation.change', subject: 'expiry' },
      ...{ before: { pointsDays: 3, couponDays: 3 }, after: { pointsDays: 0, couponDays: 5 } },
    });
  });
});
