import { COUNTER_CHANNEL } from '@shuke/shared';
import type { OrderInput, Quote, QuoteInput } from '../../../api/types';
import { newKey } from '../../../platform';
import { namedBy, type Served } from '../served-member';

/** What the clerk and the customer want of a quote. */
export interface Choice {
  /** Undefined: the best for the member. */
  coupons: readonly string[] | undefined;
  withPoints: boolean;
}

export const bestChoice: Choice = { coupons: undefined, withPoints: false };

/** Goods that were named, so that coupons for them can be used. */
export interface Goods {
  sku: string;
  quantity: number;
  amountFen: number;
}

export type Line = Goods & { lineNo: number };

/** More than anybody has: the server lowers it to what is allowed. */
const allPoints = 1_000_000_000;
/** Long enough to pay by phone, short enough that a dropped cart keeps nothing for long. */
const holdSeconds = 600;

/** What was named, and the rest as one line that nobody named. */
export function linesOf(goods: readonly Goods[], restFen: number): Line[] {
  const rest = { sku: 'COUNTER', quantity: 1, amountFen: restFen };
  const all = restFen > 0 ? [...goods, rest] : [...goods];
  return all.map((one, index) => ({ lineNo: index + 1, ...one }));
}

export function sumFen(lines: readonly { amountFen: number }[]): number {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

export function quoteInput(
  storeCode: string,
  lines: Line[],
  member: Served,
  { coupons, withPoints }: Choice,
): QuoteInput {
  return {
    channel: COUNTER_CHANNEL,
    storeCode,
    ...namedBy(member),
    lines,
    ...(coupons && { couponCodes: [...coupons] }),
    ...(withPoints && { pointsToUse: allPoints }),
  };
}

/** The same again, with what it takes named and kept. */
export function holding(input: QuoteInput, quote: Quote): QuoteInput {
  const { pointsToUse } = quote;
  return { ...input, couponCodes: takenCodes(quote), pointsToUse, holdSeconds };
}

export function takenCodes({ lines }: Quote): string[] {
  const codes = lines.flatMap(({ reductions }) => reductions.flatMap(({ code }) => code ?? []));
  return [...new Set(codes)];
}

/** Whether others could take away what this quote counts on. */
export function needsHold(quote: Quote): boolean {
  return quote.pointsToUse > 0 || takenCodes(quote).length > 0;
}

/** A quote carries its member; without one the order names them itself. */
export function orderInput(
  storeCode: string,
  lines: Line[],
  member: Served | undefined,
  quote: Quote | undefined,
): OrderInput {
  const payable = new Map(quote?.lines.map(({ lineNo, payableFen }) => [lineNo, payableFen]));
  return {
    channel: COUNTER_CHANNEL,
    orderNo: `${storeCode}-${newKey()}`,
    storeCode,
    ...(quote ? { quoteId: quote.quoteId } : member && namedBy(member)),
    lines: lines.map((line) => ({ ...line, paidFen: payable.get(line.lineNo) ?? line.amountFen })),
    paidFen: quote?.payableFen ?? sumFen(lines),
  };
}
