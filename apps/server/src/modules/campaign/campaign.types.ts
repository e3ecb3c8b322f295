import type { CampaignState } from '@shuke/shared';
import type { Id } from '../../platform/index.js';

/** Who is meant: members who meet every condition that is given. */
export interface CampaignAudience {
  tiers?: string[];
  /** The solar month of this year's birthday. */
  birthdayMonth?: number;
  lastOrderWithinDays?: number;
}

export interface CampaignOffer {
  couponTemplate?: string;
  /** What all the coupons given may cost; none is given beyond it. */
  budgetFen?: number;
}

export interface CampaignMessage {
  type: string;
  title: string;
  body: string;
}

export interface CampaignInput {
  name: string;
  audience: CampaignAudience;
  offer: CampaignOffer;
  message: CampaignMessage;
}

export interface Campaign extends CampaignInput {
  id: Id<'cmp'>;
  state: CampaignState;
  /** How many are in the snapshot so far. */
  members: number;
  /** Counts the steps of a run: only the event of the present step does anything. */
  step: number;
  createdAt: Date;
  createdBy: string;
  launchedAt?: Date;
  /** When the snapshot of the audience was complete. */
  snapshotAt?: Date;
  endedAt?: Date;
}

/** What became of a member of the snapshot. */
export type MemberOutcome = 'waiting' | 'served' | 'sold_out' | 'over_budget' | 'no_consent';
