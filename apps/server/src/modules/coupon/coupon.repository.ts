import { Injectable } from '@nestjs/common';
import type { CouponSource, CouponState } from '@shuke/shared';
import {
  bytesToId,
  firstRow,
  idToBytes,
  isDuplicateKey,
  type MemberId,
  placeholders,
  type Reader,
  readJson,
  type Tx,
} from '../../platform/index.js';
import type { Coupon, CouponCause, CouponTerms, Validity } from './coupon.types.js';

interface CouponRow {
  id: Buffer;
  member_id: Buffer;
  code: string;
  state: CouponState;
  valid_from: Date;
  valid_until: Date;
  source_type: CouponSource;
  source_id: string;
  issued_at: Date;
  redeemed_at: Date | null;
  redeemed_store: string | null;
  template_code: string;
  template_version: number;
  name: string;
  description: string | null;
  terms: unknown;
  validity: unknown;
}

const SELECT_COUPON = `SELECT c.id, c.member_id, c.code, c.state, c.valid_from, c.valid_until, c.source_type, c.source_id,
    c.issued_at, c.redeemed_at, c.redeemed_store, c.template_code, c.template_version, t.name, t.description, t.terms, t.validity
  FROM coupon c JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version`;

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

interface LockedRow {
  id: Buffer;
  state: CouponState;
  valid_from: Date;
  valid_until: Date;
  redeemed_at: Date | null;
  redeemed_store: string | null;
}

export interface CouponFilter {
  now: Date;
  state?: CouponState;
  limit: number;
  /** The last coupon of the page before. */
  after?: { issuedAt: Date; id: string };
}

@Injectable()
export class CouponRepository {
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

  /** Which of these members have something from the source already. */
  async findServed(
    reader: Reader,
    memberIds: readonly MemberId[],
    cause: CouponCause,
  ): Promise<Set<MemberId>> {
    if (memberIds.length === 0) return new Set();
    const rows = await reader.rows<{ member_id: Buffer }>(
      `SELECT member_id FROM coupon WHERE member_id IN (${placeholders(memberIds)}) AND source_type = ? AND source_id = ?`,
      [...memberIds.map(idToBytes), cause.type, cause.id],
    );
    return new Set(rows.map((row) => bytesToId('mbr', row.member_id)));
  }

  async findByCode(reader: Reader, code: string): Promise<Coupon | null> {
    const row = await firstRow(reader.rows<CouponRow>(`${SELECT_COUPON} WHERE c.code = ?`, [code]));
    return row && toCoupon(row);
  }

  async listByCodes(reader: Reader, codes: readonly string[]): Promise<Coupon[]> {
    if (codes.length === 0) return [];
    const rows = await reader.rows<CouponRow>(
      `${SELECT_COUPON} WHERE c.code IN (${placeholders(codes)})`,
      codes,
    );
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

  /** One member's coupons as they are now, locked. Only coupon rows: a template is nobody's alone. */
  async lock(tx: Tx, coupons: readonly Coupon[]): Promise<Coupon[]> {
    const [first] = coupons;
    if (!first) return [];
    const rows = await tx.lock<LockedRow>(
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
        ...(after ? [after.issuedAt, after.issuedAt, idToBytes(after.id)] : []),
      ],
    );
    return rows.map((row) => ({ ...toCoupon(row), issuedAt: row.issued_at }));
  }

  /** Coupons that can be redeemed now or later. */
  async countOpen(
    reader: Reader,
    memberIds: readonly MemberId[],
    now: Date,
  ): Promise<Map<MemberId, number>> {
    if (memberIds.length === 0) return new Map();
    const rows = await reader.rows<{ member_id: Buffer; open: number }>(
      `SELECT member_id, COUNT(*) AS open FROM coupon
       WHERE member_id IN (${placeholders(memberIds)}) AND state = 'issued' AND valid_until > ? GROUP BY member_id`,
      [...memberIds.map(idToBytes), now],
    );
    return new Map(rows.map((row) => [bytesToId('mbr', row.member_id), Number(row.open)]));
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

/** `expired` is told by the end, also before the nightly job has written it. */
function stateCondition({ state, now }: CouponFilter): { sql: string; params: unknown[] } {
  if (state === undefined) return { sql: 'TRUE', params: [] };
  if (state === 'issued') {
    return { sql: "c.state = 'issued' AND c.valid_until > ?", params: [now] };
  }
  if (state === 'expired') {
    return {
      sql: "(c.state = 'expired' OR (c.state = 'issued' AND c.valid_until <= ?))",
      params: [now],
    };
  }
  return { sql: 'c.state = ?', params: [state] };
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

function toCoupon(row: CouponRow): Coupon {
  return {
    id: bytesToId('cpn', row.id),
    memberId: bytesToId('mbr', row.member_id),
    code: row.code,
    template: {
      code: row.template_code,
      version: row.template_version,
      name: row.name,
      description: row.description ?? undefined,
      terms: readJson<CouponTerms>(row.terms),
      validity: readJson<Validity>(row.validity),
    },
    source: { type: row.source_type, id: row.source_id },
    ...momentOf(row),
  };
}

/** What changes in the life of a coupon. */
function momentOf(row: LockedRow) {
  return {
    state: row.state,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    redeemedAt: row.redeemed_at ?? undefined,
    redeemedStore: row.redeemed_store ?? undefined,
  };
}
