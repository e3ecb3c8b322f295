import { Injectable } from '@nestjs/common';
import {
  firstRow,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { GiftOrder, GiftOrderLine } from './spend-gift.rules.js';

export interface GivenGift {
  memberId: MemberId;
  orderId: Id<'ord'>;
  giftCode: string;
  templateCode: string;
  minFen: number;
  lineNos: number[];
}

/** What became of what a gift has given. */
export interface GiftFigures {
  given: number;
  takenBack: number;
}

@Injectable()
export class SpendGiftRepository {
  /** An order as it stands, of this member; the member's row is held, so that no refund comes between. */
  async findOrder(
    reader: Reader,
    memberId: MemberId,
    orderId: Id<'ord'>,
  ): Promise<Omit<GiftOrder, 'storeTags'> | null> {
    const head = await firstRow(
      reader.rows<{ store_code: string; channel: string; paid_at: Date; recorded_at: Date }>(
        `SELECT store_code, channel, paid_at, recorded_at FROM order_head
         WHERE id = ? AND member_id = ?`,
        [idToBytes(orderId), idToBytes(memberId)],
      ),
    );
    if (!head) return null;
    const rows = await reader.rows<{
      line_no: number;
      sku: string;
      category: string | null;
      paid_fen: number;
      refunded_fen: number;
    }>(
      `SELECT line_no, sku, category, paid_fen, refunded_fen FROM order_line
       WHERE order_id = ? ORDER BY line_no`,
      [idToBytes(orderId)],
    );
    const lines = rows.map(
      (row): GiftOrderLine => ({
        ...{ lineNo: row.line_no, sku: row.sku, category: row.category },
        ...{ paidFen: Number(row.paid_fen), refundedFen: Number(row.refunded_fen) },
      }),
    );
    const { store_code, channel, paid_at, recorded_at } = head;
    return { storeCode: store_code, channel, paidAt: paid_at, recordedAt: recorded_at, lines };
  }

  /** What the order has brought, in any state; by the primary key. */
  async listOfOrder(
    reader: Reader,
    memberId: MemberId,
    orderId: Id<'ord'>,
  ): Promise<(GivenGift & { state: string })[]> {
    const rows = await reader.rows<{
      gift_code: string;
      template_code: string;
      min_fen: number;
      line_nos: unknown;
      state: string;
    }>(
      `SELECT gift_code, template_code, min_fen, line_nos, state FROM spend_gift
       WHERE member_id = ? AND order_id = ?`,
      [idToBytes(memberId), idToBytes(orderId)],
    );
    return rows.map((row) => ({
      ...{ memberId, orderId, giftCode: row.gift_code, templateCode: row.template_code },
      ...{ minFen: Number(row.min_fen), lineNos: readJson<number[]>(row.line_nos) },
      state: row.state,
    }));
  }

  /** The primary key refuses a second one of the same order and gift. */
  async insert(tx: Tx, gifts: readonly GivenGift[], at: Date): Promise<void> {
    await tx.insert(
      'spend_gift',
      [
        ...['member_id', 'order_id', 'gift_code', 'template_code', 'min_fen', 'line_nos', 'state'],
        'given_at',
      ],
      gifts.map((gift) => [
        ...[idToBytes(gift.memberId), idToBytes(gift.orderId), gift.giftCode, gift.templateCode],
        ...[gift.minFen, JSON.stringify(gift.lineNos), 'given', at],
      ]),
    );
  }

  async end(tx: Tx, gift: GivenGift, state: 'taken_back' | 'kept', at: Date): Promise<void> {
    await tx.write(
      `UPDATE spend_gift SET state = ?, taken_back_at = ?
       WHERE member_id = ? AND order_id = ? AND gift_code = ? AND state = 'given'`,
      [state, at, idToBytes(gift.memberId), idToBytes(gift.orderId), gift.giftCode],
    );
  }

  /** Of all gifts, by spend_gift_code. */
  async figures(reader: Reader): Promise<Map<string, GiftFigures>> {
    const rows = await reader.rows<{ gift_code: string; state: string; count: number }>(
      'SELECT gift_code, state, COUNT(*) AS count FROM spend_gift GROUP BY gift_code, state',
    );
    const figures = new Map<string, GiftFigures>();
    for (const { gift_code, state, count } of rows) {
      const of = figures.get(gift_code) ?? { given: 0, takenBack: 0 };
      of.given += Number(count);
      if (state === 'taken_back') of.takenBack += Number(count);
      figures.set(gift_code, of);
    }
    return figures;
  }
}
