import { Injectable } from '@nestjs/common';
import type { BusinessDay } from '@shuke/shared';
import { firstRow, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';

/**
 * What is scarce of a reward. Stocks are conditional updates, taken last because their rows are
 * everybody's: the reward's own before that of a store. Counts of a member are read and changed under
 * the member's row.
 */
@Injectable()
export class RewardStockRepository {
  /** False, and nothing taken, when fewer than `count` are left. */
  async take(tx: Tx, code: string, count: number): Promise<boolean> {
    const changed = await tx.write(
      'UPDATE reward_stock SET exchanged = exchanged + ? WHERE reward_code = ? AND (stock IS NULL OR exchanged + ? <= stock)',
      [count, code, count],
    );
    return changed === 1;
  }

  /** The same of what lies in one store. */
  async takeInStore(tx: Tx, code: string, storeCode: string, count: number): Promise<boolean> {
    const changed = await tx.write(
      `UPDATE reward_store_stock SET exchanged = exchanged + ?
        WHERE reward_code = ? AND store_code = ? AND exchanged + ? <= stock`,
      [count, code, storeCode, count],
    );
    return changed === 1;
  }

  async giveBack(tx: Tx, code: string, count: number): Promise<void> {
    await tx.write('UPDATE reward_stock SET exchanged = exchanged - ? WHERE reward_code = ?', [
      count,
      code,
    ]);
  }

  async giveBackInStore(tx: Tx, code: string, storeCode: string, count: number): Promise<void> {
    await tx.write(
      'UPDATE reward_store_stock SET exchanged = exchanged - ? WHERE reward_code = ? AND store_code = ?',
      [count, code, storeCode],
    );
  }

  /** What is left in each store, by reward and store. */
  async leftInStores(reader: Reader): Promise<Map<string, Map<string, number>>> {
    const rows = await reader.rows<{ reward_code: string; store_code: string; left_in: number }>(
      'SELECT reward_code, store_code, GREATEST(stock - exchanged, 0) AS left_in FROM reward_store_stock',
    );
    const left = new Map<string, Map<string, number>>();
    for (const row of rows) {
      const ofReward = left.get(row.reward_code) ?? new Map<string, number>();
      left.set(row.reward_code, ofReward.set(row.store_code, row.left_in));
    }
    return left;
  }

  /** How many the member has exchanged and not cancelled. */
  async lockCount(tx: Tx, memberId: MemberId, code: string): Promise<number> {
    const row = await firstRow(
      tx.lockOf<{ exchanged: number }>({
        sql: 'SELECT member_id, exchanged FROM exchange_count WHERE member_id IN (?) AND reward_code = ? FOR UPDATE',
        column: 'member_id',
        keys: [idToBytes(memberId)],
        params: [code],
      }),
    );
    return row?.exchanged ?? 0;
  }

  async addToCount(tx: Tx, memberId: MemberId, code: string, change: number): Promise<void> {
    await tx.upsert(
      'exchange_count',
      ['member_id', 'reward_code', 'exchanged'],
      [[idToBytes(memberId), code, change]],
      ['exchanged = exchanged + VALUES(exchanged)'],
    );
  }

  async countsOf(reader: Reader, memberId: MemberId): Promise<Map<string, number>> {
    const rows = await reader.rows<{ reward_code: string; exchanged: number }>(
      'SELECT reward_code, exchanged FROM exchange_count WHERE member_id = ?',
      [idToBytes(memberId)],
    );
    return new Map(rows.map((row) => [row.reward_code, row.exchanged]));
  }

  /** The same of one period. */
  async lockPeriodCount(
    tx: Tx,
    memberId: MemberId,
    code: string,
    periodFrom: BusinessDay,
  ): Promise<number> {
    const row = await firstRow(
      tx.lock<{ exchanged: number }>(
        'SELECT exchanged FROM exchange_period WHERE member_id = ? AND reward_code = ? AND period_from = ? FOR UPDATE',
        [idToBytes(memberId), code, periodFrom],
      ),
    );
    return row?.exchanged ?? 0;
  }

  async addToPeriod(
    tx: Tx,
    memberId: MemberId,
    code: string,
    periodFrom: BusinessDay,
    change: number,
  ): Promise<void> {
    await tx.write(
      `INSERT INTO exchange_period (member_id, reward_code, period_from, exchanged) VALUES (?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE exchanged = exchanged + VALUES(exchanged)`,
      [idToBytes(memberId), code, periodFrom, change],
    );
  }

  /** By reward and first day of the period. */
  async periodCountsOf(reader: Reader, memberId: MemberId): Promise<Map<string, number>> {
    const rows = await reader.rows<{
      reward_code: string;
      period_from: BusinessDay;
      exchanged: number;
    }>('SELECT reward_code, period_from, exchanged FROM exchange_period WHERE member_id = ?', [
      idToBytes(memberId),
    ]);
    return new Map(rows.map((row) => [`${row.reward_code} ${row.period_from}`, row.exchanged]));
  }
}
