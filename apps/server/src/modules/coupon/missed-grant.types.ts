import type { MissedGrantReason, MissedGrantState } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';
import type { CouponCause } from './coupon.types.js';

export type MissedGrantId = Id<'mis'>;

/** A coupon that a source owed a member and could not give. */
export interface MissedGrant extends Owed {
  id: MissedGrantId;
  templateCode: string;
  reason: MissedGrantReason;
  state: MissedGrantState;
  missedAt: Date;
  /** When it was last tried in vain. */
  triedAt: Date;
  endedAt: Date | null;
  endedBy: string | null;
  note: string | null;
}

/** A coupon that a source owes a member. */
export interface Owed {
  memberId: MemberId;
  source: CouponCause;
  /** Until when it is to be good, where that is not the template's to say; exclusive. */
  until?: Date;
}

/** Names what is owed; the same for the coupon and for the grant that was missed. */
export function owedKey({ memberId, source }: Owed): string {
  return `${memberId} ${source.type} ${source.id}`;
}

/** Whether a source has served a member: nobody who has their coupon, or gets it no more, is served again. */
export type Service = 'given' | MissedGrant['state'];
