import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { OrderRecord, Report } from './order.types.js';
import {
  HEAD_COLUMNS,
  type HeadColumns,
  headValues,
  LINE_COLUMNS,
  type LineColumns,
  lineOf,
  lineValues,
  orderOf,
} from './order-row.js';

@Injectable()
export class OrderRepository {
  /**
   * Makes sure that each number has its row and locks it; gives the orders that the numbers name. The
   * upsert locks exactly these rows, new or old, so the read after it needs no lock of its own: one that
   * scanned a small table would wait for the numbers of other postings, and they for these.
   */
  async lockNumbers(tx: Tx, channel: string, orderNos: readonly string[]): Promise<Id<'ord'>[]> {
    const rows = orderNos.map((orderNo) => [channel, orderNo]);
    const [, keys] = await Promise.all([
      tx.upsert('order_key', ['channel', 'order_no'], rows, ['order_no']),
      tx.rowsOf<{ order_id: Buffer | null }>({
        sql: 'SELECT order_no, order_id FROM order_key WHERE order_no IN (?) AND channel = ?',
        column: 'order_no',
        keys: orderNos,
        params: [channel],
      }),
    ]);
    return keys.flatMap(({ order_id }) => (order_id ? [bytesToId('ord', order_id)] : []));
  }

  async nameOrders(tx: Tx, orders: readonly OrderRecord[]): Promise<void> {
    const rows = orders.map(({ id, channel, orderNo }) => [channel, orderNo, idToBytes(id)]);
    await tx.upsert('order_key', ['channel', 'order_no', 'order_id'], rows, ['order_id']);
  }

  /** Whether this number has been posted; a number once known stays so. */
  async isKnown(reader: Reader, report: Report): Promise<boolean> {
    const { channel, orderNo } = report;
    const rows =
      report.type === 'order'
        ? reader.rows('SELECT 1 FROM order_head WHERE channel = ? AND order_no = ?', [
            channel,
            orderNo,
          ])
        : reader.rows('SELECT 1 FROM refund WHERE channel = ? AND order_no = ? AND refund_no = ?', [
            channel,
            orderNo,
            report.refundNo,
          ]);
    return (await rows).length > 0;
  }

  /** Heads without lines. */
  async listByIds(reader: Reader, ids: readonly Id<'ord'>[]): Promise<OrderRecord[]> {
    if (ids.length === 0) return [];
    const rows = await reader.rows<HeadColumns>(
      `SELECT ${HEAD_COLUMNS.join(', ')} FROM order_head WHERE id IN (${placeholders(ids)})`,
      ids.map(idToBytes),
    );
    return rows.map(orderOf);
  }

  /** Which members the orders with these numbers belong to; numbers without a member are left out. */
  async membersOf(
    reader: Reader,
    channel: string,
    orderNos: readonly string[],
  ): Promise<Map<string, Id<'mbr'>>> {
    if (orderNos.length === 0) return new Map();
    const rows = await reader.rows<{ order_no: string; member_id: Buffer }>(
      `SELECT order_no, member_id FROM order_head
       WHERE channel = ? AND order_no IN (${placeholders(orderNos)}) AND member_id IS NOT NULL`,
      [channel, ...orderNos],
    );
    return new Map(rows.map((row) => [row.order_no, bytesToId('mbr', row.member_id)]));
  }

  async loadLines(reader: Reader, orders: readonly OrderRecord[]): Promise<void> {
    if (orders.length === 0) return;
    const byId = new Map<string, OrderRecord>(orders.map((order) => [order.id, order]));
    const rows = await reader.rows<LineColumns>(
      `SELECT order_id, line_no, sku, quantity, amount_fen, paid_fen, offset_points, earns, refunded_fen
       FROM order_line WHERE order_id IN (${placeholders(orders)}) ORDER BY order_id, line_no`,
      orders.map(({ id }) => idToBytes(id)),
    );
    for (const row of rows) byId.get(bytesToId('ord', row.order_id))?.lines.push(lineOf(row));
  }

  async insertOrders(tx: Tx, orders: readonly OrderRecord[]): Promise<void> {
    const lines = orders.flatMap((order) => order.lines.map((line) => lineValues(order, line)));
    await Promise.all([
      tx.insert('order_head', [...HEAD_COLUMNS, 'amount_fen'], orders.map(headValues)),
      tx.insert('order_line', LINE_COLUMNS, lines),
    ]);
  }

  /** Writes what refunds changed; the rows are there and locked by their number. */
  async changeRefunded(tx: Tx, orders: readonly OrderRecord[]): Promise<void> {
    await tx.upsert('order_head', [...HEAD_COLUMNS, 'amount_fen'], orders.map(headValues), [
      'refunded_fen',
      'whole_refund',
    ]);
    const lines = orders.flatMap((order) => order.lines.map((line) => lineValues(order, line)));
    await tx.upsert('order_line', LINE_COLUMNS, lines, ['refunded_fen']);
  }
}
