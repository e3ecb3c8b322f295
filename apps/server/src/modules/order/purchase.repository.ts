import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  idToBytes,
  type MemberId,
  placeholders,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { EarnedOrder } from './earned-days.js';
import type { Purchase } from './purchases.js';

interface PurchaseColumns {
  member_id: Buffer;
  id: Buffer;
  paid_at: Date;
  recorded_at: Date;
  paid_fen: number;
  refunded_fen: number;
  whole_refund: number;
}

/** What an order or refund adds to the sums of a member. */
export interface FactsChange {
  memberId: MemberId;
  orders: number;
  paidFen: number;
  paidAt: Date;
}

/** `[from, until)`; null for no beginning. */
export interface PurchaseSpan {
  memberId: MemberId;
  from: Date | null;
  until: Date;
}

/** What a member bought in a span. */
export interface PurchaseSum {
  memberId: MemberId;
  netFen: number;
  /** Not wholly refunded. */
  orders: number;
}

@Injectable()
export class PurchaseRepository {
  /** A member's orders paid from an instant on (null: all), by the index order_head_member. */
  async listPurchases(reader: Reader, memberId: MemberId, from: Date | null): Promise<Purchase[]> {
    const purchases = await this.listPurchasesOf(reader, [memberId], from);
    return purchases.get(memberId) ?? [];
  }

  /** The same of several members, from the earliest instant that any of them needs. */
  async listPurchasesOf(
    reader: Reader,
    memberIds: readonly MemberId[],
    from: Date | null,
  ): Promise<Map<MemberId, Purchase[]>> {
    const rows = await reader.rows<PurchaseColumns>(
      `SELECT member_id, id, paid_at, recorded_at, paid_fen, refunded_fen, whole_refund
       FROM order_head WHERE member_id IN (${placeholders(memberIds)}) ${from ? 'AND paid_at >= ?' : ''}`,
      [...memberIds.map(idToBytes), ...(from ? [from] : [])],
    );
    const purchases = new Map<MemberId, Purchase[]>(memberIds.map((memberId) => [memberId, []]));
    for (const row of rows) purchases.get(bytesToId('mbr', row.member_id))?.push(purchaseOf(row));
    return purchases;
  }

  /** One span a member, added up by the database; a range of order_head_member each. */
  async sums(reader: Reader, spans: readonly PurchaseSpan[]): Promise<PurchaseSum[]> {
    const conditions = spans.map(
      ({ from }) => `(member_id = ? ${from ? 'AND paid_at >= ?' : ''} AND paid_at < ?)`,
    );
    const rows = await reader.rows<{ member_id: Buffer; net_fen: number; orders: number }>(
      `SELECT member_id, SUM(paid_fen - refunded_fen) AS net_fen, SUM(whole_refund = 0) AS orders
       FROM order_head WHERE ${conditions.join(' OR ')} GROUP BY member_id`,
      spans.flatMap(({ memberId, from, until }) => [
        idToBytes(memberId),
        ...(from ? [from] : []),
        until,
      ]),
    );
    return rows.map((row) => ({
      memberId: bytesToId('mbr', row.member_id),
      netFen: Number(row.net_fen),
      orders: Number(row.orders),
    }));
  }

  /** What a member's orders paid from <= at < until have earned, by the index order_head_member. */
  async listEarned(
    reader: Reader,
    memberId: MemberId,
    from: Date,
    until: Date,
  ): Promise<EarnedOrder[]> {
    const rows = await reader.rows<{ paid_at: Date; points_earned: number }>(
      `SELECT paid_at, points_earned FROM order_head
       WHERE member_id = ? AND paid_at >= ? AND paid_at < ?`,
      [idToBytes(memberId), from, until],
    );
    return rows.map((row) => ({ paidAt: row.paid_at, points: row.points_earned }));
  }

  /** Adds to the sums of one member, whose lock the caller holds. The first and last day stay when an order goes back. */
  async addFacts(tx: Tx, changes: readonly FactsChange[]): Promise<void> {
    const [first] = changes;
    if (!first) return;
    const paidAts = changes.map(({ paidAt }) => paidAt.getTime());
    await tx.write(
      `INSERT INTO member_order_facts (member_id, order_count, paid_fen, first_order_at, last_order_at)
       VALUES (?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE order_count = order_count + VALUES(order_count),
         paid_fen = paid_fen + VALUES(paid_fen),
         first_order_at = LEAST(first_order_at, VALUES(first_order_at)),
         last_order_at = GREATEST(last_order_at, VALUES(last_order_at))`,
      [
        idToBytes(first.memberId),
        changes.reduce((sum, { orders }) => sum + orders, 0),
        changes.reduce((sum, { paidFen }) => sum + paidFen, 0),
        new Date(Math.min(...paidAts)),
        new Date(Math.max(...paidAts)),
      ],
    );
  }
}

function purchaseOf(row: PurchaseColumns): Purchase {
  return {
    id: bytesToId('ord', row.id),
    paidAt: row.paid_at,
    recordedAt: row.recorded_at,
    paidFen: row.paid_fen,
    refundedFen: row.refunded_fen,
    wholeRefund: row.whole_refund === 1,
  };
}
