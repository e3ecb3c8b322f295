/** What is owed to all members, counted in ranges by a task, against the accounts themselves. */
import { startApp, type TestApp } from '../../../../../test/support/app.js';
import {
  ctxOf,
  differencesOf,
  earning,
  givenMember,
  onLedger,
} from '../../../../../test/support/points.js';
import { type MemberId, newId, TaskRunner } from '../../platform/index.js';
import type { PointsLiability } from './dto/liability.dto.js';
import { LiabilitySnapshots } from './liability-snapshot.service.js';
import { LiabilityViews } from './liability-views.service.js';

const NOW = new Date('2026-05-20T04:00:00Z');
const DAY_MS = 86_400_000;
const MEMBERS = 45;
const ORDER = newId('ord');

let app: TestApp;
const find = <T>(service: new (...args: never[]) => T) => app.app.get(service, { strict: false });

beforeAll(async () => {
  app = await startApp({ now: new Date(+NOW - 60 * DAY_MS) });
  for (let i = 0; i < MEMBERS; i++) await live(await givenMember(app), i);
  app.clock.moveTo(NOW);
  await app.runJob('points-due');
});
afterAll(() => app.close());

/** Some points that ended, some that end in August, some that never do; some spent, some owed. */
async function live(memberId: MemberId, i: number): Promise<void> {
  const soon = new Date('2026-04-30T16:00:00Z');
  const august = new Date('2026-08-31T16:00:00Z');
  await onLedger(app, memberId, [{ type: 'order', id: `P${i}` }], (ledger) => {
    ledger.earn({ ...earning(app, ORDER, 100 + i), expiresAt: august });
    ledger.earn({ ...earning(app, `O${i}`, 40), expiresAt: soon });
    ledger.earn({ ...earning(app, `P${i}`, 10), availableAt: august });
    const source = { type: 'exchange', id: `X${i}` } as const;
    ledger.spend({ points: 30, reason: 'EXCHANGE', source });
    if (i % 5 > 0) return;
    const over = { type: 'exchange', id: `Y${i}` } as const;
    ledger.spend({ points: 300, reason: 'EXCHANGE', source: over, beyond: 'debt' });
  });
}

async function counted(): Promise<PointsLiability> {
  await find(LiabilitySnapshots).start(ctxOf(app), 10);
  await app.runTasks();
  const { points } = await find(LiabilityViews).show();
  if (!points) throw new Error('nothing was counted');
  return points;
}

const sum = <T>(rows: readonly T[], of: (row: T) => number) =>
  rows.reduce((total, row) => total + of(row), 0);

it('is told to be nothing yet before it was counted', async () => {
  expect(await find(LiabilityViews).show()).toEqual({
    takenAt: null,
    valueFenPer100: 100,
    points: null,
  });
});

it('comes to what the accounts say, by month, by store and by flow', async () => {
  const told = await counted();
  const [accounts] = await app.rows<{ members: number; balance: number; debt: number }>(
    'SELECT COUNT(*) AS members, SUM(balance) AS balance, SUM(debt) AS debt FROM point_account',
  );
  expect(told).toMatchObject({ ...accounts });
  expect(told.members).toBe(MEMBERS);
  expect(told.totals.outstanding - told.debt).toBe(told.balance);
  for (const rows of [told.months, told.stores]) {
    for (const name of ['issued', 'used', 'expired', 'outstanding', 'expected'] as const) {
      expect([name, sum<(typeof rows)[number]>(rows, (row) => row[name])]).toEqual([
        name,
        told.totals[name],
      ]);
    }
  }
  expect(told.flows.at(-1)?.closing).toBe(told.balance);
  expect(await differencesOf(app)).toEqual([]);
});

it('estimates from what has ended', async () => {
  const { months, breakage } = await counted();
  expect(months.map(({ month }) => month)).toEqual(['2026-04', '2026-08', null]);
  const [april, august, never] = months;
  expect(breakage).toEqual({ source: 'history', expired: april?.expired, granted: 40 * MEMBERS });
  expect(august?.expected).toBe(
    Math.min(
      august?.outstanding ?? 0,
      Math.floor(((august?.issued ?? 0) * (breakage?.expired ?? 0)) / (breakage?.granted ?? 1)),
    ),
  );
  expect(never).toMatchObject({ expected: 0, pending: 10 * MEMBERS });
});

it('tells the flows of each month as the dashboard does', async () => {
  const { flows } = await counted();
  const kinds = await app.rows<{ kind: string; points: number }>(
    'SELECT kind, SUM(points) AS points FROM point_entry GROUP BY kind',
  );
  const of = (kind: string) => Math.abs(kinds.find((row) => row.kind === kind)?.points ?? 0);
  expect(flows.map(({ month }) => month)).toEqual(['2026-03', '2026-05']);
  expect(sum(flows, ({ issued }) => issued)).toBe(of('earn'));
  expect(sum(flows, ({ spent }) => spent)).toBe(of('spend'));
  expect(sum(flows, ({ expired }) => expired)).toBe(of('expire'));
  expect(sum(flows, ({ other }) => other)).toBe(0);
});

it('goes on where a worker was killed, and counts nobody twice', async () => {
  await find(LiabilitySnapshots).start(ctxOf(app), 10);
  const runner = find(TaskRunner);
  await runner.work();
  await runner.release();
  await app.runTasks();
  const { points } = await find(LiabilityViews).show();
  expect(points?.members).toBe(MEMBERS);
});

it('lets the parts of older counts go, and keeps their totals', async () => {
  for (let i = 0; i < 3; i++) await counted();
  const [kept] = await app.rows<{ cohorts: number; heads: number }>(
    `SELECT (SELECT COUNT(DISTINCT snapshot_id) FROM liability_cohort) AS cohorts,
            (SELECT COUNT(*) FROM liability_snapshot WHERE members = ?) AS heads`,
    [MEMBERS],
  );
  expect(kept?.cohorts).toBeLessThanOrEqual(3);
  expect(kept?.heads).toBeGreaterThan(4);
});
