/** The answers of the console door, by the words of this app; the server's own document is their source. */
import type { components } from '@shuke/shared';

type Schemas = components['schemas'];

export type Session = Schemas['ConsoleSessionAnswer'];
export type Store = Schemas['StoreView'];
export type StaffRow = Schemas['StaffListItem'];
export type AuditEntry = Schemas['AuditEntryView'];

export type Dashboard = Schemas['Dashboard'];
export type PointsLiability = Schemas['PointsLiability'];
export type LiabilitySums = Schemas['LiabilitySums'];
export type LiabilityFlow = Schemas['LiabilityFlow'];

export type MemberSearch = Omit<Schemas['MemberSearchRequest'], 'limit' | 'cursor'>;
export type MemberRow = Schemas['MemberListItem'];
export type MemberPage = Schemas['MemberList'];
export type MemberDetail = Schemas['MemberPageView'];
export type Birthday = Schemas['BirthdayDto'];
export type PointEntry = Schemas['PointsEntryView'];
export type PointEntryDetail = Schemas['PointsEntryDetail'];
export type PointsExplanation = Schemas['PointsExplanation'];
export type PointsPart = Schemas['PointsPart'];
export type PointsStatement = Schemas['PointsStatement'];
export type PointsMovement = Schemas['PointsMovement'];
export type CouponView = Schemas['CouponView'];
export type OrderView = Schemas['MemberOrderView'];
export type PointsTransfer = Schemas['LoggedPointsTransfer'];
export type CouponTransfer = Schemas['LoggedCouponTransfer'];
export type DeliveryView = Schemas['DeliveryView'];

export type TierName = Schemas['TierName'];
export type TierCard = Schemas['TierConsoleItem'];
export type TierChange = Schemas['TierEditRequest'];
export type TierPolicy = Schemas['TierPolicyDto'];
export type TierBenefits = Schemas['TierBenefitsDto'];
export type TierAssignment = Schemas['AssignTierRequest'];
export type GrowthEntry = Schemas['GrowthEntryView'];
export type BenefitUse = Schemas['ListedUseView'];
export type BenefitReportLine = Schemas['UseReportLine'];

export type CouponTemplate = Schemas['TemplateDetail'];
export type CouponTemplateInput = Schemas['TemplateRequest'];
export type Validity = Schemas['ValidityDto'];
export type CouponWorth = Pick<
  CouponTemplateInput,
  | 'name'
  | 'kind'
  | 'description'
  | 'amountOffFen'
  | 'payPercent'
  | 'capFen'
  | 'thresholdFen'
  | 'priceFen'
  | 'uses'
>;
export type SpendGift = Schemas['SpendGiftView'];
export type SpendGiftInput = Schemas['SpendGiftChange'];
export type CouponSettings = Schemas['CouponSettingsDto'];
export type LiabilityTerms = Schemas['LiabilityTermsDto'];
export type ExpirySettings = Schemas['ExpirySettingsDto'];
export type ExpiryFigures = Schemas['ExpiryFiguresView'];
export type MissedGrant = Schemas['MissedGrantView'];
export type MissedSum = Schemas['MissedSumView'];
export type MissedGrantSearch = Partial<
  Pick<MissedGrant, 'state' | 'templateCode' | 'reason' | 'source'>
>;
export type PointsImport = Schemas['PointsImportView'];
export type CouponImport = Schemas['CouponImportView'];
export type ImportInput = Schemas['ImportRequest'];

export type TaskView = Schemas['TaskView'];

export type CouponLiability = Schemas['CouponLiability'];
export type CouponLiabilityTemplate = Schemas['CouponLiabilityTemplate'];

export type CodeBatch = Schemas['CodeBatchView'];
export type CodeBatchInput = Schemas['CodeBatchRequest'];

export type Reward = Schemas['RewardConsoleItem'];
export type RewardChange = Schemas['RewardRequest'];
export type MessageTemplate = Schemas['MessageTemplateView'];

export type BirthdayAutomation = Schemas['BirthdayAutomationView'];
export type BirthdaySettings = Schemas['BirthdaySettingsDto'];
export type BirthdayGrant = Schemas['BirthdayGrantView'];

export type Matter = Schemas['MatterView'];

export type PointsRules = Schemas['PointsRulesDto'];
export type PointsMultiplier = Schemas['MultiplierDto'];
export type PointsCampaign = Schemas['PointsCampaignDto'];
export type PointsPreview = Schemas['PointsPreview'];
export type SampleOrder = Schemas['SampleOrderDto'];
export type WhatIf = Schemas['WhatIfView'];
export type WhatIfSummary = Schemas['WhatIfSummary'];
export type WhatIfRequest = Schemas['WhatIfRequest'];
export type WhatIfResult = Schemas['WhatIfResult'];
export type TriedTier = Schemas['TriedTierDto'];

export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

export type Campaign = Schemas['CampaignView'];
export type CampaignInput = Schemas['CampaignRequest'];
export type CampaignAudience = Schemas['CampaignAudienceDto'];
export type CampaignPreview = Schemas['CampaignPreview'];

export type Adjustment = Schemas['AdjustmentView'];
export type AdjustmentState = Adjustment['state'];
export type AdjustmentDetail = Schemas['AdjustmentDetail'];
export type AdjustmentTrial = Schemas['AdjustmentTrial'];
export type AdjustmentInput = AdjustmentTrial & { reason: string };
export type AdjustmentBalance = Schemas['PointsBalance'];
