/** The answers of the member and staff doors, by the words of this app; the server's own document is their source. */
import type { components } from '@shuke/shared';

type Schemas = components['schemas'];

export interface Page<T> {
  items: T[];
  nextCursor?: string | null;
}

export type Birthday = Schemas['BirthdayDto'];
export type Profile = Schemas['ProfileDto'];
export type Consent = Schemas['ConsentDto'];

export type Brand = Schemas['StorefrontView'];
export type TierCard = Schemas['TierCard'];
export type OwnBenefits = Schemas['MemberBenefitsView'];
export type OwnService = Schemas['ServiceStandingView'];
export type OwnTierChange = Schemas['OwnTierChange'];
export type GrowthEntry = Schemas['GrowthEntryView'];
export type ServiceUse = Schemas['UseView'];
export type SubscribeTemplate = Schemas['SubscribeTemplateView'];

export type Session = Schemas['SessionAnswer'];
export type Registration = Schemas['RegistrationRequest'];
export type MemberView = Schemas['MemberView'];
export type MemberTier = Schemas['TierView'];
export type MemberCodeSecret = Schemas['MemberCodeView'];
export type PointsEntry = Schemas['PointsEntryView'];
export type PointsTransfer = Schemas['PointsTransferView'];
export type PointsTransferOffer = Schemas['PointsTransferOffer'];
export type PointsTransferTerms = Schemas['PointsTransferTerms'];
export type PointsEntryDetail = Schemas['PointsEntryDetail'];
export type PointsExplanation = Schemas['PointsExplanation'];
export type PointsPart = Schemas['PointsPart'];
export type PointsMonth = Schemas['PointsMonth'];

export type CouponTemplate = Schemas['TemplateView'];
export type Coupon = Schemas['CouponView'];
export type CouponDetail = Schemas['CouponDetail'];
export type Grantable = Schemas['GrantableList'];
export type GrantInput = Schemas['StaffGrantRequest'];
export type CouponTransfer = Schemas['TransferView'];
export type CouponTransferOffer = Schemas['TransferOfferView'];
export type CouponOffer = Schemas['CentreItem'];
export type Reward = Schemas['RewardView'];
export type Exchange = Schemas['ExchangeReceipt'];
export type WaitingExchange = Schemas['WaitingExchangeView'];
export type ExchangeRecord = Schemas['ExchangeView'];
export type BirthdayView = Schemas['BirthdayView'];
export type Order = Schemas['OwnOrderView'];
export type InboxMessage = Schemas['InboxMessageView'];

export type Staff = Schemas['StaffView'];
export type StaffSession = Schemas['StaffSessionAnswer'];
export type Glance = Schemas['GlanceView'];
export type OrderInput = Schemas['CounterOrderDto'];
export type OrderAnswer = Schemas['OrderAnswerDto'];
export type QuoteInput = Schemas['CounterQuoteRequest'];
export type Quote = Schemas['QuoteAnswer'];
export type RefundInput = Schemas['CounterRefundDto'];
export type RefundAnswer = Schemas['RefundAnswerDto'];
export type RedemptionInput = Schemas['RedemptionRequest'];
export type Redemption = Schemas['RedemptionView'];
export type Activity = Schemas['ActivityView'];
export type CounterRegistration = Schemas['CounterRegistrationRequest'];
export type Registered = Schemas['RegisteredMember'];
