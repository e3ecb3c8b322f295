import { bytesToId, idToBytes, readJson } from '../../platform/index.js';
import type { OrderLine, OrderRecord } from './order.types.js';

export interface HeadColumns {
  id: Buffer;
  channel: string;
  order_no: string;
  content_hash: Buffer;
  member_id: Buffer | null;
  store_code: string;
  staff_code: string | null;
  reported_by: string;
  paid_at: Date;
  paid_fen: number;
  points_used: number;
  points_earned: number;
  refunded_fen: number;
  whole_refund: number;
  settled: number;
  coupon_codes: unknown;
  conflicts: unknown;
  answer: unknown;
  recorded_at: Date;
}

export interface LineColumns {
  order_id: Buffer;
  line_no: number;
  sku: string;
  quantity: number;
  amount_fen: number;
  paid_fen: number;
  offset_points: number;
  earns: number;
  refunded_fen: number;
}

export const HEAD_COLUMNS = [
  'id',
  'channel',
  'order_no',
  'content_hash',
  'member_id',
  'store_code',
  'staff_code',
  'reported_by',
  'paid_at',
  'paid_fen',
  'points_used',
  'points_earned',
  'refunded_fen',
  'whole_refund',
  'settled',
  'coupon_codes',
  'conflicts',
  'answer',
  'recorded_at',
];

export const LINE_COLUMNS = [
  'order_id',
  'line_no',
  'sku',
  'name',
  'category',
  'quantity',
  'unit_price_fen',
  'amount_fen',
  'paid_fen',
  'offset_points',
  'earns',
  'refunded_fen',
];

export function orderOf(row: HeadColumns): OrderRecord {
  return {
    id: bytesToId('ord', row.id),
    channel: row.channel,
    orderNo: row.order_no,
    contentHash: row.content_hash,
    memberId: row.member_id && bytesToId('mbr', row.member_id),
    storeCode: row.store_code,
    staffCode: row.staff_code,
    reportedBy: row.reported_by,
    paidAt: row.paid_at,
    paidFen: row.paid_fen,
    pointsUsed: row.points_used,
    pointsEarned: row.points_earned,
    refundedFen: row.refunded_fen,
    wholeRefund: row.whole_refund === 1,
    settled: row.settled === 1,
    couponCodes: readJson(row.coupon_codes),
    conflicts: readJson(row.conflicts),
    lines: [],
    answer: readJson(row.answer),
    recordedAt: row.recorded_at,
  };
}

export function lineOf(row: LineColumns): OrderLine {
  return {
    lineNo: row.line_no,
    sku: row.sku,
    quantity: row.quantity,
    amountFen: row.amount_fen,
    paidFen: row.paid_fen,
    offsetPoints: row.offset_points,
    earns: row.earns === 1,
    refundedFen: row.refunded_fen,
  };
}

export function headValues(order: OrderRecord): unknown[] {
  return [
    idToBytes(order.id),
    order.channel,
    order.orderNo,
    order.contentHash,
    order.memberId && idToBytes(order.memberId),
    order.storeCode,
    order.staffCode,
    order.reportedBy,
    order.paidAt,
    order.paidFen,
    order.pointsUsed,
    order.pointsEarned,
    order.refundedFen,
    order.wholeRefund ? 1 : 0,
    order.settled ? 1 : 0,
    JSON.stringify(order.couponCodes),
    JSON.stringify(order.conflicts),
    JSON.stringify(order.answer),
    order.recordedAt,
    order.lines.reduce((sum, { amountFen }) => sum + amountFen, 0),
  ];
}

export function lineValues(order: OrderRecord, line: OrderLine): unknown[] {
  return [
    idToBytes(order.id),
    line.lineNo,
    line.sku,
    line.name ?? null,
    line.category ?? null,
    line.quantity,
    line.unitPriceFen ?? null,
    line.amountFen,
    line.paidFen,
    line.offsetPoints,
    line.earns ? 1 : 0,
    line.refundedFen,
  ];
}
