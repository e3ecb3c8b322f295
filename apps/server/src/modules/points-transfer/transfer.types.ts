import type { BusinessDay, PointsTransferState } from '@shuke/shared';
import type { Id, MemberId } from '../../platform/index.js';
import type { Part } from '../points/index.js';

export type TransferId = Id<'ptr'>;

/** Points on their way from one member to whoever of their friends opens the link first. */
export interface Transfer {
  readonly id: TransferId;
  readonly senderId: MemberId;
  readonly receiverId: MemberId | null;
  readonly points: number;
  /** By the ends that they keep. */
  readonly parts: readonly Part[];
  /** The business day whose limit it counts for. */
  readonly sentOn: BusinessDay;
  readonly state: PointsTransferState;
  readonly offeredAt: Date;
  /** When it goes back by itself, exclusive. */
  readonly lapsesAt: Date;
  readonly endedAt: Date | null;
}
