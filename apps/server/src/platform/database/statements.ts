import type { Keyed, Tx, Updated } from './reader.js';

/** What a unit asks of its transaction: what may be joined with others of its kind, or any SQL. */
export type Statement = InsertStatement | KeyedStatement | SqlStatement;

type InsertStatement = {
  kind: 'insert';
  use: 'write' | 'claim';
  undo?: SqlStatement;
  head: string;
  columns: number;
  rows: Values[];
  tail: string;
};

type KeyedStatement = {
  kind: 'keyed';
  use: 'read' | 'lock';
  sql: string;
  column: string;
  keys: Keyed['keys'];
  params: Values;
};

type SqlStatement = {
  kind: 'sql';
  use: 'read' | 'lock' | 'write';
  sql: string;
  params: Values;
};

type Values = readonly unknown[];

/** How a statement is put to the database: gives rows of a read, the header of a write. */
export type Ask = (statement: Statement) => Promise<unknown>;

/** A transaction that speaks through `ask`, and leaves with `keep` what is to go with its COMMIT. */
export function txOver(ask: Ask, keep: (statement: Statement) => void): Tx {
  const rows =
    (use: 'read' | 'lock') =>
    <T>(sql: string, params: Values = []) =>
      ask({ kind: 'sql', use, sql, params }) as Promise<T[]>;
  const rowsOf =
    (use: 'read' | 'lock') =>
    async <T>({ keys, params = [], ...words }: Keyed) =>
      (keys.length > 0 ? await ask({ kind: 'keyed', use, ...words, keys, params }) : []) as T[];
  const insert = async (statement: InsertStatement): Promise<void> => {
    if (statement.rows.length > 0) await ask(statement);
  };
  const keepInsert = (statement: InsertStatement) => {
    if (statement.rows.length > 0) keep(statement);
  };
  const tx: Tx = {
    rows: rows('read'),
    rowsOf: rowsOf('read'),
    lock: rows('lock'),
    lockOf: rowsOf('lock'),
    write: async (sql, params = []) => {
      const written = await ask({ kind: 'sql', use: 'write', sql, params });
      return (written as { affectedRows: number }).affectedRows;
    },
    insert: (table, columns, values) => insert(insertOf(table, columns, values)),
    upsert: (table, columns, values, updated) =>
      insert(insertOf(table, columns, values, updating(updated))),
    claim: (table, columns, row, undo) =>
      insert({
        ...insertOf(table, columns, [row]),
        use: 'claim',
        undo: { kind: 'sql', use: 'write', ...undo },
      }),
    atCommit: {
      write: (sql, params = []) => keep({ kind: 'sql', use: 'write', sql, params }),
      insert: (table, columns, values) => keepInsert(insertOf(table, columns, values)),
      upsert: (table, columns, values, updated) =>
        keepInsert(insertOf(table, columns, values, updating(updated))),
    },
    together: async <I, A>(input: I, all: (inputs: readonly I[]) => Promise<readonly A[]>) =>
      (await all([input]))[0] as A,
    closing: () => ({
      ...tx,
      insert: async (...rows) => tx.atCommit.insert(...rows),
      upsert: async (...rows) => tx.atCommit.upsert(...rows),
    }),
  };
  return tx;
}

function updating(updated: readonly Updated[]): string {
  const assignments = updated.map((one) => (one.includes('=') ? one : `${one} = VALUES(${one})`));
  return ` ON DUPLICATE KEY UPDATE ${assignments.join(', ')}`;
}

function insertOf(
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
  tail = '',
): InsertStatement {
  const head = `INSERT INTO ${table} (${columns.join(',')}) VALUES `;
  return { kind: 'insert', use: 'write', head, columns: columns.length, rows: [...rows], tail };
}

/** The text and the values of a statement. */
export function sqlOf(statement: Statement): { sql: string; params: Values } {
  if (statement.kind === 'sql') return statement;
  if (statement.kind === 'keyed') {
    const { sql, keys, params } = statement;
    return { sql, params: [keys, ...params] };
  }
  const { head, columns, rows, tail } = statement;
  const tuple = `(${Array(columns).fill('?').join(',')})`;
  return { sql: `${head}${Array(rows.length).fill(tuple).join(',')}${tail}`, params: rows.flat() };
}

/** What a statement locks, where two units that lock the same must be noticed. */
export function locksOf(statement: Statement): string[] {
  if (statement.kind === 'insert') {
    const { head, tail, rows } = statement;
    return tail === '' ? [] : rows.map((row) => head + textOf(row));
  }
  if (statement.use !== 'lock') return [];
  if (statement.kind === 'sql') return [statement.sql + textOf(statement.params)];
  const words = statement.sql + textOf(statement.params);
  return statement.keys.map((key) => words + keyText(key));
}

/** Tells values apart; not for people. */
export function textOf(values: Values): string {
  return values.map(keyText).join('\n');
}

/** The same of one value, of a key as it is asked for and as a row gives it. */
export function keyText(value: unknown): string {
  if (Buffer.isBuffer(value)) return value.toString('latin1');
  return value instanceof Date ? String(value.getTime()) : String(value);
}
