/**
 * What the sources of entries are called outside the ledger. Reads other modules' tables, and only
 * reads: one query for each kind of source that is asked for, by their primary or unique keys.
 */
import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, isId, placeholders, type Reader } from '../../platform/index.js';

export interface OrderName {
  orderNo: string;
  storeCode: string | null;
}

export interface ExchangeName {
  reward: string;
  quantity: number;
  storeCode: string | null;
}

@Injectable()
export class SourceNamesRepository {
  async orders(reader: Reader, ids: readonly string[]): Promise<Map<string, OrderName>> {
    const keys = ids.filter((id) => isId('ord', id)).map(idToBytes);
    if (keys.length === 0) return new Map();
    const rows = await reader.rows<{ id: Buffer; order_no: string; store_code: string }>(
      `SELECT id, order_no, store_code FROM order_head WHERE id IN (${placeholders(keys)})`,
      keys,
    );
    return new Map(
      rows.map((row) => [
        bytesToId('ord', row.id),
        { orderNo: row.order_no, storeCode: row.store_code },
      ]),
    );
  }

  /** By their orders. */
  async refunds(reader: Reader, ids: readonly string[]): Promise<Map<string, OrderName>> {
    const keys = ids.filter((id) => isId('rfd', id)).map(idToBytes);
    if (keys.length === 0) return new Map();
    const rows = await reader.rows<{ id: Buffer; order_no: string; store_code: string | null }>(
      `SELECT r.id, r.order_no, o.store_code FROM refund r LEFT JOIN order_head o ON o.id = r.order_id
        WHERE r.id IN (${placeholders(keys)})`,
      keys,
    );
    return new Map(
      rows.map((row) => [
        bytesToId('rfd', row.id),
        { orderNo: row.order_no, storeCode: row.store_code },
      ]),
    );
  }

  async exchanges(
    reader: Reader,
    memberId: string,
    ids: readonly string[],
  ): Promise<Map<string, ExchangeName>> {
    const keys = ids.filter((id) => isId('exc', id)).map(idToBytes);
    if (keys.length === 0) return new Map();
    const rows = await reader.rows<ExchangeColumns>(
      `SELECT e.id, COALESCE(r.name, e.reward_code) AS reward, e.quantity, e.store_code
         FROM exchange e LEFT JOIN reward r ON r.code = e.reward_code
        WHERE e.member_id = ? AND e.id IN (${placeholders(keys)})`,
      [idToBytes(memberId), ...keys],
    );
    return new Map(
      rows.map(({ id, reward, quantity, store_code }) => [
        bytesToId('exc', id),
        { reward, quantity, storeCode: store_code },
      ]),
    );
  }

  async campaigns(reader: Reader, ids: readonly string[]): Promise<Map<string, string>> {
    const keys = ids.filter((id) => isId('cmp', id)).map(idToBytes);
    if (keys.length === 0) return new Map();
    const rows = await reader.rows<{ id: Buffer; name: string }>(
      `SELECT id, name FROM campaign WHERE id IN (${placeholders(keys)})`,
      keys,
    );
    return new Map(rows.map((row) => [bytesToId('cmp', row.id), row.name]));
  }
}

interface ExchangeColumns {
  id: Buffer;
  reward: string;
  quantity: number;
  store_code: string | null;
}
