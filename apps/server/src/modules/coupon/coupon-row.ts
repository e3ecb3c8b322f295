import type { CouponSource, CouponState } from '@shuke/shared';
import { bytesToId, readJson } from '../../platform/index.js';
import type { Coupon, CouponTerms, Holder, Validity } from './coupon.types.js';

/** What changes in the life of a coupon. */
export interface MomentRow {
  id: Buffer;
  state: CouponState;
  valid_from: Date;
  valid_until: Date;
  redeemed_at: Date | null;
  redeemed_store: string | null;
  held_by_type: Holder['type'] | null;
  held_by_id: string | null;
  held_until: Date | null;
  uses_left: number | null;
}

export interface CouponRow extends MomentRow {
  member_id: Buffer;
  code: string;
  source_type: CouponSource;
  source_id: string;
  issued_at: Date;
  template_code: string;
  template_version: number;
  name: string;
  description: string | null;
  terms: unknown;
  validity: unknown;
}

/** The columns of a MomentRow. */
export const MOMENT = `c.id, c.state, c.valid_from, c.valid_until, c.redeemed_at, c.redeemed_store,
    c.held_by_type, c.held_by_id, c.held_until, c.uses_left`;

/** Free for anybody, as of one parameter, now: a hold or an offer that has lapsed is none. */
export const FREE =
  "(c.state = 'issued' OR (c.state IN ('held', 'offered') AND c.held_until <= ?))";

/** The same, or ended by now: an order that is reported late is judged by its own time. */
export const FREE_OR_ENDED = `(${FREE} OR c.state = 'expired')`;

/** What an UPDATE sets where nobody keeps a coupon any more. */
export const NO_HOLD = 'c.held_by_type = NULL, c.held_by_id = NULL, c.held_until = NULL';

/** A coupon with the version of its template that it was issued under. */
export const SELECT_COUPON = `SELECT ${MOMENT}, c.member_id, c.code, c.source_type, c.source_id, c.issued_at, c.template_code, c.template_version, t.name, t.description, t.terms, t.validity
  FROM coupon c JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version`;

export function toCoupon(row: CouponRow): Coupon {
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

export function momentOf(row: MomentRow) {
  return {
    hold: holdOf(row),
    usesLeft: row.uses_left ?? undefined,
    state: row.state,
    validFrom: row.valid_from,
    validUntil: row.valid_until,
    redeemedAt: row.redeemed_at ?? undefined,
    redeemedStore: row.redeemed_store ?? undefined,
  };
}

function holdOf({ held_by_type, held_by_id, held_until }: MomentRow): Coupon['hold'] {
  if (held_by_type === null || held_by_id === null || held_until === null) return undefined;
  return { holder: { type: held_by_type, id: held_by_id }, until: held_until };
}
