import { Injectable } from '@nestjs/common';
import { bytesToId, type Id, idToBytes, type MemberId, type Reader } from '../../platform/index.js';

/** An order in a member's list. */
export interface ListedOrder {
  id: Id<'ord'>;
  channel: string;
  orderNo: string;
  storeCode: string;
  staffCode: string | null;
  paidAt: Date;
  amountFen: number;
  paidFen: number;
  refundedFen: number;
  pointsUsed: number;
  pointsEarned: number;
}

interface ListedColumns {
  id: Buffer;
  channel: string;
  order_no: string;
  store_code: string;
  staff_code: string | null;
  paid_at: Date;
  amount_fen: number;
  paid_fen: number;
  refunded_fen: number;
  points_used: number;
  points_earned: number;
}

/** The last order shown on the page before. */
export interface OrderPlace {
  paidAt: Date;
  id: Id<'ord'>;
}

const LISTED = `id, channel, order_no, store_code, staff_code, paid_at, amount_fen, paid_fen,
  refunded_fen, points_used, points_earned`;

@Injectable()
export class OrderViewsRepository {
  /** Newest first, by the index order_head_member. */
  async listOfMember(
    reader: Reader,
    memberId: MemberId,
    after: OrderPlace | null,
    limit: number,
  ): Promise<ListedOrder[]> {
    const older = after ? 'AND (paid_at < ? OR (paid_at = ? AND id < ?))' : '';
    const place = after ? [after.paidAt, after.paidAt, idToBytes(after.id)] : [];
    const rows = await reader.rows<ListedColumns>(
      `SELECT ${LISTED} FROM order_head WHERE member_id = ? ${older}
       ORDER BY paid_at DESC, id DESC LIMIT ${limit}`,
      [idToBytes(memberId), ...place],
    );
    return rows.map(listedOrder);
  }

  /** Newest first, by the index order_head_reporter. */
  async listReportedBy(
    reader: Reader,
    reportedBy: string,
    since: Date,
    limit: number,
  ): Promise<ListedOrder[]> {
    const rows = await reader.rows<ListedColumns>(
      `SELECT ${LISTED} FROM order_head WHERE reported_by = ? AND recorded_at >= ?
       ORDER BY recorded_at DESC LIMIT ${limit}`,
      [reportedBy, since],
    );
    return rows.map(listedOrder);
  }
}

function listedOrder(row: ListedColumns): ListedOrder {
  return {
    id: bytesToId('ord', row.id),
    channel: row.channel,
    orderNo: row.order_no,
    storeCode: row.store_code,
    staffCode: row.staff_code,
    paidAt: row.paid_at,
    amountFen: row.amount_fen,
    paidFen: row.paid_fen,
    refundedFen: row.refunded_fen,
    pointsUsed: row.points_used,
    pointsEarned: row.points_earned,
  };
}
