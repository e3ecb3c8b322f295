/**
 * The connections of the pool that the ORM opened, spoken to directly: its query runner and the
 * driver's promises cost more processor time than a short statement does.
 */
import type { DataSource } from 'typeorm';
import { AppError } from '../app-error.js';
import { Slots } from './slots.js';

type Done<T> = (error: Error | null, result: T) => void;

interface DriverConnection {
  query(sql: string, done: Done<unknown>): void;
  format(sql: string, params: readonly unknown[]): string;
  release(): void;
}

/** The part of mysql2's pool that is used here. */
export interface DriverPool {
  query(sql: string, params: readonly unknown[], done: Done<unknown>): void;
  getConnection(done: Done<DriverConnection>): void;
  on(event: 'connection', listener: (connection: DriverConnection) => void): void;
}

/** Throws DATABASE_AWAY once the data source is closed. */
export function poolOf(dataSource: DataSource): DriverPool {
  const { pool } = dataSource.driver as unknown as { pool?: DriverPool };
  if (!pool) throw new AppError('DATABASE_AWAY');
  return pool;
}

/** What one statement gives on any connection. */
export async function ask(
  dataSource: DataSource,
  sql: string,
  params: readonly unknown[],
): Promise<unknown> {
  const pool = poolOf(dataSource);
  return promised((done) => pool.query(sql, params, done));
}

/** The driver's own, where a data source names no size. */
const DEFAULT_POOL = 10;
const slotsOf = new WeakMap<DataSource, Slots>();

function slotsIn(dataSource: DataSource): Slots {
  const known = slotsOf.get(dataSource);
  if (known) return known;
  const slots = new Slots(dataSource.options.poolSize ?? DEFAULT_POOL);
  slotsOf.set(dataSource, slots);
  return slots;
}

/** A connection that is a transaction's alone. */
export class Connection {
  private constructor(
    private readonly driver: DriverConnection,
    private readonly slots: Slots,
  ) {}

  /** Waits for a slot and a connection; to be released. */
  static async of(dataSource: DataSource): Promise<Connection> {
    const slots = slotsIn(dataSource);
    await slots.take();
    try {
      const pool = poolOf(dataSource);
      return new Connection(await promised((done) => pool.getConnection(done)), slots);
    } catch (error) {
      slots.giveBack();
      throw error;
    }
  }

  /** Several statements in one text give an array of what each gives. The first that fails is the last to run. */
  query(sql: string): Promise<unknown> {
    return promised((done) => this.driver.query(sql, done));
  }

  /** The text with its values put in by the driver. */
  format(sql: string, params: readonly unknown[]): string {
    return this.driver.format(sql, params);
  }

  release(): void {
    this.driver.release();
    this.slots.giveBack();
  }
}

function promised<T>(call: (done: Done<T>) => void): Promise<T> {
  return new Promise((resolve, reject) =>
    call((error, result) => (error ? reject(error) : resolve(result))),
  );
}
