/** A member's tier from the first order to the last look of the nightly job, over the doors. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { startApp, type TestApp } from '../support/app.js';
import { type AnyBody, consoleCaller, openCaller } from '../support/callers.js';
import { type GivenMember, givenMember, line, order, refund } from './orders.given.js';

const START = new Date('2026-03-10T04:00:00Z');

let app: TestApp;
let till: ReturnType<typeof openCaller>;
beforeAll(async () => {
  app = await startApp();
  till = openCaller(app.url);
});
afterAll(() => app.close());
beforeEach(() => moveTo(START));

function moveTo(at: Date): void {
  app.clock.advanceSeconds((+at - +app.clock.now()) / 1000);
}

/** Noon of a day in the brand's zone. */
function onDay(day: string): void {
  moveTo(new Date(`${day}T04:00:00Z`));
}

async function buys({ memberNo }: GivenMember, yuan: number, more: AnyBody = {}): Promise<AnyBody> {
  const { body } = await till('POST', '/orders', {
    body: order({ memberNo, paidFen: yuan * 100, paidAt: app.clock.now().toISOString(), ...more }),
  });
  return body;
}

async function tierOf({ memberNo }: GivenMember): Promise<AnyBody> {
  return (await till('GET', `/members/${memberNo}`)).body.tier;
}

async function historyOf({ id }: GivenMember): Promise<string[]> {
  const rows = await app.rows<{ cause: string; to_code: string }>(
    'SELECT cause, to_code FROM tier_change WHERE member_id = ? ORDER BY seq',
    [Buffer.from(idHex(id), 'hex')],
  );
  return rows.map(({ cause, to_code }) => `${cause} ${to_code}`);
}

function idHex(id: string): string {
  const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  const text = id.slice(id.indexOf('_') + 1);
  const value = [...text].reduce((sum, letter) => sum * 32n + BigInt(letters.indexOf(letter)), 0n);
  return value.toString(16).padStart(32, '0');
}

/** A member who became silver on 10 March 2026 and is so until 10 March 2027. */
async function givenSilver(): Promise<GivenMember> {
  const member = await givenMember(app);
  await buys(member, 1000);
  return member;
}

describe('the end of a tier', () => {
  test('the look on the day after announces the grace and lowers nothing', async () => {
    const member = await givenSilver();
    onDay('2027-03-11');
    await app.runJob('tier-evaluation');
    expect(await tierOf(member)).toMatchObject({
      code: 'SILVER',
      validUntil: '2027-03-10',
      keep: { missing: 80_000, by: '2027-04-09' },
    });
  });

  test('an order in the grace renews at once, from the old end', async () => {
    const member = await givenSilver();
    onDay('2026-12-01');
    await buys(member, 500);
    onDay('2027-03-20');
    await app.runJob('tier-evaluation');
    await buys(member, 300);
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER', validUntil: '2028-03-10' });
    expect(await historyOf(member)).toEqual(['join BASIC', 'upgrade SILVER', 'renew SILVER']);
  });

  test('what was bought in the period renews by the nightly look alone', async () => {
    const member = await givenSilver();
    onDay('2026-12-01');
    await buys(member, 800);
    onDay('2027-03-11');
    await app.runJob('tier-evaluation');
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER', validUntil: '2028-03-10' });
  });

  test('the order that gave the tier does not keep it', async () => {
    const member = await givenSilver();
    onDay('2027-04-10');
    await app.runJob('tier-evaluation');
    expect(await tierOf(member)).toMatchObject({ code: 'BASIC', validUntil: null });
  });

  test('a job that was away for years decides as one in time would have, also twice at once', async () => {
    const member = await givenMember(app);
    await buys(member, 5000);
    onDay('2027-05-01');
    await buys(member, 800);
    expect(await historyOf(member)).toEqual(['join BASIC', 'upgrade GOLD', 'downgrade SILVER']);
    onDay('2030-01-01');
    await Promise.all([app.runJob('tier-evaluation'), app.runJob('tier-evaluation')]);
    expect(await historyOf(member)).toEqual([
      'join BASIC',
      'upgrade GOLD',
      'downgrade SILVER',
      'renew SILVER',
      'downgrade BASIC',
    ]);
  });

  test('one member whose tier is broken holds nobody else up', async () => {
    const [broken, whole] = [await givenSilver(), await givenSilver()];
    await app.rows("UPDATE member_tier SET tier_code = 'NONE' WHERE member_id = ?", [
      Buffer.from(idHex(broken.id), 'hex'),
    ]);
    onDay('2027-04-10');
    await expect(app.runJob('tier-evaluation')).rejects.toMatchObject({ errors: [{}] });
    expect(await tierOf(whole)).toMatchObject({ code: 'BASIC' });
    await app.rows("UPDATE member_tier SET tier_code = 'SILVER' WHERE member_id = ?", [
      Buffer.from(idHex(broken.id), 'hex'),
    ]);
  });
});

