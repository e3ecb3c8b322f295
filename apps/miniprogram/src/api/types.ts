/** The shapes of the doors' answers, as the mini-program reads them. */

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export interface Birthday {
  calendar: 'solar' | 'lunar';
  month: number;
  day: number;
  leap?: boolean;
  year?: number;
}

export type Gender = 'female' | 'male' | 'unknown';

export interface Profile {
  nickname?: string;
  birthday?: Birthday;
  gender?: Gender;
}

export interface Consent {
  purpose: string;
  version: string;
  granted: boolean;
}

export interface MemberTier {
  code: string;
  name: string;
  rank: number;
  validUntil?: string | null;
  metric: number;
  nextTier?: { code: string; missing: number } | null;
  keep?: { missing: number; by: string } | null;
}

export interface PointsView {
  available: number;
  pending: number;
  held: number;
  debt: number;
  expiring: { points: number; lastDay: string }[];
}

export interface MemberView {
  memberNo: string;
  nickname?: string | null;
  phoneMasked?: string | null;
  birthday?: Birthday | null;
  /** The member may still change the birthday. */
  birthdayMayChange: boolean;
  gender?: Gender | null;
  tier: MemberTier;
  points: PointsView;
  couponCount: number;
}

export interface Session {
  token: string;
  expiresIn: number;
  member: MemberView | null;
}

export interface TierCard {
  code: string;
  name: string;
  rank: number;
  enter: number;
  keep: number;
  pointsPercent: number;
  payPercent: number;
  cardFace: { from: string; to: string; text: string };
  benefits: string[];
}

export interface SubscribeTemplate {
  type: string;
  templateId: string;
  title: string;
}

export interface Brand {
  name: string;
  privacy: { version: string; text: string };
  stores: { code: string; name: string; region: string; address?: string | null }[];
  tiers: TierCard[];
  subscribeTemplates: SubscribeTemplate[];
  birthday: { daysBefore: number };
  pointsRules: string[];
}

export interface PointsEntry {
  id: string;
  kind: string;
  points: number;
  balanceAfter: number;
  reason: string;
  source: { type: string; id: string };
  occurredAt: string;
  availableAt?: string | null;
  lastDay?: string | null;
}

export type CouponKind = 'amount_off' | 'percent_off' | 'fixed_price' | 'voucher' | 'pass';

export interface CouponTemplate {
  code: string;
  name: string;
  kind: CouponKind;
  amountOffFen?: number | null;
  payPercent?: number | null;
  capFen?: number | null;
  thresholdFen?: number | null;
  description?: string | null;
  validityText?: string | null;
}

export type CouponState =
  | 'issued'
  | 'held'
  | 'offered'
  | 'redeemed'
  | 'expired'
  | 'voided'
  | 'transferred';

export interface Coupon {
  id: string;
  code: string;
  state: CouponState;
  template: CouponTemplate;
  validFrom: string;
  validUntil: string;
  usesLeft?: number | null;
  redeemedAt?: string | null;
  storeName?: string | null;
}

export interface CouponOffer {
  template: CouponTemplate;
  claimable: boolean;
  why?: string | null;
  left?: number | null;
  claimed: number;
}

export interface Reward {
  code: string;
  name: string;
  kind: string;
  points: number;
  template?: CouponTemplate | null;
  left?: number | null;
  perMember?: number | null;
  exchangeable: boolean;
  why?: string | null;
}

export interface Exchange {
  exchangeId: string;
  pointsSpent: number;
  coupon?: Coupon | null;
}

export interface ExchangeRecord {
  id: string;
  rewardName: string;
  points: number;
  quantity: number;
  state: 'issued' | 'picked_up' | 'cancelled';
  createdAt: string;
  cancellable: boolean;
}

export interface BirthdayView {
  birthday?: Birthday | null;
  nextDay?: string | null;
  opensOn?: string | null;
  gift?: { coupon?: CouponTemplate | null; points?: number | null } | null;
  granted?: { at: string; couponId?: string | null; points?: number | null } | null;
  mayChange: boolean;
}

export interface InboxMessage {
  id: string;
  type: string;
  title: string;
  body: string;
  page?: string | null;
  createdAt: string;
  readAt?: string | null;
}

export interface MemberCodeSecret {
  memberNo: string;
  secret: string;
  stepSeconds: number;
  digits: number;
  serverTime: string;
}

export interface Registration {
  phoneCode: string;
  consents: Consent[];
  ageConfirmed: boolean;
  profile?: Profile;
  /** Begin anew although the phone is known as another account's. */
  asNew?: boolean;
  /** The birthday on file, to prove that the phone's member is the same person. */
  birthday?: Birthday;
  source?: { scene?: string; storeCode?: string; staffCode?: string; referrerNo?: string };
}

export interface Staff {
  code: string;
  name: string;
  role: string;
  stores: { code: string; name: string }[];
}

export interface StaffSession {
  token: string;
  staff: Staff;
}

export interface Glance {
  memberNo: string;
  nickname?: string | null;
  phoneMasked: string;
  tier: { code: string; name: string };
  points: number;
  coupons: Coupon[];
  birthdaySoon: boolean;
  lastOrder?: { paidAt: string; storeName: string; paidFen: number } | null;
  identified: boolean;
}

export interface OrderInput {
  channel: 'counter';
  orderNo: string;
  storeCode: string;
  memberCode?: string;
  memberNo?: string;
  lines: { lineNo: number; sku: string; quantity: number; amountFen: number; paidFen: number }[];
  paidFen: number;
}

export interface OrderAnswer {
  orderId: string;
  memberNo?: string | null;
  pointsEarned: { reason: string; points: number }[];
  tier: string;
  /** Absent when nobody was named. */
  points?: { available: number; pending: number; held: number; debt: number } | null;
}

export interface RedemptionInput {
  couponCode: string;
  memberCode?: string;
  storeCode: string;
  orderAmountFen?: number;
}

export interface Redemption {
  redemptionId: string;
  coupon: Coupon;
  reductionFen?: number | null;
  redeemedAt: string;
}

export interface Activity {
  type: 'order' | 'redemption' | 'registration';
  id: string;
  at: string;
  title: string;
  detail?: string | null;
  undoable: boolean;
}

export interface CounterRegistration {
  phone: string;
  consents: Consent[];
  ageConfirmed: boolean;
  storeCode: string;
  profile?: Profile;
}
