import type { MatterState } from '@shuke/shared';
import type { AdjustmentTrial, CampaignAudience, MemberSearch } from './types';

/** Every key of the server-state cache; a write invalidates by the first word. */
export const keys = {
  me: ['me'] as const,
  dashboard: (days: number) => ['dashboard', days] as const,
  members: (search: MemberSearch) => ['members', search] as const,
  member: (memberNo: string, part = 'card') => ['member', memberNo, part] as const,
  tiers: ['tiers'] as const,
  benefitReport: ['benefit-uses', 'report'] as const,
  benefitUses: ['benefit-uses', 'list'] as const,
  couponTemplates: ['coupon-templates'] as const,
  templatePreview: (template: object) => ['template-preview', template] as const,
  couponTemplate: (code: string) => ['coupon-templates', code] as const,
  rewards: ['rewards'] as const,
  messageTemplates: ['message-templates'] as const,
  stores: ['stores'] as const,
  staff: ['staff'] as const,
  adjustments: (state: string) => ['points-adjustments', state] as const,
  adjustment: (id: string) => ['points-adjustments', 'one', id] as const,
  adjustmentTrial: (trial: AdjustmentTrial) => ['points-adjustment-trial', trial] as const,
  auditEntries: ['audit-entries'] as const,
  allMatters: ['matters'] as const,
  matters: (state: MatterState) => ['matters', state] as const,
  pointsRules: ['points-rules'] as const,
  whatIfs: ['what-ifs'] as const,
  whatIf: (id: string) => ['what-ifs', id] as const,
  campaigns: ['campaigns'] as const,
  campaign: (id: string) => ['campaigns', id] as const,
  campaignPreview: (audience: CampaignAudience, offer: object) =>
    ['campaign-preview', audience, offer] as const,
  taskTray: ['tasks', 'tray'] as const,
  couponLiability: ['coupon-liability'] as const,
  codeBatches: ['code-batches'] as const,
  codeBatch: (id: string) => ['code-batches', id] as const,
  birthday: ['automations', 'birthday'] as const,
};
