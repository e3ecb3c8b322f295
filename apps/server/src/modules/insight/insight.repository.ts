import { Injectable } from '@nestjs/common';
import { firstRow, placeholders, type Reader } from '../../platform/index.js';

/** `[from, until)` in instants; `starts` are the instants at which its business days begin. */
export interface Period {
  from: Date;
  until: Date;
  starts: Date[];
}

/**
 * Figures over the whole brand. They read other modules' tables, and only read: each query by an
 * index of its range, none per member. Days are the brand's: INTERVAL() sorts an instant between
 * the days' beginnings, so that zones with summer time come out right.
 */
@Injectable()
export class InsightRepository {
  async countMembers(reader: Reader): Promise<number> {
    return (
      (await firstRow(reader.rows<{ members: number }>('SELECT COUNT(*) AS members FROM member')))
        ?.members ?? 0
    );
  }

  joinedByDay(reader: Reader, period: Period): Promise<{ day: number; members: number }[]> {
    return reader.rows(
      `SELECT ${dayOf('joined_at', period)} AS day, COUNT(*) AS members
       FROM member WHERE joined_at >= ? AND joined_at < ? GROUP BY day`,
      [...seconds(period), period.from, period.until],
    );
  }

  ordersByDay(
    reader: Reader,
    period: Period,
  ): Promise<{ day: number; orders: number; paid_fen: number }[]> {
    return reader.rows(
      `SELECT ${dayOf('paid_at', period)} AS day, COUNT(*) AS orders, SUM(paid_fen - refunded_fen) AS paid_fen
       FROM order_head WHERE paid_at >= ? AND paid_at < ? GROUP BY day`,
      [...seconds(period), period.from, period.until],
    );
  }

  ordersByStore(
    reader: Reader,
    period: Period,
  ): Promise<{ code: string; orders: number; paid_fen: number }[]> {
    return reader.rows(
      `SELECT store_code AS code, COUNT(*) AS orders, SUM(paid_fen - refunded_fen) AS paid_fen
       FROM order_head WHERE paid_at >= ? AND paid_at < ? GROUP BY store_code`,
      [period.from, period.until],
    );
  }

  /** By index member_order_facts_last: who bought in a period that ends now has their last order in it. */
  async countActive(reader: Reader, since: Date): Promise<number> {
    const row = firstRow(
      reader.rows<{ members: number }>(
        'SELECT COUNT(*) AS members FROM member_order_facts WHERE last_order_at >= ?',
        [since],
      ),
    );
    return (await row)?.members ?? 0;
  }

  /** By the covering index point_entry_occurred. */
  pointsByDay(
    reader: Reader,
    period: Period,
  ): Promise<{ day: number; kind: string; points: number }[]> {
    return reader.rows(
      `SELECT ${dayOf('occurred_at', period)} AS day, kind, SUM(points) AS points
       FROM point_entry WHERE occurred_at >= ? AND occurred_at < ? GROUP BY day, kind`,
      [...seconds(period), period.from, period.until],
    );
  }

  async sumOutstanding(reader: Reader): Promise<number> {
    return (
      (
        await firstRow(
          reader.rows<{ points: number | null }>(
            'SELECT SUM(balance) AS points FROM point_account',
          ),
        )
      )?.points ?? 0
    );
  }
}

function dayOf(column: string, period: Period): string {
  return `INTERVAL(UNIX_TIMESTAMP(${column}), ${placeholders(period.starts)}) - 1`;
}

function seconds(period: Period): number[] {
  return period.starts.map((start) => start.getTime() / 1000);
}
