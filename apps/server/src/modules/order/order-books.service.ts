/**
 * The orders and refunds of one posting: their numbers are locked first of all (`order_key`, in the
 * order of the numbers, a row that is made when it is missing), so that repeats wait for each other
 * and an order can't miss a refund that overtakes it. Repeating a saved posting finds its answer in
 * the book and writes nothing.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, invariant, type Tx } from '../../platform/index.js';
import { Matters } from './matters.service.js';
import { OrderRepository } from './order.repository.js';
import type { Report } from './order.types.js';
import { OrderBook } from './order-book.js';
import { RefundRepository } from './refund.repository.js';

@Injectable()
export class OrderBooks {
  constructor(
    private readonly orders: OrderRepository,
    private readonly refunds: RefundRepository,
    private readonly matters: Matters,
  ) {}

  /** All reports are of one channel. */
  async open(tx: Tx, reports: readonly Report[]): Promise<OrderBook> {
    const channel = reports[0]?.channel;
    invariant(channel !== undefined, 'a posting has at least one report');
    const orderNos = [...new Set(reports.map(({ orderNo }) => orderNo))].sort();
    const [ids, refunds] = await Promise.all([
      this.orders.lockNumbers(tx, channel, orderNos),
      this.refunds.listOf(tx, channel, orderNos),
    ]);
    const known = await this.orders.listByIds(tx, ids);
    const book = new OrderBook(known, refunds);
    const refunded = reports.filter((report) => report.type === 'refund' && !book.knows(report));
    const toRefund = new Set(refunded.map(({ orderNo }) => orderNo));
    await this.orders.loadLines(
      tx,
      known.filter(({ orderNo }) => toRefund.has(orderNo)),
    );
    return book;
  }

  async save(tx: Tx, ctx: Ctx, book: OrderBook): Promise<void> {
    await Promise.all([
      this.orders.insertOrders(tx, book.newOrders),
      this.orders.nameOrders(tx, book.newOrders),
      this.orders.changeRefunded(tx, [...book.changedOrders]),
      this.refunds.insertRefunds(tx, book.newRefunds),
      this.refunds.decide(tx, [...book.changedRefunds]),
      this.refunds.insertLines(tx, book.refundedLines),
      this.matters.note(tx, book, ctx.now),
    ]);
  }
}
