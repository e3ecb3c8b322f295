/**
 * One transaction of one unit of work, or of several that share it in step: what is asked for at the
 * same time goes to the database in one round trip, and rows for the same table in one INSERT. The
 * begin goes with the first statement; what may wait until COMMIT goes with it.
 *
 * It stands or falls as a whole: after the first failure every further statement fails too; only a
 * duplicate key that a unit by itself met with a statement by itself leaves it usable. Units in
 * transactions of their own would wait for each other at a row that both lock; here nothing would
 * stop the second, so a lock that two units ask for (a locking read, or the row of an upsert) fails
 * the whole. Units about the same thing follow each other in a chain, whose locks are common.
 */
import type { Connection } from './connection.js';
import type { Ensemble } from './ensemble.js';
import { type Asked, dealOut, joinAlike } from './joining.js';
import { isDuplicateKey, isLostConnection, type Tx } from './reader.js';
import { locksOf, type Statement, sqlOf, txOver } from './statements.js';

/** Units that follow each other. */
export type Chain = symbol;

export class SameLock extends Error {
  constructor() {
    super('two units of a shared transaction lock the same row');
  }
}

/** COMMIT was sent and its answer was lost: it may or may not have been done. */
export class LostCommit extends Error {}

/** The transaction as one of its units sees it. A unit that is refused before it wrote leaves nothing behind. */
export interface SharedTx {
  tx: Tx;
  hasWritten(): boolean;
  /** Takes out what the unit only claimed; with COMMIT, like all that others still do. */
  takeBackClaims(): void;
  /** To be called when the unit has ended. */
  leave(): void;
}

export class SharedTransaction {
  private waiting: Asked[] = [];
  private atCommit: Asked[] = [];
  private units = 0;
  private isSending = false;
  private hasBegun = false;
  private readonly locks = new Map<string, Chain>();
  private failure: { error: unknown } | null = null;

  constructor(private readonly connection: Connection) {}

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  /**
   * The next unit of a chain begins when the one before it has ended, and sees all that it wrote; those
   * of one ensemble begin at the same time.
   */
  join(chain: Chain = Symbol('unit'), ensemble?: Ensemble): SharedTx {
    this.units += 1;
    this.sendKept(chain);
    let wrote = false;
    const claims: Statement[] = [];
    const keep = (statement: Statement) =>
      this.atCommit.push({
        unit: chain,
        statement,
        done: () => undefined,
        failed: () => undefined,
      });
    const tx = txOver(
      (statement) => {
        wrote ||= statement.use === 'write';
        if (statement.kind === 'insert' && statement.undo) claims.push(statement.undo);
        return this.ask(chain, statement);
      },
      (statement) => {
        wrote = true;
        keep(statement);
      },
    );
    let asked = false;
    if (ensemble)
      tx.together = (input, all) => {
        asked = true;
        return ensemble.together(input, all);
      };
    return {
      tx,
      hasWritten: () => wrote,
      takeBackClaims: () => claims.forEach(keep),
      leave: () => ensemble?.leave(asked),
    };
  }

  /** Throws LostCommit. After any other failure nothing is kept, and the transaction is to be rolled back. */
  async commit(): Promise<void> {
    if (!this.hasBegun && this.atCommit.length === 0) return;
    const last = joinAlike(this.atCommit).map(({ statement }) => this.textOf(statement));
    const [only, ...others] = last;
    // One statement by itself is a transaction of its own.
    const isWhole = !this.hasBegun && only !== undefined && others.length === 0;
    try {
      if (isWhole) await this.connection.query(only);
      else await this.sendTexts([...last, 'COMMIT']);
    } catch (error) {
      throw isLostConnection(error) ? new LostCommit() : error;
    }
  }

  /** Never throws: with a connection that is gone its transaction is gone too. */
  async rollBack(): Promise<void> {
    this.fail(new Error('the transaction was rolled back'));
    if (this.hasBegun) await this.connection.query('ROLLBACK').catch(() => undefined);
  }

  /** From now on nothing goes to the database any more. */
  fail(error: unknown): void {
    this.failure ??= { error };
    for (const { failed } of this.waiting.splice(0)) failed(error);
  }

  /** What the units before left to COMMIT goes before all that the next one asks. */
  private sendKept(chain: Chain): void {
    const own = this.atCommit.filter(({ unit }) => unit === chain);
    if (own.length === 0) return;
    this.atCommit = this.atCommit.filter(({ unit }) => unit !== chain);
    this.waiting.push(...own);
    this.sendSoon();
  }

  private ask(unit: Chain, statement: Statement): Promise<unknown> {
    if (this.isLockedByAnother(unit, statement)) this.fail(new SameLock());
    if (this.failure) return Promise.reject(this.failure.error);
    return new Promise((done, failed) => {
      this.waiting.push({ unit, statement, done, failed });
      this.sendSoon();
    });
  }

  private isLockedByAnother(unit: Chain, statement: Statement): boolean {
    return locksOf(statement).some((lock) => {
      const holder = this.locks.get(lock) ?? unit;
      this.locks.set(lock, holder);
      return holder !== unit;
    });
  }

  /** After everyone who can ask has asked. */
  private sendSoon(): void {
    if (this.isSending) return;
    this.isSending = true;
    setImmediate(() => void this.send());
  }

  private async send(): Promise<void> {
    const asked = this.waiting.splice(0);
    const joined = joinAlike(asked);
    // A failure takes back what was about to be sent; the connection may be another's by now.
    if (joined.length === 0) return;
    try {
      const results = await this.query(joined.map(({ statement }) => statement));
      for (const [index, one] of joined.entries()) dealOut(one, results[index]);
    } catch (error) {
      for (const { failed } of asked) failed(error);
      const isByItself = this.units === 1 && asked.length === 1;
      if (!isByItself || !isDuplicateKey(error)) this.fail(error);
    }
    this.isSending = false;
    if (this.waiting.length > 0) this.sendSoon();
  }

  private async query(statements: readonly Statement[]): Promise<unknown[]> {
    const results = await this.sendTexts(statements.map((statement) => this.textOf(statement)));
    return results.slice(results.length - statements.length);
  }

  /** What each gives, after what the begin gives when it goes along. */
  private async sendTexts(texts: readonly string[]): Promise<unknown[]> {
    const all = this.hasBegun ? texts : ['START TRANSACTION', ...texts];
    this.hasBegun = true;
    const results = await this.connection.query(all.join(';\n'));
    return all.length === 1 ? [results] : (results as unknown[]);
  }

  private textOf(statement: Statement): string {
    const { sql, params } = sqlOf(statement);
    return this.connection.format(sql, params);
  }
}
