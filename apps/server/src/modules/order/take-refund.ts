import { AppError, actorCaller, type Ctx, invalidField } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { type Ledger, shareOf } from '../points/index.js';
import type { MemberBook } from './member-books.service.js';
import type { OrderRecord, RefundRecord, RefundReport } from './order.types.js';
import type { OrderBook } from './order-book.js';
import { planRefund, type RefundPlan, type RefundRefusal } from './refund.rules.js';
import { progressAfterRefund } from './tier-progress.js';

export interface Refunding {
  refund: RefundRecord;
  order: OrderRecord;
  book: OrderBook;
  /** Null: the order has no member. */
  buyer: MemberBook | null;
  settings: BrandSettings;
  now: Date;
}

/** A refund as it is before anything is decided of it. */
export function waitingRefund(
  ctx: Ctx,
  report: RefundReport,
  id: RefundRecord['id'],
): RefundRecord {
  const { channel, orderNo, refundNo, contentHash, request, refundedAt } = report;
  return {
    id,
    channel,
    orderNo,
    refundNo,
    contentHash,
    orderId: null,
    request,
    refundedAt,
    state: 'waiting',
    pointsReversed: 0,
    pointsReturned: 0,
    couponsReturned: [],
    rejection: null,
    reportedBy: actorCaller(ctx.actor),
    recordedAt: ctx.now,
  };
}

/**
 * Applies a refund in memory: what the order spent comes back first, then what it earned is taken
 * back, then the tier is looked at. Gives the refusal instead, with nothing changed.
 */
export function takeRefund(refunding: Refunding): RefundRefusal | null {
  const { refund, order, book, buyer } = refunding;
  const plan = planRefund(order, refund.request);
  if ('refused' in plan) return plan;
  refund.state = 'applied';
  refund.orderId = order.id;
  applyToLines(order, plan);
  order.refundedFen = plan.refundedFen;
  order.wholeRefund = plan.whole;
  book.markOrder(order);
  book.refundedLines.push({ refundId: refund.id, lines: plan.lines });
  if (buyer) followWithMember(refunding, buyer, plan);
  return null;
}

/** A refund that had waited for this order, and asks for more than the order has. */
export function rejectRefund(refund: RefundRecord, order: OrderRecord, why: RefundRefusal): void {
  refund.state = 'rejected';
  refund.orderId = order.id;
  refund.rejection = why.refused;
}

export function refusalError({ refused, path, message }: RefundRefusal): AppError {
  return path === undefined
    ? new AppError(refused)
    : invalidField(path, message ?? '', 'INCONSISTENT');
}

function applyToLines(order: OrderRecord, plan: RefundPlan): void {
  const now = new Map(plan.lines.map((line) => [line.lineNo, line.refundedFen]));
  for (const line of order.lines) line.refundedFen += now.get(line.lineNo) ?? 0;
}

function followWithMember(refunding: Refunding, buyer: MemberBook, plan: RefundPlan): void {
  const { refund, order, settings, now } = refunding;
  refund.pointsReturned = giveBack(buyer.ledger, refunding, plan);
  refund.pointsReversed = reverse(buyer.ledger, refunding, plan);
  buyer.purchases.put(order);
  buyer.facts.push({
    memberId: buyer.member.id,
    orders: plan.whole ? -1 : 0,
    paidFen: -refund.request.refundedFen,
    paidAt: order.paidAt,
  });
  progressAfterRefund(buyer, settings, now);
}

function giveBack(ledger: Ledger, { refund, order }: Refunding, plan: RefundPlan): number {
  if (order.pointsUsed === 0) return 0;
  return ledger.giveBack({ ...undoing(refund, order), upTo: plan.offsetPointsDue });
}

function reverse(ledger: Ledger, { refund, order }: Refunding, plan: RefundPlan): number {
  if (order.pointsEarned === 0) return 0;
  const { refundedFen, paidFen } = plan.eligible;
  const upTo = shareOf(order.pointsEarned, refundedFen, paidFen);
  return ledger.reverse({ ...undoing(refund, order), upTo });
}

function undoing(refund: RefundRecord, order: OrderRecord) {
  return {
    of: { type: 'order' as const, id: order.id },
    reason: 'REFUND',
    source: { type: 'refund' as const, id: refund.id },
    occurredAt: refund.refundedAt,
  };
}
