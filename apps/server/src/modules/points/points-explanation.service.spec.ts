/** Random lives on the real database: what was shown at an instant is what is explained of it later. */
import { businessDay, businessDayOf } from '@shuke/shared';
import fc from 'fast-check';
import { startApp, type TestApp } from '../../../../../test/support/app.js';
import {
  ctxOf,
  differencesOf,
  earning,
  givenMember,
  onLedger,
} from '../../../../../test/support/points.js';
import { Database, type MemberId } from '../../platform/index.js';
import type { Ledger, PointsView, Source } from './index.js';
import { PointsViews } from './index.js';
import { PointsEntries } from './points-entries.service.js';
import { PointsExplanations } from './points-explanation.service.js';
import { PointsStatements } from './points-statement.service.js';

const HOUR_MS = 3_600_000;
const ZONE = 'Asia/Shanghai';
const LIVES = 3;
const ACTS = 12;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

const find = <T>(service: new (...args: never[]) => T) => app.app.get(service, { strict: false });
const exchange = (id: number): Source => ({ type: 'exchange', id: String(id) });
const order = (id: number): Source => ({ type: 'order', id: String(id) });
const after = (at: Date, hours: number) => new Date(+at + hours * HOUR_MS);

interface Act {
  kind: 'earn' | 'spend' | 'overspend' | 'giveBack' | 'reverse' | 'nothing';
  points: number;
  late: number;
  pending: number;
  good: number | null;
  pick: number;
  pause: number;
}

const act: fc.Arbitrary<Act> = fc.record({
  kind: fc.constantFrom('earn', 'earn', 'spend', 'overspend', 'giveBack', 'reverse', 'nothing'),
  points: fc.integer({ min: 1, max: 60 }),
  late: fc.constantFrom(0, 0, 30, 200),
  pending: fc.constantFrom(0, 0, 40),
  good: fc.option(fc.integer({ min: 1, max: 150 }), { freq: 4 }),
  pick: fc.nat(20),
  pause: fc.integer({ min: 1, max: 50 }),
});

function perform(
  ledger: Ledger,
  { kind, points, late, pending, good, pick }: Act,
  id: number,
): void {
  const now = app.clock.now();
  const occurredAt = after(now, -late);
  if (kind === 'earn') {
    const availableAt = after(occurredAt, pending);
    const expiresAt = good === null ? null : after(occurredAt, pending + good);
    ledger.earn({ ...earning(app, String(id), points), occurredAt, availableAt, expiresAt });
  }
  const beyond = kind === 'overspend' ? { beyond: 'debt' as const } : {};
  const spending = { points, reason: 'EXCHANGE', source: exchange(id), occurredAt: now, ...beyond };
  if (kind === 'spend' || kind === 'overspend') ledger.spend(spending);
  const undoing = { reason: 'REFUND', source: { type: 'refund', id: String(id) }, occurredAt: now };
  if (kind === 'giveBack')
    ledger.giveBack({ ...undoing, of: exchange(pick), upTo: 'all' } as never);
  if (kind === 'reverse') ledger.reverse({ ...undoing, of: order(pick), upTo: 'all' } as never);
}

interface Shown {
  at: Date;
  view: PointsView;
}

async function live(memberId: MemberId, acts: Act[]): Promise<Shown[]> {
  const shown: Shown[] = [];
  for (const [id, one] of acts.entries()) {
    const sources = [order(one.pick), exchange(one.pick), order(id), exchange(id)];
    await onLedger(app, memberId, sources, (ledger) => perform(ledger, one, id));
    for (const hours of [one.pause / 2, one.pause]) {
      app.clock.moveTo(after(app.clock.now(), hours));
      const at = app.clock.now();
      shown.push({ at, view: await find(PointsViews).of(find(Database), memberId, at) });
    }
    app.clock.moveTo(new Date(+app.clock.now() + 1));
  }
  return shown;
}

async function expectExplained(memberId: MemberId, { at, view }: Shown): Promise<void> {
  const told = await find(PointsExplanations).explain(ctxOf(app), memberId, at.toISOString());
  const { available, pending, held, debt } = view;
  expect(told).toMatchObject({ available, pending, held, debt });
  expect(told.balance).toBe(available + pending - debt);
  const sumOf = (parts: { points: number }[]) => parts.reduce((sum, { points }) => sum + points, 0);
  const inState = (state: string) => told.parts.filter((part) => part.state === state);
  expect(sumOf(inState('available'))).toBe(available);
  expect(sumOf(inState('pending'))).toBe(pending);
  expect(sumOf(told.debts)).toBe(debt);
  await expectBridge(memberId, at);
}

/** By business time, a day closes with what was shown at its end and what was reported later of it. */
async function expectBridge(memberId: MemberId, at: Date): Promise<void> {
  const ctx = ctxOf(app);
  const day = businessDayOf(at, ZONE);
  const told = await find(PointsExplanations).explain(ctx, memberId, day);
  const period = { from: businessDay('2020-01-01'), to: day };
  const { opening, closing } = await find(PointsStatements).between(ctx, memberId, period);
  expect(opening).toBe(0);
  expect(closing).toBe(told.balance + told.reportedLater.points);
}

it('explains what was shown, at any instant of any life', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(act, { minLength: ACTS, maxLength: ACTS, size: 'max' }),
      async (acts) => {
        const memberId = await givenMember(app);
        const shown = await live(memberId, acts);
        await Promise.all(shown.map((one) => expectExplained(memberId, one)));
      },
    ),
    { numRuns: LIVES },
  );
  expect(await differencesOf(app)).toEqual([]);
});

it('sums up the months as the list of entries shows them', async () => {
  const memberId = await givenMember(app);
  app.clock.moveTo(new Date('2027-03-31T15:59:00Z'));
  await onLedger(app, memberId, [], (ledger) => ledger.earn(earning(app, 'A', 30)));
  app.clock.moveTo(new Date('2027-03-31T16:00:00Z'));
  await onLedger(app, memberId, [], (ledger) => {
    ledger.earn(earning(app, 'B', 20));
    ledger.spend({ points: 45, reason: 'EXCHANGE', source: exchange(1) });
  });
  expect(await find(PointsStatements).months(ctxOf(app), memberId)).toEqual({
    items: [
      { month: '2027-04', gained: 20, gone: 45 },
      { month: '2027-03', gained: 30, gone: 0 },
    ],
  });
  const { items } = await find(PointsEntries).list(memberId, {});
  expect(items.map(({ points }) => points)).toEqual([-45, 20, 30]);
});

it('tells what is held for a quote', async () => {
  const memberId = await givenMember(app);
  const until = new Date(+app.clock.now() + 600_000);
  await onLedger(app, memberId, [], (ledger) => {
    ledger.earn(earning(app, 'H', 30));
    ledger.hold({ points: 20, source: { type: 'quote', id: 'Q' }, until });
  });
  const told = await find(PointsExplanations).explain(ctxOf(app), memberId);
  expect(told).toMatchObject({ balance: 30, available: 30, held: 20 });
  app.clock.moveTo(until);
  expect((await find(PointsExplanations).explain(ctxOf(app), memberId)).held).toBe(0);
});
