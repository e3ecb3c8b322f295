/** Many hands on one member's points at once: no order of arrival breaks the books or loses a posting. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  type Ledger,
  PointsViews,
  type Source,
} from '../../apps/server/src/modules/points/index.js';
import { Database, type MemberId } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import { differencesOf, earning, givenMember, onLedger } from '../support/points.js';

const order = (id: string): Source => ({ type: 'order', id });
const exchange = (id: string): Source => ({ type: 'exchange', id });
const quote = (id: string): Source => ({ type: 'quote', id });
const refund = (id: string): Source => ({ type: 'refund', id });

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});
afterAll(() => app.close());

function earn(member: MemberId, id: string, points: number, given: object = {}) {
  return onLedger(app, member, [order(id)], (ledger) =>
    ledger.earn({ ...earning(app, id, points), ...given }),
  );
}

function spend(member: MemberId, id: string, points: number) {
  return onLedger(app, member, [exchange(id)], (ledger) =>
    ledger.spend({ points, reason: 'EXCHANGE', source: exchange(id) }),
  );
}

function undo(
  member: MemberId,
  id: string,
  act: 'giveBack' | 'reverse',
  of: Source,
  upTo: number | 'all',
) {
  const undoing = { of, upTo, reason: 'REFUND', source: refund(id), occurredAt: app.clock.now() };
  const run = (ledger: Ledger) => ledger[act](undoing);
  return onLedger(app, member, [of, refund(id)], run);
}

function together<T>(count: number, act: (index: number) => Promise<T>): Promise<T[]> {
  return Promise.all(Array.from({ length: count }, (_, index) => act(index)));
}

async function viewOf(member: MemberId) {
  const database = app.app.get(Database, { strict: false });
  return app.app.get(PointsViews, { strict: false }).of(database, member, app.clock.now());
}

describe('at once', () => {
  it('ten exchanges of 30 out of 100 points: three succeed', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    const results = await together(10, (i) => spend(member, `X${i}`, 30));
    expect(results.filter(({ done }) => done)).toHaveLength(3);
    expect(await viewOf(member)).toMatchObject({ available: 10, debt: 0 });
  });

  it('the same posting ten times: it is made once, and all get its result', async () => {
    const member = await givenMember(app);
    const entries = await together(10, () => earn(member, 'O', 100));
    expect(new Set(entries.map(({ seq }) => seq))).toEqual(new Set([1]));
    const spends = await together(10, () => spend(member, 'X', 60));
    expect(spends.every(({ done }) => done)).toBe(true);
    const returned = await together(10, () => undo(member, 'R', 'giveBack', exchange('X'), 60));
    expect(new Set(returned)).toEqual(new Set([60]));
    expect(await viewOf(member)).toMatchObject({ available: 100, debt: 0 });
  });

  it('parts of one refund: together they take exactly what was earned', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 97);
    const parts = await together(8, (i) =>
      undo(member, `R${i}`, 'reverse', order('O'), i === 7 ? 'all' : (i + 1) * 12),
    );
    expect(parts.reduce((sum, part) => sum + part, 0)).toBe(97);
    expect(await viewOf(member)).toMatchObject({ available: 0, debt: 0 });
  });
});

describe('points that are held', () => {
  function hold(member: MemberId, id: string, points: number, until: Date) {
    return onLedger(app, member, [], (ledger) => ledger.hold({ points, source: quote(id), until }));
  }

  function spendHeld(member: MemberId, id: string, points: number, of: string) {
    const spending = { points, reason: 'EXCHANGE', source: exchange(id), hold: quote(of) };
    return onLedger(app, member, [exchange(id)], (ledger) => ledger.spend(spending));
  }

  it('two holds and spends of the same points: no point is promised twice', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    const until = new Date(+app.clock.now() + 600_000);
    const [holds, spends] = await Promise.all([
      together(5, (i) => hold(member, `Q${i}`, 30, until)),
      together(5, (i) => spend(member, `X${i}`, 30)),
    ]);
    expect([...holds, ...spends].filter(({ done }) => done)).toHaveLength(3);
    const held = 30 * holds.filter(({ done }) => done).length;
    expect(await viewOf(member)).toMatchObject({ held });
  });

  it('one hold spent from two tills at once: the points are taken once', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 60);
    await hold(member, 'Q', 60, new Date(+app.clock.now() + 600_000));
    const spends = await together(4, (i) => spendHeld(member, `X${i}`, 60, 'Q'));
    expect(spends.filter(({ done }) => done)).toHaveLength(1);
    expect(await viewOf(member)).toMatchObject({ available: 0, held: 0, debt: 0 });
  });

  it('the nightly job against the spending of a hold whose lot has ended', async () => {
    for (let round = 0; round < 6; round++) {
      const member = await givenMember(app);
      const minutes = (count: number) => new Date(+app.clock.now() + count * 60_000);
      const until = minutes(round < 3 ? 10 : 5);
      await earn(member, 'O', 100, { expiresAt: minutes(5) });
      await hold(member, 'Q', 60, until);
      app.clock.moveTo(minutes(6));
      const [spent] = await Promise.all([
        spendHeld(member, 'X', 60, 'Q'),
        app.runJob('points-due'),
        app.runJob('points-due'),
      ]);
      expect(spent.done).toBe(round < 3);
      expect(await viewOf(member)).toMatchObject({ available: 0, held: 0, debt: 0 });
    }
  });

  it('a hold against the refund of what it holds: the hold stands or the points are gone', async () => {
    for (let round = 0; round < 5; round++) {
      const member = await givenMember(app);
      await earn(member, 'O', 100);
      const until = new Date(+app.clock.now() + 600_000);
      const [held] = await Promise.all([
        hold(member, 'Q', 60, until),
        undo(member, 'R', 'reverse', order('O'), 'all'),
      ]);
      const expected = held.done
        ? { available: 60, held: 60, debt: 60 }
        : { available: 0, held: 0, debt: 0 };
      expect(await viewOf(member)).toMatchObject(expected);
    }
  });
});

it('spending against earning against reversal against return against expiry, round after round', async () => {
  const member = await givenMember(app);
  const hour = 3_600_000;
  for (let round = 0; round < 8; round++) {
    const soon = new Date(+app.clock.now() + hour);
    await earn(member, `A${round}`, 40, { expiresAt: soon });
    await earn(member, `B${round}`, 40, { availableAt: soon });
    await spend(member, `X${round}`, 10);
    const now = app.clock.now();
    app.clock.moveTo(soon);
    await Promise.all([
      app.runJob('points-due'),
      together(3, (i) => spend(member, `Y${round}-${i}`, 15)),
      together(2, (i) => earn(member, `C${round}-${i}`, 7, { occurredAt: now, availableAt: now })),
      undo(member, `R${round}`, 'reverse', order(`A${round}`), 'all'),
      undo(member, `S${round}`, 'giveBack', exchange(`X${round}`), 'all'),
      app.runJob('points-due'),
    ]);
    const { available, debt } = await viewOf(member);
    if (debt > 0) expect(available).toBe(0);
    expect(await differencesOf(app)).toEqual([]);
  }
});
