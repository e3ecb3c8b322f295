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
import { Database, idToBytes, type Keyed, type MemberId, type Tx } from '../../platform/index.js';
import { PointsViews } from './index.js';
import type { Source } from './ledger.types.js';
import { PointsEntries } from './points-entries.service.js';

const order = (id: string): Source => ({ type: 'order', id });
const exchange = (id: string): Source => ({ type: 'exchange', id });
const REFUND = { reason: 'REFUND', source: { type: 'refund', id: 'R1' } } as const;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterEach(async () => {
  expect(await differencesOf(app)).toEqual([]);
});
afterAll(() => app.close());

async function balanceOf(memberId: MemberId) {
  const database = app.app.get(Database, { strict: false });
  const views = app.app.get(PointsViews, { strict: false });
  const { available, pending, debt } = await views.of(database, memberId, app.clock.now());
  return { available, pending, debt };
}

async function countEntries(memberId: MemberId): Promise<number> {
  const { items } = await app.app
    .get(PointsEntries, { strict: false })
    .list(memberId, { limit: 100 });
  return items.length;
}

function earn(memberId: MemberId, id: string, points: number): Promise<unknown> {
  return onLedger(app, memberId, [order(id)], (ledger) => ledger.earn(earning(app, id, points)));
}

function spend(memberId: MemberId, id: string, points: number) {
  const spending = { points, reason: 'EXCHANGE', source: exchange(id) };
  return onLedger(app, memberId, [exchange(id)], (ledger) => ledger.spend(spending));
}

describe('a member over many units of work', () => {
  it('spends, gives back, owes and pays, each time from what was written', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    await spend(member, 'X', 80);
    expect(await balanceOf(member)).toEqual({ available: 20, pending: 0, debt: 0 });
    const occurredAt = app.clock.now();
    const returned = await onLedger(app, member, [exchange('X')], (ledger) =>
      ledger.giveBack({ ...REFUND, of: exchange('X'), upTo: 30, occurredAt }),
    );
    expect(returned).toBe(30);
    const reversed = await onLedger(app, member, [order('O')], (ledger) =>
      ledger.reverse({ ...REFUND, of: order('O'), upTo: 'all', occurredAt }),
    );
    expect(reversed).toBe(100);
    expect(await balanceOf(member)).toEqual({ available: 0, pending: 0, debt: 50 });
    await earn(member, 'P', 70);
    expect(await balanceOf(member)).toEqual({ available: 20, pending: 0, debt: 0 });
  });

  it('sees in the view what nobody has written yet, and finds the same after the night', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    await spend(member, 'X', 80);
    const [now, week] = [app.clock.now(), 7 * 86_400_000];
    await onLedger(app, member, [order('O')], (ledger) => {
      ledger.reverse({ ...REFUND, of: order('O'), upTo: 'all', occurredAt: now });
      const [availableAt, expiresAt] = [new Date(+now + week), new Date(+now + 2 * week)];
      ledger.earn({ ...earning(app, 'P', 100), availableAt, expiresAt });
    });
    expect(await balanceOf(member)).toEqual({ available: 0, pending: 100, debt: 80 });
    app.clock.moveTo(new Date(+now + week));
    expect(await balanceOf(member)).toEqual({ available: 20, pending: 0, debt: 0 });
    app.clock.moveTo(new Date(+now + 2 * week));
    const unwritten = await balanceOf(member);
    expect(unwritten).toEqual({ available: 0, pending: 0, debt: 0 });
    const written = await countEntries(member);
    await app.runJob('points-due');
    await app.runJob('points-due');
    expect(await balanceOf(member)).toEqual(unwritten);
    expect(await countEntries(member)).toBe(written + 2);
  });

  it('grants and expires in one posting what is reported after its end', async () => {
    const member = await givenMember(app);
    const [paidAt, end] = [new Date('2024-05-01T04:00:00Z'), new Date('2025-12-31T16:00:00Z')];
    const late = { occurredAt: paidAt, availableAt: paidAt, expiresAt: end };
    await onLedger(app, member, [], (ledger) => ledger.earn({ ...earning(app, 'O', 50), ...late }));
    const { items } = await app.app.get(PointsEntries, { strict: false }).list(member, {});
    expect(items).toMatchObject([
      { kind: 'expire', points: -50, balanceAfter: 0, reason: 'EXPIRY', occurredAt: end },
      { kind: 'earn', points: 50, balanceAfter: 50, lastDay: '2025-12-31', availableAt: paidAt },
    ]);
  });
});

