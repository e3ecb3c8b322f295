/** Points given to a friend by a link: offered, claimed, cancelled, come back. */
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { bytesToId, type MemberId } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { testBrand } from '../support/brand.js';
import { type AnyBody, consoleCaller } from '../support/callers.js';
import { type Customer, member, visitor } from '../support/customers.js';
import { differencesOf, earning, onLedger } from '../support/points.js';

type Joined = Customer & { memberNo: string };
const DAY_MS = 86_400_000;

let app: TestApp;
beforeAll(async () => {
  const brand = testBrand();
  brand.points = { ...brand.points, transfers: { minPoints: 10, maxPerDay: 300 } };
  app = await startApp({ brand });
});
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});
afterAll(() => app.close());

async function idOf(memberNo: string): Promise<MemberId> {
  const [row] = await app.rows<{ id: Buffer }>('SELECT id FROM member WHERE member_no = ?', [
    memberNo,
  ]);
  return bytesToId('mbr', row?.id ?? Buffer.alloc(16));
}

/** 100 of the welcome that end in 2027, and 50 that end soon. */
async function sender(): Promise<Joined> {
  const joined = await member(app, { profile: { nickname: '小青' } });
  const expiresAt = new Date(+app.clock.now() + 10 * DAY_MS);
  await onLedger(app, await idOf(joined.memberNo), [], (ledger) =>
    ledger.earn({ ...earning(app, randomUUID(), 50), expiresAt }),
  );
  return joined;
}

function send(who: Joined, points: number, key = randomUUID()) {
  const headers = { 'idempotency-key': key };
  return who.call('POST', '/me/points/transfers', { body: { points }, headers });
}

function claim(who: Customer, token: string) {
  return who.call('POST', '/points-transfers/claims', { body: { token } });
}

function look(who: Customer, token: string) {
  return who.call('POST', '/points-transfers/look', { body: { token } });
}

async function balance(who: Joined) {
  const { available, held, debt } = (await who.call('GET', '/me')).body.points;
  return { available, held, debt };
}

