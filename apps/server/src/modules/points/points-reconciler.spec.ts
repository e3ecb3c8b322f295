import { ENTRY_KINDS } from '@shuke/shared';
import { DataSource } from 'typeorm';
import { startApp, type TestApp } from '../../../../../test/support/app.js';
import {
  differencesOf,
  earning,
  givenMember,
  onLedger,
} from '../../../../../test/support/points.js';
import { idToBytes, type MemberId } from '../../platform/index.js';
import type { Source } from './ledger.types.js';
import { ACCOUNT_COLUMNS, ALLOCATION_COLUMNS, ENTRY_COLUMNS, LOT_COLUMNS } from './points.rows.js';
import { PointsReconciler, type Reconciliation } from './points-reconciler.js';

const TABLES = {
  point_account: { columns: ACCOUNT_COLUMNS, key: ['member_id'] },
  point_entry: { columns: ENTRY_COLUMNS, key: ['member_id', 'seq'] },
  point_lot: { columns: LOT_COLUMNS, key: ['member_id', 'seq'] },
  point_allocation: { columns: ALLOCATION_COLUMNS, key: ['member_id', 'entry_seq', 'lot_seq'] },
} as const;
type Table = keyof typeof TABLES;
type Row = Record<string, unknown>;

const order = (id: string): Source => ({ type: 'order', id });
const exchange = (id: string): Source => ({ type: 'exchange', id });
const refund = (id: string): Source => ({ type: 'refund', id });

let app: TestApp;
let member: MemberId;

beforeAll(async () => {
  app = await startApp();
  member = await givenMember(app);
  await liveThrough(member);
  await onLedger(app, await givenMember(app), [], (ledger) => ledger.earn(earning(app, 'O', 1)));
});
afterAll(() => app.close());

/** Entries of every kind, with a bonus, a grace lot, debt, and points still open. */
async function liveThrough(memberId: MemberId): Promise<void> {
  const day = 86_400_000;
  const soon = new Date(+app.clock.now() + day);
  const sources = [order('O'), exchange('X'), order('Q')];
  await onLedger(app, memberId, sources, (ledger) => {
    ledger.earn({ ...earning(app, 'O', 100), expiresAt: soon });
    ledger.earn(earning(app, 'O', 50, 'ORDER_TIER'));
    ledger.spend({ points: 70, reason: 'EXCHANGE', source: exchange('X') });
  });
  app.clock.moveTo(soon);
  await onLedger(app, memberId, sources, (ledger) => {
    const occurredAt = soon;
    const back = { reason: 'REFUND', source: refund('R'), occurredAt };
    ledger.giveBack({ ...back, of: exchange('X'), upTo: 20 });
    ledger.reverse({ ...back, of: order('O'), upTo: 'all' });
    ledger.spend({ points: 30, reason: 'EXCHANGE', source: exchange('Y'), beyond: 'debt' });
    ledger.earn(earning(app, 'P', 40));
    ledger.adjust({
      points: 9,
      source: { type: 'adjustment', id: 'J' },
      occurredAt,
      expiresAt: null,
    });
    const parts = [{ points: 200, expiresAt: null }];
    ledger.receive({ parts, source: { type: 'transfer', id: 'T' }, occurredAt });
    ledger.send({ points: 8, source: { type: 'transfer', id: 'U' }, occurredAt });
    ledger.adjust({
      points: -7,
      source: { type: 'adjustment', id: 'K' },
      occurredAt,
      expiresAt: null,
    });
    ledger.spend({ points: 500, reason: 'OFFSET', source: exchange('Z'), beyond: 'debt' });
    ledger.earn({ ...earning(app, 'Q', 60), availableAt: new Date(+soon + day), expiresAt: null });
  });
}

function query(sql: string, params: unknown[]): Promise<Row[]> {
  return app.app.get(DataSource).query(sql, params);
}

function rowsOf(table: Table): Promise<Row[]> {
  return query(`SELECT * FROM ${table} WHERE member_id = ?`, [idToBytes(member)]);
}

type Told = Pick<Reconciliation['differences'][number], 'row' | 'fields' | 'difference'>;
const REFUSED: Told = { row: 'any', fields: 'any', difference: 'refused by the table' };

async function reconciled(): Promise<Told[]> {
  const { differences } = await app.app.get(PointsReconciler, { strict: false }).reconcile();
  return differences.map(({ row, fields, difference }) => ({ row, fields, difference }));
}

/** As the reconciliation calls it. An allocation is known by its entry. */
function nameOf(table: Table, row: Row): string {
  if (table === 'point_account') return table;
  return `${table} ${table === 'point_allocation' ? row.entry_seq : row.seq}`;
}

/** Columns that are told together, because they stand or fall together. */
const GROUPS: Record<string, string> = {
  source_type: 'source',
  source_id: 'source',
  undoes_type: 'undoes',
  undoes_id: 'undoes',
  last_seq: 'last entry',
  next_due_at: 'next due time',
  entry_digest: 'last entry digest',
  lot_digest: 'last lot digest',
};
/** What a digest can't tell apart where the value that stood there is found nowhere else. */
const TOGETHER = 'kind, reason, source, actor, dates';
const KEYS = ['member_id', 'seq', 'entry_seq', 'lot_seq'];