describe('late orders and refunds', () => {
  test('a late order counts in the present window, and past tiers stay as they were', async () => {
    const member = await givenMember(app);
    onDay('2026-06-10');
    await buys(member, 1000, { paidAt: '2025-06-11T04:00:00Z' });
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER', validUntil: '2027-06-10' });
    const other = await givenMember(app);
    await buys(other, 1000, { paidAt: '2025-06-10T04:00:00Z' });
    expect(await tierOf(other)).toMatchObject({ code: 'BASIC', metric: 0 });
  });

  test('a refund takes the tier back, and later the one below', async () => {
    const member = await givenMember(app);
    await buys(member, 1000, { orderNo: 'TL-SILVER', lines: [line(1, 100_000)] });
    onDay('2026-04-10');
    await buys(member, 5000, { orderNo: 'TL-GOLD', lines: [line(1, 500_000)] });
    onDay('2026-05-10');
    const gives = (orderNo: string, fen: number) =>
      till('POST', `/orders/pos/${orderNo}/refunds`, {
        body: refund(fen, { refundedAt: app.clock.now().toISOString() }),
      });
    await gives('TL-GOLD', 500_000);
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER', validUntil: '2027-03-10' });
    await gives('TL-SILVER', 1);
    expect(await tierOf(member)).toMatchObject({ code: 'BASIC', validUntil: null });
  });
});

describe('what refunds take back', () => {
  const givesBack = (orderNo: string, fen: number) =>
    till('POST', `/orders/pos/${orderNo}/refunds`, {
      body: refund(fen, { refundedAt: app.clock.now().toISOString() }),
    });

  test('leaves nothing to who returns the lower tier’s order first and the higher one’s after it', async () => {
    const member = await givenMember(app);
    await buys(member, 1000, { orderNo: 'TW-SILVER' });
    onDay('2026-04-10');
    await buys(member, 5000, { orderNo: 'TW-GOLD' });
    await givesBack('TW-SILVER', 100_000);
    expect(await tierOf(member)).toMatchObject({ code: 'GOLD', validUntil: '2027-04-10' });
    await givesBack('TW-GOLD', 500_000);
    expect(await tierOf(member)).toMatchObject({ code: 'BASIC', validUntil: null, metric: 0 });
    expect((await historyOf(member)).at(-1)).toBe('refund BASIC');
  });

  test('is not the tier of who came in before the threshold rose', async () => {
    const member = await givenSilver();
    onDay('2026-04-10');
    await buys(member, 10, { orderNo: 'TR-LATER' });
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const thresholds = (enter: number) =>
      owner('PUT', '/tier-thresholds', {
        body: { tiers: [{ code: 'SILVER', enter, keep: 80_000, pointsPercent: 120 }] },
      });
    expect((await thresholds(200_000)).status).toBe(200);
    await givesBack('TR-LATER', 1_000);
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER', validUntil: '2027-03-10' });
    await thresholds(100_000);
  });
});

describe('a tier by hand', () => {
  const path = ({ memberNo }: GivenMember) => `/members/${memberNo}/tier`;
  const given = { tierCode: 'GOLD', until: '2026-12-31', reason: '十年老顾客' };
  const key = () => ({ 'idempotency-key': `hand-${Math.floor(performance.now() * 1000)}` });

  test('is set by a manager of the store, told in the history and the audit log', async () => {
    const member = await givenMember(app);
    const manager = await consoleCaller(app.url, 'E03', 'manager-password');
    const headers = key();
    const first = await manager('POST', path(member), { body: given, headers });
    expect(first).toMatchObject({
      status: 201,
      body: { fromCode: 'BASIC', toCode: 'GOLD', cause: 'manual', reason: '十年老顾客' },
    });
    expect((await manager('POST', path(member), { body: given, headers })).body).toEqual(
      first.body,
    );
    expect(await tierOf(member)).toMatchObject({ code: 'GOLD', validUntil: '2026-12-31' });
    const page = (await manager('GET', `/members/${member.memberNo}`)).body;
    expect(page.tierHistory.at(-1)).toMatchObject({
      why: 'manual',
      by: 'staff:E03',
      reason: '十年老顾客',
      validUntil: '2026-12-31',
    });
    const [audited] = await app.rows(
      "SELECT subject FROM audit_entry WHERE action = 'tier.assign' AND subject = ?",
      [member.memberNo],
    );
    expect(audited).toBeDefined();
  });

  test('is never lowered before its date, and is looked at after it', async () => {
    const member = await givenMember(app);
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    await owner('POST', path(member), { body: given, headers: key() });
    onDay('2026-12-31');
    await app.runJob('tier-evaluation');
    expect(await tierOf(member)).toMatchObject({ code: 'GOLD' });
    onDay('2027-01-31');
    await app.runJob('tier-evaluation');
    expect(await tierOf(member)).toMatchObject({ code: 'SILVER' });
  });

  test.each([
    ['a day that is over', { until: '2026-03-09' }, 400, 'INVALID_INPUT'],
    ['a day that no calendar has yet', { until: '9999-12-31' }, 400, 'INVALID_INPUT'],
    ['no reason', { reason: '' }, 400, 'INVALID_INPUT'],
    ['a tier that is not there', { tierCode: 'NONE' }, 404, 'TIER_UNKNOWN'],
  ])('is refused with %s', async (_, more, status, code) => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const member = await givenMember(app);
    const body = { ...given, ...more };
    const refused = await owner('POST', path(member), { body, headers: key() });
    expect(refused).toMatchObject({ status, body: { code } });
    expect(await tierOf(member)).toMatchObject({ code: 'BASIC' });
  });

  test('is refused for somebody who is not there, and to an auditor', async () => {
    const owner = await consoleCaller(app.url, 'O01', 'owner-password');
    const unknown = await owner('POST', '/members/1000000000/tier', {
      body: given,
      headers: key(),
    });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'MEMBER_UNKNOWN' } });
    const auditor = await consoleCaller(app.url, 'A01', 'auditor-password');
    const member = await givenMember(app);
    expect((await auditor('POST', path(member), { body: given, headers: key() })).status).toBe(403);
  });
});
