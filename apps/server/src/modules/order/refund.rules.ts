import { type ErrorCode, mulDivFloor, spreadLargestRemainder } from '@shuke/shared';

export interface RefundableLine {
  lineNo: number;
  paidFen: number;
  refundedFen: number;
  /** The part of the order's offset points that this line was paid with. */
  offsetPoints: number;
  /** It was eligible when the order earned. */
  earns: boolean;
}

export interface RefundableOrder {
  paidFen: number;
  refundedFen: number;
  /** The order went back whole already. */
  wholeRefund: boolean;
  pointsUsed: number;
  lines: readonly RefundableLine[];
}

export interface LineRefund {
  lineNo: number;
  refundedFen: number;
}

export interface RefundRequest {
  refundedFen: number;
  whole: boolean;
  lines?: readonly LineRefund[];
}

export interface RefundPlan {
  lines: LineRefund[];
  /** In all, this refund included. */
  refundedFen: number;
  /** Nothing is left of the order. */
  whole: boolean;
  /** Of the lines that earn: what was paid, and what is refunded in all. */
  eligible: { paidFen: number; refundedFen: number };
  /** Offset points that are due back in all; what came back before is never taken again. */
  offsetPointsDue: number;
}

export interface RefundRefusal {
  refused: ErrorCode;
  path?: string;
  message?: string;
}

/** What is wrong with a refund by itself, before its order is known; null when nothing is. */
export function refundFault({ refundedFen, whole, lines }: RefundRequest): RefundRefusal | null {
  if (refundedFen === 0 && !whole) return fault('refundedFen', '退款金额必须大于 0');
  if (!lines) return null;
  if (new Set(lines.map(({ lineNo }) => lineNo)).size < lines.length) {
    return fault('lines', '行号不能重复');
  }
  return sum(lines) === refundedFen ? null : fault('lines', '各行退款之和必须等于退款金额');
}

/** Decides a refund against its order as refunded so far. */
export function planRefund(
  order: RefundableOrder,
  request: RefundRequest,
): RefundPlan | RefundRefusal {
  const leftFen = order.paidFen - order.refundedFen;
  if (order.wholeRefund || request.refundedFen > leftFen) return { refused: 'REFUND_EXCEEDS_PAID' };
  if (request.whole && request.refundedFen !== leftFen) {
    return fault('refundedFen', '整单退款的金额必须等于未退的余额');
  }
  const lines = request.whole ? leftOf(order.lines) : linesOf(order, request);
  if (!Array.isArray(lines)) return lines;
  const refundedFen = order.refundedFen + request.refundedFen;
  const whole = request.whole || refundedFen === order.paidFen;
  const byLines = request.lines !== undefined;
  return {
    lines,
    refundedFen,
    whole,
    eligible: eligibleOf(order.lines, lines),
    offsetPointsDue: whole ? order.pointsUsed : offsetDue(order, lines, refundedFen, byLines),
  };
}

function linesOf(order: RefundableOrder, request: RefundRequest): LineRefund[] | RefundRefusal {
  return request.lines
    ? namedLines(order, request.lines)
    : spread(order.lines, request.refundedFen);
}

function namedLines(
  order: RefundableOrder,
  refunds: readonly LineRefund[],
): LineRefund[] | RefundRefusal {
  const lines = new Map(order.lines.map((line) => [line.lineNo, line]));
  for (const { lineNo, refundedFen } of refunds) {
    const line = lines.get(lineNo);
    if (!line) return { refused: 'ORDER_LINE_UNKNOWN' };
    if (refundedFen > line.paidFen - line.refundedFen) return { refused: 'REFUND_EXCEEDS_PAID' };
  }
  return refunds.map(({ lineNo, refundedFen }) => ({ lineNo, refundedFen }));
}

/** A refund by amount falls on the lines by what is left of each. */
function spread(lines: readonly RefundableLine[], refundedFen: number): LineRefund[] {
  const left = leftOf(lines);
  const parts = spreadLargestRemainder(
    refundedFen,
    left.map((line) => line.refundedFen),
  );
  return left
    .map(({ lineNo }, index) => ({ lineNo, refundedFen: parts[index] ?? 0 }))
    .filter((line) => line.refundedFen > 0);
}

function leftOf(lines: readonly RefundableLine[]): LineRefund[] {
  return lines.map(({ lineNo, paidFen, refundedFen }) => ({
    lineNo,
    refundedFen: paidFen - refundedFen,
  }));
}

/** What an order earned goes back with its eligible fen, and with them alone. */
function eligibleOf(
  lines: readonly RefundableLine[],
  refunds: readonly LineRefund[],
): RefundPlan['eligible'] {
  const earning = lines.filter((line) => line.earns);
  const numbers = new Set(earning.map(({ lineNo }) => lineNo));
  return {
    paidFen: earning.reduce((total, { paidFen }) => total + paidFen, 0),
    refundedFen: sum(earning) + sum(refunds.filter(({ lineNo }) => numbers.has(lineNo))),
  };
}

function offsetDue(
  order: RefundableOrder,
  refunds: readonly LineRefund[],
  refundedFen: number,
  byLines: boolean,
): number {
  if (!byLines) return mulDivFloor(order.pointsUsed, refundedFen, order.paidFen);
  const now = new Map(refunds.map((line) => [line.lineNo, line.refundedFen]));
  return order.lines.reduce((points, line) => {
    if (line.paidFen === 0) return points;
    const lineRefundedFen = line.refundedFen + (now.get(line.lineNo) ?? 0);
    return points + mulDivFloor(line.offsetPoints, lineRefundedFen, line.paidFen);
  }, 0);
}

function sum(lines: readonly { refundedFen: number }[]): number {
  return lines.reduce((total, { refundedFen }) => total + refundedFen, 0);
}

function fault(path: string, message: string): RefundRefusal {
  return { refused: 'INVALID_INPUT', path, message };
}