describe('a transfer', () => {
  test('leaves the sender at once and reaches the friend with the ends that the points had', async () => {
    const [from, friend] = [await sender(), await member(app)];
    const key = randomUUID();
    const offered = await send(from, 80, key);
    expect(offered).toMatchObject({ status: 201, body: { points: 80, state: 'offered' } });
    expect((await send(from, 80, key)).body).toEqual(offered.body);
    expect(await balance(from)).toMatchObject({ available: 70 });
    const { token, id } = offered.body;
    const soon = offered.body.parts[0].lastDay;
    expect(offered.body.parts).toEqual([
      { points: 50, lastDay: soon },
      { points: 30, lastDay: '2027-12-31' },
    ]);
    const seen = await look(friend, token);
    expect(seen.body).toMatchObject({ points: 80, own: false, mine: false, state: 'offered' });
    expect(JSON.stringify(seen.body)).not.toContain(from.memberNo);
    const claimed = await claim(friend, token);
    expect(claimed).toMatchObject({ status: 200, body: { mine: true, state: 'claimed' } });
    expect((await claim(friend, token)).body).toEqual(claimed.body);
    expect(await balance(friend)).toMatchObject({ available: 180 });
    const { body } = await friend.call('GET', '/me/points/entries?limit=2');
    expect(body.items).toMatchObject([
      { kind: 'transfer_in', points: 30, source: { id: `${id}.2` }, lastDay: '2027-12-31' },
      { kind: 'transfer_in', points: 50, source: { type: 'transfer', id }, lastDay: soon },
    ]);
    const { body: sent } = await from.call('GET', '/me/points/transfers');
    expect(sent.items).toMatchObject([{ id, state: 'claimed', token: null }]);
    expect(JSON.stringify(sent)).not.toContain(friend.memberNo);
  });

  test('is claimed by one of two phones', async () => {
    const from = await sender();
    const { token } = (await send(from, 60)).body;
    const friends = await Promise.all(Array.from({ length: 4 }, () => member(app)));
    const claims = await Promise.all(friends.map((friend) => claim(friend, token)));
    expect(claims.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
    const balances = await Promise.all(friends.map(balance));
    expect(balances.map(({ available }) => available).sort()).toEqual([100, 100, 100, 160]);
  });

  test('is claimed or cancelled, never both', async () => {
    for (let round = 0; round < 4; round++) {
      const [from, friend] = [await sender(), await member(app)];
      const { token, id } = (await send(from, 60)).body;
      const [claimed, cancelled] = await Promise.all([
        claim(friend, token),
        from.call('POST', `/me/points/transfers/${id}/cancel`),
      ]);
      expect([claimed.status, cancelled.status].sort()).toEqual([200, 409]);
      const [{ available: left }, { available: got }] = [
        await balance(from),
        await balance(friend),
      ];
      expect(left + got).toBe(250);
    }
  });

  test('never goes to oneself, and a link of nobody’s is unknown', async () => {
    const from = await sender();
    const { token } = (await send(from, 60)).body;
    expect((await claim(from, token)).body.code).toBe('TRANSFER_TO_ONESELF');
    const wrong = `${token.slice(0, -2)}${token.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await claim(from, wrong)).body.code).toBe('TRANSFER_UNKNOWN');
    expect((await look(from, 'AAAA')).body.code).toBe('TRANSFER_UNKNOWN');
    const guest = await visitor(app);
    expect((await look(guest, token)).body).toMatchObject({ points: 60, own: false });
    expect((await claim(guest, token)).status).toBe(403);
  });

  test('is cancelled by its sender only, and goes back to the very lots', async () => {
    const [from, other] = [await sender(), await member(app)];
    const { token, id } = (await send(from, 80)).body;
    const cancel = (who: Joined) => who.call('POST', `/me/points/transfers/${id}/cancel`);
    expect((await cancel(other)).status).toBe(404);
    expect((await cancel(from)).body).toMatchObject({ state: 'cancelled', token: null });
    expect((await cancel(from)).body.code).toBe('TRANSFER_ENDED');
    expect((await claim(other, token)).body.code).toBe('TRANSFER_ENDED');
    const { body } = await from.call('GET', '/me/points/entries?limit=1');
    expect(body.items[0]).toMatchObject({ kind: 'return', points: 80, reason: 'TRANSFER' });
    expect(await balance(from)).toMatchObject({ available: 150 });
  });
});

describe('a transfer that nobody claims', () => {
  test('goes back after 24 hours, and can’t be claimed from then on', async () => {
    const [from, friend] = [await sender(), await member(app)];
    const { token, lapsesAt } = (await send(from, 80)).body;
    app.clock.moveTo(new Date(lapsesAt));
    expect((await claim(friend, token)).body.code).toBe('TRANSFER_ENDED');
    await app.drain();
    await app.drain();
    expect(await balance(from)).toMatchObject({ available: 150 });
    const { body } = await from.call('GET', '/me/points/transfers');
    expect(body.items[0].state).toBe('returned');
  });

  test('lengthens the life of no point', async () => {
    const from = await member(app);
    const expiresAt = new Date(+app.clock.now() + DAY_MS / 2);
    await onLedger(app, await idOf(from.memberNo), [], (ledger) =>
      ledger.earn({ ...earning(app, 'SOON', 50), expiresAt }),
    );
    await send(from, 60);
    app.clock.moveTo(new Date(+app.clock.now() + 2 * DAY_MS));
    await app.drain();
    const { body } = await from.call('GET', '/me/points/entries?limit=2');
    expect(body.items).toMatchObject([
      { kind: 'expire', points: -50 },
      { kind: 'return', points: 60 },
    ]);
    expect(await balance(from)).toMatchObject({ available: 100 });
  });

  test('has ended in part when it is claimed late', async () => {
    const [from, friend] = [await member(app), await member(app)];
    const expiresAt = new Date(+app.clock.now() + DAY_MS / 2);
    await onLedger(app, await idOf(from.memberNo), [], (ledger) =>
      ledger.earn({ ...earning(app, 'SOON', 50), expiresAt }),
    );
    const { token } = (await send(from, 60)).body;
    app.clock.moveTo(new Date(+expiresAt + 1));
    expect((await claim(friend, token)).status).toBe(200);
    expect(await balance(friend)).toMatchObject({ available: 110 });
  });
});

describe('limits', () => {
  test.each<[number, number, string]>([
    [9, 422, 'TRANSFER_TOO_FEW'],
    [301, 422, 'TRANSFER_LIMIT_REACHED'],
    [151, 422, 'INSUFFICIENT_POINTS'],
    [0, 400, 'INVALID_INPUT'],
  ])('%p points', async (points, status, code) => {
    expect(await send(await sender(), points)).toMatchObject({ status, body: { code } });
  });

  test('count per business day, and what came back is free again', async () => {
    const from = await sender();
    await onLedger(app, await idOf(from.memberNo), [], (ledger) =>
      ledger.earn(earning(app, 'MORE', 1000)),
    );
    const { id } = (await send(from, 200)).body;
    expect((await send(from, 101)).body.code).toBe('TRANSFER_LIMIT_REACHED');
    const terms = () => from.call('GET', '/me/points/transfer-terms');
    expect((await terms()).body).toEqual({
      enabled: true,
      minPoints: 10,
      leftToday: 100,
      spendable: 950,
    });
    await from.call('POST', `/me/points/transfers/${id}/cancel`);
    expect((await terms()).body).toMatchObject({ leftToday: 300, spendable: 1150 });
    const sends = await Promise.all(Array.from({ length: 5 }, () => send(from, 100)));
    expect(sends.filter(({ status }: AnyBody) => status === 201)).toHaveLength(3);
  });
});

test('those who look after a member see what was sent and got, and what became of it', async () => {
  const service = await consoleCaller(app.url, 'M01', 'marketer-password');
  const log = async (who: Joined, query = '') =>
    (await service('GET', `/members/${who.memberNo}/points/transfers${query}`)).body;
  const [one, friend] = [await sender(), await member(app)];
  const first = (await send(one, 20)).body;
  await claim(friend, first.token);
  const second = (await send(one, 30)).body;
  const { items } = await log(one);
  expect(items).toMatchObject([
    { id: second.id, direction: 'sent', points: 30, state: 'offered', otherNo: null },
    { id: first.id, direction: 'sent', points: 20, state: 'claimed', otherNo: friend.memberNo },
  ]);
  expect((await log(friend)).items).toMatchObject([
    { id: first.id, direction: 'received', points: 20, state: 'claimed', otherNo: one.memberNo },
  ]);
  const page = await log(one, '?limit=1');
  expect((await log(one, `?limit=1&cursor=${page.nextCursor}`)).items[0].id).toBe(first.id);
  const start = app.clock.now();
  app.clock.advanceSeconds(24 * 3600 - 60);
  const later = await consoleCaller(app.url, 'M01', 'marketer-password');
  app.clock.advanceSeconds(60);
  const { body } = await later('GET', `/members/${one.memberNo}/points/transfers`);
  expect(body.items[0].state).toBe('returned');
  await app.drain();
  app.clock.moveTo(start);
  const unknown = await service('GET', '/members/1000000000/points/transfers');
  expect(unknown.status).toBe(404);
});
