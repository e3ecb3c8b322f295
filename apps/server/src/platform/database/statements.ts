import type { Tx } from './reader.js';

/** What a unit asks of its transaction: an insert that may be joined with others of its kind, or any SQL. */
export type Statement =
  | { kind: 'insert'; use: 'write'; head: string; columns: number; rows: Values[]; tail: string }
  | { kind: 'sql'; use: 'read' | 'lock' | 'write'; sql: string; params: Values };

type Values = readonly unknown[];

/** How a statement is put to the database: gives rows of a read, the header of a write. */
export type Ask = (statement: Statement) => Promise<unknown>;

/** A transaction that speaks through `ask`. */
export function txOver(ask: Ask): Tx {
  const rows =
    (use: 'read' | 'lock') =>
    <T>(sql: string, params: Values = []) =>
      ask({ kind: 'sql', use, sql, params }) as Promise<T[]>;
  const insert = async (
    table: string,
    columns: readonly string[],
    values: readonly Values[],
    tail: string,
  ): Promise<void> => {
    if (values.length === 0) return;
    const head = `INSERT INTO ${table} (${columns.join(',')}) VALUES `;
    const shape = { kind: 'insert', use: 'write', head, tail } as const;
    await ask({ ...shape, columns: columns.length, rows: [...values] });
  };
  return {
    rows: rows('read'),
    lock: rows('lock'),
    write: async (sql, params = []) => {
      const written = await ask({ kind: 'sql', use: 'write', sql, params });
      return (written as { affectedRows: number }).affectedRows;
    },
    insert: (table, columns, values) => insert(table, columns, values, ''),
    upsert: (table, columns, values, updated) => {
      const taken = updated.map((column) => `${column} = VALUES(${column})`).join(', ');
      return insert(table, columns, values, ` ON DUPLICATE KEY UPDATE ${taken}`);
    },
  };
}

/** The text and the values of a statement. */
export function sqlOf(statement: Statement): { sql: string; params: Values } {
  if (statement.kind === 'sql') return statement;
  const { head, columns, rows, tail } = statement;
  const tuple = `(${Array(columns).fill('?').join(',')})`;
  return { sql: `${head}${Array(rows.length).fill(tuple).join(',')}${tail}`, params: rows.flat() };
}
