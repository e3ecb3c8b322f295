import { describe, expect, jest, test } from '@jest/globals';
import { type Asked, dealOut, joinAlike } from './joining.js';
import { type Statement, sqlOf } from './statements.js';

const insert = (table: string, ...rows: unknown[][]): Statement => ({
  kind: 'insert',
  use: 'write',
  head: `INSERT INTO ${table} `,
  columns: 1,
  rows,
  tail: '',
});
const keyed = (...keys: (string | Buffer)[]): Statement & { kind: 'keyed' } => ({
  kind: 'keyed',
  use: 'read',
  sql: 'SELECT id FROM t WHERE id IN (?) AND day = ?',
  column: 'id',
  keys,
  params: ['monday'],
});
const read = (sql: string): Statement => ({ kind: 'sql', use: 'read', sql, params: [] });
const write = (sql: string): Statement => ({ kind: 'sql', use: 'write', sql, params: [] });
const asked = (unit: symbol, statement: Statement) => ({
  unit,
  statement,
  done: jest.fn(),
  failed: jest.fn(),
});
const [one, other] = [Symbol('one'), Symbol('other')];
const words = (all: readonly Asked[]) =>
  joinAlike(all).map(({ statement, of }) => [sqlOf(statement), of.length]);

describe('what becomes one statement', () => {
  test('rows for the same table, and every unit keeps its own', () => {
    const own = insert('t', [1]);
    expect(words([asked(one, own), asked(other, insert('t', [2]))])).toEqual([
      [{ sql: 'INSERT INTO t (?),(?)', params: [1, 2] }, 2],
    ]);
    expect(own).toMatchObject({ rows: [[1]] });
  });

  test('reads of several keys, each key once', () => {
    const all = [
      asked(one, keyed('a', 'b')),
      asked(other, keyed('b')),
      asked(other, { ...keyed('c'), params: ['tuesday'] }),
    ];
    expect(words(all)).toEqual([
      [{ sql: keyed().sql, params: [['a', 'b'], 'monday'] }, 2],
      [{ sql: keyed().sql, params: [['c'], 'tuesday'] }, 1],
    ]);
  });

  test('reads that are the same; writes and locks stay as they are', () => {
    const lock: Statement = { kind: 'sql', use: 'lock', sql: 'SELECT 2 FOR UPDATE', params: [] };
    const all = [read('SELECT 1'), write('UPDATE t'), write('UPDATE t'), lock, lock].map((what) =>
      asked(one, what),
    );
    expect(words([...all, asked(other, read('SELECT 1'))])).toEqual([
      [expect.objectContaining({ sql: 'SELECT 1' }), 2],
      [expect.objectContaining({ sql: 'UPDATE t' }), 1],
      [expect.objectContaining({ sql: 'UPDATE t' }), 1],
      [expect.objectContaining({ sql: 'SELECT 2 FOR UPDATE' }), 1],
      [expect.objectContaining({ sql: 'SELECT 2 FOR UPDATE' }), 1],
    ]);
  });

  test('but no read before what its own unit wrote', () => {
    const all = [
      asked(one, keyed('a')),
      asked(other, write('UPDATE t')),
      asked(other, keyed('b')),
      asked(one, keyed('c')),
    ];
    expect(joinAlike(all).map(({ statement }) => sqlOf(statement).params)).toEqual([
      [['a'], 'monday'],
      [],
      [['b', 'c'], 'monday'],
    ]);
  });
});

describe('what each is given', () => {
  test('the rows of its own keys, in the order in which they came', () => {
    const [first, second] = [
      asked(one, keyed('a', 'b')),
      asked(other, keyed(Buffer.from('b'), 'x')),
    ];
    const [joined] = joinAlike([first, second]);
    const rows = [
      { id: 'b', n: 1 },
      { id: 'a', n: 2 },
      { id: 'b', n: 3 },
    ];
    if (joined) dealOut(joined, rows);
    expect(first.done).toHaveBeenCalledWith(rows);
    expect(second.done).toHaveBeenCalledWith([rows[0], rows[2]]);
  });

  test('the whole, of everything else', () => {
    const both = [asked(one, insert('t', [1])), asked(other, insert('t', [2]))];
    const [joined] = joinAlike(both);
    if (joined) dealOut(joined, { affectedRows: 2 });
    for (const { done } of both) expect(done).toHaveBeenCalledWith({ affectedRows: 2 });
  });
});
