import { Injectable } from '@nestjs/common';
import { bytesToId, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
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

const FACTS_COLUMNS = ['member_id', 'order_count', 'paid_fen', 'first_order_at', 'last_order_at'];
const ADDED_FACTS = [
  'order_count = order_count + VALUES(order_count)',
  'paid_fen = paid_fen + VALUES(paid_fen)',
  'first_order_at = LEAST(first_order_at, VALUES(first_order_at))',
  'last_order_at = GREATEST(last_order_at, VALUES(last_order_at))',
];

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
    const rows = await reader.rowsOf<PurchaseColumns>({
      sql: `SELECT member_id, id, paid_at, recorded_at, paid_fen, refunded_fen, whole_refund
       FROM order_head WHERE member_id IN (?) ${from ? 'AND paid_at >= ?' : ''}`,
      column: 'member_id',
      keys: memberIds.map(idToBytes),
      params: from ? [from] : [],
    });
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
    const rows = await reader.rowsOf<{ paid_at: Date; points_earned: number }>({
      sql: `SELECT member_id, paid_at, points_earned FROM order_head
       WHERE member_id IN (?) AND paid_at >= ? AND paid_at < ?`,
      column: 'member_id',
      keys: [idToBytes(memberId)],
      params: [from, until],
    });
    return rows.map((row) => ({ paidAt: row.paid_at, points: row.points_earned }));
  }

  /** Adds to the sums of one member, whose lock the caller holds. The first and last day stay when an order goes back. */
  async addFacts(tx: Tx, changes: readonly FactsChange[]): Promise<void> {
    const [first] = changes;
    if (!first) return;
    const paidAts = changes.map(({ paidAt }) => paidAt.getTime());
    const row = [
      idToBytes(first.memberId),
      changes.reduce((sum, { orders }) => sum + orders, 0),
      changes.reduce((sum, { paidFen }) => sum + paidFen, 0),
      new Date(Math.min(...paidAts)),
      new Date(Math.max(...paidAts)),
    ];
    await tx.upsert('member_order_facts', FACTS_COLUMNS, [row], ADDED_FACTS);
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
