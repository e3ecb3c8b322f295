import type * as T from './types';

/** One operation in the shape of openapi-typescript. */
type Op<Answer, Parameters = Record<never, never>, Body = never> = {
  parameters: Parameters;
  responses: { 200: { content: { 'application/json': Answer } } };
} & ([Body] extends [never] ? unknown : { requestBody: { content: { 'application/json': Body } } });
type Code = { path: { code: string } };
type MemberNo = { path: { memberNo: string } };
type Cursor = { query?: { limit?: number; cursor?: string } };
type Id = { path: { id: string } };
type Keyed = Id & { header: { 'Idempotency-Key': string } };

export interface ConsolePaths {
  '/api/console/v1/sessions': {
    post: Op<T.Session, Record<never, never>, { staffCode: string; password: string }>;
  };
  '/api/console/v1/sessions/current': { delete: Op<unknown> };
  '/api/console/v1/me': { get: Op<T.Session> };
  '/api/console/v1/dashboard': { get: Op<T.Dashboard, { query: { days: number } }> };
  '/api/console/v1/members/search': {
    post: Op<
      T.MemberPage,
      Record<never, never>,
      T.MemberSearch & { limit?: number; cursor?: string }
    >;
  };
  '/api/console/v1/members/{memberNo}': { get: Op<T.MemberDetail, MemberNo> };
  '/api/console/v1/members/{memberNo}/points/entries': {
    get: Op<T.Page<T.PointEntry>, MemberNo & Cursor>;
  };
  '/api/console/v1/members/{memberNo}/coupons': {
    get: Op<T.Page<T.CouponView>, MemberNo & Cursor>;
  };
  '/api/console/v1/members/{memberNo}/orders': { get: Op<T.Page<T.OrderView>, MemberNo & Cursor> };
  '/api/console/v1/members/{memberNo}/deliveries': {
    get: Op<T.Page<T.DeliveryView>, MemberNo & Cursor>;
  };
  '/api/console/v1/tiers': { get: Op<T.TierList> };
  '/api/console/v1/tiers/{code}': { put: Op<T.TierCard, Code, T.TierChange> };
  '/api/console/v1/coupon-templates': {
    get: Op<T.Page<T.CouponTemplate>>;
    post: Op<T.CouponTemplate, Record<never, never>, T.CouponTemplateInput>;
  };
  '/api/console/v1/coupon-templates/{code}': {
    get: Op<T.CouponTemplate, Code>;
    put: Op<T.CouponTemplate, Code, Omit<T.CouponTemplateInput, 'code'>>;
  };
  '/api/console/v1/rewards': { get: Op<T.Page<T.Reward>> };
  '/api/console/v1/message-templates': { get: Op<T.Page<T.MessageTemplate>> };
  '/api/console/v1/stores': { get: Op<T.Page<T.Store>> };
  '/api/console/v1/staff': { get: Op<T.Page<T.StaffRow>> };
  '/api/console/v1/staff/{code}/invitations': { post: Op<T.Invitation, Code> };
  '/api/console/v1/audit-entries': { get: Op<T.Page<T.AuditEntry>, Cursor> };
  '/api/console/v1/campaigns/preview': {
    post: Op<T.CampaignPreview, Record<never, never>, { audience: T.CampaignAudience }>;
  };
  '/api/console/v1/campaigns': {
    get: Op<T.Page<T.Campaign>, Cursor>;
    post: Op<T.Campaign, Record<never, never>, T.CampaignInput>;
  };
  '/api/console/v1/campaigns/{id}': { get: Op<T.Campaign, Id> };
  '/api/console/v1/campaigns/{id}/launch': { post: Op<T.Campaign, Keyed> };
  '/api/console/v1/campaigns/{id}/cancel': { post: Op<T.Campaign, Id> };
  '/api/console/v1/automations/birthday': {
    get: Op<T.BirthdayAutomation, Cursor>;
    put: Op<T.BirthdayAutomation, Record<never, never>, T.BirthdaySettings>;
  };
}
