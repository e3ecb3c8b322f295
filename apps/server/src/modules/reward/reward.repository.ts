import { Injectable } from '@nestjs/common';
import type { RewardKind } from '@shuke/shared';
import { firstRow, idToBytes, type MemberId, type Reader, type Tx } from '../../platform/index.js';
import type { Reward, RewardInput } from './reward.types.js';

interface RewardRow {
  code: string;
  name: string;
  description: string | null;
  kind: RewardKind;
  template_code: string;
  points: number;
  per_member: number | null;
  stock: number | null;
  exchanged: number;
}

const SELECT_REWARD = `SELECT r.code, r.name, r.description, r.kind, r.template_code, r.points, r.per_member, s.stock, s.exchanged
  FROM reward r JOIN reward_stock s ON s.reward_code = r.code`;

@Injectable()
export class RewardRepository {
  async list(reader: Reader): Promise<Reward[]> {
    const rows = await reader.rows<RewardRow>(`${SELECT_REWARD} ORDER BY r.position, r.code`);
    return rows.map(toReward);
  }

  async find(reader: Reader, code: string): Promise<Reward | null> {
    const row = await firstRow(reader.rows<RewardRow>(`${SELECT_REWARD} WHERE r.code = ?`, [code]));
    return row && toReward(row);
  }

  async save(tx: Tx, reward: RewardInput, position: number): Promise<void> {
    await tx.write(
      `INSERT INTO reward (code, name, description, kind, template_code, points, per_member, position)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), description = VALUES(description), kind = VALUES(kind),
         template_code = VALUES(template_code), points = VALUES(points), per_member = VALUES(per_member), position = VALUES(position)`,
      [
        reward.code,
        reward.name,
        reward.description ?? null,
        reward.kind,
        reward.couponTemplate ?? null,
        reward.points,
        reward.perMember ?? null,
        position,
      ],
    );
    await tx.write(
      `INSERT INTO reward_stock (reward_code, stock, exchanged) VALUES (?, ?, 0)
       ON DUPLICATE KEY UPDATE stock = VALUES(stock)`,
      [reward.code, reward.stock ?? null],
    );
  }

  /** The last step of an exchange; false, and nothing taken, when fewer than `count` are left. */
  async takeStock(tx: Tx, code: string, count: number): Promise<boolean> {
    const changed = await tx.write(
      'UPDATE reward_stock SET exchanged = exchanged + ? WHERE reward_code = ? AND (stock IS NULL OR exchanged + ? <= stock)',
      [count, code, count],
    );
    return changed === 1;
  }

  async giveBackStock(tx: Tx, code: string, count: number): Promise<void> {
    await tx.write('UPDATE reward_stock SET exchanged = exchanged - ? WHERE reward_code = ?', [
      count,
      code,
    ]);
  }

  /** How many the member has exchanged and not cancelled; the member's row is held. */
  async lockCount(tx: Tx, memberId: MemberId, code: string): Promise<number> {
    const row = await firstRow(
      tx.lock<{ exchanged: number }>(
        'SELECT exchanged FROM exchange_count WHERE member_id = ? AND reward_code = ? FOR UPDATE',
        [idToBytes(memberId), code],
      ),
    );
    return row?.exchanged ?? 0;
  }

  async addToCount(tx: Tx, memberId: MemberId, code: string, change: number): Promise<void> {
    await tx.write(
      `INSERT INTO exchange_count (member_id, reward_code, exchanged) VALUES (?, ?, ?)
       ON DUPLICATE KEY UPDATE exchanged = exchanged + VALUES(exchanged)`,
      [idToBytes(memberId), code, change],
    );
  }

  async countsOf(reader: Reader, memberId: MemberId): Promise<Map<string, number>> {
    const rows = await reader.rows<{ reward_code: string; exchanged: number }>(
      'SELECT reward_code, exchanged FROM exchange_count WHERE member_id = ?',
      [idToBytes(memberId)],
    );
    return new Map(rows.map((row) => [row.reward_code, row.exchanged]));
  }
}

function toReward(row: RewardRow): Reward {
  return {
    code: row.code,
    name: row.name,
    description: row.description ?? undefined,
    kind: row.kind,
    couponTemplate: row.template_code,
    points: row.points,
    perMember: row.per_member ?? undefined,
    stock: row.stock ?? undefined,
    exchanged: row.exchanged,
  };
}
