import { AppError, type Id, invariant } from '../../platform/index.js';
import type {
  OrderAnswer,
  OrderRecord,
  RefundAnswer,
  RefundRecord,
  Report,
} from './order.types.js';
import type { LineRefund } from './refund.rules.js';

/**
 * The orders and refunds behind the numbers of one posting, in memory: what was known when their
 * numbers were locked, and what was decided since. `OrderBooks.save` writes the difference.
 */
export class OrderBook {
  readonly newOrders: OrderRecord[] = [];
  readonly changedOrders = new Set<OrderRecord>();
  readonly newRefunds: RefundRecord[] = [];
  readonly changedRefunds = new Set<RefundRecord>();
  readonly refundedLines: { refundId: Id<'rfd'>; lines: readonly LineRefund[] }[] = [];
  private readonly orders = new Map<string, OrderRecord>();
  private readonly refunds = new Map<string, RefundRecord>();

  constructor(orders: readonly OrderRecord[], refunds: readonly RefundRecord[]) {
    for (const order of orders) this.orders.set(order.orderNo, order);
    for (const refund of refunds) this.refunds.set(keyOf(refund), refund);
  }

  findOrder(orderNo: string): OrderRecord | null {
    return this.orders.get(orderNo) ?? null;
  }

  knows(report: Report): boolean {
    return report.type === 'order'
      ? this.orders.has(report.orderNo)
      : this.refunds.has(keyOf(report));
  }

  /** Refunds that came before their order, in the order in which they came; at one instant, by number. */
  waitingFor(orderNo: string): RefundRecord[] {
    return [...this.refunds.values()]
      .filter((refund) => refund.orderNo === orderNo && refund.state === 'waiting')
      .sort(
        (one, other) =>
          one.recordedAt.getTime() - other.recordedAt.getTime() ||
          (one.refundNo < other.refundNo ? -1 : 1),
      );
  }

  addOrder(order: OrderRecord): void {
    this.orders.set(order.orderNo, order);
    this.newOrders.push(order);
  }

  addRefund(refund: RefundRecord): void {
    this.refunds.set(keyOf(refund), refund);
    this.newRefunds.push(refund);
  }

  /** To be called after the record was changed; new ones are written whole anyway. */
  markOrder(order: OrderRecord): void {
    if (!this.newOrders.includes(order)) this.changedOrders.add(order);
  }

  markRefund(refund: RefundRecord): void {
    if (!this.newRefunds.includes(refund)) this.changedRefunds.add(refund);
  }

  /** The same content gets the same answer; other content under a known number is refused. */
  answerTo(report: Report): OrderAnswer | RefundAnswer {
    const record =
      report.type === 'order' ? this.orders.get(report.orderNo) : this.refunds.get(keyOf(report));
    invariant(record, 'a report that was posted is in the book');
    if (!record.contentHash.equals(report.contentHash)) throw new AppError('IDEMPOTENCY_MISMATCH');
    return 'answer' in record ? record.answer : refundAnswer(record);
  }
}

function refundAnswer(refund: RefundRecord): RefundAnswer {
  if (refund.rejection) throw new AppError(refund.rejection);
  const { id, state, pointsReversed, pointsReturned, couponsReturned } = refund;
  return { refundId: id, state, pointsReversed, pointsReturned, couponsReturned };
}

function keyOf(refund: { orderNo: string; refundNo: string }): string {
  return `${refund.orderNo}\n${refund.refundNo}`;
}
