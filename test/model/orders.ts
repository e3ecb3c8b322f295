/** An order as it stands, and what of it a refund gives back: the page of the orders. */
import type { OrderAct, RefundAct } from './acts.js';
import { floorOf, type Rules, spread } from './rules.js';

interface ModelLine {
  /** Whether it earned. */
  isEligible: boolean;
  paidFen: number;
  refundedFen: number;
  offset: number;
}

export interface ModelOrder {
  act: OrderAct;
  paidFen: number;
  refundedFen: number;
  isWhole: boolean;
  lines: ModelLine[];
  pointsUsed: number;
  /** Offset points that came back. */
  returned: number;
  earned: number;
  /** Of what it earned, what refunds have asked back in all. */
  askedBack: number;
}

export interface RefundShares {
  reverseUpTo: number;
  giveBack: number;
}

export function newOrder(
  act: OrderAct,
  {
    pointsUsed,
    earned,
    excluded,
    leftFen,
  }: Pick<ModelOrder, 'pointsUsed' | 'earned'> & {
    excluded: readonly string[];
    leftFen?: number[];
  },
): ModelOrder {
  const paidFen = sum(act.lines.map((line) => line.paidFen));
  const weights = act.lines.map((line) => (paidFen > 0 ? line.paidFen : line.amountFen));
  const offsets = spread(pointsUsed, leftFen ?? weights);
  const lines = act.lines.map((line, index) => ({
    isEligible: !excluded.includes(line.sku),
    paidFen: line.paidFen,
    refundedFen: 0,
    offset: offsets[index] ?? 0,
  }));
  return {
    act,
    paidFen,
    lines,
    pointsUsed,
    earned,
    refundedFen: 0,
    isWhole: false,
    returned: 0,
    askedBack: 0,
  };
}

/** What is wrong with a refund that its order need not be known for. */
export function faultsOf({ refundedFen, whole, lines }: RefundAct): string[] {
  const isOff = lines !== undefined && sum(lines.map((line) => line.refundedFen)) !== refundedFen;
  return (refundedFen === 0 && !whole) || isOff ? ['INVALID_INPUT'] : [];
}

export function refusalsOf(order: ModelOrder, { refundedFen, whole, lines = [] }: RefundAct) {
  const left = order.paidFen - order.refundedFen;
  const isTooMuch = lines.some(({ lineNo, refundedFen: fen }) => {
    const line = order.lines[lineNo - 1];
    return !line || fen > line.paidFen - line.refundedFen;
  });
  return [
    ...(order.isWhole || refundedFen > left || isTooMuch ? ['REFUND_EXCEEDS_PAID'] : []),
    ...(whole && refundedFen !== left ? ['INVALID_INPUT'] : []),
  ];
}

/** Books a refund on its order, and tells which points follow. */
export function applyRefund(order: ModelOrder, act: RefundAct, rules: Rules): RefundShares {
  const before = eligible(order, 'refundedFen');
  const left = order.lines.map((line) => line.paidFen - line.refundedFen);
  const parts = act.lines && !act.whole ? partsOf(order, act.lines) : spread(act.refundedFen, left);
  order.lines.forEach((line, index) => {
    line.refundedFen += parts[index] ?? 0;
  });
  order.refundedFen += act.refundedFen;
  order.isWhole = act.whole || order.refundedFen === order.paidFen;
  const after = eligible(order, 'refundedFen');
  order.askedBack += rules.share(order.earned, before, after, eligible(order, 'paidFen'));
  const giveBack = Math.max(0, offsetDue(order, act) - order.returned);
  order.returned += giveBack;
  return { reverseUpTo: order.askedBack, giveBack };
}

function eligible({ lines }: ModelOrder, what: 'paidFen' | 'refundedFen'): number {
  return sum(lines.filter((line) => line.isEligible).map((line) => line[what]));
}

function partsOf(order: ModelOrder, lines: NonNullable<RefundAct['lines']>): number[] {
  return order.lines.map(
    (_, index) => lines.find(({ lineNo }) => lineNo === index + 1)?.refundedFen ?? 0,
  );
}

/** In all: by the lines for a refund of lines, by the amount for one of an amount. */
function offsetDue(
  { pointsUsed, isWhole, lines, refundedFen, paidFen }: ModelOrder,
  act: RefundAct,
) {
  if (isWhole) return pointsUsed;
  if (!act.lines) return floorOf(pointsUsed, refundedFen, paidFen);
  const paid = lines.filter((line) => line.paidFen > 0);
  return sum(paid.map((line) => floorOf(line.offset, line.refundedFen, line.paidFen)));
}

export function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
