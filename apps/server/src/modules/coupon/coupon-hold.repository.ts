import { Injectable } from '@nestjs/common';
import { idToBytes, type MemberId, placeholders, type Tx } from '../../platform/index.js';
import type { Coupon, Holder } from './coupon.types.js';
import { FREE, NO_HOLD } from './coupon-row.js';

/** Who keeps which coupons, and until when. */
@Injectable()
export class CouponHoldRepository {
  /** False when one of them is not free: nothing of this unit must stay then. */
  async hold(
    tx: Tx,
    at: {
      memberId: MemberId;
      coupons: readonly Pick<Coupon, 'id'>[];
      holder: Holder;
      until: Date;
      now: Date;
    },
  ): Promise<boolean> {
    if (at.coupons.length === 0) return true;
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = 'held', c.held_by_type = ?, c.held_by_id = ?, c.held_until = ?
       WHERE c.member_id = ? AND c.id IN (${placeholders(at.coupons)}) AND ${FREE}`,
      [
        at.holder.type,
        at.holder.id,
        at.until,
        idToBytes(at.memberId),
        ...at.coupons.map(({ id }) => idToBytes(id)),
        at.now,
      ],
    );
    return changed === at.coupons.length;
  }

  /** A member has tens of coupons, so the primary key's prefix is index enough. */
  async release(tx: Tx, memberId: MemberId, holder: Holder): Promise<void> {
    await tx.write(
      `UPDATE coupon c SET c.state = 'issued', ${NO_HOLD}
       WHERE c.member_id = ? AND c.state = 'held' AND c.held_by_type = ? AND c.held_by_id = ?`,
      [idToBytes(memberId), holder.type, holder.id],
    );
  }

  /** Writes down whose hold or offer has lapsed, so that the others need no look at deadlines that are long past. */
  freeLapsed(tx: Tx, now: Date, chunk: number): Promise<number> {
    return tx.write(
      `UPDATE coupon c SET c.state = 'issued', ${NO_HOLD} WHERE c.state IN ('held', 'offered') AND c.held_until <= ? LIMIT ${chunk}`,
      [now],
    );
  }
}
