import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  idToBytes,
  isDuplicateKey,
  placeholders,
  type Tx,
} from '../../platform/index.js';
import type { Coupon } from './coupon.types.js';
import { type MomentRow, momentOf } from './coupon-row.js';

const COLUMNS = [
  'member_id',
  'id',
  'code',
  'template_code',
  'template_version',
  'state',
  'valid_from',
  'valid_until',
  'source_type',
  'source_id',
  'ordinal',
  'issued_at',
];

/** A coupon about to be issued; `ordinal` numbers what one source gives to one member. */
export type NewCoupon = Coupon & { ordinal: number };

/**
 * The states of coupons and the steps between them. Each step names the state it starts from, so that
 * of two that race one finds nothing to change.
 */
@Injectable()
export class CouponStateRepository {
  /** False when this source has given one of these ordinals to its member already. */
  async insertIssued(tx: Tx, coupons: readonly NewCoupon[], now: Date): Promise<boolean> {
    try {
      await tx.insert(
        'coupon',
        COLUMNS,
        coupons.map((coupon) => rowOf(coupon, now)),
      );
      return true;
    } catch (error) {
      if (isDuplicateKey(error)) return false;
      throw error;
    }
  }

  /** One member's coupons as they are now, locked. Only coupon rows: a template is nobody's alone. */
  async lock(tx: Tx, coupons: readonly Coupon[]): Promise<Coupon[]> {
    const [first] = coupons;
    if (!first) return [];
    const rows = await tx.lock<MomentRow>(
      `SELECT id, state, valid_from, valid_until, redeemed_at, redeemed_store FROM coupon
       WHERE member_id = ? AND id IN (${placeholders(coupons)}) ORDER BY id FOR UPDATE`,
      [idToBytes(first.memberId), ...coupons.map((coupon) => idToBytes(coupon.id))],
    );
    const byId = new Map(rows.map((row) => [bytesToId('cpn', row.id), row]));
    return coupons.flatMap((coupon) => {
      const row = byId.get(coupon.id);
      return row ? [{ ...coupon, ...momentOf(row) }] : [];
    });
  }

  /** One member's coupons; false when one of them is no longer free: another clerk was faster. */
  async redeem(
    tx: Tx,
    coupons: readonly Coupon[],
    at: { redeemedAt: Date; storeCode: string },
  ): Promise<boolean> {
    const [first] = coupons;
    if (!first) return true;
    const changed = await tx.write(
      `UPDATE coupon SET state = 'redeemed', redeemed_at = ?, redeemed_store = ?
       WHERE member_id = ? AND id IN (${placeholders(coupons)}) AND state = 'issued'`,
      [
        at.redeemedAt,
        at.storeCode,
        idToBytes(first.memberId),
        ...coupons.map((coupon) => idToBytes(coupon.id)),
      ],
    );
    return changed === coupons.length;
  }

  /** Back to the member, good until `validUntil`. */
  async giveBack(tx: Tx, coupon: Coupon, validUntil: Date): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE coupon SET state = 'issued', redeemed_at = NULL, redeemed_store = NULL, valid_until = ?
       WHERE member_id = ? AND id = ? AND state = 'redeemed'`,
      [validUntil, idToBytes(coupon.memberId), idToBytes(coupon.id)],
    );
    return changed === 1;
  }

  /** Voids those of one member's coupons that nobody has used; gives how many that were. */
  async voidFree(tx: Tx, coupons: readonly Coupon[]): Promise<number> {
    const [first] = coupons;
    if (!first) return 0;
    return tx.write(
      `UPDATE coupon SET state = 'voided'
       WHERE member_id = ? AND id IN (${placeholders(coupons)}) AND state IN ('issued', 'expired')`,
      [idToBytes(first.memberId), ...coupons.map((coupon) => idToBytes(coupon.id))],
    );
  }

  /** Writes down what the view has shown since its end; gives how many rows this chunk had. */
  expire(tx: Tx, now: Date, chunk: number): Promise<number> {
    return tx.write(
      `UPDATE coupon SET state = 'expired' WHERE state = 'issued' AND valid_until <= ? ORDER BY valid_until LIMIT ${chunk}`,
      [now],
    );
  }
}

function rowOf(coupon: NewCoupon, now: Date): unknown[] {
  return [
    idToBytes(coupon.memberId),
    idToBytes(coupon.id),
    coupon.code,
    coupon.template.code,
    coupon.template.version,
    coupon.state,
    coupon.validFrom,
    coupon.validUntil,
    coupon.source.type,
    coupon.source.id,
    coupon.ordinal,
    now,
  ];
}
