import { startApp, type TestApp } from '../../../../../test/support/app.js';
import {
  ctxOf,
  differencesOf,
  earning,
  givenMember,
  onLedger,
  pointsBooks,
  unitOfWork,
} from '../../../../../test/support/points.js';
import { Database, type MemberId, newId } from '../../platform/index.js';
import { PointsRepository } from './points.repository.js';
import { PointsDue } from './points-due.service.js';

const DAY_MS = 86_400_000;
const MEMBERS = 30;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.close());

/** Ten points that end after so many days. */
function earnUntil(memberId: MemberId, days: number): Promise<unknown> {
  const expiresAt = new Date(+app.clock.now() + days * DAY_MS);
  return onLedger(app, memberId, [], (ledger) =>
    ledger.earn({ ...earning(app, `O${days}`, 10), expiresAt }),
  );
}

async function countDue(): Promise<number> {
  const [repository, database] = [app.app.get(PointsRepository), app.app.get(Database)];
  return (await repository.listDue(database, app.clock.now(), null, 1000)).length;
}

it('writes what is due of everybody, and only that, also when it runs in two processes at once', async () => {
  for (let i = 0; i < MEMBERS; i++) {
    const member = await givenMember(app);
    await earnUntil(member, 1);
    await earnUntil(member, 3);
  }
  app.clock.advanceSeconds((2 * DAY_MS) / 1000);
  expect(await countDue()).toBe(MEMBERS);
  const due = app.app.get(PointsDue);
  await Promise.all([due.write(ctxOf(app)), due.write(ctxOf(app))]);
  expect(await countDue()).toBe(0);
  const expired = await app.rows("SELECT points FROM point_entry WHERE kind = 'expire'");
  expect(expired).toEqual(Array.from({ length: MEMBERS }, () => ({ points: -10 })));
  expect(await differencesOf(app)).toEqual([]);
});

it('goes on past a member who can’t be written, and says so', async () => {
  const orphan = newId('mbr');
  await unitOfWork(app).run('test.orphan', (tx) => pointsBooks(app).start(tx, orphan));
  await earnUntil(orphan, 1);
  await earnUntil(await givenMember(app), 2);
  app.clock.advanceSeconds((2 * DAY_MS) / 1000);
  await expect(app.app.get(PointsDue).write(ctxOf(app))).rejects.toMatchObject({
    errors: [{ code: 'MEMBER_UNKNOWN' }],
  });
  expect(await countDue()).toBe(1);
});
