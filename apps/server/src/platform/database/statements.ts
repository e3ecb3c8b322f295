import type { Tx } from './reader.js';

/** What a unit asks of its transaction: an insert that may be joined with others of its kind, or any SQL. */
export type Statement =
  | {
      kind: 'insert';
      use: 'write' | 'claim';
      undo?: SqlStatement;
      head: string;
      columns: number;
      rows: Values[];
      tail: string;
    }
  | SqlStatement;

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
  const insert = async (statement: Statement & { kind: 'insert' }): Promise<void> => {
    if (statement.rows.length > 0) await ask(statement);
  };
  return {
    rows: rows('read'),
    lock: rows('lock'),
    write: async (sql, params = []) => {
      const written = await ask({ kind: 'sql', use: 'write', sql, params });
      return (written as { affectedRows: number }).affectedRows;
    },
    insert: (table, columns, values) => insert(insertOf(table, columns, values)),
    upsert: (table, columns, values, updated) => {
      const taken = updated.map((column) => `${column} = VALUES(${column})`).join(', ');
      return insert(insertOf(table, columns, values, ` ON DUPLICATE KEY UPDATE ${taken}`));
    },
    claim: (table, columns, row, undo) =>
      insert({
        ...insertOf(table, columns, [row]),
        use: 'claim',
        undo: { kind: 'sql', use: 'write', ...undo },
      }),
    atCommit: {
      write: (sql, params = []) => keep({ kind: 'sql', use: 'write', sql, params }),
      insert: (table, columns, values) => {
        if (values.length > 0) keep(insertOf(table, columns, values));
      },
    },
  };
}

function insertOf(
  table: string,
  columns: readonly string[],
  rows: readonly Values[],
  tail = '',
): Statement & { kind: 'insert' } {
  const head = `INSERT INTO ${table} (${columns.join(',')}) VALUES `;
  return { kind: 'insert', use: 'write', head, columns: columns.length, rows: [...rows], tail };
}

/** The text and the values of a statement. */
export function sqlOf(statement: Statement): { sql: string; params: Values } {
  if (statement.kind === 'sql') return statement;
  const { head, columns, rows, tail } = statement;
  const tuple = `(${Array(columns).fill('?').join(',')})`;
  return { sql: `${head}${Array(rows.length).fill(tuple).join(',')}${tail}`, params: rows.flat() };
}
