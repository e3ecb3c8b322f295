import type { SubscribeAnswer } from '../platform';
import { memberBase, memberSession } from '../session/member-session';
import { query, send, through } from './client';
import type {
  BirthdayView,
  Brand,
  Consent,
  Coupon,
  CouponDetail,
  CouponOffer,
  CouponTransfer,
  CouponTransferOffer,
  Exchange,
  ExchangeRecord,
  GrowthEntry,
  InboxMessage,
  MemberCodeSecret,
  MemberView,
  Order,
  OwnBenefits,
  OwnTierChange,
  Page,
  PointsEntry,
  PointsEntryDetail,
  PointsExplanation,
  PointsMonth,
  PointsTransfer,
  PointsTransferOffer,
  PointsTransferTerms,
  Profile,
  Reward,
} from './types';

const call = through(memberBase, {
  token: memberSession.token,
  signInAgain: memberSession.signInAgain,
});

const get = <T>(path: string) => call<T>({ method: 'GET', path });
const post = <T>(path: string, body: object, key?: string) =>
  call<T>({ method: 'POST', path, body, key });

/** The member door; see the server's OpenAPI document. */
export const memberApi = {
  /** Needs no token: the brand is there even when WeChat is away. */
  brand: () => send<Brand>(memberBase, { method: 'GET', path: '/brand' }),
  me: () => get<MemberView>('/me'),
  changeProfile: (profile: Profile) =>
    call<MemberView>({ method: 'PATCH', path: '/me/profile', body: profile }),
  code: () => get<MemberCodeSecret>('/me/code'),
  pointsEntries: (cursor?: string | null) =>
    get<Page<PointsEntry>>(`/me/points/entries${query({ cursor, limit: 30 })}`),
  pointsTransferTerms: () => get<PointsTransferTerms>('/me/points/transfer-terms'),
  sentPoints: (cursor?: string | null) =>
    get<Page<PointsTransfer>>(`/me/points/transfers${query({ cursor, limit: 30 })}`),
  sendPoints: (points: number, key: string) =>
    post<PointsTransfer>('/me/points/transfers', { points }, key),
  takePointsBack: (id: string) => post<PointsTransfer>(`/me/points/transfers/${id}/cancel`, {}),
  lookAtPoints: (token: string) => post<PointsTransferOffer>('/points-transfers/look', { token }),
  claimPoints: (token: string) => post<PointsTransferOffer>('/points-transfers/claims', { token }),
  pointsEntry: (id: string) => get<PointsEntryDetail>(`/me/points/entries/${id}`),
  pointsMonths: () => get<{ items: PointsMonth[] }>('/me/points/months'),
  pointsExplanation: (at: string) =>
    get<PointsExplanation>(`/me/points/explanation${query({ at })}`),
  orders: (cursor?: string | null) => get<Page<Order>>(`/me/orders${query({ cursor, limit: 30 })}`),
  benefits: () => get<OwnBenefits>('/me/benefits'),
  tierChanges: () => get<{ items: OwnTierChange[] }>('/me/tier/changes'),
  growthEntries: (cursor?: string | null) =>
    get<Page<GrowthEntry>>(`/me/growth/entries${query({ cursor, limit: 30 })}`),
  coupons: (state: string, cursor?: string | null) =>
    get<Page<Coupon>>(`/me/coupons${query({ state, cursor, limit: 50 })}`),
  coupon: (id: string) => get<CouponDetail>(`/me/coupons/${id}`),
  couponCentre: () => get<Page<CouponOffer>>('/coupon-centre'),
  claim: (templateCode: string, key: string) =>
    post<Coupon>(`/coupon-centre/${templateCode}/claims`, {}, key),
  enterCode: (code: string, key: string) => post<Coupon>('/coupon-codes/entries', { code }, key),
  offerCoupon: (id: string, key: string) =>
    post<CouponTransfer>(`/me/coupons/${id}/transfer`, {}, key),
  transferOf: (id: string) => get<CouponTransfer>(`/me/coupons/${id}/transfer`),
  takeCouponBack: (id: string) => post<CouponTransfer>(`/me/coupons/${id}/transfer/take-back`, {}),
  lookAtTransfer: (token: string) =>
    post<CouponTransferOffer>('/coupon-transfers/lookup', { token }),
  acceptTransfer: (token: string, key: string) =>
    post<Coupon>('/coupon-transfers/acceptances', { token }, key),
  rewards: () => get<Page<Reward>>('/rewards'),
  exchange: (rewardCode: string, storeCode: string | undefined, key: string) =>
    post<Exchange>(`/rewards/${rewardCode}/exchanges`, { quantity: 1, storeCode }, key),
  exchanges: () => get<Page<ExchangeRecord>>('/me/exchanges?limit=50'),
  cancelExchange: (id: string) => post<unknown>(`/exchanges/${id}/cancel`, {}),
  birthday: () => get<BirthdayView>('/me/birthday'),
  messages: (cursor?: string | null) =>
    get<Page<InboxMessage>>(`/me/messages${query({ cursor, limit: 30 })}`),
  tapMessage: (id: string) => post<unknown>(`/messages/${id}/taps`, {}),
  consents: () => get<{ items: Consent[] }>('/me/consents'),
  recordConsent: (consent: Consent) => post<unknown>('/me/consents', consent),
  reportSubscription: (answer: SubscribeAnswer) => post<unknown>('/subscriptions', answer),
};