/** Replaces a row, looks, and puts the row back. */
async function differencesWith(table: Table, row: Row, changed: Row | null): Promise<Told[]> {
  const { columns, key } = TABLES[table];
  const where = key.map((column) => `${column} = ?`).join(' AND ');
  const remove = (one: Row) =>
    query(
      `DELETE FROM ${table} WHERE ${where}`,
      key.map((column) => one[column]),
    );
  const add = (one: Row) =>
    query(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
      columns.map((column) => one[column]),
    );
  await remove(row);
  const stands = changed === null || (await add(changed).catch(() => 'refused')) !== 'refused';
  const found = stands ? await reconciled() : [REFUSED];
  if (changed && stands) await remove(changed);
  await add(row);
  return found;
}

/** The smallest change of its kind: one point, one millisecond, one letter, one bit. */
function alter(column: string, row: Row): unknown {
  const value = row[column];
  if (column === 'remaining') return value === 0 ? 1 : Number(value) - 1;
  if (column === 'once' || column === 'grace')
    return value === 1 ? (column === 'once' ? null : 0) : 1;
  if (value === null) return column.endsWith('_at') ? new Date(0) : 'order';
  if (value instanceof Date) return new Date(+value + 1);
  if (typeof value === 'number') return value + 1;
  if (Buffer.isBuffer(value))
    return Buffer.from(value.map((byte, i) => (i === 15 ? byte ^ 1 : byte)));
  return `${value}x`;
}

it('finds nothing wrong with what the ledger has written', async () => {
  const kinds = (await rowsOf('point_entry')).map((row) => row.kind);
  expect(new Set(kinds)).toEqual(new Set(ENTRY_KINDS));
  expect(await differencesOf(app)).toEqual([]);
});

/** The row is named, and the field unless the table has only one answer for all of its row. */
function expectNamed(found: Told, table: Table, row: Row, column: string): void {
  const name = nameOf(table, row);
  expect({ column, found: found.row.split('→')[0] }).toEqual({ column, found: name });
  const fields =
    table === 'point_allocation' ? ['allocations', column] : [GROUPS[column] ?? column];
  const told = fields.includes(found.fields) || found.fields === TOGETHER;
  expect({ row: name, found: told || found.fields, column }).toEqual({
    row: name,
    found: true,
    column,
  });
}

describe.each(Object.keys(TABLES) as Table[])('in %s', (table) => {
  it.each([...TABLES[table].columns])('finds a changed %s in whichever row', async (column) => {
    for (const row of await rowsOf(table)) {
      const changed = { ...row, [column]: alter(column, row) };
      const [found] = await differencesWith(table, row, changed);
      expect({ row, found: found !== undefined }).toEqual({ row, found: true });
      if (found && found !== REFUSED && !KEYS.includes(column))
        expectNamed(found, table, row, column);
    }
    expect(await differencesOf(app)).toEqual([]);
  });

  it('finds a row that is gone', async () => {
    for (const row of await rowsOf(table)) {
      expect(await differencesWith(table, row, null)).not.toEqual([]);
    }
    expect(await differencesOf(app)).toEqual([]);
  });
});

it('finds a hold that is gone, or is not as it was made, and holds beyond what there is', async () => {
  const holder = await givenMember(app);
  const until = new Date(+app.clock.now() + 600_000);
  await onLedger(app, holder, [], (ledger) => {
    ledger.earn(earning(app, 'O', 10));
    ledger.hold({ points: 5, source: { type: 'quote', id: 'Q' }, until });
  });
  const own = [idToBytes(holder)];
  const [made] = await query('SELECT * FROM point_hold WHERE member_id = ?', own);
  const change = (what: string) => query(`UPDATE point_hold SET ${what} WHERE member_id = ?`, own);
  expect(await differencesOf(app)).toEqual([]);
  for (const what of [
    'held_until = held_until + INTERVAL 1 SECOND',
    'held_at = held_at - INTERVAL 1 SECOND',
    'points = 4',
    "source_type = 'exchange'",
    "source_id = 'R'",
  ]) {
    await change(what);
    expect(await differencesOf(app)).toEqual([
      expect.stringMatching(/^the hold of \d differs from its digest$/),
    ]);
    await query(
      'UPDATE point_hold SET held_until = ?, held_at = ?, points = ?, source_type = ?, source_id = ? WHERE member_id = ?',
      [made?.held_until, made?.held_at, made?.points, made?.source_type, made?.source_id, ...own],
    );
  }
  await change('digest = NULL');
  expect(await differencesOf(app)).toEqual(['the hold has no digest']);
  await query('DELETE FROM point_hold WHERE member_id = ?', own);
  expect(await differencesOf(app)).toEqual([
    expect.stringMatching(/^the account says .* due time/),
  ]);
  await onLedger(app, holder, [], (ledger) => ledger.earn(earning(app, 'P', 1)));
}, 20_000);

it('says in words what is wrong', async () => {
  const [first] = await rowsOf('point_entry');
  const [lot] = await rowsOf('point_lot');
  if (!first || !lot) throw new Error('there are entries and lots');
  const more = await differencesWith('point_entry', first, { ...first, points: 101 });
  const points = { row: 'point_entry 1', fields: 'points' };
  expect(more).toEqual([
    { ...points, difference: 'entry 1 says balance 100, the entries so far make 101' },
  ]);
  const later = { ...first, occurred_at: new Date(0) };
  const occurred = { row: 'point_entry 1', fields: 'occurred_at' };
  expect(await differencesWith('point_entry', first, later)).toEqual([
    { ...occurred, difference: 'entry 1 or its allocations differ from its digest' },
  ]);
  const left = await differencesWith('point_lot', lot, { ...lot, remaining: 1 });
  const remaining = { row: 'point_lot 1', fields: 'remaining' };
  expect(left).toEqual([
    { ...remaining, difference: 'lot 1 has 1 remaining, its allocations leave 0' },
  ]);
});
