import type { Id, MemberId } from '../../platform/index.js';
import type { CartLine, PricedLine, TakenCoupon } from './cart.types.js';

/** A line as it was quoted. */
export type QuotedLine = CartLine & PricedLine & { name?: string; unitPriceFen?: number };

/** What was quoted, kept as it was told. */
export interface QuoteContent {
  lines: QuotedLine[];
  payableFen: number;
  /** The coupons that reduce. */
  taken: TakenCoupon[];
  pointsToUse: number;
  /** Nobody named coupons: the best were chosen. */
  best: boolean;
}

export interface StoredQuote {
  id: Id<'quo'>;
  /** Who asked, and may order. */
  caller: string;
  channel: string;
  storeCode: string;
  memberId: MemberId | null;
  identified: boolean;
  content: QuoteContent;
  state: 'open' | 'ordered';
  /** Exclusive; null: it holds nothing. */
  heldUntil: Date | null;
  quotedAt: Date;
}
