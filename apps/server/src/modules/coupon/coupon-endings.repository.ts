import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  type Id,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import { FREE } from './coupon-row.js';

export interface CouponEndingPlace {
  at: Date;
  memberId: MemberId;
  couponId?: Id<'cpn'>;
}

export interface EndingCoupon {
  id: Id<'cpn'>;
  name: string;
  validUntil: Date;
}

/** Coupons that end soon and that nobody has used. */
@Injectable()
export class CouponEndings {
  /** In the order of their ends, after the place; by coupon_end, which ends with the primary key. */
  async list(
    reader: Reader,
    of: { now: Date; until: Date; after: CouponEndingPlace | null; limit: number },
  ): Promise<CouponEndingPlace[]> {
    const { now, until, after, limit } = of;
    const rest = after
      ? `AND (valid_until > ? OR (valid_until = ? AND (member_id > ? OR (member_id = ? AND id > ?))))`
      : '';
    const member = after && idToBytes(after.memberId);
    const rows = await reader.rows<{ member_id: Buffer; id: Buffer; valid_until: Date }>(
      `SELECT member_id, id, valid_until FROM coupon
       WHERE state = 'issued' AND valid_until > ? AND valid_until <= ? ${rest}
       ORDER BY valid_until, member_id, id LIMIT ${limit}`,
      [
        ...[after ? new Date(after.at.getTime() - 1) : now, until],
        ...(after ? [after.at, after.at, member, member, idToBytes(after.couponId ?? '')] : []),
      ],
    );
    return rows.map((row) => ({
      at: row.valid_until,
      memberId: bytesToId('mbr', row.member_id),
      couponId: bytesToId('cpn', row.id),
    }));
  }

  /** Those of these members, by the members' prefix of the primary key. */
  async of(
    reader: Reader,
    memberIds: readonly MemberId[],
    within: { now: Date; until: Date; issuedBefore: Date },
  ): Promise<Map<MemberId, EndingCoupon[]>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{
      member_id: Buffer;
      id: Buffer;
      valid_until: Date;
      name: string;
    }>(
      `SELECT c.member_id, c.id, c.valid_until, t.name
       FROM coupon c JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version
       WHERE c.member_id IN (${placeholders(memberIds)}) AND ${FREE}
         AND c.valid_until > ? AND c.valid_until <= ? AND c.issued_at < ?`,
      [...memberIds.map(idToBytes), within.now, within.now, within.until, within.issuedBefore],
    );
    const ending = new Map<MemberId, EndingCoupon[]>();
    for (const row of rows) {
      const memberId = bytesToId('mbr', row.member_id);
      const coupon = { id: bytesToId('cpn', row.id), name: row.name, validUntil: row.valid_until };
      ending.set(memberId, [...(ending.get(memberId) ?? []), coupon]);
    }
    return ending;
  }
}
