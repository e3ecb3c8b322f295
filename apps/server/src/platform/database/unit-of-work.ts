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
import { DataSource } from 'typeorm';
import { AppError } from '../app-error.js';
import { pause } from '../clock.js';
import type { Ctx } from '../context.js';
import { randomBelow } from '../ids.js';
import { Metrics } from '../metrics.js';
import { Committer } from './committer.js';
import { Connection } from './connection.js';
import { claimIdempotency, idempotencyKeyOf, keepAnswer } from './idempotency.js';
import { errorNumber, isLostConnection, type Tx } from './reader.js';
import { LostCommit, SharedTransaction } from './shared-transaction.js';

const ATTEMPTS = 8;
const RETRIED = new Set([1213, 1205, 1020]);

export interface Gathering {
  /**
   * The member, order number or nonce that a frequent unit is about: it may then share a transaction
   * with units about others.
   */
  gatherBy?: readonly string[];
  /** What nobody else may claim: another that does waits until this one has ended. */
  claims?: string;
  /** Units that say the same here do with `tx.together` what they do. */
  alike?: string;
}

interface Unit<T> {
  name: string;
  /** The first attempt. */
  atOnce(tx: Tx): Promise<T>;
  /** Later attempts, when something stood in the way of the first. */
  stepByStep(tx: Tx): Promise<T>;
  /** Whether it may run again after a COMMIT whose answer was lost. */
  isRepeatable: boolean;
  /** Whoever else claims this waits for it. */
  claims?: string;
  alike?: string;
}

/** The idempotency key has an answer already, or what was asked for beside it failed. */
class NotFresh extends Error {}

export interface Once extends Gathering {
  /**
   * Asked when the idempotency key belongs to something else: whether the work is known by a key of its
   * own, and answers by it whatever key came along.
   */
  winsOverKey?(): Promise<boolean>;
}

@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly metrics: Metrics,
    @Optional() private readonly committer?: Committer,
  ) {}

  async run<T>(
    name: string,
    work: (tx: Tx) => Promise<T>,
    { gatherBy, claims, alike }: Gathering = {},
  ): Promise<T> {
    const unit = { name, atOnce: work, stepByStep: work, isRepeatable: false, claims, alike };
    return this.gathered(unit, gatherBy);
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
    { gatherBy, alike, winsOverKey }: Once = {},
  ): Promise<T> {
    const key = ctx.idempotencyKey;
    if (key === undefined) return this.run(route, work, { gatherBy, alike });
    const own = idempotencyKeyOf(ctx, key, route, content);
    const claim = (tx: Tx) => claimIdempotency<T>(tx, own);
    const kept = (tx: Tx, answer: T): T => {
      keepAnswer(tx, own, answer);
      return answer;
    };
    // A key is fresh almost always, so its row and what the work asks for first go in one round trip.
    const atOnce = async (tx: Tx) => {
      const [claimed, done] = await Promise.allSettled([claim(tx), work(tx)]);
      if (claimed.status === 'rejected' || claimed.value.answered) throw new NotFresh();
      if (done.status === 'rejected') throw done.reason;
      return kept(tx, done.value);
    };
    const stepByStep = async (tx: Tx) => {
      const claimed = await claim(tx);
      return claimed.answered ? claimed.answer : kept(tx, await work(tx));
    };
    const claims = `${own.caller} ${key}`;
    const unit = { name: route, atOnce, stepByStep, isRepeatable: true, claims, alike };
    try {
      return await this.gathered(unit, gatherBy);
    } catch (error) {
      if (!isAboutItsKey(error) || !(await winsOverKey?.())) throw error;
      return this.run(route, work, { gatherBy });
    }
  }

  private gathered<T>(unit: Unit<T>, keys: readonly string[] | undefined): Promise<T> {
    const { name, atOnce: work, isRepeatable, claims, alike } = unit;
    const alone = () => this.retrying(unit);
    if (keys === undefined || !this.committer) return alone();
    return this.committer.run({ name, keys, work, alone, isRepeatable, claims, alike });
  }

  private async retrying<T>({ name, atOnce, stepByStep, isRepeatable }: Unit<T>): Promise<T> {
    let work = atOnce;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(work);
      } catch (error) {
        if (error instanceof LostCommit && !isRepeatable) throw new AppError('DATABASE_AWAY');
        if (attempt === ATTEMPTS || !isRetryable(error)) throw error;
        work = stepByStep;
        if (error instanceof NotFresh) continue;
        this.metrics.retriedUnit(name);
        await pause(randomBelow(10 * 2 ** Math.min(attempt, 5)));
      }
    }
  }

  private async attempt<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    const connection = await Connection.of(this.dataSource);
    const transaction = new SharedTransaction(connection);
    try {
      const result = await work(transaction.join().tx);
      await transaction.commit();
      return result;
    } catch (error) {
      await transaction.rollBack();
      throw error;
    } finally {
      connection.release();
    }
  }
}

function isRetryable(error: unknown): boolean {
  return (
    error instanceof LostCommit ||
    error instanceof NotFresh ||
    isLostConnection(error) ||
    RETRIED.has(errorNumber(error) ?? 0)
  );
}

function isAboutItsKey(error: unknown): boolean {
  if (!(error instanceof AppError)) return false;
  return error.code === 'IDEMPOTENCY_MISMATCH' || error.code === 'IDEMPOTENCY_IN_FLIGHT';
}
