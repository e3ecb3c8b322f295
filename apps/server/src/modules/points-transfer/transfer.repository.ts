import { Injectable } from '@nestjs/common';
import type { BusinessDay, PointsTransferState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { Transfer, TransferId } from './transfer.types.js';

const COLUMNS = [
  'id',
  'sender_id',
  'receiver_id',
  'points',
  'parts',
  'sent_on',
  'state',
  'offered_at',
  'lapses_at',
  'ended_at',
] as const;

interface TransferColumns {
  id: Buffer;
  sender_id: Buffer;
  receiver_id: Buffer | null;
  points: number;
  parts: unknown;
  sent_on: BusinessDay;
  state: PointsTransferState;
  offered_at: Date;
  lapses_at: Date;
  ended_at: Date | null;
}

@Injectable()
export class TransferRepository {
  async insert(tx: Tx, transfer: Transfer): Promise<void> {
    await tx.insert('point_transfer', COLUMNS, [
      [
        idToBytes(transfer.id),
        idToBytes(transfer.senderId),
        null,
        transfer.points,
        JSON.stringify(transfer.parts),
        transfer.sentOn,
        transfer.state,
        transfer.offeredAt,
        transfer.lapsesAt,
        null,
      ],
    ]);
  }

  find(reader: Reader, id: TransferId): Promise<Transfer | null> {
    const sql = `SELECT ${COLUMNS.join(', ')} FROM point_transfer WHERE id = ?`;
    return firstTransfer(reader.rows<TransferColumns>(sql, [idToBytes(id)]));
  }

  lock(tx: Tx, id: TransferId): Promise<Transfer | null> {
    const sql = `SELECT ${COLUMNS.join(', ')} FROM point_transfer WHERE id = ? FOR UPDATE`;
    return firstTransfer(tx.lock<TransferColumns>(sql, [idToBytes(id)]));
  }

  /** False when it has ended before. */
  async end(
    tx: Tx,
    id: TransferId,
    state: Exclude<PointsTransferState, 'offered'>,
    receiverId: MemberId | null,
    at: Date,
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE point_transfer SET state = ?, receiver_id = ?, ended_at = ?
        WHERE id = ? AND state = 'offered'`,
      [state, receiverId && idToBytes(receiverId), at, idToBytes(id)],
    );
    return changed === 1;
  }

  /** Counts for the day's limit; false, and nothing counted, when that would be more than `most`. */
  async addToDay(
    tx: Tx,
    memberId: MemberId,
    sentOn: BusinessDay,
    points: number,
    most: number,
  ): Promise<boolean> {
    await tx.upsert(
      'point_transfer_day',
      ['member_id', 'sent_on', 'points'],
      [[idToBytes(memberId), sentOn, 0]],
      ['member_id'],
    );
    const changed = await tx.write(
      `UPDATE point_transfer_day SET points = points + ?
        WHERE member_id = ? AND sent_on = ? AND points + ? <= ?`,
      [points, idToBytes(memberId), sentOn, points, most],
    );
    return changed === 1;
  }

  async takeFromDay(tx: Tx, { senderId, sentOn, points }: Transfer): Promise<void> {
    await tx.write(
      'UPDATE point_transfer_day SET points = points - ? WHERE member_id = ? AND sent_on = ?',
      [points, idToBytes(senderId), sentOn],
    );
  }

  async sentOn(reader: Reader, memberId: MemberId, sentOn: BusinessDay): Promise<number> {
    const row = await firstRow(
      reader.rows<{ points: number }>(
        'SELECT points FROM point_transfer_day WHERE member_id = ? AND sent_on = ?',
        [idToBytes(memberId), sentOn],
      ),
    );
    return row?.points ?? 0;
  }

  /** Newest first, by point_transfer_sender. */
  async list(
    reader: Reader,
    senderId: MemberId,
    after: { at: Date; id: string } | null,
    limit: number,
  ): Promise<Transfer[]> {
    const place = after ? 'AND (offered_at < ? OR (offered_at = ? AND id < ?))' : '';
    const rows = await reader.rows<TransferColumns>(
      `SELECT ${COLUMNS.join(', ')} FROM point_transfer
        WHERE sender_id = ? ${place} ORDER BY offered_at DESC, id DESC LIMIT ?`,
      [idToBytes(senderId), ...(after ? [after.at, after.at, idToBytes(after.id)] : []), limit],
    );
    return rows.map(transferOf);
  }
}

async function firstTransfer(rows: Promise<TransferColumns[]>): Promise<Transfer | null> {
  const row = await firstRow(rows);
  return row && transferOf(row);
}

function transferOf(row: TransferColumns): Transfer {
  const parts = readJson<{ points: number; expiresAt: string | null }[]>(row.parts);
  return {
    id: bytesToId('ptr', row.id),
    senderId: bytesToId('mbr', row.sender_id),
    receiverId: row.receiver_id && bytesToId('mbr', row.receiver_id),
    points: row.points,
    parts: parts.map(({ points, expiresAt }) => ({
      points,
      expiresAt: expiresAt === null ? null : new Date(expiresAt),
    })),
    sentOn: row.sent_on,
    state: row.state,
    offeredAt: row.offered_at,
    lapsesAt: row.lapses_at,
    endedAt: row.ended_at,
  };
}
