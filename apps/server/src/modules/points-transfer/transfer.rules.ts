import type { ErrorCode, PointsTransferState } from '@shuke/shared';
import type { MemberId } from '../../platform/index.js';
import type { Transfer } from './transfer.types.js';

export const LAPSES_AFTER_SECONDS = 24 * 3600;

/** What a transfer is as of now: one whose time is over is on its way back, written or not. */
export function stateAt(
  { state, lapsesAt }: Pick<Transfer, 'state' | 'lapsesAt'>,
  now: Date,
): PointsTransferState {
  return state === 'offered' && lapsesAt <= now ? 'returned' : state;
}

/** Why a member can't claim it; null: they can. Never by the sender, never twice. */
export function claimRefusal(
  transfer: Pick<Transfer, 'senderId' | 'state' | 'lapsesAt'>,
  memberId: MemberId,
  now: Date,
): ErrorCode | null {
  if (transfer.senderId === memberId) return 'TRANSFER_TO_ONESELF';
  const state = stateAt(transfer, now);
  if (state === 'claimed') return 'TRANSFER_ALREADY_CLAIMED';
  return state === 'offered' ? null : 'TRANSFER_ENDED';
}
