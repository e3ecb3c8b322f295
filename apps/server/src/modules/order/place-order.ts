import { AppError, actorCaller, type Ctx, type Id } from '../../platform/index.js';
import type { BrandSettings } from '../brand/index.js';
import { earnedInAll, earns, insufficientPoints, type RuleEarning } from '../points/index.js';
import { offsetAllowed, offsetPointsOfLines } from '../quote/index.js';
import { earnOnOrder } from './earn-on-order.js';
import type { MemberBook } from './member-books.service.js';
import type {
  OrderAnswer,
  OrderConflict,
  OrderLine,
  OrderRecord,
  OrderReport,
} from './order.types.js';
import type { OrderCouponsOutcome } from './order-coupons.js';
import { progressAfterOrder } from './tier-progress.js';

export interface Placing {
  id: Id<'ord'>;
  report: OrderReport;
  /** Null: an order without a member. */
  buyer: MemberBook | null;
  /** What became of its coupons. */
  coupons: OrderCouponsOutcome;
  settings: BrandSettings;
  ctx: Ctx;
}

/**
 * Decides an order in memory: offset points spent, points earned by the tier held at `paidAt`, then
 * the tier looked at anew. Refusals: MEMBER_CODE_REQUIRED, OFFSET_NOT_ALLOWED, INSUFFICIENT_POINTS;
 * an order that is `settled` is never refused, what it could not honour is listed.
 */
export function placeOrder(placing: Placing): OrderRecord {
  const { id, report, buyer, ctx } = placing;
  // A new id has nothing in the journal; saying so lets a refund follow at once.
  buyer?.ledger.recall([{ type: 'order', id }], [], []);
  const conflicts = [...placing.coupons.conflicts];
  const pointsUsed = spendOffset(placing, conflicts);
  const earned = buyer ? earnOnOrder({ ...placing, buyer }) : [];
  const { channel, orderNo, contentHash, storeCode, staffCode, paidAt, paidFen, settled } = report;
  const order: Omit<OrderRecord, 'answer'> = {
    id,
    channel,
    orderNo,
    contentHash,
    storeCode,
    staffCode,
    paidAt,
    paidFen,
    settled,
    memberId: buyer?.member.id ?? null,
    pointsUsed,
    couponCodes: placing.coupons.redeemed,
    pointsEarned: earnedInAll(earned),
    refundedFen: 0,
    wholeRefund: false,
    conflicts,
    lines: linesOf(placing, pointsUsed),
    reportedBy: actorCaller(ctx.actor),
    recordedAt: ctx.now,
  };
  if (buyer) countPurchase(placing, buyer, order);
  return { ...order, answer: answerOf(order, buyer, earned) };
}

/** Gives the points that were taken: those of a fact without a code are only listed. */
function spendOffset(placing: Placing, conflicts: OrderConflict[]): number {
  const { id, report, buyer, coupons, settings } = placing;
  const { pointsUsed: points, paidFen, paidAt, settled } = report;
  const refuseOrList = (refusal: AppError) => {
    if (!settled) throw refusal;
    conflicts.push({ code: refusal.code });
  };
  if (points === 0) return 0;
  if (!buyer || !coupons.identified) {
    refuseOrList(new AppError('MEMBER_CODE_REQUIRED'));
    return 0;
  }
  if (!coupons.quoted && !offsetAllowed(points, paidFen, settings.points.offset)) {
    refuseOrList(new AppError('OFFSET_NOT_ALLOWED'));
  }
  const source = { type: 'order' as const, id };
  const hold = coupons.quoted?.holder;
  const spending = { points, reason: 'OFFSET', source, occurredAt: paidAt, hold };
  const spent = buyer.ledger.spend(spending);
  if (!spent.done) {
    refuseOrList(insufficientPoints(spent.balance));
    buyer.ledger.spend({ ...spending, beyond: 'debt' });
  }
  return points;
}

function countPurchase(
  { settings, ctx }: Placing,
  buyer: MemberBook,
  order: Omit<OrderRecord, 'answer'>,
): void {
  const { paidFen, paidAt } = order;
  buyer.purchases.put(order);
  buyer.facts.push({ memberId: buyer.member.id, orders: 1, paidFen, paidAt });
  progressAfterOrder(buyer, settings, ctx.now);
}

function linesOf({ report, settings }: Placing, pointsUsed: number): OrderLine[] {
  const offsetPoints = offsetPointsOfLines(pointsUsed, report.lines);
  return report.lines.map((line, index) => ({
    ...line,
    earns: earns(line, report.storeCode, settings.points.exclude),
    offsetPoints: offsetPoints[index] ?? 0,
    refundedFen: 0,
  }));
}

function answerOf(
  { id, conflicts }: Omit<OrderRecord, 'answer'>,
  buyer: MemberBook | null,
  pointsEarned: RuleEarning[],
): OrderAnswer {
  const listed = conflicts.length > 0 ? { conflicts } : {};
  if (!buyer) return { orderId: id, pointsEarned, tier: null, points: null, ...listed };
  const { available, pending, held, debt } = buyer.ledger.view();
  return {
    orderId: id,
    memberNo: buyer.member.memberNo,
    pointsEarned,
    tier: buyer.tiers.current.code,
    points: { available, pending, held, debt },
    ...listed,
  };
}
