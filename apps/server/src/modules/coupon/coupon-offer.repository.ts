import { Injectable } from '@nestjs/common';
import { idToBytes, type Tx } from '../../platform/index.js';
import type { Coupon } from './coupon.types.js';
import { FREE, NO_HOLD } from './coupon-row.js';

type Key = Pick<Coupon, 'id' | 'memberId'>;

const OFFERED_BY = "c.state = 'offered' AND c.held_by_type = 'transfer' AND c.held_by_id = ?";

/** The steps of a coupon that is being given away; each names the state it starts from. */
@Injectable()
export class CouponOfferRepository {
  async offer(
    tx: Tx,
    coupon: Key,
    at: { transferId: string; until: Date; now: Date },
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = 'offered', c.held_by_type = 'transfer', c.held_by_id = ?, c.held_until = ?
       WHERE c.member_id = ? AND c.id = ? AND c.valid_until > ? AND ${FREE}`,
      [at.transferId, at.until, idToBytes(coupon.memberId), idToBytes(coupon.id), at.now, at.now],
    );
    return changed === 1;
  }

  async takeBack(tx: Tx, coupon: Key, transferId: string): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = 'issued', ${NO_HOLD}
       WHERE c.member_id = ? AND c.id = ? AND ${OFFERED_BY}`,
      [idToBytes(coupon.memberId), idToBytes(coupon.id), transferId],
    );
    return changed === 1;
  }

  async handOver(tx: Tx, coupon: Key, transferId: string, now: Date): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = 'transferred', ${NO_HOLD}
       WHERE c.member_id = ? AND c.id = ? AND ${OFFERED_BY} AND c.held_until > ?`,
      [idToBytes(coupon.memberId), idToBytes(coupon.id), transferId, now],
    );
    return changed === 1;
  }
}
