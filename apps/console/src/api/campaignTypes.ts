import type { CampaignState } from '@shuke/shared';

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
