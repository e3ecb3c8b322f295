import { Injectable } from '@nestjs/common';
import type { CouponSource, CouponState } from '@shuke/shared';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
} from '../../platform/index.js';
import type { Coupon } from './coupon.types.js';
import { type CouponRow, FREE, SELECT_COUPON, toCoupon } from './coupon-row.js';

export interface CouponFilter {
  now: Date;
  state?: CouponState;
  limit: number;
  /** The last coupon of the page before. */
  after?: { at: Date; id: string };
}

/** Nobody has used it, and no friend is being given it, as of one parameter, now. */
const OPEN = "(c.state IN ('issued', 'held') OR (c.state = 'offered' AND c.held_until <= ?))";

/** More coupons at a time than anybody has. */
const MOST_OPEN = 200;

/** Questions about coupons. */
@Injectable()
export class CouponRepository {
  /** What sources of one type gave a member, by source. */
  async listBySources(
    reader: Reader,
    memberId: MemberId,
    type: CouponSource,
    ids: readonly string[],
  ): Promise<Coupon[]> {
    if (ids.length === 0) return [];
    const rows = await reader.rows<CouponRow>(
      `${SELECT_COUPON} WHERE c.member_id = ? AND c.source_type = ? AND c.source_id IN (${placeholders(ids)})
       ORDER BY c.source_id, c.ordinal`,
      [idToBytes(memberId), type, ...ids],
    );
    return rows.map(toCoupon);
  }

  async findByCode(reader: Reader, code: string): Promise<Coupon | null> {
    const [coupon = null] = await this.listByCodes(reader, [code]);
    return coupon;
  }

  async listByCodes(reader: Reader, codes: readonly string[]): Promise<Coupon[]> {
    const rows = await reader.rowsOf<CouponRow>({
      sql: `${SELECT_COUPON} WHERE c.code IN (?)`,
      column: 'code',
      keys: codes,
    });
    return rows.map(toCoupon);
  }

  async listByIds(reader: Reader, memberId: MemberId, ids: readonly string[]): Promise<Coupon[]> {
    if (ids.length === 0) return [];
    const rows = await reader.rows<CouponRow>(
      `${SELECT_COUPON} WHERE c.member_id = ? AND c.id IN (${placeholders(ids)})`,
      [idToBytes(memberId), ...ids.map(idToBytes)],
    );
    return rows.map(toCoupon);
  }

  /** What a member can redeem now or later, what ends first at the head; those that a quote keeps are among them. */
  async listOpen(reader: Reader, memberId: MemberId, now: Date): Promise<Coupon[]> {
    const rows = await reader.rows<CouponRow>(
      `${SELECT_COUPON} WHERE c.member_id = ? AND ${OPEN} AND c.valid_until > ?
       ORDER BY c.valid_until, c.id LIMIT ${MOST_OPEN}`,
      [idToBytes(memberId), now, now],
    );
    return rows.map(toCoupon);
  }

  /** Newest first; a member has tens of coupons, so the primary key's prefix is index enough. */
  async list(
    reader: Reader,
    memberId: MemberId,
    filter: CouponFilter,
  ): Promise<(Coupon & { issuedAt: Date })[]> {
    const { after, limit } = filter;
    const state = stateCondition(filter);
    const rows = await reader.rows<CouponRow>(
      `${SELECT_COUPON} WHERE c.member_id = ? AND ${state.sql}
       ${after ? 'AND (c.issued_at < ? OR (c.issued_at = ? AND c.id < ?))' : ''}
       ORDER BY c.issued_at DESC, c.id DESC LIMIT ${limit}`,
      [
        idToBytes(memberId),
        ...state.params,
        ...(after ? [after.at, after.at, idToBytes(after.id)] : []),
      ],
    );
    return rows.map((row) => ({ ...toCoupon(row), issuedAt: row.issued_at }));
  }

  /** Coupons that can be redeemed now or later; those that a quote keeps are among them. */
  async countOpen(
    reader: Reader,
    memberIds: readonly MemberId[],
    now: Date,
  ): Promise<Map<MemberId, number>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ member_id: Buffer; open: number }>(
      `SELECT c.member_id, COUNT(*) AS open FROM coupon c
       WHERE c.member_id IN (${placeholders(memberIds)}) AND ${OPEN} AND c.valid_until > ? GROUP BY c.member_id`,
      [...memberIds.map(idToBytes), now, now],
    );
    return new Map(rows.map((row) => [bytesToId('mbr', row.member_id), Number(row.open)]));
  }
}

/** As stateAt tells it: ends and deadlines count also before anything is written. */
function stateCondition({ state, now }: CouponFilter): { sql: string; params: unknown[] } {
  if (state === undefined) return { sql: 'TRUE', params: [] };
  if (state === 'issued') {
    return { sql: `${FREE} AND c.valid_until > ?`, params: [now, now] };
  }
  if (state === 'expired') {
    return {
      sql: `(c.state = 'expired' OR (${FREE} AND c.valid_until <= ?))`,
      params: [now, now],
    };
  }
  if (state === 'held' || state === 'offered') {
    return { sql: 'c.state = ? AND c.held_until > ?', params: [state, now] };
  }
  return { sql: 'c.state = ?', params: [state] };
}
