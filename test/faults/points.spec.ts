/** The connection of a posting is cut at its worst moments: it happens whole and once, or not at all. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { PointsViews, type Source } from '../../apps/server/src/modules/points/index.js';
import { Database, type MemberId, type Tx } from '../../apps/server/src/platform/index.js';
import { startApp, type TestApp } from '../support/app.js';
import {
  ctxOf,
  differencesOf,
  earning,
  givenMember,
  onLedger,
  pointsBooks,
  unitOfWork,
} from '../support/points.js';

const exchange: Source = { type: 'exchange', id: 'X' };

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});
afterAll(() => app.close());

async function availableOf(member: MemberId): Promise<number> {
  const database = app.app.get(Database, { strict: false });
  const views = app.app.get(PointsViews, { strict: false });
  return (await views.of(database, member, app.clock.now())).available;
}

/** As an operator or a network would: from another connection. */
async function cut(tx: Tx): Promise<void> {
  const [row] = await tx.rows<{ id: number }>('SELECT CONNECTION_ID() AS id');
  await app.rows(`KILL ${row?.id}`);
}

/** Spends 60 as one unit; `disturb` comes in each attempt, between opening and saving, and after saving. */
async function spendDisturbed(
  member: MemberId,
  disturb: (tx: Tx, attempt: number, moment: 'opened' | 'saved') => Promise<void>,
): Promise<void> {
  let attempt = 0;
  await unitOfWork(app).run('test.spend', async (tx) => {
    attempt += 1;
    const ledger = await pointsBooks(app).open(tx, member, app.clock.now());
    await disturb(tx, attempt, 'opened');
    ledger.spend({ points: 60, reason: 'EXCHANGE', source: exchange });
    await pointsBooks(app).save(tx, ctxOf(app), ledger);
    await disturb(tx, attempt, 'saved');
  });
}

async function givenMemberWith100(): Promise<MemberId> {
  const member = await givenMember(app);
  await onLedger(app, member, [], (ledger) => ledger.earn(earning(app, 'O', 100)));
  return member;
}

describe('a spending whose connection is cut', () => {
  it('while it holds the account is made again from the start, once', async () => {
    const member = await givenMemberWith100();
    await spendDisturbed(member, async (tx, attempt, moment) => {
      if (attempt === 1 && moment === 'opened') await cut(tx);
    });
    expect(await availableOf(member)).toBe(40);
  });

  it('after all was written but before COMMIT has changed nothing', async () => {
    const member = await givenMemberWith100();
    const spending = spendDisturbed(member, async (tx, _attempt, moment) => {
      if (moment === 'saved') await cut(tx);
    });
    await expect(spending).rejects.toMatchObject({ code: 'DATABASE_AWAY' });
    expect(await availableOf(member)).toBe(100);
    await spendDisturbed(member, async () => undefined);
    expect(await availableOf(member)).toBe(40);
  });
});