describe('points that are held', () => {
  const quote = (id: string): Source => ({ type: 'quote', id });
  const soon = () => new Date(+app.clock.now() + 600_000);

  function hold(memberId: MemberId, id: string, points: number) {
    const until = soon();
    return onLedger(app, memberId, [], (ledger) =>
      ledger.hold({ points, source: quote(id), until }),
    );
  }

  async function heldOf(memberId: MemberId) {
    const database = app.app.get(Database, { strict: false });
    const view = await app.app
      .get(PointsViews, { strict: false })
      .of(database, memberId, app.clock.now());
    return { available: view.available, held: view.held };
  }

  it('stay held over units, and are spent by their own quote only', async () => {
    const member = await givenMember(app);
    await earn(member, 'A', 60);
    await earn(member, 'B', 40);
    expect(await hold(member, 'Q', 70)).toEqual({ done: true });
    expect(await hold(member, 'P', 20)).toEqual({ done: true });
    expect(await heldOf(member)).toEqual({ available: 100, held: 90 });
    expect(await spend(member, 'X', 11)).toEqual({ done: false, balance: 10 });
    const spending = { points: 70, reason: 'OFFSET', source: order('Y'), hold: quote('Q') };
    await onLedger(app, member, [order('Y')], (ledger) => ledger.spend(spending));
    expect(await heldOf(member)).toEqual({ available: 30, held: 20 });
  });

  it('are free after the deadline without a word, and the night sweeps up', async () => {
    const member = await givenMember(app);
    await earn(member, 'A', 100);
    await hold(member, 'Q', 70);
    app.clock.moveTo(soon());
    expect(await heldOf(member)).toEqual({ available: 100, held: 0 });
    expect(await holdRowsOf(member)).toBe(1);
    await app.runJob('points-due');
    expect(await holdRowsOf(member)).toBe(0);
    expect(await countEntries(member)).toBe(1);
  });

  it('keep what ends alive until the deadline, and are written down at their own instants', async () => {
    const member = await givenMember(app);
    const end = new Date(+app.clock.now() + 300_000);
    const until = soon();
    await onLedger(app, member, [], (ledger) =>
      ledger.earn({ ...earning(app, 'A', 100), expiresAt: end }),
    );
    await hold(member, 'Q', 70);
    app.clock.moveTo(new Date(+end + 1));
    expect(await heldOf(member)).toEqual({ available: 70, held: 70 });
    await app.runJob('points-due');
    app.clock.moveTo(new Date(+until + 60_000));
    expect(await heldOf(member)).toEqual({ available: 0, held: 0 });
    await app.runJob('points-due');
    const { items } = await app.app.get(PointsEntries, { strict: false }).list(member, {});
    expect(items).toMatchObject([
      { kind: 'expire', points: -70, occurredAt: until },
      { kind: 'expire', points: -30, occurredAt: end },
      { kind: 'earn', points: 100 },
    ]);
  });

  it('cost a member without holds no statement', async () => {
    const member = await givenMember(app);
    const said: string[] = [];
    await unitOfWork(app).run('test.count', async (tx) => {
      const counting = countingTx(tx, (statement) => said.push(statement));
      const ledger = await pointsBooks(app).open(counting, member, app.clock.now());
      ledger.earn(earning(app, 'A', 100));
      await pointsBooks(app).save(counting, ctxOf(app), ledger);
    });
    expect(said.filter((statement) => statement.includes('point_hold'))).toEqual([]);
  });

  async function holdRowsOf(memberId: MemberId): Promise<number> {
    const database = app.app.get(Database, { strict: false });
    const rows = await database.rows('SELECT 1 FROM point_hold WHERE member_id = ?', [
      idToBytes(memberId),
    ]);
    return rows.length;
  }
});

