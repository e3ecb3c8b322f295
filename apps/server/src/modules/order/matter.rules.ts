import type { ErrorCode, MatterKind } from '@shuke/shared';
import type { OrderRecord, RefundRecord } from './order.types.js';

/** Something about an order that a person has to see to. */
export interface Matter {
  kind: MatterKind;
  channel: string;
  orderNo: string;
  refundNo: string | null;
  /** Null while the order is not known. */
  storeCode: string | null;
  /** Why; null for what only waits. */
  code: ErrorCode | null;
  couponCode: string | null;
  /** What was paid, or is to be refunded. */
  fen: number;
}

/** What an order that was stored as a fact could not be given, one matter each. */
export function mattersOfOrder(order: OrderRecord): Matter[] {
  const { channel, orderNo, storeCode, paidFen: fen } = order;
  return order.conflicts.map(({ code, couponCode = null }) => ({
    ...{ channel, orderNo, storeCode, fen, code, couponCode },
    kind: 'order_conflict',
    refundNo: null,
  }));
}

/** A refund that waits for its order, or came to nothing; null when it was applied. */
export function matterOfRefund(refund: RefundRecord, order: OrderRecord | null): Matter | null {
  if (refund.state === 'applied') return null;
  const { channel, orderNo, refundNo, rejection: code, request } = refund;
  return {
    ...{ channel, orderNo, refundNo, code, fen: request.refundedFen },
    kind: refund.state === 'waiting' ? 'refund_waiting' : 'refund_rejected',
    storeCode: order?.storeCode ?? null,
    couponCode: null,
  };
}
