/**
 * Posts orders and refunds of one member (or of none) inside a unit of work: load, decide, flush.
 *
 * Locks: the order numbers (`order_key`), the member's row, then what the member's books lock.
 * All reports of a posting stand or fall together; a report that was posted before changes nothing
 * and gets its first answer. A refund without its order is kept as waiting under the order's number
 * and is applied with the order.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, type Id, type MemberId, newId, Outbox, type Tx } from '../../platform/index.js';
import { BrandService, type BrandSettings } from '../brand/index.js';
import { MemberCodes } from '../member/index.js';
import { requireOwnStore } from '../store/index.js';
import { type MemberBook, MemberBooks } from './member-books.service.js';
import { eventsOf } from './order.events.js';
import type {
  OrderAnswer,
  OrderReport,
  RefundAnswer,
  RefundReport,
  Report,
} from './order.types.js';
import type { OrderBook } from './order-book.js';
import { OrderBooks } from './order-books.service.js';
import { OrderCoupons } from './order-coupons.js';
import { placeOrder } from './place-order.js';
import { refusalError, rejectRefund, takeRefund, waitingRefund } from './take-refund.js';

interface Posting {
  book: OrderBook;
  buyer: MemberBook | null;
  settings: BrandSettings;
  now: Date;
}

@Injectable()
export class ReportPosting {
  constructor(
    private readonly books: OrderBooks,
    private readonly members: MemberBooks,
    private readonly codes: MemberCodes,
    private readonly coupons: OrderCoupons,
    private readonly brand: BrandService,
    private readonly outbox: Outbox,
  ) {}

  async post(
    tx: Tx,
    ctx: Ctx,
    reports: readonly Report[],
  ): Promise<(OrderAnswer | RefundAnswer)[]> {
    const named = buyerNamedBy(reports);
    const [book, early] = await Promise.all([
      this.books.open(tx, reports),
      named && this.members.open(tx, ctx, named, { orderIds: [], paidAts: paidAtsOf(reports) }),
    ]);
    const fresh = reports.filter((report) => !book.knows(report));
    if (fresh.length > 0) await this.postFresh(tx, ctx, book, fresh, early);
    return reports.map((report) => book.answerTo(report));
  }

  private async postFresh(
    tx: Tx,
    ctx: Ctx,
    book: OrderBook,
    reports: Report[],
    early: MemberBook | null,
  ): Promise<void> {
    const posting: Posting = {
      book,
      buyer: early ?? (await this.openBuyer(tx, ctx, book, reports)),
      settings: await this.brand.settings(),
      now: ctx.now,
    };
    for (const report of reports) await this.postOne(tx, ctx, posting, report);
    const last = tx.closing();
    await Promise.all([
      this.books.save(last, ctx, book),
      posting.buyer && this.members.save(last, ctx, posting.buyer),
      this.publish(last, ctx, posting),
    ]);
  }

  private async openBuyer(
    tx: Tx,
    ctx: Ctx,
    book: OrderBook,
    reports: readonly Report[],
  ): Promise<MemberBook | null> {
    const memberId = await this.memberOf(tx, ctx, book, reports);
    if (!memberId) return null;
    const asked = { orderIds: refundedOrders(book, reports), paidAts: paidAtsOf(reports) };
    return this.members.open(tx, ctx, memberId, asked);
  }

  private async postOne(tx: Tx, ctx: Ctx, posting: Posting, report: Report): Promise<void> {
    if (posting.book.knows(report)) return;
    if (report.type === 'order') await this.postOrder(tx, ctx, posting, report);
    else await this.postRefund(tx, ctx, posting, report);
  }

  private async postOrder(tx: Tx, ctx: Ctx, posting: Posting, report: OrderReport): Promise<void> {
    const { book, settings } = posting;
    const id = newId('ord');
    const buyer = report.buyer ? posting.buyer : null;
    const coupons = await this.coupons.redeem(tx, ctx, { id, report, buyer, settings });
    const order = placeOrder({ id, report, buyer, coupons, settings, ctx });
    book.addOrder(order);
    for (const refund of book.waitingFor(order.orderNo)) {
      const refused = takeRefund({ ...posting, buyer, refund, order });
      if (refused) rejectRefund(refund, order, refused);
      else await this.coupons.giveBack(tx, ctx, order, refund);
      book.markRefund(refund);
    }
  }

  private async postRefund(
    tx: Tx,
    ctx: Ctx,
    posting: Posting,
    report: RefundReport,
  ): Promise<void> {
    const { book } = posting;
    const refund = waitingRefund(ctx, report, newId('rfd'));
    const order = book.findOrder(report.orderNo);
    if (order) {
      requireOwnStore(ctx, order.storeCode);
      const buyer = order.memberId ? posting.buyer : null;
      const refused = takeRefund({ ...posting, buyer, refund, order });
      if (refused) throw refusalError(refused);
      await this.coupons.giveBack(tx, ctx, order, refund);
    }
    book.addRefund(refund);
  }

  /** Judges the member codes, and gives the one member that all reports are about. */
  private async memberOf(
    tx: Tx,
    ctx: Ctx,
    book: OrderBook,
    reports: readonly Report[],
  ): Promise<MemberId | null> {
    const members = new Set<MemberId>();
    for (const report of reports) {
      const memberId =
        report.type === 'order'
          ? await this.buyerOf(tx, ctx, report)
          : (book.findOrder(report.orderNo)?.memberId ?? null);
      if (memberId) members.add(memberId);
    }
    if (members.size > 1) throw new SeveralMembers();
    return [...members][0] ?? null;
  }

  private async buyerOf(tx: Tx, ctx: Ctx, report: OrderReport): Promise<MemberId | null> {
    const { buyer, storeCode, paidAt } = report;
    if (!buyer?.memberCode) return buyer?.memberId ?? null;
    return this.codes.identify(tx, ctx, buyer.memberCode, { storeCode, at: paidAt });
  }

  /** A brand without spend-and-get pays nothing for it. */
  private async publish(tx: Tx, ctx: Ctx, { book, settings }: Posting): Promise<void> {
    const asked = settings.spendGifts.map(({ minFen }) => minFen);
    const enoughFen = asked.length > 0 ? Math.min(...asked) : null;
    await this.outbox.publish(tx, ctx, ...eventsOf(book, enoughFen));
  }
}

/** Reports of several members can't be one unit; the batch then posts them one by one. */
export class SeveralMembers extends Error {}

/**
 * The one member of orders that say outright whose they are: their books can be opened beside the
 * numbers of the orders, after them. A member code is judged first, a refund asks its order.
 */
function buyerNamedBy(reports: readonly Report[]): MemberId | null {
  const ids = reports.map((report) => (report.type === 'order' ? namedIn(report) : null));
  const [first = null] = ids;
  return ids.every((id) => id === first) ? first : null;
}

function namedIn({ buyer }: OrderReport): MemberId | null {
  return buyer && buyer.memberCode === null ? buyer.memberId : null;
}

function refundedOrders(book: OrderBook, reports: readonly Report[]): Id<'ord'>[] {
  return reports.flatMap((report) => {
    const order = report.type === 'refund' ? book.findOrder(report.orderNo) : null;
    return order ? [order.id] : [];
  });
}

function paidAtsOf(reports: readonly Report[]): Date[] {
  return reports.flatMap((report) => (report.type === 'order' ? [report.paidAt] : []));
}