describe('a posting made again', () => {
  it('changes nothing when its source was recalled, and gives the first result', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    await spend(member, 'X', 60);
    await earn(member, 'O', 100);
    expect(await spend(member, 'X', 60)).toMatchObject({
      done: true,
      entry: { seq: 2, points: -60 },
    });
    const occurredAt = app.clock.now();
    const reverse = () =>
      onLedger(app, member, [order('O'), REFUND.source], (ledger) =>
        ledger.reverse({ ...REFUND, of: order('O'), upTo: 10, occurredAt }),
      );
    expect(await reverse()).toBe(10);
    expect(await reverse()).toBe(10);
    expect(await countEntries(member)).toBe(3);
  });

  it('is refused by the database when its source was not recalled', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    const again = onLedger(app, member, [], (ledger) => ledger.earn(earning(app, 'O', 100)));
    await expect(again).rejects.toThrow('point_entry_once');
    expect(await balanceOf(member)).toEqual({ available: 100, pending: 0, debt: 0 });
  });
});

describe('a unit of work', () => {
  it('that fails after saving leaves nothing behind', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 100);
    const failing = unitOfWork(app).run('test.fail', async (tx) => {
      const ledger = await pointsBooks(app).open(tx, member, app.clock.now());
      ledger.earn(earning(app, 'P', 50));
      ledger.spend({ points: 120, reason: 'EXCHANGE', source: exchange('X') });
      await pointsBooks(app).save(tx, ctxOf(app), ledger);
      throw new Error('the power went out');
    });
    await expect(failing).rejects.toThrow('the power went out');
    expect(await balanceOf(member)).toEqual({ available: 100, pending: 0, debt: 0 });
    expect(await countEntries(member)).toBe(1);
  });

  it('refuses when one point is missing, and writes nothing', async () => {
    const member = await givenMember(app);
    await earn(member, 'O', 99);
    expect(await spend(member, 'X', 100)).toEqual({ done: false, balance: 99 });
    expect(await countEntries(member)).toBe(1);
  });

  it('needs as many statements for a year of orders as for one', async () => {
    const count = async (orders: number) => {
      const member = await givenMember(app);
      await earn(member, 'FIRST', 10);
      let statements = 0;
      await unitOfWork(app).run('test.batch', async (tx) => {
        const counting = countingTx(tx, () => {
          statements += 1;
        });
        const ledger = await pointsBooks(app).open(counting, member, app.clock.now());
        await pointsBooks(app).recall(counting, ledger, [order('FIRST')]);
        for (let i = 0; i < orders; i++) ledger.earn(earning(app, `O${i}`, 10));
        ledger.spend({ points: 15, reason: 'EXCHANGE', source: exchange('X') });
        await pointsBooks(app).save(counting, ctxOf(app), ledger);
      });
      return statements;
    };
    expect(await count(500)).toBe(await count(1));
  });

  it('can save a ledger only once', async () => {
    const member = await givenMember(app);
    const twice = unitOfWork(app).run('test.twice', async (tx) => {
      const ledger = await pointsBooks(app).open(tx, member, app.clock.now());
      ledger.earn(earning(app, 'O', 100));
      await pointsBooks(app).save(tx, ctxOf(app), ledger);
      await pointsBooks(app).save(tx, ctxOf(app), ledger);
    });
    await expect(twice).rejects.toMatchObject({ errno: 1062 });
  });
});

function countingTx(tx: Tx, count: (statement: string) => void): Tx {
  const counted =
    <Args extends unknown[], T>(speak: (...args: Args) => T) =>
    (...args: Args): T => {
      const [asked, , rows] = args;
      // What is about no rows is not said.
      const said = isKeyed(asked) ? asked.keys.length > 0 && asked.sql : asked;
      if (said && (!Array.isArray(rows) || rows.length > 0)) count(String(said));
      return speak(...args);
    };
  return {
    rows: counted(tx.rows) as Tx['rows'],
    rowsOf: counted(tx.rowsOf) as Tx['rowsOf'],
    lock: counted(tx.lock) as Tx['lock'],
    lockOf: counted(tx.lockOf) as Tx['lockOf'],
    write: counted(tx.write),
    insert: counted(tx.insert),
    upsert: counted(tx.upsert),
    claim: tx.claim,
    atCommit: tx.atCommit,
    together: tx.together,
    closing: tx.closing,
  };
}

function isKeyed(asked: unknown): asked is Keyed {
  return typeof asked === 'object' && asked !== null && 'keys' in asked;
}
