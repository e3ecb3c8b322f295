import { Injectable } from '@nestjs/common';
import type { TransferDirection, TransferState } from '@shuke/shared';
import { bytesToId, idToBytes, type MemberId, type Reader } from '../../platform/index.js';
import type { TransferId } from './coupon-transfer.types.js';

export interface LoggedTransfer {
  id: TransferId;
  direction: TransferDirection;
  couponCode: string;
  templateCode: string;
  templateName: string;
  state: TransferState;
  otherNo: string | null;
  offeredAt: Date;
  until: Date;
  settledAt: Date | null;
}

interface LogColumns {
  id: Buffer;
  direction: TransferDirection;
  code: string;
  template_code: string;
  name: string;
  state: TransferState;
  other_no: string | null;
  offered_at: Date;
  until: Date;
  settled_at: Date | null;
}

const SIDES = [
  { direction: 'sent', own: 'from_member_id', other: 'to_member_id' },
  { direction: 'received', own: 'to_member_id', other: 'from_member_id' },
] as const;

/** What a member gave and got; each side by its own index, coupon_transfer_from and coupon_transfer_to. */
@Injectable()
export class CouponTransferLogRepository {
  async list(
    reader: Reader,
    memberId: MemberId,
    after: { at: Date; id: string } | null,
    limit: number,
  ): Promise<LoggedTransfer[]> {
    const place = after ? 'AND (x.offered_at < ? OR (x.offered_at = ? AND x.id < ?))' : '';
    const sides = SIDES.map(
      ({
        direction,
        own,
        other,
      }) => `(SELECT x.id, '${direction}' AS direction, c.code, c.template_code,
          t.name, x.state, m.member_no AS other_no, x.offered_at, x.until, x.settled_at
        FROM coupon_transfer x
        JOIN coupon c ON c.member_id = x.from_member_id AND c.id = x.coupon_id
        JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version
        LEFT JOIN member m ON m.id = x.${other}
        WHERE x.${own} = ? ${place} ORDER BY x.offered_at DESC, x.id DESC LIMIT ${limit})`,
    );
    const side = [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : [])];
    const rows = await reader.rows<LogColumns>(
      `${sides.join(' UNION ALL ')} ORDER BY offered_at DESC, id DESC LIMIT ${limit}`,
      [...side, ...side],
    );
    return rows.map((row) => ({
      id: bytesToId('ctr', row.id),
      ...{ direction: row.direction, couponCode: row.code, templateCode: row.template_code },
      ...{ templateName: row.name, state: row.state, otherNo: row.other_no },
      ...{ offeredAt: row.offered_at, until: row.until, settledAt: row.settled_at },
    }));
  }
}
