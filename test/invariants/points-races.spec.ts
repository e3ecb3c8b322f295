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
