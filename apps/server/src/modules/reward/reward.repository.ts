import { Injectable } from '@nestjs/common';
import type { RewardKind } from '@shuke/shared';
import { firstRow, type Reader, readJson, type Tx } from '../../platform/index.js';
import type { Reward, RewardInput, RewardOffer } from './reward.types.js';

interface RewardRow {
  code: string;
  name: string;
  description: string | null;
  kind: RewardKind;
  template_code: string | null;
  points: number;
  per_member: number | null;
  offer: unknown;
  stock: number | null;
  exchanged: number;
}

const SELECT_REWARD = `SELECT r.code, r.name, r.description, r.kind, r.template_code, r.points, r.per_member, r.offer,
    s.stock, s.exchanged
  FROM reward r JOIN reward_stock s ON s.reward_code = r.code`;

@Injectable()
export class RewardRepository {
  async list(reader: Reader): Promise<Reward[]> {
    const rows = await reader.rows<RewardRow>(`${SELECT_REWARD} ORDER BY r.position, r.code`);
    return rows.map(toReward);
  }

  async find(reader: Reader, code: string): Promise<Reward | null> {
    const row = await firstRow(
      reader.rowsOf<RewardRow>({
        sql: `${SELECT_REWARD} WHERE r.code IN (?)`,
        column: 'code',
        keys: [code],
      }),
    );
    return row && toReward(row);
  }

  /** Without a position a reward keeps its own; a new one comes last. */
  async save(tx: Tx, reward: RewardInput, position: number | null): Promise<void> {
    const { tierPoints, perPeriod, onSale, stores } = reward;
    await tx.write(
      `INSERT INTO reward (code, name, description, kind, template_code, points, per_member, position, offer)
       VALUES (?, ?, ?, ?, ?, ?, ?, COALESCE(?, 10000), ?)
       ON DUPLICATE KEY UPDATE name = VALUES(name), description = VALUES(description), kind = VALUES(kind),
         template_code = VALUES(template_code), points = VALUES(points), per_member = VALUES(per_member),
         position = COALESCE(?, position), offer = VALUES(offer)`,
      [
        reward.code,
        reward.name,
        reward.description ?? null,
        reward.kind,
        reward.couponTemplate ?? null,
        reward.points,
        reward.perMember ?? null,
        position,
        JSON.stringify({ tierPoints, perPeriod, onSale, stores }),
        position,
      ],
    );
    await tx.write(
      `INSERT INTO reward_stock (reward_code, stock, exchanged) VALUES (?, ?, 0)
       ON DUPLICATE KEY UPDATE stock = VALUES(stock)`,
      [reward.code, reward.stock ?? null],
    );
    const inStores = (stores ?? []).map(({ store, stock }) => [reward.code, store, stock, 0]);
    const columns = ['reward_code', 'store_code', 'stock', 'exchanged'];
    await tx.upsert('reward_store_stock', columns, inStores, ['stock']);
  }
}

function toReward(row: RewardRow): Reward {
  return {
    code: row.code,
    name: row.name,
    description: row.description ?? undefined,
    kind: row.kind,
    couponTemplate: row.template_code ?? undefined,
    points: row.points,
    perMember: row.per_member ?? undefined,
    stock: row.stock ?? undefined,
    exchanged: row.exchanged,
    ...(row.offer === null ? {} : readJson<RewardOffer>(row.offer)),
  };
}
