import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  type Id,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';

/** One use of one coupon; undone it stays, with who and why. */
export interface Redemption {
  id: Id<'rdm'>;
  memberId: MemberId;
  couponId: Id<'cpn'>;
  storeCode: string;
  channel: string;
  /** The caller, `staff:E01` or `apiKey:till-s01`. */
  redeemedBy: string;
  orderId?: string;
  orderNo?: string;
  orderAmountFen?: number;
  reductionFen?: number;
  redeemedAt: Date;
  undoneAt?: Date;
}

interface RedemptionRow {
  id: Buffer;
  member_id: Buffer;
  coupon_id: Buffer;
  store_code: string;
  channel: string;
  redeemed_by: string;
  order_id: Buffer | null;
  order_no: string | null;
  order_amount_fen: number | null;
  reduction_fen: number | null;
  redeemed_at: Date;
  undone_at: Date | null;
}

const SELECT_REDEMPTION = `SELECT id, member_id, coupon_id, store_code, channel, redeemed_by, order_id, order_no,
  order_amount_fen, reduction_fen, redeemed_at, undone_at FROM redemption`;

const COLUMNS = [
  'member_id',
  'id',
  'coupon_id',
  'store_code',
  'channel',
  'redeemed_by',
  'order_id',
  'order_no',
  'order_amount_fen',
  'reduction_fen',
  'redeemed_at',
];

@Injectable()
export class RedemptionRepository {
  async insert(tx: Tx, redemptions: readonly Redemption[]): Promise<void> {
    await tx.insert('redemption', COLUMNS, redemptions.map(rowOf));
  }

  async findById(reader: Reader, id: string): Promise<Redemption | null> {
    const row = await firstRow(
      reader.rows<RedemptionRow>(`${SELECT_REDEMPTION} WHERE id = ?`, [idToBytes(id)]),
    );
    return row && toRedemption(row);
  }

  /** What was redeemed of one coupon and not undone, newest first: of a pass at most its uses. */
  async listOfCoupon(reader: Reader, memberId: MemberId, couponId: string): Promise<Redemption[]> {
    const rows = await reader.rows<RedemptionRow>(
      `${SELECT_REDEMPTION} WHERE member_id = ? AND coupon_id = ? AND undone_at IS NULL
       ORDER BY redeemed_at DESC, id DESC`,
      [idToBytes(memberId), idToBytes(couponId)],
    );
    return rows.map(toRedemption);
  }

  /** What an order redeemed and nobody has undone; the order's member is locked. */
  async lockOfOrder(tx: Tx, orderId: string): Promise<Redemption[]> {
    const rows = await tx.lock<RedemptionRow>(
      `${SELECT_REDEMPTION} WHERE order_id = ? AND undone_at IS NULL ORDER BY id FOR UPDATE`,
      [idToBytes(orderId)],
    );
    return rows.map(toRedemption);
  }

  /** False when it was undone before. */
  async undo(
    tx: Tx,
    redemption: Redemption,
    undone: { at: Date; by: string; reason: string },
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE redemption SET undone_at = ?, undone_by = ?, undo_reason = ?
       WHERE member_id = ? AND id = ? AND undone_at IS NULL`,
      [
        undone.at,
        undone.by,
        undone.reason,
        idToBytes(redemption.memberId),
        idToBytes(redemption.id),
      ],
    );
    return changed === 1;
  }

  /** What one caller redeemed since an instant, newest first, with the coupon's name. */
  async listBy(
    reader: Reader,
    redeemedBy: string,
    since: Date,
    limit: number,
  ): Promise<(Redemption & { couponName: string })[]> {
    const rows = await reader.rows<RedemptionRow & { name: string }>(
      `SELECT r.id, r.member_id, r.coupon_id, r.store_code, r.channel, r.redeemed_by, r.order_id, r.order_no,
         r.order_amount_fen, r.reduction_fen, r.redeemed_at, r.undone_at, t.name
       FROM redemption r
       JOIN coupon c ON c.member_id = r.member_id AND c.id = r.coupon_id
       JOIN coupon_template t ON t.code = c.template_code AND t.version = c.template_version
       WHERE r.redeemed_by = ? AND r.redeemed_at >= ? ORDER BY r.redeemed_at DESC, r.id DESC LIMIT ${limit}`,
      [redeemedBy, since],
    );
    return rows.map((row) => ({ ...toRedemption(row), couponName: row.name }));
  }
}

function rowOf(redemption: Redemption): unknown[] {
  return [
    idToBytes(redemption.memberId),
    idToBytes(redemption.id),
    idToBytes(redemption.couponId),
    redemption.storeCode,
    redemption.channel,
    redemption.redeemedBy,
    redemption.orderId === undefined ? null : idToBytes(redemption.orderId),
    redemption.orderNo ?? null,
    redemption.orderAmountFen ?? null,
    redemption.reductionFen ?? null,
    redemption.redeemedAt,
  ];
}

function toRedemption(row: RedemptionRow): Redemption {
  return {
    id: bytesToId('rdm', row.id),
    memberId: bytesToId('mbr', row.member_id),
    couponId: bytesToId('cpn', row.coupon_id),
    storeCode: row.store_code,
    channel: row.channel,
    redeemedBy: row.redeemed_by,
    orderId: row.order_id ? bytesToId('ord', row.order_id) : undefined,
    orderNo: row.order_no ?? undefined,
    orderAmountFen: row.order_amount_fen ?? undefined,
    reductionFen: row.reduction_fen ?? undefined,
    redeemedAt: row.redeemed_at,
    undoneAt: row.undone_at ?? undefined,
  };
}
