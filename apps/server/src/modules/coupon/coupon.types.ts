import type {
  BusinessDay,
  CostBearer,
  CouponKind,
  CouponSource,
  CouponState,
  TemplateState,
} from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

/** Fixed dates (both good), or `days` days that begin `afterDays` days after the day of issue. */
export type Validity =
  | { from: BusinessDay; validUntil: BusinessDay }
  | { afterDays: number; days: number };

export interface CouponScope {
  stores?: string[];
  storeTags?: string[];
  products?: string[];
  categories?: string[];
  excludeProducts?: string[];
  excludeCategories?: string[];
  tiers?: string[];
  channels?: string[];
}

/** Business days, both of them blacked out. */
export interface DayRange {
  from: BusinessDay;
  until: BusinessDay;
}

/** 'HH:MM' in the brand's zone, half-open; '24:00' ends a day. */
export interface HourRange {
  from: string;
  until: string;
}

/** What a member holds by holding a coupon: a change of these may worsen it. */
export interface CouponTerms {
  kind: CouponKind;
  amountOffFen?: number;
  payPercent?: number;
  capFen?: number;
  thresholdFen?: number;
  /** What one unit costs with a fixed_price: the dearest in scope. */
  priceFen?: number;
  /** How often a pass is good. */
  uses?: number;
  scope?: CouponScope;
  blackout?: DayRange[];
  weekdays?: number[];
  hours?: HourRange[];
  group?: string;
  combinesWith?: string[];
  /** False: goods that it reduces keep their price before the member price. */
  combinesWithMemberPrice?: boolean;
  /** May be given to a friend: once, or with `transferableAgain` on and on. */
  transferable?: boolean;
  transferableAgain?: boolean;
}

/** How coupons of a template are handed out: a change concerns only coupons not yet issued. */
export interface CouponOffer {
  name: string;
  description?: string;
  validity: Validity;
  stock?: number;
  perMember?: number;
  perMemberDay?: number;
  claimable: boolean;
  /** Clerks may give it, within their quota. */
  grantable: boolean;
  /** What one coupon costs that is redeemed, and whom; for reports. */
  cost?: CouponCost;
}

export interface CouponCost {
  costFen: number;
  bearer: CostBearer;
}

/** What a coupon knows of its template: the version it was issued under. */
export interface TemplateVersion {
  code: string;
  version: number;
  name: string;
  description?: string;
  terms: CouponTerms;
  validity: Validity;
}

/** The version that is issued now, and how it is handed out. */
export interface CouponTemplate extends TemplateVersion, CouponOffer {
  issued: number;
  state: TemplateState;
}

/** A template as the brand file and the console write it. */
export interface TemplateInput extends CouponTerms {
  code: string;
  name: string;
  description?: string;
  validity: { from?: string; validUntil?: string; afterDays?: number; days?: number };
  stock?: number;
  perMember?: number;
  perMemberDay?: number;
  claimable?: boolean;
  grantable?: boolean;
  cost?: CouponCost;
}

/** What caused coupons to be given; a source never gives the same ordinal to a member twice. */
export interface CouponCause {
  type: CouponSource;
  id: string;
}

/** Who keeps a coupon for a while: a quote, an order that is not paid yet, a transfer to a friend. */
export interface Holder {
  type: 'quote' | 'order' | 'transfer';
  id: string;
}

/** One coupon of one member. */
export interface Coupon {
  id: Id<'cpn'>;
  memberId: MemberId;
  code: string;
  state: CouponState;
  template: TemplateVersion;
  /** `[validFrom, validUntil)` */
  validFrom: Date;
  validUntil: Date;
  source: CouponCause;
  /** Of a pass; 0 once it is redeemed. */
  usesLeft?: number;
  /** Of a pass: the last use. */
  redeemedAt?: Date;
  redeemedStore?: string;
  /** The last hold; it counts in state 'held', until its deadline. */
  hold?: { holder: Holder; until: Date };
}
