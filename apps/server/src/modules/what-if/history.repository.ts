import { Injectable } from '@nestjs/common';
import type { Birthday } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  readJson,
} from '../../platform/index.js';
import { birthdayOf } from '../member/index.js';
import type { HistoryLine, HistoryOrder, HistoryRefund } from './what-if.types.js';

interface OrderColumns {
  id: Buffer;
  member_id: Buffer;
  channel: string;
  order_no: string;
  store_code: string;
  paid_at: Date;
  recorded_at: Date;
  paid_fen: number;
  refunded_fen: number;
  whole_refund: number;
  answer: unknown;
}

interface LineColumns {
  order_id: Buffer;
  sku: string;
  category: string | null;
  paid_fen: number;
}

type MemberColumns = Parameters<typeof birthdayOf>[0] & { id: Buffer };

/** What trials read of the past. Only reads, of a bounded number of members at a time. */
@Injectable()
export class HistoryRepository {
  async countMembers(reader: Reader, from: Date): Promise<number> {
    const [row] = await reader.rows<{ members: number }>(
      'SELECT COUNT(*) AS members FROM member_order_facts WHERE last_order_at >= ?',
      [from],
    );
    return row?.members ?? 0;
  }

  /** Members who bought since, by the primary key of member_order_facts. */
  async listMembers(
    reader: Reader,
    from: Date,
    after: MemberId | null,
    limit: number,
  ): Promise<MemberId[]> {
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT member_id FROM member_order_facts
        WHERE member_id > ? AND last_order_at >= ? ORDER BY member_id LIMIT ${limit}`,
      [after ? idToBytes(after) : Buffer.alloc(0), from],
    );
    return rows.map((row) => bytesToId('mbr', row.member_id));
  }

  /** Those posted by then, in the order of posting, by the index order_head_member; `from` null: from the first. */
  async listOrders(
    reader: Reader,
    memberIds: readonly MemberId[],
    from: Date | null,
    by: Date,
  ): Promise<HistoryOrder[]> {
    const rows = await reader.rows<OrderColumns>(
      `SELECT id, member_id, channel, order_no, store_code, paid_at, recorded_at, paid_fen,
              refunded_fen, whole_refund, answer
         FROM order_head
        WHERE member_id IN (${placeholders(memberIds)}) ${from ? 'AND paid_at >= ?' : ''}
          AND recorded_at <= ?
        ORDER BY recorded_at, paid_at, id`,
      [...memberIds.map((id) => idToBytes(id)), ...(from ? [from] : []), by],
    );
    return rows.map(orderOf);
  }

  async loadLines(reader: Reader, orders: readonly HistoryOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const byId = new Map(orders.map((order) => [order.id, order]));
    const rows = await reader.rows<LineColumns>(
      `SELECT order_id, sku, category, paid_fen FROM order_line
        WHERE order_id IN (${placeholders(orders)})`,
      orders.map(({ id }) => idToBytes(id)),
    );
    for (const row of rows) byId.get(bytesToId('ord', row.order_id))?.lines.push(lineOf(row));
  }

  /** By the primary key's head; the orders are those that have refunds. */
  async listRefunds(reader: Reader, orders: readonly HistoryOrder[]): Promise<HistoryRefund[]> {
    if (orders.length === 0) return [];
    const channels = [...new Set(orders.map(({ channel }) => channel))].map((channel) => ({
      channel,
      orderNos: orders.filter((order) => order.channel === channel).map(({ orderNo }) => orderNo),
    }));
    const parts = channels.map(
      ({ orderNos }) => `(channel = ? AND order_no IN (${placeholders(orderNos)}))`,
    );
    const rows = await reader.rows<{ order_id: Buffer; recorded_at: Date; refunded_fen: number }>(
      `SELECT order_id, recorded_at, refunded_fen FROM refund
        WHERE (${parts.join(' OR ')}) AND state = 'applied' ORDER BY recorded_at`,
      channels.flatMap(({ channel, orderNos }) => [channel, ...orderNos]),
    );
    return rows.map((row) => ({
      orderId: bytesToId('ord', row.order_id),
      recordedAt: row.recorded_at,
      refundedFen: row.refunded_fen,
    }));
  }

  /** What is left of what orders earned, by point_lot_open, and what of it has expired, by the primary key. */
  async loadUnspent(reader: Reader, orders: readonly HistoryOrder[]): Promise<void> {
    if (orders.length === 0) return;
    const byId = new Map<string, HistoryOrder>(orders.map((order) => [order.id, order]));
    const members = [...new Set(orders.map(({ memberId }) => memberId))];
    const rows = await reader.rows<{ source_id: string; points: number }>(
      `SELECT source_id, remaining AS points FROM point_lot
        WHERE member_id IN (${placeholders(members)}) AND remaining > 0 AND source_type = 'order'
       UNION ALL
       SELECT source_id, -points FROM point_entry
        WHERE member_id IN (${placeholders(members)}) AND kind = 'expire' AND source_type = 'order'`,
      [...members, ...members].map((id) => idToBytes(id)),
    );
    for (const { source_id, points } of rows) {
      const order = byId.get(source_id);
      if (order) order.unspent += points;
    }
  }

  async birthdays(
    reader: Reader,
    memberIds: readonly MemberId[],
  ): Promise<Map<string, Birthday | null>> {
    const rows = await reader.rows<MemberColumns>(
      `SELECT id, birthday_calendar, birthday_month, birthday_day, birthday_leap, birthday_year
         FROM member WHERE id IN (${placeholders(memberIds)})`,
      memberIds.map(idToBytes),
    );
    return new Map(rows.map((row) => [bytesToId('mbr', row.id), birthdayOf(row)]));
  }
}

function orderOf(row: OrderColumns): HistoryOrder {
  const { pointsEarned } = readJson<{ pointsEarned: HistoryOrder['earned'] }>(row.answer);
  return {
    id: bytesToId('ord', row.id),
    memberId: bytesToId('mbr', row.member_id),
    channel: row.channel,
    orderNo: row.order_no,
    storeCode: row.store_code,
    paidAt: row.paid_at,
    recordedAt: row.recorded_at,
    paidFen: row.paid_fen,
    refundedFen: row.refunded_fen,
    wholeRefund: row.whole_refund === 1,
    earned: pointsEarned,
    lines: [],
    unspent: 0,
  };
}

function lineOf({ sku, category, paid_fen }: LineColumns): HistoryLine {
  return { sku, category, paidFen: paid_fen };
}
