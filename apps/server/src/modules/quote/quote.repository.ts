import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { QuoteContent, StoredQuote } from './quote.types.js';

interface QuoteColumns {
  id: Buffer;
  caller: string;
  channel: string;
  store_code: string;
  member_id: Buffer | null;
  identified: number;
  content: unknown;
  state: StoredQuote['state'];
  held_until: Date | null;
  quoted_at: Date;
}

const COLUMNS = [
  'id',
  'caller',
  'channel',
  'store_code',
  'member_id',
  'identified',
  'content',
  'state',
  'held_until',
  'quoted_at',
];

@Injectable()
export class QuoteRepository {
  async listByIds(reader: Reader, ids: readonly Id<'quo'>[]): Promise<StoredQuote[]> {
    if (ids.length === 0) return [];
    const rows = await reader.rows<QuoteColumns>(
      `SELECT ${COLUMNS.join(', ')} FROM quote WHERE id IN (${placeholders(ids)})`,
      ids.map(idToBytes),
    );
    return rows.map(quoteOf);
  }

  async insert(tx: Tx, quote: StoredQuote): Promise<void> {
    await tx.insert('quote', COLUMNS, [
      [
        idToBytes(quote.id),
        quote.caller,
        quote.channel,
        quote.storeCode,
        quote.memberId && idToBytes(quote.memberId),
        quote.identified ? 1 : 0,
        JSON.stringify(quote.content),
        quote.state,
        quote.heldUntil,
        quote.quotedAt,
      ],
    ]);
  }

  /** False when it has been ordered before. */
  async order(tx: Tx, id: Id<'quo'>, orderId: Id<'ord'>): Promise<boolean> {
    const changed = await tx.write(
      "UPDATE quote SET state = 'ordered', order_id = ? WHERE id = ? AND state = 'open'",
      [idToBytes(orderId), idToBytes(id)],
    );
    return changed === 1;
  }

  /** Until when it holds, locked; null when it has been dropped meanwhile. */
  async lock(tx: Tx, id: Id<'quo'>): Promise<Pick<StoredQuote, 'heldUntil'> | null> {
    const [row] = await tx.lock<Pick<QuoteColumns, 'held_until'>>(
      'SELECT held_until FROM quote WHERE id = ? FOR UPDATE',
      [idToBytes(id)],
    );
    return row ? { heldUntil: row.held_until } : null;
  }

  /** False when it was ordered: what it held is gone. */
  async letGo(tx: Tx, id: Id<'quo'>): Promise<boolean> {
    const changed = await tx.write(
      "UPDATE quote SET held_until = NULL WHERE id = ? AND state = 'open'",
      [idToBytes(id)],
    );
    return changed === 1;
  }

  /** Gives how many this chunk had. */
  drop(tx: Tx, before: Date, chunk: number): Promise<number> {
    return tx.write(`DELETE FROM quote WHERE quoted_at < ? ORDER BY quoted_at LIMIT ${chunk}`, [
      before,
    ]);
  }
}

function quoteOf(row: QuoteColumns): StoredQuote {
  return {
    id: bytesToId('quo', row.id),
    caller: row.caller,
    channel: row.channel,
    storeCode: row.store_code,
    memberId: row.member_id && bytesToId('mbr', row.member_id),
    identified: row.identified === 1,
    content: readJson<QuoteContent>(row.content),
    state: row.state,
    heldUntil: row.held_until,
    quotedAt: row.quoted_at,
  };
}
