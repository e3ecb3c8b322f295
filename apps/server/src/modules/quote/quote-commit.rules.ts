import type { QuoteContent } from './quote.types.js';
import type { Decision } from './quote-decision.rules.js';

/** Whether a cart is still priced as it was told, line by line, with the same coupons and points. */
export function costsTheSame({ lines, taken, pointsToUse }: QuoteContent, now: Decision): boolean {
  const payable = new Map(now.priced.lines.map((line) => [line.lineNo, line.payableFen]));
  return (
    lines.every((line) => payable.get(line.lineNo) === line.payableFen) &&
    taken.every(({ code }) => now.priced.taken.some((one) => one.code === code)) &&
    pointsToUse === now.pointsToUse
  );
}

/** What a till is told when its quote can't be honoured any more. */
export function newPriceOf({ priced, coupons, pointsToUse, offsetFen }: Decision) {
  const { lines, payableFen } = priced;
  return { payableFen, lines, coupons, pointsToUse, offsetFen };
}

/** An order as far as it must equal its quote; what it leaves out is the quote's. */
export interface QuotedOrder {
  storeCode: string;
  channel: string;
  paidFen: number;
  lines: readonly {
    lineNo: number;
    sku: string;
    category?: string;
    quantity: number;
    amountFen: number;
    paidFen: number;
  }[];
  couponCodes?: readonly string[];
  pointsUsed?: number;
}

/** The first field of an order that differs from its quote; null when none does. */
export function mismatchOf(
  order: QuotedOrder,
  quote: { storeCode: string; channel: string; content: QuoteContent },
): string | null {
  const { content } = quote;
  if (order.storeCode !== quote.storeCode) return 'storeCode';
  if (order.channel !== quote.channel) return 'channel';
  if (order.lines.length !== content.lines.length) return 'lines';
  const lines = new Map(order.lines.map((line) => [line.lineNo, line]));
  for (const quoted of content.lines) {
    const line = lines.get(quoted.lineNo);
    if (!line) return 'lines';
    const differs =
      line.sku !== quoted.sku ||
      line.quantity !== quoted.quantity ||
      line.amountFen !== quoted.amountFen ||
      (line.category ?? quoted.category) !== quoted.category;
    if (differs) return `lines[${order.lines.indexOf(line)}]`;
    if (line.paidFen !== quoted.payableFen) return `lines[${order.lines.indexOf(line)}].paidFen`;
  }
  if (order.couponCodes && !isSameSet(order.couponCodes, content.taken)) return 'couponCodes';
  return order.pointsUsed === undefined || order.pointsUsed === content.pointsToUse
    ? null
    : 'pointsUsed';
}

function isSameSet(codes: readonly string[], taken: readonly { code: string }[]): boolean {
  const set = new Set(codes);
  return set.size === taken.length && taken.every(({ code }) => set.has(code));
}
