/**
 * The answers of the console door, by name.
 */
import type {
  CampaignState,
  CouponKind,
  CouponState,
  DeliveryState,
  EntryKind,
  Gender,
  MessageClass,
  Permission,
  RewardKind,
  Role,
  TierCause,
  TierMetric,
} from '@shuke/shared';

export interface Page<Item> {
  items: Item[];
  nextCursor?: string | null;
}

export interface Staff {
  code: string;
  name: string;
  role: Role;
  stores?: { code: string; name: string }[];
}
export interface Session {
  staff: Staff;
  permissions: Permission[];
  csrfToken: string;
}

export interface DayTotals {
  day: string;
  newMembers: number;
  orders: number;
  paidFen: number;
  pointsIssued: number;
  pointsSpent: number;
}
export interface Dashboard {
  totals: {
    members: number;
    newMembers: number;
    activeMembers: number;
    orders: number;
    paidFen: number;
    pointsIssued: number;
    pointsSpent: number;
    pointsExpired: number;
    pointsOutstanding: number;
  };
  days: DayTotals[];
  tiers: { code: string; name: string; members: number }[];
  stores: { code: string; name: string; orders: number; paidFen: number }[];
}

export interface MemberSearch {
  phone?: string;
  memberNo?: string;
  nickname?: string;
  tier?: string;
  storeCode?: string;
  birthdayMonth?: number;
  lastOrderWithinDays?: number;
  joinedFrom?: string;
  joinedUntil?: string;
}
export interface TierName {
  code: string;
  name: string;
}
export interface MemberRow {
  memberNo: string;
  nickname: string | null;
  phoneMasked: string | null;
  tier: TierName;
  points: number;
  joinedAt: string;
  storeName?: string | null;
  lastOrderAt?: string | null;
  orderCount: number;
  paidFen: number;
}
export type MemberPage = Page<MemberRow> & { total: number };

export interface Birthday {
  calendar: 'solar' | 'lunar';
  month: number;
  day: number;
  leap?: boolean;
  year?: number | null;
}
export interface MemberDetail {
  memberNo: string;
  nickname: string | null;
  phoneMasked: string | null;
  birthday?: Birthday | null;
  gender?: Gender | null;
  tier: TierName & {
    rank: number;
    validUntil?: string | null;
    metric: number;
    cardFace: CardFace;
    nextTier?: { code: string; name: string; missing: number };
    keep?: { missing: number; by: string };
  };
  points: {
    available: number;
    pending: number;
    held: number;
    debt: number;
    expiring: { points: number; lastDay: string }[];
  };
  couponCount: number;
  joinedAt: string;
  source?: {
    channel?: string | null;
    storeCode?: string | null;
    storeName?: string | null;
    staffCode?: string | null;
    scene?: string | null;
  } | null;
  consents: {
    purpose: string;
    version: string;
    granted: boolean;
    at: string;
    channel: string;
    by: string;
  }[];
  tierHistory: TierChangeView[];
  facts: {
    orderCount: number;
    paidFen: number;
    firstOrderAt?: string | null;
    lastOrderAt?: string | null;
  };
}
export interface TierChangeView {
  from: string | null;
  to: string;
  why: TierCause;
  metric: number;
  at: string;
}
export interface PointEntry {
  id: string;
  kind: EntryKind;
  points: number;
  balanceAfter: number;
  reason: string;
  source?: { type: string; id: string } | null;
  occurredAt: string;
  availableAt?: string | null;
  lastDay?: string | null;
}
export interface CouponView {
  id: string;
  code: string;
  state: CouponState;
  template: TemplateView;
  validFrom: string;
  validUntil: string;
  usesLeft?: number | null;
  redeemedAt?: string | null;
  storeName?: string | null;
}
export interface OrderView {
  orderNo: string;
  storeName?: string | null;
  channel?: string;
  paidAt: string;
  paidFen: number;
  pointsEarned: number;
  refundedFen: number;
}
export interface DeliveryView {
  id: string;
  type: string;
  typeLabel: string;
  channel: string;
  title: string;
  state: DeliveryState;
  reason: string | null;
  plannedAt: string;
  sentAt: string | null;
  tappedAt: string | null;
}

