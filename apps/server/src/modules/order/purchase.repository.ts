import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { EarnedOrder } from './earned-days.js';
import type { Purchase } from './purchases.js';

interface PurchaseColumns {
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

@Injectable()
export class PurchaseRepository {
  /** A member's orders paid from an instant on (null: all), by the index order_head_member. */
  async listPurchases(reader: Reader, memberId: MemberId, from: Date | null): Promise<Purchase[]> {
    const rows = await reader.rows<PurchaseColumns>(
      `SELECT id, paid_at, recorded_at, paid_fen, refunded_fen, whole_refund
       FROM order_head WHERE member_id = ? ${from ? 'AND paid_at >= ?' : ''}`,
      from ? [idToBytes(memberId), from] : [idToBytes(memberId)],
    );
    return rows.map((row) => ({
      id: bytesToId('ord', row.id),
      paidAt: row.paid_at,
      recordedAt: row.recorded_at,
      paidFen: row.paid_fen,
      refundedFen: row.refunded_fen,
      wholeRefund: row.whole_refund === 1,
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
