import type { AdjustmentKind, AdjustmentState } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';

export type AdjustmentId = Id<'adj'>;

/** A correction of a member's points by a person: what was asked for, and what became of it. */
export interface Adjustment {
  readonly id: AdjustmentId;
  readonly memberId: MemberId;
  readonly memberNo: string;
  /** Where the member joined: staff of some stores see only theirs. */
  readonly storeCode: string | null;
  readonly kind: AdjustmentKind;
  /** Signed. Of a fraud what its order's points come to; exact once it is posted. */
  readonly points: number;
  /** The order whose earning is taken back as fraud. */
  readonly orderId: string | null;
  readonly reason: string;
  readonly state: AdjustmentState;
  /** As `actorCaller` says it. */
  readonly requestedBy: string;
  readonly requestedAt: Date;
  readonly decidedBy: string | null;
  readonly decidedAt: Date | null;
  readonly note: string | null;
}

export type NewAdjustment = Pick<Adjustment, 'kind' | 'points' | 'orderId' | 'reason'>;
