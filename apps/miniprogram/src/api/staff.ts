import { staffBase, staffSession } from '../session/staff-session';
import { through } from './client';
import type {
  Activity,
  CounterRegistration,
  Coupon,
  Glance,
  Grantable,
  GrantInput,
  OrderAnswer,
  OrderInput,
  PointsExplanation,
  Quote,
  QuoteInput,
  Redemption,
  RedemptionInput,
  RefundAnswer,
  RefundInput,
  Registered,
  ServiceUse,
  Staff,
} from './types';

const call = through(staffBase, staffSession);

const get = <T>(path: string) => call<T>({ method: 'GET', path });
const post = <T>(path: string, body: object, key?: string) =>
  call<T>({ method: 'POST', path, body, key });

/** The staff door; see the server's OpenAPI document. */
export const staffApi = {
  me: () => get<{ staff: Staff }>('/me'),
  lookup: (code: string) => post<Glance>('/members/lookup', { code }),
  pointsExplanation: (memberNo: string) =>
    get<PointsExplanation>(`/members/${memberNo}/points/explanation`),
  registerMember: (registration: CounterRegistration, key: string) =>
    post<Registered>('/members', registration, key),
  order: (order: OrderInput, key: string) => post<OrderAnswer>('/orders', order, key),
  quote: (quote: QuoteInput) => post<Quote>('/quotes', quote),
  releaseQuote: (quoteId: string) =>
    call<unknown>({ method: 'DELETE', path: `/quotes/${quoteId}` }),
  refund: (channel: string, orderNo: string, refund: RefundInput, key: string) =>
    post<RefundAnswer>(`/orders/${channel}/${orderNo}/refunds`, refund, key),
  redeem: (redemption: RedemptionInput, key: string) =>
    post<Redemption>('/redemptions', redemption, key),
  pickUp: (id: string, storeCode: string, key: string) =>
    post<unknown>(`/exchanges/${id}/pick-up`, { storeCode }, key),
  grantable: () => get<Grantable>('/coupons/grantable'),
  grantCoupon: (grant: GrantInput, key: string) => post<Coupon>('/coupons/issues', grant, key),
  undoRedemption: (id: string, reason: string, key: string) =>
    post<unknown>(`/redemptions/${id}/undo`, { reason }, key),
  useService: (input: { code: string; memberCode: string; storeCode: string }, key: string) => {
    const { code, ...use } = input;
    return post<ServiceUse>(`/benefits/${code}/uses`, use, key);
  },
  undoService: ({ useId, reason }: { useId: string; reason: string }, key: string) =>
    post<unknown>(`/benefit-uses/${useId}/undo`, { reason }, key),
  activity: () => get<{ items: Activity[] }>('/activity'),
};
