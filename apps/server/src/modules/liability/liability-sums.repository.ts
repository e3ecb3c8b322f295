/**
 * Sums over all that the books hold of a range of members, read in one statement: it sees no half of
 * a posting, so that lots less debt, and entries, come to the same balance. Reads other modules'
 * tables, and only reads, by primary keys which the member leads.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, isId, placeholders, type Reader } from '../../platform/index.js';

/** Members from one id, exclusive, through another, inclusive. */
export interface MemberRange {
  after: Buffer;
  through: Buffer;
}

export interface AccountSum {
  members: number;
  balance: number;
  debt: number;
}

export interface FlowSum {
  /** Its place among the months that begin at `starts`; below 0: before all of them. */
  slot: number;
  kind: string;
  entries: number;
  gained: number;
  gone: number;
}

/** Lots of one source that end at one instant. */
export interface LotSum {
  sourceType: string;
  sourceId: string;
  expiresAt: Date | null;
  granted: number;
  reversed: number;
  expired: number;
  remaining: number;
  pending: number;
}

export interface BookSums {
  accounts: AccountSum;
  flows: FlowSum[];
  lots: LotSum[];
}

interface SumRow {
  part: 'account' | 'flow' | 'lot';
  word: string;
  id: string;
  at: Date | null;
  a: number;
  b: number;
  c: number;
  d: number;
  e: number;
}

@Injectable()
export class LiabilitySumsRepository {
  async countAccounts(reader: Reader): Promise<number> {
    const [row] = await reader.rows<{ accounts: number }>(
      'SELECT COUNT(*) AS accounts FROM point_account',
    );
    return row?.accounts ?? 0;
  }

  /** The id of the last of the next `size` accounts; null when there is none. */
  async findEnd(reader: Reader, after: Buffer, size: number): Promise<Buffer | null> {
    const ids = await reader.rows<{ member_id: Buffer }>(
      'SELECT member_id FROM point_account WHERE member_id > ? ORDER BY member_id LIMIT ?',
      [after, size],
    );
    return ids.at(-1)?.member_id ?? null;
  }

  async sumBooks(
    reader: Reader,
    range: MemberRange,
    starts: readonly Date[],
    now: Date,
  ): Promise<BookSums> {
    const within = [range.after, range.through];
    const rows = await reader.rows<SumRow>(STATEMENT(placeholders(starts)), [
      ...within,
      ...starts.map((start) => start.getTime() / 1000),
      ...within,
      now,
      ...within,
      ...within,
    ]);
    const [accounts] = rows.filter(({ part }) => part === 'account');
    return {
      accounts: { members: accounts?.a ?? 0, balance: accounts?.b ?? 0, debt: accounts?.c ?? 0 },
      flows: rows.filter(({ part }) => part === 'flow').map(flowOf),
      lots: rows.filter(({ part }) => part === 'lot').map(lotOf),
    };
  }

  /** Stores by the id of an order or a refund. */
  async listStores(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    const orders = ids.filter((id) => isId('ord', id)).map(idToBytes);
    const refunds = ids.filter((id) => isId('rfd', id)).map(idToBytes);
    const stores = new Map<string, string>();
    if (orders.length > 0) {
      const rows = await reader.rows<{ id: Buffer; store_code: string }>(
        `SELECT id, store_code FROM order_head WHERE id IN (${placeholders(orders)})`,
        orders,
      );
      for (const row of rows) stores.set(bytesToId('ord', row.id), row.store_code);
    }
    if (refunds.length > 0) {
      const rows = await reader.rows<{ id: Buffer; store_code: string }>(
        `SELECT r.id, o.store_code FROM refund r JOIN order_head o ON o.id = r.order_id
          WHERE r.id IN (${placeholders(refunds)})`,
        refunds,
      );
      for (const row of rows) stores.set(bytesToId('rfd', row.id), row.store_code);
    }
    return stores;
  }
}

const STATEMENT = (months: string) => `
  SELECT 'account' AS part, '' AS word, '' AS id, NULL AS at, COUNT(*) AS a,
         COALESCE(SUM(balance), 0) AS b, COALESCE(SUM(debt), 0) AS c, 0 AS d, 0 AS e
    FROM point_account WHERE member_id > ? AND member_id <= ?
   UNION ALL
  SELECT 'flow', f.kind, '', NULL, f.slot, f.entries, f.gained, f.gone, 0
    FROM (SELECT INTERVAL(UNIX_TIMESTAMP(occurred_at), ${months}) - 1 AS slot, kind,
                 COUNT(*) AS entries,
                 SUM(CASE WHEN points > 0 THEN points ELSE 0 END) AS gained,
                 SUM(CASE WHEN points < 0 THEN -points ELSE 0 END) AS gone
            FROM point_entry WHERE member_id > ? AND member_id <= ? GROUP BY slot, kind) f
   UNION ALL
  SELECT 'lot', l.source_type, l.source_id, l.expires_at, SUM(l.granted),
         SUM(COALESCE(m.reversed, 0)), SUM(COALESCE(m.expired, 0)), SUM(l.remaining),
         SUM(CASE WHEN l.available_at > ? THEN l.remaining ELSE 0 END)
    FROM point_lot l
    LEFT JOIN (SELECT a.member_id, a.lot_seq,
                      SUM(CASE WHEN e.kind = 'expire' THEN -a.points ELSE 0 END) AS expired,
                      SUM(CASE WHEN e.kind IN ('reverse', 'settle') THEN -a.points ELSE 0 END) AS reversed
                 FROM point_allocation a
                 JOIN point_entry e ON e.member_id = a.member_id AND e.seq = a.entry_seq
                WHERE a.member_id > ? AND a.member_id <= ?
                GROUP BY a.member_id, a.lot_seq) m
           ON m.member_id = l.member_id AND m.lot_seq = l.seq
   WHERE l.member_id > ? AND l.member_id <= ?
   GROUP BY l.source_type, l.source_id, l.expires_at`;

function flowOf({ word, a, b, c, d }: SumRow): FlowSum {
  return { slot: a, kind: word, entries: b, gained: c, gone: d };
}

function lotOf({ word, id, at, a, b, c, d, e }: SumRow): LotSum {
  return {
    sourceType: word,
    sourceId: id,
    expiresAt: at,
    granted: a,
    reversed: b,
    expired: c,
    remaining: d,
    pending: e,
  };
}
