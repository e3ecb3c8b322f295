import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  idToBytes,
  isDuplicateKey,
  placeholders,
  type Tx,
} from '../../platform/index.js';
import type { Coupon, Holder } from './coupon.types.js';
import { FREE_OR_ENDED, MOMENT, type MomentRow, momentOf, NO_HOLD } from './coupon-row.js';

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
  'uses_left',
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
      `SELECT ${MOMENT} FROM coupon c
       WHERE c.member_id = ? AND c.id IN (${placeholders(coupons)}) ORDER BY c.id FOR UPDATE`,
      [idToBytes(first.memberId), ...coupons.map((coupon) => idToBytes(coupon.id))],
    );
    const byId = new Map(rows.map((row) => [bytesToId('cpn', row.id), row]));
    return coupons.flatMap((coupon) => {
      const row = byId.get(coupon.id);
      return row ? [{ ...coupon, ...momentOf(row) }] : [];
    });
  }

  /** One member's coupons; false when one of them is no longer free: another clerk was faster, or it is held by another. */
  async redeem(
    tx: Tx,
    coupons: readonly Coupon[],
    at: { now: Date; holder?: Holder; redeemedAt: Date; storeCode: string },
  ): Promise<boolean> {
    const [first] = coupons;
    if (!first) return true;
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = 'redeemed', c.redeemed_at = ?, c.redeemed_store = ?, ${NO_HOLD}
       WHERE c.member_id = ? AND c.id IN (${placeholders(coupons)})
         AND (${FREE_OR_ENDED} OR (c.state = 'held' AND c.held_by_type = ? AND c.held_by_id = ?))`,
      [
        at.redeemedAt,
        at.storeCode,
        idToBytes(first.memberId),
        ...coupons.map((coupon) => idToBytes(coupon.id)),
        at.now,
        at.holder?.type ?? null,
        at.holder?.id ?? null,
      ],
    );
    return changed === coupons.length;
  }

  /** One use of a pass; the uses that were read are asked for again, so that none is counted twice. */
  async use(
    tx: Tx,
    pass: Coupon,
    at: { now: Date; redeemedAt: Date; storeCode: string },
  ): Promise<boolean> {
    const { usesLeft = 0 } = pass;
    const left = usesLeft - 1;
    const changed = await tx.write(
      `UPDATE coupon c SET c.state = ?, c.uses_left = ?, c.redeemed_at = ?, c.redeemed_store = ?, ${NO_HOLD}
       WHERE c.member_id = ? AND c.id = ? AND c.uses_left = ? AND c.uses_left > 0 AND ${FREE_OR_ENDED}`,
      [
        left === 0 ? 'redeemed' : 'issued',
        left,
        at.redeemedAt,
        at.storeCode,
        idToBytes(pass.memberId),
        idToBytes(pass.id),
        usesLeft,
        at.now,
      ],
    );
    return changed === 1;
  }

  /** Back to the member, good until `validUntil`; of a pass one use, whatever state it is in. */
  async giveBack(tx: Tx, coupon: Coupon, validUntil: Date): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE coupon SET uses_left = uses_left + 1, redeemed_at = NULL, redeemed_store = NULL, valid_until = ?,
         state = CASE state WHEN 'redeemed' THEN 'issued' ELSE state END
       WHERE member_id = ? AND id = ? AND (state = 'redeemed' OR uses_left < ?)`,
      [
        validUntil,
        idToBytes(coupon.memberId),
        idToBytes(coupon.id),
        coupon.template.terms.uses ?? 0,
      ],
    );
    return changed === 1;
  }

  /** Voids those of one member's coupons that nobody has used; gives how many that were. */
  async voidFree(tx: Tx, coupons: readonly Coupon[], now: Date): Promise<number> {
    const [first] = coupons;
    if (!first) return 0;
    return tx.write(
      `UPDATE coupon c SET c.state = 'voided', ${NO_HOLD}
       WHERE c.member_id = ? AND c.id IN (${placeholders(coupons)}) AND ${FREE_OR_ENDED}`,
      [idToBytes(first.memberId), ...coupons.map((coupon) => idToBytes(coupon.id)), now],
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
    coupon.usesLeft ?? null,
  ];
}
