import type { Id, MemberId } from '../../platform/index.js';
import type { PointsSettings } from '../brand/index.js';
import type { TierChange, TierThresholds } from '../tier/index.js';

/** The rules that are tried. */
export interface Proposal {
  points: PointsSettings;
  tiers: TierThresholds[];
}

export interface HistoryLine {
  sku: string;
  category: string | null;
  paidFen: number;
}

/** An order as it happened. */
export interface HistoryOrder {
  id: Id<'ord'>;
  memberId: MemberId;
  channel: string;
  orderNo: string;
  storeCode: string;
  paidAt: Date;
  recordedAt: Date;
  paidFen: number;
  refundedFen: number;
  wholeRefund: boolean;
  /** What it earned, rule by rule. */
  earned: readonly { reason: string; points: number }[];
  lines: HistoryLine[];
  /** Of what it earned: what is not spent, taken back or transferred; what has expired included. */
  unspent: number;
}

export interface HistoryRefund {
  orderId: Id<'ord'>;
  recordedAt: Date;
  refundedFen: number;
}

/** A member's tier as it is, and how it came to be. */
export interface HistoryTier {
  tierCode: string;
  changes: readonly TierChange[];
}

/** A number as it was, and as it would have been. */
export type BeforeAfter = [before: number, after: number];

/** All that is counted, added up member by member; its size doesn't grow with the members. */
export interface Totals {
  members: number;
  orders: number;
  /** Members whose points or tier would be other ones. */
  affected: number;
  gaining: number;
  losing: number;
  points: BeforeAfter;
  byRule: Record<string, BeforeAfter>;
  byMonth: Record<string, BeforeAfter>;
  /** Points that would end unspent, by the month of their last day; `never` for those without an end. */
  byExpiry: Record<string, BeforeAfter>;
  /** Members by `from>to`: the tier held, and the one that would be held. */
  flows: Record<string, number>;
}
