/** Who shows the member code may pay a part with points: some of a history's orders are paid so. */
import { DAY_MS } from './calendar.js';
import type { Order, OrderLine, Refund } from './orders.js';
import type { Random } from './random.js';

/** As in the brand file: 100 points pay 1 yuan, for at most half. */
const POINTS_PER_YUAN = 100;
const FEN_PER_YUAN = 100;
const LARGEST_SHARE = 0.5;
const LIKES_TO = 0.3;
const LEAST_POINTS = 500;
/** Points can be spent a week after the order; a few days more, to be sure. */
const AVAILABLE_AFTER_MS = 10 * DAY_MS;

export interface CodedOrder extends Order {
  memberCode: string;
  pointsUsed: number;
}

export function payWithPoints(
  random: Random,
  history: (Order | Refund)[],
  codeAt: (atMs: number) => string,
): (Order | CodedOrder | Refund)[] {
  const purse = new Purse();
  const orders = new Map<string, Order>();
  return history.map((line) => {
    if (line.type === 'refund') {
      const refund = adjusted(line, orders.get(line.orderNo));
      purse.giveBack(refund.refundedFen);
      return refund;
    }
    const atMs = Date.parse(line.paidAt);
    const points = random.chance(LIKES_TO) ? spendable(line, purse.surelyThere(atMs)) : 0;
    const order = points > 0 ? reducedBy(line, points, codeAt(atMs)) : line;
    purse.earn(atMs, order.paidFen);
    purse.spend(points);
    orders.set(order.orderNo, order);
    return order;
  });
}

/** A careful guess at a balance: base points only, and refunds counted double. */
class Purse {
  private readonly earned: { atMs: number; points: number }[] = [];
  private gone = 0;

  earn(atMs: number, paidFen: number): void {
    this.earned.push({ atMs, points: Math.floor(paidFen / FEN_PER_YUAN) });
  }

  spend(points: number): void {
    this.gone += points;
  }

  giveBack(refundedFen: number): void {
    this.gone += 2 * Math.ceil(refundedFen / FEN_PER_YUAN);
  }

  surelyThere(atMs: number): number {
    const ripe = this.earned.filter((one) => one.atMs + AVAILABLE_AFTER_MS <= atMs);
    return ripe.reduce((sum, { points }) => sum + points, 0) - this.gone;
  }
}

function spendable({ paidFen }: Order, balance: number): number {
  if (balance < LEAST_POINTS) return 0;
  const yuan = Math.floor((paidFen * LARGEST_SHARE) / FEN_PER_YUAN);
  return Math.min(Math.floor(balance / POINTS_PER_YUAN), yuan) * POINTS_PER_YUAN;
}

function reducedBy(order: Order, points: number, memberCode: string): CodedOrder {
  const paidFen = order.paidFen - (points / POINTS_PER_YUAN) * FEN_PER_YUAN;
  return { ...order, memberCode, pointsUsed: points, paidFen, lines: spread(order, paidFen) };
}

/** Every line bears its share; what rounding leaves goes to the last. */
function spread({ lines, paidFen: beforeFen }: Order, afterFen: number): OrderLine[] {
  let leftFen = afterFen;
  return lines.map((line, index) => {
    const isLast = index === lines.length - 1;
    const paidFen = isLast ? leftFen : Math.floor((line.paidFen * afterFen) / beforeFen);
    leftFen -= paidFen;
    return { ...line, paidFen };
  });
}

/** What is brought back is what was paid for it in the end. */
function adjusted(refund: Refund, order: Order | undefined): Refund {
  if (!order) return refund;
  if (!refund.lines) return { ...refund, refundedFen: order.paidFen };
  const lines = refund.lines.map(({ lineNo }) => ({
    lineNo,
    refundedFen: order.lines.find((line) => line.lineNo === lineNo)?.paidFen ?? 0,
  }));
  return { ...refund, lines, refundedFen: lines.reduce((sum, line) => sum + line.refundedFen, 0) };
}
