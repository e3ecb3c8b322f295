import type { ErrorCode, RefundState } from '@shuke/shared';
import type { AppError, Id, MemberId } from '../../platform/index.js';
import type { RuleEarning } from '../points/index.js';
import type { StoredQuote } from '../quote/index.js';
import type { RefundableLine, RefundableOrder, RefundRequest } from './refund.rules.js';

/** Who bought, as the till named them. Only a member code lets points and coupons be spent. */
export interface Buyer {
  /** Null while a code's member is not known: then the code is refused when it is judged. */
  memberId: MemberId | null;
  memberCode: string | null;
}

export interface ReportedLine {
  lineNo: number;
  sku: string;
  name?: string;
  category?: string;
  quantity: number;
  unitPriceFen?: number;
  amountFen: number;
  paidFen: number;
  /** Of a quoted order: what was left of it before points paid a part. */
  leftFen?: number;
}

/** An order as a till reports it, checked in itself. */
export interface OrderReport {
  type: 'order';
  channel: string;
  orderNo: string;
  contentHash: Buffer;
  storeCode: string;
  staffCode: string | null;
  buyer: Buyer | null;
  paidAt: Date;
  paidFen: number;
  lines: readonly ReportedLine[];
  pointsUsed: number;
  /** Normalized and well-formed; a typo of a fact as it was typed. */
  couponCodes: readonly string[];
  settled: boolean;
  /** The quote that it is the order of. */
  quote: OrderQuote | null;
}

/** A quote that an order named, or why it can't be the order's. */
export type OrderQuote = { stored: StoredQuote } | { refusal: AppError };

/** A refund as a till reports it, checked in itself; its order may not be here yet. */
export interface RefundReport {
  type: 'refund';
  channel: string;
  orderNo: string;
  refundNo: string;
  contentHash: Buffer;
  refundedAt: Date;
  request: RefundRequest;
}

export type Report = OrderReport | RefundReport;

export interface OrderPointsView {
  available: number;
  pending: number;
  held: number;
  debt: number;
}

/** What a fact could not be given: listed for the manager, never a reason to drop the order. */
export interface OrderConflict {
  code: ErrorCode;
  couponCode?: string;
}

/** What the till is told, the first time and every time it repeats itself. */
export interface OrderAnswer {
  orderId: Id<'ord'>;
  memberNo?: string;
  pointsEarned: RuleEarning[];
  tier: string | null;
  points: OrderPointsView | null;
  conflicts?: OrderConflict[];
}

export interface RefundAnswer {
  refundId: Id<'rfd'>;
  state: RefundState;
  pointsReversed: number;
  pointsReturned: number;
  couponsReturned: string[];
}

/** A line as it stands: refundable, and with what was sold. */
export type OrderLine = ReportedLine & RefundableLine;

/** An order as it stands. Lines are loaded only where a refund needs them. */
export interface OrderRecord extends RefundableOrder {
  id: Id<'ord'>;
  channel: string;
  orderNo: string;
  contentHash: Buffer;
  memberId: MemberId | null;
  storeCode: string;
  staffCode: string | null;
  /** Which key or person reported it. */
  reportedBy: string;
  paidAt: Date;
  settled: boolean;
  /** The coupons it redeemed. */
  couponCodes: readonly string[];
  conflicts: OrderConflict[];
  pointsEarned: number;
  lines: OrderLine[];
  recordedAt: Date;
  answer: OrderAnswer;
}

export interface RefundRecord {
  id: Id<'rfd'>;
  channel: string;
  orderNo: string;
  refundNo: string;
  contentHash: Buffer;
  orderId: Id<'ord'> | null;
  request: RefundRequest;
  refundedAt: Date;
  state: RefundState;
  pointsReversed: number;
  pointsReturned: number;
  couponsReturned: string[];
  /** Why a waiting refund came to nothing when its order arrived. */
  rejection: ErrorCode | null;
  reportedBy: string;
  recordedAt: Date;
}
