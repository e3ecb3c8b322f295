/**
 * The only place with begin, commit and retry.
 *
 * Guarantees: the work runs in one READ COMMITTED transaction; on a deadlock (1213), a lock wait
 * time-out (1205) or a snapshot conflict (1020) the whole unit starts anew in a new transaction, a
 * bounded number of times with jitter, also when COMMIT itself throws them. A connection lost before
 * COMMIT was sent is retried too: nothing can have been written. A COMMIT whose answer was lost is
 * resolved by the idempotency row where there is one, otherwise the caller is told 503 and asks again.
 *
 * Order inside a unit: idempotency row → the member's row → the member's own rows → hot shared rows.
 */
import { Injectable } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { AppError } from '../app-error.js';
import { pause } from '../clock.js';
import type { Ctx } from '../context.js';
import { randomBelow } from '../ids.js';
import { Metrics } from '../metrics.js';
import { claimIdempotency, keepAnswer } from './idempotency.js';
import { errorNumber, isLostConnection, type Tx } from './reader.js';
import { Slots } from './slots.js';

const ATTEMPTS = 8;
/** The driver's own, where a data source names no size. */
const DEFAULT_POOL = 10;
const RETRIED = new Set([1213, 1205, 1020]);
class LostCommit extends Error {}

@Injectable()
export class UnitOfWork {
  private readonly slots: Slots;

  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
  ) {
    this.slots = new Slots(dataSource.options.poolSize ?? DEFAULT_POOL);
  }

  async run<T>(name: string, work: (tx: Tx) => Promise<T>): Promise<T> {
    return this.retrying(name, work, false);
  }

  /**
   * Runs once per caller and `ctx.idempotencyKey`: the same key and content give the first answer
   * again, other content is 422 IDEMPOTENCY_MISMATCH. The key is stored in the transaction of its
   * effect; the primary key (caller, idempotency_key) makes a second one wait for the first.
   */
  async once<T>(
    ctx: Ctx,
    route: string,
    content: unknown,
    work: (tx: Tx) => Promise<T>,
  ): Promise<T> {
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.run(route, work);
    return this.retrying(
      route,
      async (tx) => {
        const claim = await claimIdempotency<T>(tx, ctx, key, route, content);
        if (claim.answered) return claim.answer;
        const answer = await work(tx);
        await keepAnswer(tx, ctx, key, answer);
        return answer;
      },
      true,
    );
  }

  private async retrying<T>(
    name: string,
    work: (tx: Tx) => Promise<T>,
    repeatable: boolean,
  ): Promise<T> {
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.slots.hold(() => this.attempt(work));
      } catch (error) {
        if (error instanceof LostCommit && !repeatable) throw new AppError('DATABASE_AWAY');
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
        this.metrics.retriedUnit(name);
        await pause(randomBelow(10 * 2 ** Math.min(attempt, 5)));
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const runner = this.dataSource.createQueryRunner();
    try {
      await runner.query('START TRANSACTION');
      const result = await work(txOf(runner));
      await commit(runner);
      return result;
    } catch (error) {
      await rollBack(runner);
      throw error;
    } finally {
      await runner.release();
    }
  }
}

async function commit(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('COMMIT');
  } catch (error) {
    throw isLostConnection(error) ? new LostCommit() : error;
  }
}

async function rollBack(runner: QueryRunner): Promise<void> {
  try {
    await runner.query('ROLLBACK');
  } catch {
    // The connection is gone, and the transaction with it.
  }
}

function isRetryable(error: unknown): boolean {
  return (
    error instanceof LostCommit || isLostConnection(error) || RETRIED.has(errorNumber(error) ?? 0)
  );
}

function txOf(runner: QueryRunner): Tx {
  const query = (sql: string, params: readonly unknown[] = []) =>
    runner.query(sql, params as unknown[]);
  return {
    rows: query,
    lock: query,
    write: async (sql, params) =>
      ((await query(sql, params)) as { affectedRows: number }).affectedRows,
    insert: async (table, columns, rows) => {
      if (rows.length > 0) await query(insertSql(table, columns, rows.length), rows.flat());
    },
    upsert: async (table, columns, rows, updated) => {
      if (rows.length === 0) return;
      const taken = updated.map((column) => `${column} = VALUES(${column})`).join(', ');
      const sql = insertSql(table, columns, rows.length);
      await query(`${sql} ON DUPLICATE KEY UPDATE ${taken}`, rows.flat());
    },
  };
}

function insertSql(table: string, columns: readonly string[], count: number): string {
  const tuple = `(${columns.map(() => '?').join(',')})`;
  return `INSERT INTO ${table} (${columns.join(',')}) VALUES ${Array(count).fill(tuple).join(',')}`;
}
