import { Injectable } from '@nestjs/common';
import { type Reader, readJson, type Tx } from '../../platform/index.js';
import type { CardFace, Tier } from './tier.rules.js';
import { NO_BENEFITS, type TierBenefits } from './tier-benefits.js';

interface TierColumns
  extends Omit<Tier, 'rank' | 'pointsPercent' | 'payPercent' | 'cardFace' | 'benefits'> {
  tier_rank: number;
  points_percent: number;
  pay_percent: number;
  card_face: unknown;
  benefits: unknown;
}

const TIER_COLUMNS = [
  'code',
  'name',
  'tier_rank',
  'enter',
  'keep',
  'points_percent',
  'pay_percent',
  'card_face',
  'benefits',
];

@Injectable()
export class TierRepository {
  async list(reader: Reader): Promise<Tier[]> {
    const rows = await reader.rows<TierColumns>(
      `SELECT ${TIER_COLUMNS.join(', ')} FROM tier ORDER BY tier_rank`,
    );
    return rows.map((row) => ({
      code: row.code,
      name: row.name,
      rank: row.tier_rank,
      enter: row.enter,
      keep: row.keep,
      pointsPercent: row.points_percent,
      payPercent: row.pay_percent,
      cardFace: readJson<CardFace>(row.card_face),
      benefits: { ...NO_BENEFITS, ...readJson<Partial<TierBenefits> | null>(row.benefits) },
    }));
  }

  async lockAll(tx: Tx): Promise<void> {
    await tx.lock('SELECT code FROM tier ORDER BY code FOR UPDATE');
  }

  /** Out of the way of each other, so that the next save may give each rank to whichever tier. */
  async setRanksAside(tx: Tx): Promise<void> {
    await tx.write('UPDATE tier SET tier_rank = -1 - tier_rank');
  }

  async save(tx: Tx, tiers: readonly Tier[]): Promise<void> {
    await tx.upsert(
      'tier',
      TIER_COLUMNS,
      tiers.map((tier) => [
        tier.code,
        tier.name,
        tier.rank,
        tier.enter,
        tier.keep,
        tier.pointsPercent,
        tier.payPercent,
        JSON.stringify(tier.cardFace),
        JSON.stringify(tier.benefits),
      ]),
      TIER_COLUMNS.slice(1),
    );
  }
}
