/**
 * Plain reads by keys that are asked for while others are at the database go together in one round trip,
 * whoever asks: those of one text become one statement. Nobody waits for company: a read that finds
 * few under way goes at once. What fails together is asked once more each by itself.
 */
import type { DataSource } from 'typeorm';
import { ask } from './connection.js';
import { type Asked, dealOut, joinAlike } from './joining.js';
import type { Keyed } from './reader.js';
import { sqlOf } from './statements.js';

/** While the rows of one trip are read, the next is under way. */
const TRIPS_AT_ONCE = 2;
const MOST_READS = 64;
const NOBODY = Symbol('no unit');

export class GatheredReads {
  private waiting: Asked[] = [];
  private trips = 0;
  private isStarting = false;

  constructor(private readonly dataSource: DataSource) {}

  rowsOf<T>({ keys, params = [], ...words }: Keyed): Promise<T[]> {
    const statement = { kind: 'keyed' as const, use: 'read' as const, ...words, keys, params };
    return new Promise<unknown>((done, failed) => {
      this.waiting.push({ unit: NOBODY, statement, done, failed });
      this.startSoon();
    }) as Promise<T[]>;
  }

  /** After everyone who can ask has asked. */
  private startSoon(): void {
    if (this.isStarting || this.trips === TRIPS_AT_ONCE) return;
    this.isStarting = true;
    setImmediate(() => {
      this.isStarting = false;
      void this.makeTrip();
    });
  }

  private async makeTrip(): Promise<void> {
    const asked = this.waiting.splice(0, MOST_READS);
    if (asked.length === 0) return;
    this.trips += 1;
    if (this.waiting.length > 0) this.startSoon();
    await this.askTogether(asked);
    this.trips -= 1;
    if (this.waiting.length > 0) this.startSoon();
  }

  private async askTogether(asked: readonly Asked[]): Promise<void> {
    const joined = joinAlike(asked);
    const statements = joined.map(({ statement }) => sqlOf(statement));
    const text = statements.map(({ sql }) => sql).join(';\n');
    try {
      const given = await ask(
        this.dataSource,
        text,
        statements.flatMap(({ params }) => params),
      );
      const results = joined.length === 1 ? [given] : (given as unknown[]);
      for (const [index, one] of joined.entries()) dealOut(one, results[index]);
    } catch (error) {
      if (asked.length === 1) asked[0]?.failed(error);
      else await Promise.all(asked.map((one) => this.askTogether([one])));
    }
  }
}
