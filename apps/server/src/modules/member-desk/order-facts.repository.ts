import { Injectable } from '@nestjs/common';
import { firstRow, idToBytes, type MemberId, type Reader } from '../../platform/index.js';

export interface OrderFacts {
  orderCount: number;
  paidFen: number;
  firstOrderAt: Date | null;
  lastOrderAt: Date | null;
}

const NONE: OrderFacts = { orderCount: 0, paidFen: 0, firstOrderAt: null, lastOrderAt: null };

/** What the order module keeps of a member, read only. */
@Injectable()
export class OrderFactsRepository {
  async findFacts(reader: Reader, memberId: MemberId): Promise<OrderFacts> {
    const row = await firstRow(
      reader.rows<{
        order_count: number;
        paid_fen: number;
        first_order_at: Date;
        last_order_at: Date;
      }>(
        'SELECT order_count, paid_fen, first_order_at, last_order_at FROM member_order_facts WHERE member_id = ?',
        [idToBytes(memberId)],
      ),
    );
    if (!row) return NONE;
    return {
      orderCount: row.order_count,
      paidFen: row.paid_fen,
      firstOrderAt: row.first_order_at,
      lastOrderAt: row.last_order_at,
    };
  }

  /** By the index order_head_member. */
  async findLastOrder(
    reader: Reader,
    memberId: MemberId,
  ): Promise<{ paidAt: Date; storeCode: string; paidFen: number } | null> {
    const row = await firstRow(
      reader.rows<{ paid_at: Date; store_code: string; paid_fen: number }>(
        `SELECT paid_at, store_code, paid_fen FROM order_head
         WHERE member_id = ? ORDER BY paid_at DESC, id DESC LIMIT 1`,
        [idToBytes(memberId)],
      ),
    );
    return row && { paidAt: row.paid_at, storeCode: row.store_code, paidFen: row.paid_fen };
  }
}
