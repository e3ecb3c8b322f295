import { Injectable } from '@nestjs/common';
import type { TransferState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { CouponTransfer, TransferId } from './coupon-transfer.types.js';

interface TransferRow {
  id: Buffer;
  from_member_id: Buffer;
  coupon_id: Buffer;
  to_member_id: Buffer | null;
  state: TransferState;
  until: Date;
}

const SELECT =
  'SELECT id, from_member_id, coupon_id, to_member_id, state, until FROM coupon_transfer';

@Injectable()
export class CouponTransferRepository {
  async insert(tx: Tx, transfer: CouponTransfer, now: Date): Promise<void> {
    await tx.insert(
      'coupon_transfer',
      ['id', 'from_member_id', 'coupon_id', 'state', 'offered_at', 'until'],
      [
        [
          ...[idToBytes(transfer.id), idToBytes(transfer.from), idToBytes(transfer.couponId)],
          ...[transfer.state, now, transfer.until],
        ],
      ],
    );
  }

  async find(reader: Reader, id: TransferId): Promise<CouponTransfer | null> {
    const row = await firstRow(reader.rows<TransferRow>(`${SELECT} WHERE id = ?`, [idToBytes(id)]));
    return row && toTransfer(row);
  }

  async lock(tx: Tx, id: TransferId): Promise<CouponTransfer | null> {
    const row = await firstRow(
      tx.lock<TransferRow>(`${SELECT} WHERE id = ? FOR UPDATE`, [idToBytes(id)]),
    );
    return row && toTransfer(row);
  }

  /** The newest offer of a coupon, by coupon_transfer_coupon. */
  async findLatest(
    reader: Reader,
    from: MemberId,
    couponId: string,
  ): Promise<CouponTransfer | null> {
    const row = await firstRow(
      reader.rows<TransferRow>(
        `${SELECT} WHERE from_member_id = ? AND coupon_id = ? ORDER BY offered_at DESC, id DESC LIMIT 1`,
        [idToBytes(from), idToBytes(couponId)],
      ),
    );
    return row && toTransfer(row);
  }

  /** False when it is no longer offered. */
  async settle(
    tx: Tx,
    id: TransferId,
    as: { state: 'accepted' | 'taken_back'; to: MemberId | null; now: Date },
  ): Promise<boolean> {
    const settled = await tx.write(
      "UPDATE coupon_transfer SET state = ?, to_member_id = ?, settled_at = ? WHERE id = ? AND state = 'offered'",
      [as.state, as.to && idToBytes(as.to), as.now, idToBytes(id)],
    );
    return settled === 1;
  }
}

function toTransfer(row: TransferRow): CouponTransfer {
  return {
    id: bytesToId('ctr', row.id),
    from: bytesToId('mbr', row.from_member_id),
    couponId: bytesToId('cpn', row.coupon_id),
    to: row.to_member_id && bytesToId('mbr', row.to_member_id),
    state: row.state,
    until: row.until,
  };
}