export interface TierCard extends TierName {
  rank: number;
  enter: number;
  keep: number;
  pointsPercent: number;
  payPercent: number;
  cardFace: CardFace;
  members: number;
}
export interface TierList {
  items: TierCard[];
  metric: TierMetric;
}
export interface CardFace {
  from: string;
  to: string;
  text: string;
}
export type TierChange = Omit<TierCard, 'code' | 'rank' | 'members'>;

export interface Validity {
  from?: string;
  validUntil?: string;
  afterDays?: number;
  days?: number;
}
export interface CouponWorth {
  name: string;
  kind: CouponKind;
  description?: string;
  amountOffFen?: number;
  payPercent?: number;
  capFen?: number;
  thresholdFen?: number;
}
export interface TemplateView extends CouponWorth {
  code: string;
  validityText: string;
}
/** Rules that the form doesn't show, and must not lose. */
export interface FurtherTerms {
  scope?: Record<string, string[]>;
  blackout?: { from: string; until: string }[];
  weekdays?: number[];
  hours?: { from: string; until: string }[];
  group?: string;
  combinesWith?: string[];
}
export interface CouponTemplateInput extends CouponWorth, FurtherTerms {
  code: string;
  validity: Validity;
  stock?: number;
  perMember?: number;
  claimable?: boolean;
}
export interface CouponTemplate extends CouponTemplateInput {
  issued: number;
  redeemed: number;
  worthText: string;
  validityText: string;
}

export interface Reward {
  code: string;
  name: string;
  kind: RewardKind;
  points: number;
  couponTemplate: string;
  stock?: number;
  perMember?: number;
  exchanged: number;
}
export interface MessageTemplate {
  type: string;
  typeLabel: string;
  class: MessageClass;
  channel: string;
  templateId: string;
  title: string;
  keywords: { keyword: string; field: string; label: string }[];
  stoppedAt: string | null;
}
export interface Store {
  code: string;
  name: string;
  region: string;
  address?: string | null;
}
export interface StaffRow extends Staff {
  bound: boolean;
  active: boolean;
}
export interface Invitation {
  inviteCode: string;
  expiresAt: string;
}
export interface AuditEntry {
  id: string;
  at: string;
  actor: string;
  action: string;
  subject: string;
  before?: unknown;
  after?: unknown;
  requestId?: string | null;
}

export interface CampaignAudience {
  tiers?: string[];
  birthdayMonth?: number;
  lastOrderWithinDays?: number;
}
export interface CampaignPreview {
  members: number;
  consented: number;
  reach: { subscribe: number; inboxOnly: number; none: { why: string; count: number }[] };
}
export interface CampaignInput {
  name: string;
  audience: CampaignAudience;
  offer: { couponTemplate?: string };
  message: { type: string; title: string; body: string };
}
export interface Campaign extends CampaignInput {
  id: string;
  state: CampaignState;
  createdAt: string;
  launchedAt?: string | null;
  completedAt?: string | null;
  progress: { planned: number; sent: number; failed: number; skipped: number; inbox: number };
  results: {
    granted: number;
    delivered: number;
    tapped: number;
    redeemed: number;
    orders: number;
    revenueFen: number;
  };
}

export interface BirthdaySettings {
  daysBefore: number;
  leapDay: '02-28' | '03-01';
  gifts: Record<string, { coupon?: string; points?: number }>;
}
export interface BirthdayGrant {
  memberNo: string;
  nickname?: string | null;
  day: string;
  at: string;
  couponName?: string | null;
  points?: number | null;
  late?: boolean;
}
export interface BirthdayAutomation extends Page<BirthdayGrant> {
  settings: BirthdaySettings;
  upcoming: { day: string; members: number }[];
}
