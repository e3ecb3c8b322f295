/**
 * One transaction that several units of work share, in step: what they ask for at the same time goes
 * to the database in one round trip, and rows for the same table in one INSERT.
 *
 * It stands or falls as a whole: after the first failure every further statement fails too. Units in
 * transactions of their own would wait for each other at a row that both lock; here nothing would
 * stop the second, so a lock that two units ask for (a locking read, or the row of an upsert) fails
 * the whole.
 */
import type { PoolConnection, ResultSetHeader } from 'mysql2/promise';
import type { Tx } from './reader.js';
import { type Statement, sqlOf, txOver } from './statements.js';

type Unit = symbol;

export class SameLock extends Error {
  constructor() {
    super('two units of a shared transaction lock the same row');
  }
}

interface Asked {
  statement: Statement;
  done(result: unknown): void;
  failed(error: unknown): void;
}

/** The transaction as one of its units sees it. A unit that is refused before it wrote leaves nothing behind. */
export interface SharedTx {
  tx: Tx;
  hasWritten(): boolean;
}

export class SharedTransaction {
  private waiting: Asked[] = [];
  private isSending = false;
  private hasBegun = false;
  private readonly locks = new Map<string, Unit>();
  private failure: { error: unknown } | null = null;

  constructor(private readonly connection: PoolConnection) {}

  get hasFailed(): boolean {
    return this.failure !== null;
  }

  join(): SharedTx {
    const unit = Symbol('unit');
    let wrote = false;
    const tx = txOver((statement) => {
      wrote ||= statement.use === 'write';
      return this.ask(unit, statement);
    });
    return { tx, hasWritten: () => wrote };
  }

  async commit(): Promise<void> {
    if (this.hasBegun) await this.connection.query('COMMIT');
  }

  async rollBack(): Promise<void> {
    if (this.hasBegun) await this.connection.query('ROLLBACK');
  }

  /** From now on nothing goes to the database any more. */
  fail(error: unknown): void {
    this.failure ??= { error };
    for (const { failed } of this.waiting.splice(0)) failed(error);
  }

  private ask(unit: Unit, statement: Statement): Promise<unknown> {
    if (this.isLockedByAnother(unit, statement)) this.fail(new SameLock());
    if (this.failure) return Promise.reject(this.failure.error);
    return new Promise((done, failed) => {
      this.waiting.push({ statement, done, failed });
      this.sendSoon();
    });
  }

  private isLockedByAnother(unit: Unit, statement: Statement): boolean {
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
    const joined = joinInserts(asked);
    // A failure takes back what was about to be sent; the connection may be another's by now.
    if (joined.length === 0) return;
    try {
      const results = await this.query(joined.map(({ statement }) => statement));
      for (const [index, { of }] of joined.entries()) {
        for (const { done } of of) done(results[index]);
      }
    } catch (error) {
      for (const { failed } of asked) failed(error);
      this.fail(error);
    }
    this.isSending = false;
    if (this.waiting.length > 0) this.sendSoon();
  }

  private async query(statements: readonly Statement[]): Promise<unknown[]> {
    const begin = this.hasBegun ? [] : ['START TRANSACTION'];
    this.hasBegun = true;
    const texts = statements.map((statement) => {
      const { sql, params } = sqlOf(statement);
      return this.connection.format(sql, [...params]);
    });
    const all = [...begin, ...texts];
    const [results] = await this.connection.query<ResultSetHeader[]>(all.join(';\n'));
    return (all.length === 1 ? [results] : results).slice(begin.length);
  }
}

function locksOf(statement: Statement): string[] {
  if (statement.kind === 'insert') {
    const { head, tail, rows } = statement;
    return tail === '' ? [] : rows.map((row) => `${head}${JSON.stringify(row)}`);
  }
  if (statement.use !== 'lock') return [];
  return [`${statement.sql}${JSON.stringify(statement.params)}`];
}

interface Joined {
  statement: Statement;
  of: Asked[];
}

/** Inserts into the same columns of a table become one; everything else stays as it is, in its order. */
function joinInserts(asked: readonly Asked[]): Joined[] {
  const inserts = new Map<string, Joined & { statement: { rows: unknown[] } }>();
  const joined: Joined[] = [];
  for (const one of asked) {
    const { statement } = one;
    if (statement.kind === 'sql') {
      joined.push({ statement, of: [one] });
      continue;
    }
    const known = inserts.get(statement.head + statement.tail);
    if (known) {
      known.statement.rows.push(...statement.rows);
      known.of.push(one);
      continue;
    }
    const first = { statement: { ...statement, rows: [...statement.rows] }, of: [one] };
    inserts.set(statement.head + statement.tail, first);
    joined.push(first);
  }
  return joined;
}
