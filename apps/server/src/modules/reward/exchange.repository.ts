import { Injectable } from '@nestjs/common';
import {
  bytesToId,
  firstRow,
  idToBytes,
  type MemberId,
  type Reader,
  type Tx,
} from '../../platform/index.js';
import type { Exchange } from './reward.types.js';

interface ExchangeRow {
  id: Buffer;
  member_id: Buffer;
  reward_code: string;
  kind: Exchange['kind'];
  quantity: number;
  points_spent: number;
  store_code: string | null;
  state: Exchange['state'];
  exchanged_at: Date;
}

const COLUMNS = [
  'member_id',
  'id',
  'reward_code',
  'kind',
  'quantity',
  'points_spent',
  'store_code',
  'state',
  'exchanged_at',
];

@Injectable()
export class ExchangeRepository {
  async insert(tx: Tx, exchange: Exchange): Promise<void> {
    await tx.insert('exchange', COLUMNS, [
      [
        idToBytes(exchange.memberId),
        idToBytes(exchange.id),
        exchange.rewardCode,
        exchange.kind,
        exchange.quantity,
        exchange.pointsSpent,
        exchange.storeCode ?? null,
        exchange.state,
        exchange.exchangedAt,
      ],
    ]);
  }

  async lock(tx: Tx, memberId: MemberId, id: string): Promise<Exchange | null> {
    const row = await firstRow(
      tx.lock<ExchangeRow>(
        `SELECT ${COLUMNS.join(', ')} FROM exchange WHERE member_id = ? AND id = ? FOR UPDATE`,
        [idToBytes(memberId), idToBytes(id)],
      ),
    );
    return row && toExchange(row);
  }

  /** Of whatever member, by the index exchange_id. */
  async findById(reader: Reader, id: string): Promise<Exchange | null> {
    const row = await firstRow(
      reader.rows<ExchangeRow>(`SELECT ${COLUMNS.join(', ')} FROM exchange WHERE id = ?`, [
        idToBytes(id),
      ]),
    );
    return row && toExchange(row);
  }

  /** False when it is not waiting to be picked up any more. */
  async pickUp(
    tx: Tx,
    { memberId, id }: Exchange,
    by: { at: Date; storeCode: string; person: string },
  ): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE exchange SET state = 'picked_up', picked_up_at = ?, picked_up_store = ?, picked_up_by = ?
        WHERE member_id = ? AND id = ? AND state = 'issued'`,
      [by.at, by.storeCode, by.person, idToBytes(memberId), idToBytes(id)],
    );
    return changed === 1;
  }

  /** Gifts and services that wait for a member at the counter, oldest first. */
  async listWaiting(
    reader: Reader,
    memberId: MemberId,
  ): Promise<(Exchange & { rewardName: string })[]> {
    const rows = await reader.rows<ExchangeRow & { name: string }>(
      `SELECT ${COLUMNS.map((column) => `e.${column}`).join(', ')}, r.name
       FROM exchange e JOIN reward r ON r.code = e.reward_code
       WHERE e.member_id = ? AND e.state = 'issued' AND e.kind <> 'coupon' ORDER BY e.exchanged_at`,
      [idToBytes(memberId)],
    );
    return rows.map((row) => ({ ...toExchange(row), rewardName: row.name }));
  }

  /** False when it was cancelled or picked up before. */
  async cancel(tx: Tx, exchange: Exchange, now: Date): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE exchange SET state = 'cancelled', cancelled_at = ? WHERE member_id = ? AND id = ? AND state = 'issued'`,
      [now, idToBytes(exchange.memberId), idToBytes(exchange.id)],
    );
    return changed === 1;
  }

  /** Newest first; a member has tens of exchanges, so the primary key's prefix is index enough. */
  async list(
    reader: Reader,
    memberId: MemberId,
    limit: number,
    after: { at: Date; id: string } | null,
  ): Promise<(Exchange & { rewardName: string })[]> {
    const rows = await reader.rows<ExchangeRow & { name: string }>(
      `SELECT ${COLUMNS.map((column) => `e.${column}`).join(', ')}, r.name
       FROM exchange e JOIN reward r ON r.code = e.reward_code
       WHERE e.member_id = ? ${after ? 'AND (e.exchanged_at < ? OR (e.exchanged_at = ? AND e.id < ?))' : ''}
       ORDER BY e.exchanged_at DESC, e.id DESC LIMIT ${limit}`,
      [idToBytes(memberId), ...(after ? [after.at, after.at, idToBytes(after.id)] : [])],
    );
    return rows.map((row) => ({ ...toExchange(row), rewardName: row.name }));
  }
}

function toExchange(row: ExchangeRow): Exchange {
  return {
    id: bytesToId('exc', row.id),
    memberId: bytesToId('mbr', row.member_id),
    rewardCode: row.reward_code,
    kind: row.kind,
    quantity: row.quantity,
    pointsSpent: row.points_spent,
    storeCode: row.store_code ?? undefined,
    state: row.state,
    exchangedAt: row.exchanged_at,
  };
}
