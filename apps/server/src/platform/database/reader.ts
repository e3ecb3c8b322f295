/**
 * How SQL is spoken. A `Reader` reads; only a `Tx` writes or locks, and only UnitOfWork makes one,
 * so a write outside a transaction does not compile.
 */
export interface Reader {
  rows<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** Rows of some keys; none are asked for without keys. */
  rowsOf<T>(keyed: Keyed): Promise<T[]>;
}

/**
 * A read by keys that says whose each row is, so that several units of one transaction can ask it in one
 * statement.
 */
export interface Keyed {
  /** The keys go where the first `?` stands, in an `IN (?)`. */
  sql: string;
  /** The column of the result that tells the key. */
  column: string;
  keys: readonly (Buffer | string)[];
  /** For the other `?`. */
  params?: readonly unknown[];
}

/**
 * Statements that are asked for at the same time (`Promise.all`) go in one round trip, in the order in
 * which they were asked for.
 */
export interface Tx extends Reader {
  /** A locking read (`… FOR UPDATE`). */
  lock<T>(sql: string, params?: readonly unknown[]): Promise<T[]>;
  /** The same of the rows of some keys. */
  lockOf<T>(keyed: Keyed): Promise<T[]>;
  /** Runs a write and gives its affected rows (matched rows for UPDATE). */
  write(sql: string, params?: readonly unknown[]): Promise<number>;
  /** One multi-row INSERT; nothing for no rows. */
  insert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
  ): Promise<void>;
  /** One multi-row INSERT … ON DUPLICATE KEY UPDATE. */
  upsert(
    table: string,
    columns: readonly string[],
    rows: readonly (readonly unknown[])[],
    updated: readonly Updated[],
  ): Promise<void>;
  /**
   * A row that is there as long as the unit stands: one that is refused and wrote nothing else leaves
   * others of its transaction alone, and `undo` takes the row out again.
   */
  claim(
    table: string,
    columns: readonly string[],
    row: readonly unknown[],
    undo: { sql: string; params: readonly unknown[] },
  ): Promise<void>;
  /**
   * Writes that nothing later in the unit looks at: they go in the round trip of COMMIT. When one fails
   * the unit fails with its error, and nothing is kept.
   */
  atCommit: {
    write(sql: string, params?: readonly unknown[]): void;
    insert(table: string, columns: readonly string[], rows: readonly (readonly unknown[])[]): void;
    upsert(
      table: string,
      columns: readonly string[],
      rows: readonly (readonly unknown[])[],
      updated: readonly Updated[],
    ): void;
  };
  /**
   * Does what other units of this transaction want done too, for the inputs of all of them; by itself for
   * one. `all` answers in the order of its inputs, and may be that of another unit like this one.
   */
  together<I, A>(input: I, all: (inputs: readonly I[]) => Promise<readonly A[]>): Promise<A>;
  /** The same transaction for the last writes of a unit: what is inserted or upserted by it goes `atCommit`. */
  closing(): Tx;
}

/** A column that takes the row's value, or a whole assignment (`n = n + VALUES(n)`). */
export type Updated = string;

/** The first row, or null. */
export async function firstRow<T>(rows: Promise<T[]>): Promise<T | null> {
  return (await rows)[0] ?? null;
}

/** A JSON column: parsed by MySQL's driver, text on MariaDB. */
export function readJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}

/** `?, ?, ?` for an IN list. The list must not be empty. */
export function placeholders(values: readonly unknown[]): string {
  return values.map(() => '?').join(', ');
}

/** The MySQL error number of a failure, also when the ORM wrapped it. */
export function errorNumber(error: unknown): number | undefined {
  const holder = error as { errno?: unknown; driverError?: { errno?: unknown } } | null;
  const found = holder?.driverError?.errno ?? holder?.errno;
  return typeof found === 'number' ? found : undefined;
}

export function isDuplicateKey(error: unknown): boolean {
  return errorNumber(error) === 1062;
}

/** What the server says of a connection that it ends; the driver calls what it finds closed itself `fatal`. */
const LOST = new Set([
  'ER_CONNECTION_KILLED',
  'ER_SERVER_SHUTDOWN',
  'PROTOCOL_CONNECTION_LOST',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
]);

interface DriverError {
  code?: string;
  fatal?: boolean;
}

/** Whether the connection went away under a statement. */
export function isLostConnection(error: unknown): boolean {
  const holder = error as (DriverError & { driverError?: DriverError }) | null;
  const { code = '', fatal = false } = holder?.driverError ?? holder ?? {};
  return fatal || LOST.has(code);
}
