import { Injectable } from '@nestjs/common';
import type { PointsTransferState, TransferDirection } from '@shuke/shared';
import { bytesToId, idToBytes, type MemberId, type Reader } from '../../platform/index.js';
import type { TransferId } from './transfer.types.js';

export interface LoggedTransfer {
  id: TransferId;
  direction: TransferDirection;
  points: number;
  state: PointsTransferState;
  otherNo: string | null;
  offeredAt: Date;
  lapsesAt: Date;
  endedAt: Date | null;
}

interface LogColumns {
  id: Buffer;
  direction: TransferDirection;
  points: number;
  state: PointsTransferState;
  other_no: string | null;
  offered_at: Date;
  lapses_at: Date;
  ended_at: Date | null;
}

const SIDES = [
  { direction: 'sent', own: 'sender_id', other: 'receiver_id' },
  { direction: 'received', own: 'receiver_id', other: 'sender_id' },
] as const;

/** What a member sent and got; each side by its own index, point_transfer_sender and point_transfer_receiver. */
@Injectable()
export class TransferLogRepository {
  async list(
    reader: Reader,
    memberId: MemberId,
    after: { at: Date; id: string } | null,
    limit: number,
  ): Promise<LoggedTransfer[]> {
    const place = after ? 'AND (t.offered_at < ? OR (t.offered_at = ? AND t.id < ?))' : '';
    const sides = SIDES.map(
      ({ direction, own, other }) => `(SELECT t.id, '${direction}' AS direction, t.points, t.state,
          m.member_no AS other_no, t.offered_at, t.lapses_at, t.ended_at
        FROM point_transfer t LEFT JOIN member m ON m.id = t.${other}
        WHERE t.${own} = ? ${place} ORDER BY t.offered_at DESC, t.id DESC LIMIT ${limit})`,
    );
    const side = [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : [])];
    const rows = await reader.rows<LogColumns>(
      `${sides.join(' UNION ALL ')} ORDER BY offered_at DESC, id DESC LIMIT ${limit}`,
      [...side, ...side],
    );
    return rows.map((row) => ({
      id: bytesToId('ptr', row.id),
      ...{ direction: row.direction, points: row.points, state: row.state },
      ...{ otherNo: row.other_no, offeredAt: row.offered_at },
      ...{ lapsesAt: row.lapses_at, endedAt: row.ended_at },
    }));
  }
}
