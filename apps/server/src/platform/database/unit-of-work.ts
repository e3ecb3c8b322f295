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
 * Units that name what they are about may be committed together with others (committer.ts).
 */
import { Injectable, Optional } from '@nestjs/common';
import { DataSource, type QueryRunner } from 'typeorm';
import { AppError } from '../app-error.js';
import { pause } from '../clock.js';
import type { Ctx } from '../context.js';
import { randomBelow } from '../ids.js';
import { Metrics } from '../metrics.js';
import { Committer } from './committer.js';
import { claimIdempotency, keepAnswer } from './idempotency.js';
import { errorNumber, isLostConnection, type Tx } from './reader.js';
import { Slots } from './slots.js';
import { sqlOf, txOver } from './statements.js';

const ATTEMPTS = 8;
/** The driver's own, where a data source names no size. */
const DEFAULT_POOL = 10;
const RETRIED = new Set([1213, 1205, 1020]);
class LostCommit extends Error {}

export interface Gathering {
  /**
   * The member, order number or nonce that a frequent unit is about: it may then share a transaction
   * with units about others.
   */
  gatherBy?: readonly string[];
}

@Injectable()
export class UnitOfWork {
  private readonly slots: Slots;

  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
    @Optional() private readonly committer?: Committer,
  ) {
    this.slots = new Slots(dataSource.options.poolSize ?? DEFAULT_POOL);
  }

  async run<T>(
    name: string,
    work: (tx: Tx) => Promise<T>,
    { gatherBy }: Gathering = {},
  ): Promise<T> {
    return this.gathered(name, work, false, gatherBy);
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
    { gatherBy }: Gathering = {},
  ): Promise<T> {
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.gathered(route, work, false, gatherBy);
    const answered = async (tx: Tx) => {
      const claim = await claimIdempotency<T>(tx, ctx, key, route, content);
      if (claim.answered) return claim.answer;
      const answer = await work(tx);
      await keepAnswer(tx, ctx, key, answer);
      return answer;
    };
    return this.gathered(route, answered, true, gatherBy);
  }

  private gathered<T>(
    name: string,
    work: (tx: Tx) => Promise<T>,
    isRepeatable: boolean,
    keys: readonly string[] | undefined,
  ): Promise<T> {
    const alone = () => this.retrying(name, work, isRepeatable);
    if (keys === undefined || !this.committer) return alone();
    return this.committer.run({ name, keys, work, alone, isRepeatable });
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
  return txOver((statement) => {
    const { sql, params } = sqlOf(statement);
    return runner.query(sql, [...params]);
  });
}
