import { Injectable } from '@nestjs/common';
import type { ErrorCode, RefundState } from '@shuke/shared';
import {
  bytesToId,
  type Id,
  idToBytes,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { RefundRecord } from './order.types.js';
import type { LineRefund } from './refund.rules.js';

interface RefundColumns {
  channel: string;
  order_no: string;
  refund_no: string;
  id: Buffer;
  order_id: Buffer | null;
  content_hash: Buffer;
  content: unknown;
  state: RefundState;
  refunded_at: Date;
  points_reversed: number;
  points_returned: number;
  coupons_returned: unknown;
  rejection: ErrorCode | null;
  reported_by: string;
  recorded_at: Date;
}

const COLUMNS = [
  'channel',
  'order_no',
  'refund_no',
  'id',
  'order_id',
  'content_hash',
  'content',
  'state',
  'refunded_at',
  'points_reversed',
  'points_returned',
  'coupons_returned',
  'rejection',
  'reported_by',
  'recorded_at',
];

const DECIDED = [
  'order_id',
  'state',
  'points_reversed',
  'points_returned',
  'coupons_returned',
  'rejection',
];

@Injectable()
export class RefundRepository {
  /** All refunds of these order numbers, by the primary key's head. */
  async listOf(
    reader: Reader,
    channel: string,
    orderNos: readonly string[],
  ): Promise<RefundRecord[]> {
    const rows = await reader.rowsOf<RefundColumns>({
      sql: `SELECT ${COLUMNS.join(', ')} FROM refund WHERE order_no IN (?) AND channel = ?`,
      column: 'order_no',
      keys: orderNos,
      params: [channel],
    });
    return rows.map(refundOf);
  }

  async insertRefunds(tx: Tx, refunds: readonly RefundRecord[]): Promise<void> {
    await tx.insert('refund', [...COLUMNS, 'refunded_fen'], refunds.map(refundValues));
  }

  /** Writes what became of refunds that had waited; their order's number is locked. */
  async decide(tx: Tx, refunds: readonly RefundRecord[]): Promise<void> {
    await tx.upsert('refund', [...COLUMNS, 'refunded_fen'], refunds.map(refundValues), DECIDED);
  }

  async insertLines(
    tx: Tx,
    refunds: readonly { refundId: Id<'rfd'>; lines: readonly LineRefund[] }[],
  ): Promise<void> {
    const rows = refunds.flatMap(({ refundId, lines }) =>
      lines.map(({ lineNo, refundedFen }) => [idToBytes(refundId), lineNo, refundedFen]),
    );
    await tx.insert('refund_line', ['refund_id', 'line_no', 'refunded_fen'], rows);
  }
}

function refundOf(row: RefundColumns): RefundRecord {
  return {
    id: bytesToId('rfd', row.id),
    channel: row.channel,
    orderNo: row.order_no,
    refundNo: row.refund_no,
    contentHash: row.content_hash,
    orderId: row.order_id && bytesToId('ord', row.order_id),
    request: readJson(row.content),
    refundedAt: row.refunded_at,
    state: row.state,
    pointsReversed: row.points_reversed,
    pointsReturned: row.points_returned,
    couponsReturned: readJson(row.coupons_returned),
    rejection: row.rejection,
    reportedBy: row.reported_by,
    recordedAt: row.recorded_at,
  };
}

function refundValues(refund: RefundRecord): unknown[] {
  return [
    refund.channel,
    refund.orderNo,
    refund.refundNo,
    idToBytes(refund.id),
    refund.orderId && idToBytes(refund.orderId),
    refund.contentHash,
    JSON.stringify(refund.request),
    refund.state,
    refund.refundedAt,
    refund.pointsReversed,
    refund.pointsReturned,
    JSON.stringify(refund.couponsReturned),
    refund.rejection,
    refund.reportedBy,
    refund.recordedAt,
    refund.request.refundedFen,
  ];
}
