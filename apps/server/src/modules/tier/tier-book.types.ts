import type { BusinessDay } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { Holding, PeriodPolicy } from './period.rules.js';
import type { TierChange } from './standing.rules.js';
import type { Tier } from './tier.rules.js';

export interface TierTerms {
  tiers: readonly Tier[];
  policy: PeriodPolicy & { revokeOnRefund: boolean };
  timeZone: string;
}

/** A member's tier as it was read. */
export interface OpenedTier {
  memberId: MemberId;
  holding: Holding;
  evaluateOn: BusinessDay | null;
  history: readonly TierChange[];
}

/** Days whose purchases count, both inclusive. */
export interface EndQuestion {
  from: BusinessDay;
  until: BusinessDay;
}
